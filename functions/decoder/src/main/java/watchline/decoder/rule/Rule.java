package watchline.decoder.rule;

import java.util.function.Consumer;
import watchline.decoder.rule.state.RuleMemory;

/** One kind of thing that may be wrong with a watch or its wearer. A pure function; it has no state of its own. */
interface Rule {

    /** @return what is to be remembered; the same as in the scene when nothing is new */
    RuleMemory judge(Scene scene, Consumer<Signal> signals);
}
