package dev.hull.runtime.fields;

import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Moment.Usage;

/** How much of a processor the thread used since it was last told of; missing at events that do not tell. */
enum ProcessorUse implements Extractor {
    ALL,
    USER,
    SYSTEM;

    private static final double MOST = 100;

    @Override
    public boolean read(Moment moment, Cell out) {
        Usage usage = moment.usage();
        if (!usage.isTold()) {
            return false;
        }
        double value = switch (this) {
            case ALL -> usage.user() + usage.system();
            case USER -> usage.user();
            case SYSTEM -> usage.system();
        };
        out.number(Double.doubleToLongBits(Math.min(MOST, value)));
        return true;
    }
}
