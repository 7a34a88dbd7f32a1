/**
 * Firmware that lies: whatever bytes come, cut anywhere and joined anyhow, nothing throws, nothing loops, nothing outgrows the
 * frame limit, and what is broken costs itself only. The promises stand in {@link watchline.dialect.fuzz.StreamPromises} and
 * {@link watchline.dialect.fuzz.DecodePromises}; properties with fixed seeds hold the dialects to them in every build, and
 * {@code .ci/fuzz} looks for new ways to break them.
 */
@NullMarked
package watchline.dialect.fuzz;

import org.jspecify.annotations.NullMarked;
