/** The pages behind an acknowledge link: requests of an HTTP API or a Lambda function URL in, HTML out. */
@NullMarked
package watchline.decoder.ack.page;

import org.jspecify.annotations.NullMarked;
