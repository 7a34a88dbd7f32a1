/** The alphabet of SMS, and how any text is written in it. */
@NullMarked
package watchline.decoder.sms;

import org.jspecify.annotations.NullMarked;
