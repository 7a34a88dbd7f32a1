package watchline.decoder.store;

/** What people are still to be told about an alarm: the words that {@code outbox} of its item may hold. They are public. */
public enum Errand {
    /** That it opened. */
    PUBLISH("publish"),
    /** That it is over: to those who were told that it opened. */
    OVER("over"),
    /** That nobody has answered: to more people. It waits for minutes, and acknowledging ends it. */
    ESCALATE("escalate");

    private final String word;

    Errand(String word) {
        this.word = word;
    }

    /** As it stands in the item. */
    public String word() {
        return word;
    }
}
