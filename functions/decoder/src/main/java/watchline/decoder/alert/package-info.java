/** From a report to a message on a carer's phone: the rules, the alarm item, the texts, and the seam to SNS. */
@NullMarked
package watchline.decoder.alert;

import org.jspecify.annotations.NullMarked;
