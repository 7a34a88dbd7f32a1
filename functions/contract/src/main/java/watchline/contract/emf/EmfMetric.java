package watchline.contract.emf;

/** A metric as an enum lists it: one place for each name, its unit and its sentence. */
public interface EmfMetric {

    /** Its name in CloudWatch, and of the member in the line: 1 to 255 of a-z, A-Z and 0-9. */
    String key();

    EmfUnit unit();

    /** The smallest set it belongs to. */
    MetricSet set();

    /** What it says. */
    String sentence();
}
