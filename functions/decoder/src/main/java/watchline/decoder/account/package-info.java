/** Whom alerts concern: the table {@code accounts} with settings and carers, quiet hours, and what an account spends on SMS. */
@NullMarked
package watchline.decoder.account;

import org.jspecify.annotations.NullMarked;
