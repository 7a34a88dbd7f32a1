/** What the functions measure, and how much of it CloudWatch is to make metrics of. The names are public. */
@NullMarked
package watchline.decoder.metrics;

import org.jspecify.annotations.NullMarked;
