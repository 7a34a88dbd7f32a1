/**
 * The server side of the fault tests: the relay, the functions, the tables and the topic as real processes and sockets on loopback,
 * with a place between any two of them where a test can break what passes.
 */
@NullMarked
package watchline.samples.fault.rig;

import org.jspecify.annotations.NullMarked;
