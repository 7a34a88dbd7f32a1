/** Items of DynamoDB as attribute maps: writing them without empty values, reading them without trust, and their size. */
@NullMarked
package watchline.decoder.item;

import org.jspecify.annotations.NullMarked;
