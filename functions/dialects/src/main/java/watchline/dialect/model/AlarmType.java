package watchline.dialect.model;

/**
 * What a watch can raise an alarm for. The {@link #wireName()} is public: it stands in stored items, in SNS attributes and
 * in the filter policies of subscribers.
 */
public enum AlarmType {
    SOS("sos", Severity.CRITICAL),
    FALL("fall", Severity.CRITICAL),
    LOW_BATTERY("lowBattery", Severity.WARNING),
    REMOVED("removed", Severity.WARNING),
    TAMPER("tamper", Severity.WARNING),
    GEOFENCE_EXIT("geofenceExit", Severity.WARNING),
    GEOFENCE_ENTER("geofenceEnter", Severity.WARNING),
    HEART_RATE("heartRate", Severity.WARNING),
    BLOOD_PRESSURE("bloodPressure", Severity.WARNING),
    TEMPERATURE("temperature", Severity.WARNING),
    SPO2("spo2", Severity.WARNING),
    BLOOD_SUGAR("bloodSugar", Severity.WARNING),
    POWER_OFF("powerOff", Severity.WARNING),
    /** No word from the watch. No watch can raise it: it is found by looking. */
    SILENCE("silence", Severity.WARNING),
    OTHER("other", Severity.WARNING);

    /** How much it matters to a carer at night. */
    public enum Severity {
        CRITICAL("critical"),
        WARNING("warning"),
        INFO("info");

        private final String wireName;

        Severity(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    private final String wireName;
    private final Severity severity;

    AlarmType(String wireName, Severity severity) {
        this.wireName = wireName;
        this.severity = severity;
    }

    public String wireName() {
        return wireName;
    }

    public Severity severity() {
        return severity;
    }

    /**
     * The type of that public name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static AlarmType ofWireName(String name) {
        for (AlarmType type : values()) {
            if (type.wireName.equals(name)) {
                return type;
            }
        }
        throw new IllegalArgumentException(
                "alarm type: " + name + " (expected: one of the names in the table of alerts)");
    }
}
