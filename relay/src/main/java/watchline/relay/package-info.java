/** The process that holds the sockets of the watches: its command line and its parts put together. */
@NullMarked
package watchline.relay;

import org.jspecify.annotations.NullMarked;
