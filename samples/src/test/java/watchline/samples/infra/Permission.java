package watchline.samples.infra;

/**
 * One thing that a role may do, or has to.
 *
 * @param action of IAM
 * @param resource as the policies call it: {@code alarms}, {@code alarms/index/byRef}, {@code topic}
 */
record Permission(String action, String resource) {

    @Override
    public String toString() {
        return action + " " + resource;
    }
}
