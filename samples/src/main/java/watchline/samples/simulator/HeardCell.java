package watchline.samples.simulator;

/**
 * A mobile cell in reach.
 *
 * @param lac tracking area code, 1 to 65532
 * @param cid cell id, 28 bits
 * @param rssiDbm signal, negative
 */
record HeardCell(int lac, long cid, int rssiDbm) {

    /** The code that the standard reserves for test networks. */
    static final String MCC = "001";

    static final String MNC = "01";
}
