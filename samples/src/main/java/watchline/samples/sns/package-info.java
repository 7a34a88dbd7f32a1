/** As much of Amazon SNS as Watchline uses, on loopback and without delivering anything: for tests and for the sandbox. */
@NullMarked
package watchline.samples.sns;

import org.jspecify.annotations.NullMarked;
