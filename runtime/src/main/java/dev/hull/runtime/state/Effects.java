package dev.hull.runtime.state;

import dev.hull.model.events.EventTypes;

/** Who is told of which types of events, by code: an array, so that an event costs one look. What effects remember is in the machine. */
final class Effects {
    static final Effect NONE = Nothing.AT_ALL;

    private enum Nothing implements Effect {
        AT_ALL;

        @Override
        public void of(Moment moment) {}
    }

    static final Effects ALL = all();

    private final Effect[] before = new Effect[EventTypes.ALL.size()];
    private final Effect[] after = new Effect[EventTypes.ALL.size()];

    private Effects() {
        java.util.Arrays.fill(before, NONE);
        java.util.Arrays.fill(after, NONE);
    }

    private static Effects all() {
        Effects effects = new Effects();
        TaskEvents.into(effects);
        DescriptorEvents.into(effects);
        AccountEvents.into(effects);
        ContainerEvents.into(effects);
        Processors.into(effects);
        return effects;
    }

    /** {@code effect} comes before rules look, after those that were named earlier. */
    Effects before(int code, Effect effect) {
        add(before, code, effect);
        return this;
    }

    /** {@code effect} comes when rules have looked. */
    Effects after(int code, Effect effect) {
        add(after, code, effect);
        return this;
    }

    private static void add(Effect[] table, int code, Effect effect) {
        table[code] = table[code] instanceof Nothing ? effect : table[code].then(effect);
    }

    Effect before(int code) {
        return code < before.length ? before[code] : NONE;
    }

    Effect after(int code) {
        return code < after.length ? after[code] : NONE;
    }
}
