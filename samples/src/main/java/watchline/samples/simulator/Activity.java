package watchline.samples.simulator;

/** What a wearer does. */
enum Activity {
    ASLEEP,
    AT_HOME,
    WALKING
}
