/** The command {@code samples/bench}: one measurement a subcommand, each with figures that say where and when they were taken. */
@NullMarked
package watchline.benchmark;

import org.jspecify.annotations.NullMarked;
