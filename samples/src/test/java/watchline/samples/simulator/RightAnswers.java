package watchline.samples.simulator;

/** What the fact-sheets say a server answers, for the frames that the simulator sends. */
final class RightAnswers {

    private RightAnswers() {}

    static String to(String frame) {
        if (frame.startsWith("IWAP00")) {
            return "IWBP00,20261122094811,0#";
        }
        if (frame.startsWith("IWAP")) {
            return "IWBP" + frame.substring(4, 6) + "#";
        }
        return frame.startsWith("[") ? toBracket(frame) : "";
    }

    private static String toBracket(String frame) {
        String id = frame.substring(4, 14);
        String content = frame.substring(20, frame.length() - 1);
        return switch (content.split(",", 2)[0]) {
            case "LK" -> "[3G*" + id + "*0002*LK]";
            case "AL_LTE" -> "[3G*" + id + "*0002*AL]";
            case "bphrt" -> "[3G*" + id + "*0005*bphrt]";
            case "oxygen" -> "[3G*" + id + "*0008*oxygen,1]";
            case "btemp2" -> "[3G*" + id + "*0006*btemp2]";
            default -> "";
        };
    }
}
