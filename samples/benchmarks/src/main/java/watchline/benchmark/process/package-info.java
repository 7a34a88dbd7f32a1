/** The programs that are measured, each in a process of its own, and what the system knows of them. */
@NullMarked
package watchline.benchmark.process;

import org.jspecify.annotations.NullMarked;
