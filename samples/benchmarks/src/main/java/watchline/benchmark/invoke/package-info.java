/** The decoder as the relay sees it: Lambda's Invoke, with either a decoder that stores nothing or the shipped one behind it. */
@NullMarked
package watchline.benchmark.invoke;

import org.jspecify.annotations.NullMarked;
