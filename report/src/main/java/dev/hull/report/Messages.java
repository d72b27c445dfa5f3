package dev.hull.report;

import dev.hull.model.Arg;
import dev.hull.model.Change;
import dev.hull.model.Finding;
import dev.hull.model.Remedy;
import dev.hull.model.Status;
import java.util.ArrayList;
import java.util.List;

/** Findings as sentences, in the language of the user. */
final class Messages {
    private static final int MOST_NAMES = 4;

    private final Speech speech;
    private final Phrases phrases;
    private final Next next;

    Messages(Speech speech, Phrases phrases, Report report) {
        next = new Next(report);
        this.speech = speech;
        this.phrases = phrases;
    }

    /** {@return what {@code finding} says of its one subject} */
    String of(Finding finding) {
        String name = Names.of(finding.subject());
        return filled(finding, List.of(name.isEmpty() ? finding.at().source().name() : name), 1);
    }

    /** {@return what the findings of {@code entry} say, once for all subjects} */
    String of(Entry entry) {
        List<String> who = entry.who();
        if (who.isEmpty()) {
            who = List.of(entry.first().at().source().name());
        }
        return filled(entry.first(), named(who), who.size());
    }

    private List<String> named(List<String> who) {
        if (who.size() <= MOST_NAMES + 1) {
            return who;
        }
        List<String> some = new ArrayList<>(who.subList(0, MOST_NAMES));
        some.add(phrases.count("names.more", who.size() - MOST_NAMES));
        return some;
    }

    /** {@return the message with its arguments, and the place for the subjects left open} */
    String withoutSubjects(Finding finding) {
        List<Arg> args = new ArrayList<>(valueAnd(finding));
        args.add(Arg.of("who", "\0"));
        args.add(Arg.of("n", 1));
        return phrases.filled(template(finding), args);
    }

    private String filled(Finding finding, List<String> who, int number) {
        List<Arg> args = new ArrayList<>(valueAnd(finding));
        args.add(Arg.of("who", who));
        args.add(Arg.of("n", number));
        return Clean.line(phrases.filled(template(finding), args));
    }

    private List<Arg> valueAnd(Finding finding) {
        List<Arg> args = phrases.inLanguage(finding.args());
        args.add(Arg.of("value", said(finding.value().value())));
        args.add(Arg.of("by", finding.value().by()));
        args.add(Arg.of("setting", finding.setting()));
        return args;
    }

    /** What depends on something is said in English by the model; the sentences that are known have a translation. */
    private Object said(Object value) {
        return value instanceof String text && text.indexOf(' ') > 0 ? phrases.reason(text) : value;
    }

    private String template(Finding finding) {
        String variant = finding.message();
        if (finding.status() == Status.UNKNOWN) {
            String unknown =
                    first(speech.of(finding.check(), "unknown." + variant), speech.of(finding.check(), "unknown"));
            if (!unknown.isEmpty()) {
                return unknown;
            }
        }
        String of = variant.isEmpty() ? "" : speech.of(finding.check(), "message." + variant);
        return first(of, first(speech.of(finding.check(), "message"), title(finding.check())));
    }

    /** {@return the title of a check, or its id where it has no words} */
    String title(String check) {
        return first(speech.of(check, "title"), check);
    }

    /** {@return what to do about the findings of {@code entry}, as one line after its label; or nothing} */
    List<String> todo(Entry entry) {
        Finding finding = entry.first();
        return switch (finding.remedy()) {
            case Remedy.Apply apply -> List.of(phrases.say("todo.fix"), fix(finding, apply));
            case Remedy.Ask ask -> line("todo.decide", finding, "ask." + ask.question());
            case Remedy.Advise advise -> line("todo.advise", finding, "advise." + advise.text());
            case Remedy.Nothing _ -> List.of();
        };
    }

    /** {@return the command that would settle the findings of {@code entry}, after its label; or nothing} */
    List<String> next(Entry entry) {
        String command = next.of(entry.first());
        return command.isEmpty() ? List.of() : List.of(phrases.say("todo.next"), Clean.line(command));
    }

    private List<String> line(String label, Finding finding, String key) {
        String text = speech.of(finding.check(), key);
        return text.isEmpty() ? List.of() : List.of(phrases.say(label), sentence(finding, text));
    }

    /** {@return the sentence under {@code key} of the words of the check, filled; or an empty string} */
    String question(Finding finding, String key) {
        return sentence(finding, speech.of(finding.check(), key));
    }

    String fix(Finding finding, Remedy.Apply apply) {
        String text = speech.of(finding.check(), "fix");
        return text.isEmpty() ? changes(apply) : sentence(finding, text);
    }

    private String sentence(Finding finding, String template) {
        List<Arg> args = new ArrayList<>(valueAnd(finding));
        args.add(Arg.of("who", Names.of(finding.subject())));
        args.add(Arg.of("n", 1));
        return Clean.line(phrases.filled(template, args));
    }

    private static String changes(Remedy.Apply apply) {
        List<String> parts = new ArrayList<>();
        for (Change change : apply.changes()) {
            String text = text(change);
            if (!parts.contains(text)) {
                parts.add(text);
            }
        }
        return Clean.line(String.join(", ", parts));
    }

    private static String text(Change change) {
        return switch (change) {
            case Change.Set<?> set -> set.field().name() + " = " + set.value();
            case Change.Add<?> add -> add.field().name() + " + " + add.element();
            case Change.Remove<?> remove -> remove.field().name() + " - " + remove.element();
        };
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
