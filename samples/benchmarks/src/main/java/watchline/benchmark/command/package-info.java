/** The benchmarks of the whole service: one command a budget of the design. */
@NullMarked
package watchline.benchmark.command;

import org.jspecify.annotations.NullMarked;
