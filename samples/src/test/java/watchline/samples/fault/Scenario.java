package watchline.samples.fault;

/** One thing that breaks while watches talk. */
interface Scenario {

    /** As it stands in the table. */
    String name();

    /**
     * Breaks it, mends it, and lets the watches say everything. What happened is noted in the run.
     *
     * @throws InterruptedException when somebody ends the suite
     */
    void play(Run run) throws InterruptedException;
}
