package dev.hull.runtime.compile;

import dev.hull.runtime.compile.Formula.Atom;
import dev.hull.runtime.compile.Formula.Constant;
import dev.hull.runtime.compile.Formula.Junction;
import dev.hull.runtime.compile.Formula.Negation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes formulas, each once. A test is true or false and nothing else, so the laws of logic hold and order is free. */
final class Formulas {
    private final Map<Key, Junction> junctions = new HashMap<>();
    private final Map<Formula, Negation> negations = new HashMap<>();

    private record Key(boolean all, Set<Formula> of) {}

    Formula not(Formula of) {
        if (of instanceof Negation negation) {
            return negation.of;
        }
        if (of instanceof Constant) {
            return of == Constant.TRUE ? Constant.FALSE : Constant.TRUE;
        }
        return negations.computeIfAbsent(of, Negation::new);
    }

    Formula all(List<Formula> of) {
        return junction(true, of, Constant.TRUE, Constant.FALSE);
    }

    Formula any(List<Formula> of) {
        return junction(false, of, Constant.FALSE, Constant.TRUE);
    }

    private Formula junction(boolean all, List<Formula> of, Constant neutral, Constant deciding) {
        Set<Formula> parts = new LinkedHashSet<>();
        for (Formula each : of) {
            if (each == deciding) {
                return deciding;
            }
            if (each instanceof Junction inner && inner.all == all) {
                parts.addAll(inner.of);
            } else if (each != neutral) {
                parts.add(each);
            }
        }
        for (Formula each : parts) {
            if (each instanceof Negation negation && parts.contains(negation.of)) {
                return deciding;
            }
        }
        if (parts.isEmpty()) {
            return neutral;
        }
        return parts.size() == 1
                ? parts.iterator().next()
                : junctions.computeIfAbsent(new Key(all, parts), key -> new Junction(all, ordered(all, parts)));
    }

    /** What decides most for its cost comes first. */
    private static List<Formula> ordered(boolean all, Set<Formula> parts) {
        List<Formula> ordered = new ArrayList<>(parts);
        ordered.sort(Comparator.comparingDouble(
                each -> each.cost() / Math.max(1e-3, all ? 1 - each.chance() : each.chance())));
        return List.copyOf(ordered);
    }

    /** Replaces tests by what is known of them, and what follows from that. */
    Formula with(Formula formula, java.util.function.Function<Atom, Formula> known, Map<Formula, Formula> done) {
        Formula ready = done.get(formula);
        if (ready == null) {
            ready = switch (formula) {
                case Constant constant -> constant;
                case Atom atom -> known.apply(atom);
                case Negation negation -> not(with(negation.of, known, done));
                case Junction junction -> {
                    List<Formula> parts = new ArrayList<>();
                    for (Formula each : junction.of) {
                        parts.add(with(each, known, done));
                    }
                    yield junction.all ? all(parts) : any(parts);
                }
            };
            done.put(formula, ready);
        }
        return ready;
    }
}
