/**
 * Terraform against the program: names and permissions in {@code infra/} are held to what the code has and does. They are read with small
 * strict expressions, so that neither Terraform nor an account is needed; an expression that finds nothing fails.
 */
@NullMarked
package watchline.samples.infra;

import org.jspecify.annotations.NullMarked;
