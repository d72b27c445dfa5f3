package dev.hull.runtime.compile;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import dev.hull.runtime.compile.Formula.Atom;
import dev.hull.runtime.compile.Formula.Constant;
import dev.hull.runtime.compile.Formula.Junction;
import dev.hull.runtime.compile.Formula.Negation;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes conditions as methods of a class. Parts that several rules share are methods that answer once an event; large
 * parts are methods too, because HotSpot compiles none of more than 8,000 bytes.
 */
final class ConditionsClass {
    static final ClassDesc MOMENT = ClassDesc.of("dev.hull.runtime.state.Moment");
    private static final ClassDesc CONDITIONS = ClassDesc.of("dev.hull.runtime.compile.Conditions");
    private static final ClassDesc SEEN = ClassDesc.of("dev.hull.runtime.compile.Seen");
    private static final MethodTypeDesc ASKED = MethodTypeDesc.of(CD_boolean, MOMENT, CD_long);
    /** Parts of a junction in one method, and tests of a part that stays in the method of the whole. */
    private static final int WIDE = 40;

    private static final int SMALL = 10;

    private final List<Formula> formulas;
    private final Map<Formula, Seen> shared;
    private final Map<Atom, Question> questions;
    private final Constants constants = new Constants(HiddenClass.NAME);
    private final Map<Formula, String> methods = new HashMap<>();
    private final Deque<Formula> unwritten = new ArrayDeque<>();
    private final Map<Formula, Integer> weights = new HashMap<>();

    private ConditionsClass(List<Formula> formulas, Map<Formula, Seen> shared, Map<Atom, Question> questions) {
        this.formulas = formulas;
        this.shared = shared;
        this.questions = questions;
    }

    /**
     * {@return the conditions, by place in {@code formulas}}
     *
     * @param shared where the answers of parts are kept that are asked more than once
     */
    static HiddenClass of(List<Formula> formulas, Map<Formula, Seen> shared, Map<Atom, Question> questions) {
        ConditionsClass writer = new ConditionsClass(formulas, shared, questions);
        byte[] bytes = ClassFile.of().build(HiddenClass.NAME, writer::write);
        return new HiddenClass(bytes, writer.constants.values());
    }

    private void write(ClassBuilder to) {
        HiddenClass.frame(to, CONDITIONS);
        to.withMethodBody(
                "holds", MethodTypeDesc.of(CD_boolean, CD_int, MOMENT, CD_long), ClassFile.ACC_PUBLIC, this::dispatch);
        while (!unwritten.isEmpty()) {
            Formula formula = unwritten.remove();
            to.withMethodBody(
                    methods.getOrDefault(formula, ""), ASKED, ClassFile.ACC_STATIC, code -> body(code, formula));
        }
        constants.declare(to);
    }

    private void dispatch(CodeBuilder code) {
        List<SwitchCase> cases = new ArrayList<>();
        for (int i = 0; i < formulas.size(); i++) {
            cases.add(SwitchCase.of(i, code.newLabel()));
        }
        Label otherwise = code.newLabel();
        code.iload(1).tableswitch(0, formulas.size() - 1, otherwise, cases);
        for (int i = 0; i < formulas.size(); i++) {
            code.labelBinding(cases.get(i).target()).aload(2).lload(3);
            call(code, formulas.get(i));
            code.ireturn();
        }
        code.labelBinding(otherwise).iconst_0().ireturn();
    }

    private void call(CodeBuilder code, Formula formula) {
        String name = methods.computeIfAbsent(formula, each -> {
            unwritten.add(each);
            return "m" + methods.size();
        });
        code.invokestatic(HiddenClass.NAME, name, ASKED);
    }

    private void body(CodeBuilder code, Formula formula) {
        Seen seen = shared.get(formula);
        if (seen == null) {
            answer(code, formula);
        } else {
            once(code, formula, seen);
        }
    }

    private void once(CodeBuilder code, Formula formula, Seen seen) {
        Label known = code.newLabel();
        Label no = code.newLabel();
        Label keep = code.newLabel();
        constants.push(code, seen);
        code.getfield(SEEN, "at", CD_long).lload(1).lcmp().ifeq(known);
        constants.push(code, seen);
        code.lload(1).putfield(SEEN, "at", CD_long);
        constants.push(code, seen);
        inside(code, formula, false, no);
        code.iconst_1().goto_(keep).labelBinding(no).iconst_0().labelBinding(keep);
        code.putfield(SEEN, "holds", CD_boolean).labelBinding(known);
        constants.push(code, seen);
        code.getfield(SEEN, "holds", CD_boolean).ireturn();
    }

    private void answer(CodeBuilder code, Formula formula) {
        Label no = code.newLabel();
        inside(code, formula, false, no);
        code.iconst_1().ireturn().labelBinding(no).iconst_0().ireturn();
    }

    /** Jumps to {@code target} if the formula is what {@code sense} says, and goes on if not. */
    private void jump(CodeBuilder code, Formula formula, boolean sense, Label target) {
        if (formula instanceof Junction junction && (shared.containsKey(formula) || weight(junction) > SMALL)) {
            code.aload(0).lload(1);
            call(code, formula);
            branch(code, sense, target);
        } else {
            inside(code, formula, sense, target);
        }
    }

    private void inside(CodeBuilder code, Formula formula, boolean sense, Label target) {
        switch (formula) {
            case Constant constant -> {
                if (constant == Constant.TRUE == sense) {
                    code.goto_(target);
                }
            }
            case Atom atom -> {
                Question question = questions.computeIfAbsent(atom, each -> each.test.question());
                constants.push(code, question);
                code.aload(0).lload(1);
                code.invokevirtual(Constants.type(question), "holds", ASKED);
                branch(code, sense, target);
            }
            case Negation negation -> jump(code, negation.of, !sense, target);
            case Junction junction -> junction(code, junction, sense, target);
        }
    }

    private static void branch(CodeBuilder code, boolean sense, Label target) {
        if (sense) {
            code.ifne(target);
        } else {
            code.ifeq(target);
        }
    }

    private void junction(CodeBuilder code, Junction junction, boolean sense, Label target) {
        List<Formula> parts = sliced(junction);
        if (junction.all != sense) {
            parts.forEach(each -> jump(code, each, sense, target));
            return;
        }
        Label decided = code.newLabel();
        parts.subList(0, parts.size() - 1).forEach(each -> jump(code, each, !sense, decided));
        jump(code, parts.getLast(), sense, target);
        code.labelBinding(decided);
    }

    private static List<Formula> sliced(Junction junction) {
        List<Formula> of = junction.of;
        while (of.size() > WIDE) {
            List<Formula> slices = new ArrayList<>();
            for (int i = 0; i < of.size(); i += WIDE) {
                slices.add(new Junction(junction.all, of.subList(i, Math.min(of.size(), i + WIDE))));
            }
            of = slices;
        }
        return of;
    }

    private int weight(Formula formula) {
        Integer known = weights.get(formula);
        if (known != null) {
            return known;
        }
        int weight = switch (formula) {
            case Constant constant -> 1;
            case Atom atom -> 1;
            case Negation negation -> weight(negation.of);
            case Junction junction ->
                junction.of.stream().mapToInt(this::inline).sum();
        };
        weights.put(formula, weight);
        return weight;
    }

    private int inline(Formula formula) {
        return shared.containsKey(formula) ? 1 : Math.min(SMALL, weight(formula));
    }
}
