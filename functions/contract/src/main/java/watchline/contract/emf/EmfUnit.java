package watchline.contract.emf;

/** Units of CloudWatch, as far as something here is measured in them. */
public enum EmfUnit {
    COUNT("Count"),
    MILLISECONDS("Milliseconds"),
    SECONDS("Seconds");

    private final String word;

    EmfUnit(String word) {
        this.word = word;
    }

    /** As CloudWatch spells it. */
    public String word() {
        return word;
    }
}
