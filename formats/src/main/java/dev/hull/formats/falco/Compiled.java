package dev.hull.formats.falco;

import dev.hull.model.rules.Condition;
import java.util.BitSet;

/**
 * A condition with all that it names, and what is known of it. Shared by all that use it.
 *
 * @param yes places of the names of event types for which it may hold
 * @param no likewise, for which it may not hold
 * @param weight tests and values, counted as often as they are named
 * @param depth of the tree
 * @param failed whether something in it is wrong, so that it means nothing
 */
record Compiled(Condition condition, BitSet yes, BitSet no, long weight, int depth, boolean failed) {}
