package dev.hull.formats.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a script has put into its variables so far, as far as that is certain. */
final class Variables {
    /** {@code certain} is false where the script did write the variable, but nobody can say what. */
    record Value(List<Word> words, boolean isWritten, boolean certain) {
        static final Value UNCERTAIN = new Value(List.of(), true, false);
        static final Value NEVER = new Value(List.of(), false, true);
    }

    private static final class Scope {
        final Map<String, Value> values = new HashMap<>();
        final Set<String> earlierBranches = new HashSet<>();
    }

    private final List<Scope> scopes = new ArrayList<>(List.of(new Scope()));

    Value get(String name) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            Value value = scopes.get(i).values.get(name);
            if (value != null) {
                return value;
            }
        }
        return Value.NEVER;
    }

    void assign(String name, List<Word> words) {
        scopes.getLast().values.put(name, new Value(List.copyOf(words), true, true));
    }

    void append(String name, List<Word> words, boolean array) {
        Value before = get(name);
        if (!before.certain()) {
            return;
        }
        List<Word> all = new ArrayList<>(before.words());
        if (array || all.isEmpty()) {
            all.addAll(words);
        } else {
            List<Part> parts = new ArrayList<>(all.getFirst().parts());
            words.forEach(word -> parts.addAll(word.parts()));
            all.set(
                    0,
                    new Word(
                            parts,
                            words.isEmpty()
                                    ? all.getFirst().at()
                                    : words.getFirst().at(),
                            List.of()));
        }
        assign(name, all);
    }

    void forget(String name) {
        scopes.getLast().values.put(name, Value.UNCERTAIN);
    }

    /** Begins something that may or may not run, or runs many times. */
    void enter() {
        scopes.add(new Scope());
    }

    /** Begins another branch of what {@link #enter} began: it sees nothing of the branches before it. */
    void branch() {
        Scope scope = scopes.getLast();
        scope.earlierBranches.addAll(scope.values.keySet());
        scope.values.clear();
    }

    /** Ends it: what was assigned inside is uncertain from here on. */
    void leave() {
        branch();
        scopes.removeLast().earlierBranches.forEach(this::forget);
    }

    /** Ends a subshell: what was assigned inside is lost. */
    void drop() {
        scopes.removeLast();
    }
}
