package dev.hull.runtime.compile;

import static dev.hull.runtime.compile.ConditionsClass.MOMENT;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.hull.runtime.compile.Draft.Guarded;
import dev.hull.runtime.compile.Formula.Atom;
import dev.hull.runtime.compile.Formula.Junction;
import dev.hull.runtime.compile.Formula.Negation;
import dev.hull.runtime.state.Moment;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a draft into bytecode: a class for the guards, and classes for the conditions. */
final class PlanClass {
    private static final ClassDesc PLAN = ClassDesc.of("dev.hull.runtime.compile.Plan");
    private static final ClassDesc SORTING = ClassDesc.of("dev.hull.runtime.compile.Sorting");
    private static final ClassDesc CANDIDATES = ClassDesc.of("dev.hull.runtime.compile.Candidates");
    private static final ClassDesc CONDITIONS = ClassDesc.of("dev.hull.runtime.compile.Conditions");
    private static final ClassDesc MATCHES = ClassDesc.of("dev.hull.runtime.Matches");
    private static final ClassDesc LONGS = CD_long.arrayType();
    /** Conditions in one class: its constants have to fit into one method that sets them. */
    private static final int CHUNK = 128;

    private final Draft draft;
    private final Conditions conditions;
    private final Constants constants = new Constants(HiddenClass.NAME);

    private PlanClass(Draft draft, Conditions conditions) {
        this.draft = draft;
        this.conditions = conditions;
    }

    /** By place, chunk after chunk. */
    record Chunks(List<Conditions> each) implements Conditions {
        @Override
        public boolean holds(int place, Moment moment, long now) {
            return each.get(place / CHUNK).holds(place % CHUNK, moment, now);
        }
    }

    static Plan of(Draft draft) {
        return written(draft, conditions(draft)).make(Plan.class);
    }

    /** {@return bytes of all classes} */
    static int size(Draft draft) {
        List<HiddenClass> chunks = chunks(draft);
        Chunks nothing = new Chunks(List.of());
        return written(draft, nothing).bytes().length
                + chunks.stream().mapToInt(each -> each.bytes().length).sum();
    }

    private static Conditions conditions(Draft draft) {
        List<Conditions> chunks =
                chunks(draft).stream().map(each -> each.make(Conditions.class)).toList();
        return new Chunks(chunks);
    }

    private static List<HiddenClass> chunks(Draft draft) {
        List<Formula> formulas = draft.formulas();
        Map<Formula, Seen> shared = shared(formulas);
        Map<Atom, Question> questions = new HashMap<>();
        List<HiddenClass> chunks = new ArrayList<>();
        for (int i = 0; i < formulas.size(); i += CHUNK) {
            chunks.add(
                    ConditionsClass.of(formulas.subList(i, Math.min(formulas.size(), i + CHUNK)), shared, questions));
        }
        return chunks;
    }

    /** {@return the junctions that stand in more than one place} */
    private static Map<Formula, Seen> shared(List<Formula> formulas) {
        Map<Formula, Seen> shared = new HashMap<>();
        Set<Formula> met = new HashSet<>();
        formulas.forEach(each -> meet(each, met, shared));
        return shared;
    }

    private static void meet(Formula formula, Set<Formula> met, Map<Formula, Seen> shared) {
        if (formula instanceof Negation negation) {
            meet(negation.of, met, shared);
        } else if (formula instanceof Junction junction) {
            if (met.add(junction)) {
                junction.of.forEach(each -> meet(each, met, shared));
            } else if (junction.of.size() > 2) {
                shared.computeIfAbsent(junction, each -> new Seen());
            }
        }
    }

    private static HiddenClass written(Draft draft, Conditions conditions) {
        PlanClass writer = new PlanClass(draft, conditions);
        byte[] bytes = ClassFile.of().build(HiddenClass.NAME, writer::write);
        return new HiddenClass(bytes, writer.constants.values());
    }

    private void write(ClassBuilder to) {
        HiddenClass.frame(to, PLAN);
        to.withMethodBody(
                "match", MethodTypeDesc.of(CD_void, MOMENT, CD_long, MATCHES), ClassFile.ACC_PUBLIC, this::match);
        constants.declare(to);
    }

    private void match(CodeBuilder code) {
        constants.push(code, draft.candidates());
        code.invokevirtual(CANDIDATES, "begin", MethodTypeDesc.of(CD_void));
        draft.guards().forEach(guard -> guard(code, guard));
        constants.push(code, draft.candidates());
        constants.push(code, conditions);
        constants.push(code, draft.rules());
        code.aload(1).lload(2).aload(4);
        code.invokevirtual(
                CANDIDATES,
                "ask",
                MethodTypeDesc.of(CD_void, CONDITIONS, CD_int.arrayType(), MOMENT, CD_long, MATCHES));
        code.return_();
    }

    private void guard(CodeBuilder code, Guarded guard) {
        Label next = code.newLabel();
        constants.push(code, guard.sorting());
        code.aload(1).lload(2).invokevirtual(SORTING, "row", MethodTypeDesc.of(LONGS, MOMENT, CD_long));
        code.astore(5).aload(5);
        constants.push(code, guard.sorting().none());
        code.if_acmpeq(next);
        constants.push(code, draft.candidates());
        code.aload(5);
        constants.push(code, guard.rules());
        code.invokevirtual(CANDIDATES, "add", MethodTypeDesc.of(CD_void, LONGS, CD_int.arrayType(2)));
        code.labelBinding(next);
    }
}
