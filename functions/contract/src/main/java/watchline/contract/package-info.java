/** What relay and decoder say to each other: the records, and their JSON. Public: see CHANGELOG.md before changing a name. */
@NullMarked
package watchline.contract;

import org.jspecify.annotations.NullMarked;
