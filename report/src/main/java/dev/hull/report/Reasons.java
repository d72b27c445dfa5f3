package dev.hull.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What readers say of what went wrong, in the language of the user. A reason is English where it arises, and whoever makes it knows
 * of no other language; here, where it is printed, it is recognised by its sentence and said anew: of all sentences that it may be,
 * as the one with which most of it is recognised. What is not recognised stays.
 *
 * <p>The table is a resource, {@code reasons.LANGUAGE.txt}: a line is an English sentence with {@code %s} for each hole, a tab, and
 * the sentence in the language. There {@code %1} is the text of the first hole, itself said anew if it is a sentence, and
 * <code>{1}</code> the same where it may be a single word that has a translation. Words with no blank in them are translated nowhere
 * else: they might be the user's. A sentence of hardly a letter is one only if what it holds is. The table is read at the first
 * reason, and for English not at all.
 */
final class Reasons {
    private static final String HOLE = "%s";
    private static final int MOST_NESTED = 8;
    private static final int MOST_ATTEMPTS = 400;
    private static final int FEW_LETTERS = 4;
    private static final String BEFORE = " ;:,";

    private final String language;
    private @Nullable Table table;

    private Reasons(String language) {
        this.language = language;
    }

    static Reasons in(String language) {
        return new Reasons(language);
    }

    /** {@return {@code reason} in the language, as far as it is known} */
    String said(String reason) {
        return language.equals("en") || reason.isEmpty() ? reason : table().said(reason);
    }

    /** {@return whether {@code sentence}, with {@code %s} for each hole, stands in the table} */
    boolean has(String sentence) {
        return table().sentences.contains(core(sentence));
    }

    private Table table() {
        Table known = table;
        if (known == null) {
            known = Table.of(Phrases.read("reasons." + language + ".txt"));
            table = known;
        }
        return known;
    }

    private static String core(String text) {
        return text.substring(start(text), end(text));
    }

