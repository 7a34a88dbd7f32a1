/** The pages behind an acknowledge link: requests of a Lambda function URL or an HTTP API in, HTML out. */
@NullMarked
package watchline.decoder.ack.page;

import org.jspecify.annotations.NullMarked;
