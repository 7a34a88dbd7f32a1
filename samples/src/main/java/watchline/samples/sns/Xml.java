package watchline.samples.sns;

/** The two shapes of answers in the AWS query protocol. */
final class Xml {

    private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";

    private Xml() {}

    static String element(String name, String text) {
        return "<" + name + ">" + escape(text) + "</" + name + ">";
    }

    /** @param result inner XML of the result element; the caller has escaped it */
    static String answer(String action, String result, String requestId) {
        return "<" + action + "Response xmlns=\"" + NAMESPACE + "\"><" + action + "Result>" + result + "</" + action
                + "Result><ResponseMetadata>" + element("RequestId", requestId) + "</ResponseMetadata></" + action
                + "Response>";
    }

    static String error(SnsError error, String requestId) {
        String message = error.getMessage();
        return "<ErrorResponse xmlns=\"" + NAMESPACE + "\"><Error>" + element("Type", error.type())
                + element("Code", error.code()) + element("Message", message == null ? "" : message) + "</Error>"
                + element("RequestId", requestId) + "</ErrorResponse>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
