/** DynamoDB Local in a process of its own: the tables of the sandbox and of the tests that need real ones. */
@NullMarked
package watchline.samples.dynamodb;

import org.jspecify.annotations.NullMarked;
