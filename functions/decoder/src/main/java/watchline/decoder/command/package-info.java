/** What people ask of a watch: queued in the table {@code commands}, sent with the replies of the watch's frames, acknowledged by its reports. */
@NullMarked
package watchline.decoder.command;

import org.jspecify.annotations.NullMarked;
