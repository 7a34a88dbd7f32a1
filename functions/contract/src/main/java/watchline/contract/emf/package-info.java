/**
 * Lines of the log that are metrics, too: the embedded metric format of CloudWatch (EMF), which makes metrics of the members of a
 * JSON line that its member {@code _aws} names. One line costs what a line of the log costs, and nothing is called.
 *
 * <p>It stands beside the wire contract, because functions and relay share this module alone, and its JSON library; and because its
 * names are a contract as well: alarms, dashboards and saved queries read them.
 *
 * <p>Own writer or Powertools for AWS Lambda 2.8.0 ({@code powertools-metrics}, functional use), measured on 2026-11-22: 2 cores of a
 * virtual Intel Xeon, JDK 17.0.15, serial collector, first compiler alone, one core ({@code taskset -c 0}). A plain main made the
 * decoder of the function's jar and had one frame stored by a stand-in for DynamoDB on the other core; from the start of the process
 * to its end, 14 alternating runs, medians:
 *
 * <table>
 *   <caption>One line a batch</caption>
 *   <tr><th></th><th>function's jar</th><th>classes loaded</th><th>first stored answer</th></tr>
 *   <tr><td>text by slf4j-simple, no metrics</td><td>10.74 MB</td><td>4,609</td><td>924 ms</td></tr>
 *   <tr><td>own writer on jackson-core</td><td>+ 0.02 MB</td><td>4,614</td><td>913 ms</td></tr>
 *   <tr><td>Powertools</td><td>13.54 MB</td><td>5,385</td><td>1,304 ms</td></tr>
 * </table>
 *
 * <p>Powertools brings jackson-databind, commons-lang3 and 770 classes, for 2.8 MB and 240 ms (median of the differences of
 * neighbouring runs) or more of a start that has 1.3 s in all. So this is an own writer.
 */
@NullMarked
package watchline.contract.emf;

import org.jspecify.annotations.NullMarked;
