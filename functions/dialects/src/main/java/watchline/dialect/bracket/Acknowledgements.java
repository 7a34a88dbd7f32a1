package watchline.dialect.bracket;

/**
 * The names of the commands that a watch repeats to say that it took them. They are never answered: some servers and watches
 * would echo for ever (README.md 4). Source: bracket.md 5.
 */
final class Acknowledgements {

    private Acknowledgements() {}

    static boolean isCommand(String word) {
        return switch (word) {
            case "CR", "UPLOAD", "IP", "LZ", "PW", "apn", "APPLOCK" -> true;
            case "SOS", "SOS1", "SOS2", "SOS3", "CENTER", "CALL", "MONITOR" -> true;
            case "PHB", "PHB2", "PHBX", "DPHBX", "WHITELIST1", "WHITELIST2", "DEVREFUSEPHONESWITCH" -> true;
            case "FIND", "RESET", "POWEROFF", "FACTORY", "profile", "rcapture", "FLOWER", "MESSAGE" -> true;
            case "hrtstart", "HEALTHAUTOSET", "bodytemp", "bodytemp2" -> true;
            case "FALLDOWN", "LSSET", "SOSSMS", "LOWBAT", "REMOVE", "REMOVESMS" -> true;
            case "REMIND", "SILENCETIME", "SILENCETIME2", "WALKTIME", "SLEEPTIME", "TAKEPILLS" -> true;
            default -> false;
        };
    }
}
