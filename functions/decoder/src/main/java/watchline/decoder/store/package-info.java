/** The seam to the tables, and DynamoDB behind it. */
@NullMarked
package watchline.decoder.store;

import org.jspecify.annotations.NullMarked;
