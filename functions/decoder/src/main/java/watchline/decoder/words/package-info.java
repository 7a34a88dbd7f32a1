/** What people read, in their language: one file a language. No locale data of the JDK, which loads a megabyte at the first alarm. */
@NullMarked
package watchline.decoder.words;

import org.jspecify.annotations.NullMarked;
