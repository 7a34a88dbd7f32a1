/**
 * The fault suite: the whole service as real processes, watches that behave like real ones, one thing after the other broken on
 * purpose, and a count of every frame. Short in the build, long by {@code .ci/faults}.
 */
@NullMarked
package watchline.samples.fault;

import org.jspecify.annotations.NullMarked;
