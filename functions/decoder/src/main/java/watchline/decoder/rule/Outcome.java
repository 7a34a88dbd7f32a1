package watchline.decoder.rule;

import java.util.List;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.rule.state.RuleMemory;

/**
 * What reports mean for the alarms of their watch.
 *
 * <p>Marks and memory are to be kept only if every change was carried out. Otherwise those of the changes that were carried out are
 * kept as marks, the memory stays the old one, and the reports come again: the rest falls the same way then, and what was done is
 * not done twice.
 *
 * @param changes in the order in which they are to be carried out; those of one topic build on each other
 * @param marks equal to those before when nothing changed
 * @param memory equal to that before when nothing changed
 */
public record Outcome(List<Change> changes, Marks marks, RuleMemory memory) {}
