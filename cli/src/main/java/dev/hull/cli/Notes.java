package dev.hull.cli;

import dev.hull.checks.explain.CapabilityNote;
import dev.hull.checks.explain.SyscallNote;
import dev.hull.model.Arg;
import dev.hull.report.Columns;
import dev.hull.report.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a capability or a system call is, for a person. */
final class Notes {
    private final StringBuilder out = new StringBuilder();
    private final Phrases phrases;

    private Notes(Phrases phrases) {
        this.phrases = phrases;
    }

    /** {@return the note about {@code word}, or an empty string} Capabilities go by their names in capitals, calls in small letters. */
    static String of(String word, Phrases phrases) {
        Notes notes = new Notes(phrases);
        Optional<CapabilityNote> capability = CapabilityNote.of(word, phrases.language());
        boolean small = word.equals(word.toLowerCase(Locale.ROOT));
        Optional<SyscallNote> call = SyscallNote.of(word.toLowerCase(Locale.ROOT), phrases.language());
        if (capability.isPresent() && !(small && call.isPresent())) {
            notes.capability(capability.get());
        } else if (call.isPresent()) {
            notes.call(call.get());
        }
        return notes.out.toString();
    }

    private void capability(CapabilityNote note) {
        line("CAP_" + note.capability() + "   " + phrases.say("note.capability"));
        out.append('\n');
        line(phrases.say("note.allows") + " " + note.allows());
        line(phrases.say("note.matters") + " " + note.matters());
        String granted = note.grantedBy().isEmpty() ? phrases.say("note.nobody") : String.join(", ", note.grantedBy());
        line(phrases.say("note.granted") + " " + granted);
        line(phrases.say("note.mayadd") + " "
                + (note.mayAdd().isEmpty() ? phrases.say("note.nobody") : "pss-" + note.mayAdd()));
    }

    private void call(SyscallNote note) {
        line(note.name() + "   " + phrases.say("note.syscall") + "   Linux " + note.since());
        out.append('\n');
        if (!note.does().isEmpty()) {
            line(note.does());
        }
        line(phrases.say(
                "note.numbers", Arg.of("x86", number(note.numberOnX86())), Arg.of("arm", number(note.numberOnArm()))));
        List<String> needed =
                note.capabilities().stream().map(each -> "CAP_" + each).toList();
        String access = phrases.say(
                "note.access." + note.access().name().toLowerCase(Locale.ROOT), Arg.of("capabilities", needed));
        line(phrases.say("note.docker", Arg.of("access", access)));
    }

    private static String number(int number) {
        return number < 0 ? "-" : Integer.toString(number);
    }

    private void line(String text) {
        List<String> lines = Columns.wrap(text, 80);
        lines.forEach(each -> out.append(each).append('\n'));
    }
}
