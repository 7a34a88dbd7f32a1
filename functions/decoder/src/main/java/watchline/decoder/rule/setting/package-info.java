/** What people have set for a watch: its fences, bounds of vitals, silence. Set by a tool, only read by the decoder. */
@NullMarked
package watchline.decoder.rule.setting;

import org.jspecify.annotations.NullMarked;