    private static int start(String text) {
        int start = 0;
        while (start < text.length() && BEFORE.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static int end(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    /** A sentence: the pieces between its holes, and what it is in the language. */
    private record Sentence(List<String> pieces, String said) {
        static Sentence of(String english, String said) {
            List<String> pieces = new ArrayList<>();
            int from = 0;
            for (int hole = english.indexOf(HOLE); hole >= 0; hole = english.indexOf(HOLE, from)) {
                pieces.add(english.substring(from, hole));
                from = hole + HOLE.length();
            }
            pieces.add(english.substring(from));
            return new Sentence(List.copyOf(pieces), said);
        }

        int letters() {
            return pieces.stream().mapToInt(String::length).sum();
        }

        /** {@return whether there is so little between its holes that anything might look like it} */
        boolean isThin() {
            return pieces.stream()
                            .flatMapToInt(String::chars)
                            .filter(Character::isLetter)
                            .count()
                    < FEW_LETTERS;
        }

        /** {@return what stands in the holes of {@code text}, or nothing if it is another sentence} Each piece is looked for once. */
        List<String> holes(String text) {
            String last = pieces.getLast();
            int end = text.length() - last.length();
            int from = pieces.getFirst().length();
            if (end < from || !text.startsWith(pieces.getFirst()) || !text.endsWith(last)) {
                return List.of();
            }
            List<String> holes = new ArrayList<>();
            for (String piece : pieces.subList(1, pieces.size() - 1)) {
                int at = text.indexOf(piece, from);
                if (at < 0 || at + piece.length() > end) {
                    return List.of();
                }
                holes.add(text.substring(from, at));
                from = at + piece.length();
            }
            holes.add(text.substring(from, end));
            return holes;
        }
    }

    /** All sentences: those without holes by themselves, the others by their first letter. */
    private record Table(Set<String> sentences, Map<String, String> whole, Map<Character, List<Sentence>> holed) {
        private static final char ANY = '\0';

        static Table of(String text) {
            Set<String> sentences = new HashSet<>();
            Map<String, String> whole = new HashMap<>();
            Map<Character, List<Sentence>> holed = new HashMap<>();
            text.lines()
                    .filter(line -> line.indexOf('\t') > 0 && line.charAt(0) != '#')
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        String english = line.substring(0, tab);
                        String said = line.substring(tab + 1);
                        sentences.add(english);
                        if (english.contains(HOLE)) {
                            char first = english.startsWith(HOLE) ? ANY : english.charAt(0);
                            holed.computeIfAbsent(first, _ -> new ArrayList<>()).add(Sentence.of(english, said));
                        } else {
                            whole.put(english, said);
                        }
                    });
            return new Table(sentences, whole, holed);
        }

        String said(String text) {
            return new Reading(this).of(text, true, 0).text();
        }
    }

    /** What was made of a text, and how many of its letters were recognised. */
    private record Said(String text, int known) {}

    /** One reason as it is read. What is built to be read in very many ways is given up. */
    private static final class Reading {
        private final Table table;
        private int left = MOST_ATTEMPTS;

        Reading(Table table) {
            this.table = table;
        }

        /** @param words whether single words are translated */
        Said of(String text, boolean words, int depth) {
            int start = start(text);
            int end = Math.max(start, end(text));
            if (start == end || depth > MOST_NESTED || --left < 0) {
                return new Said(text, 0);
            }
            Said said = core(text.substring(start, end), words, depth);
            return said.known() == 0
                    ? new Said(text, 0)
                    : new Said(before(text.substring(0, start)) + said.text() + text.substring(end), said.known());
        }

        private Said core(String core, boolean words, int depth) {
            String whole = table.whole().get(core);
            if (whole != null) {
                return words || core.indexOf(' ') >= 0 ? new Said(whole, core.length()) : new Said(core, 0);
            }
            Said best = new Said(core, 0);
            for (char first : new char[] {core.charAt(0), Table.ANY}) {
                for (Sentence sentence : table.holed().getOrDefault(first, List.of())) {
                    List<String> holes = sentence.holes(core);
                    if (!holes.isEmpty()) {
                        Said filled = filled(sentence, holes, depth);
                        best = filled.known() > best.known() ? filled : best;
                    }
                }
            }
            return best;
        }

        private Said filled(Sentence sentence, List<String> holes, int depth) {
            StringBuilder out = new StringBuilder();
            int known = 0;
            String said = sentence.said();
            for (int i = 0; i < said.length(); i++) {
                char c = said.charAt(i);
                boolean word = c == '{' && i + 2 < said.length() && said.charAt(i + 2) == '}';
                int number = (word || c == '%') && i + 1 < said.length() ? said.charAt(i + 1) - '1' : -1;
                if (number < 0 || number >= holes.size()) {
                    out.append(c);
                    continue;
                }
                Said filling = of(holes.get(number), word, depth + 1);
                known += filling.known();
                i += word ? 2 : 1;
                if (Han.begins(filling.text()) && endsInBlank(out)) {
                    out.setLength(out.length() - 1);
                }
                out.append(filling.text());
                if (Han.ends(filling.text()) && said.startsWith(" ", i + 1) && Han.begins(said.substring(i + 2))) {
                    i++;
                }
            }
            return new Said(out.toString(), known == 0 && sentence.isThin() ? 0 : known + sentence.letters());
        }

        private static boolean endsInBlank(StringBuilder out) {
            int length = out.length();
            return length > 1 && out.charAt(length - 1) == ' ' && Han.is(out.charAt(length - 2));
        }

        /** Punctuation before a sentence is as wide as its letters. */
        private static String before(String english) {
            return switch (english.strip()) {
                case "" -> "";
                case ";" -> "；";
                case ":" -> "：";
                case "," -> "，";
                default -> english;
            };
        }
    }
}
