package dev.hull.formats.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Limits;
import dev.hull.model.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class ShellTest {
    /** {@code commands}: words between bars, an unresolved word with a question mark, commands between slashes. */
    record Row(String name, String text, String commands) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("quotes", "a 'b c' \"d \\\" e\" f\\ g h\"\"", "a|b c|d \" e|f g|h"),
            new Row("quotes of bash", "a $'x\\ty\\x41\\u00e9\\101'", "a|x\ty\u0041\u00e9A"),
            new Row("empty words", "a '' \"\"", "a||"),
            new Row("continuation", "a \\\n b\\\nc", "a|bc"),
            new Row("CRLF", "a b \\\r\n c\r\nd\r\n", "a|b|c // d"),
            new Row("comments", "a b # c\n# d\ne f#g", "a|b // e|f#g"),
            new Row("lists", "a; b && c || d & e | f", "a // b // c // d // e // f"),
            new Row("redirections", "a > b 2>&1 c <d >>e &>f", "a|c"),
            new Row("heredoc", "a <<E b\nx y\nE\nc", "a|b // c"),
            new Row("heredoc with tabs", "a <<-'E'\n\tx\n\tE\nc", "a // c"),
            new Row("here string", "a <<< 'b c' d", "a|d"),
            new Row("subshell", "( a; b ) | c", "a // b // c"),
            new Row("condition", "if a; then b; elif c; then d; else e; fi; f", "a // b // c // d // e // f"),
            new Row("loops", "while a; do b; done; until c\ndo d\ndone", "a // b // c // d"),
            new Row("loop over words", "for i in 1 2; do a $i; done; for ((i=0;i<2;i++)); do b; done", "a|$i? // b"),
            new Row("loop over one word", "for i in x; do a $i; done; a $i", "a|x // a|$i?"),
            new Row("case", "case $x in a|b) c;; (*) d ;; esac; e", "c // d // e"),
            new Row("functions", "f() { a; }; function g { b; }\nf", "a // b // f"),
            new Row("substitution", "a $(b \"$(c)\") `d e`", "c // b|$(c)? // d|e // a|$(b \"$(c)\")?|`d e`?"),
            new Row("arithmetic", "a $((1 + (2))) b", "a|$((1 + (2)))?|b"),
            new Row("process substitution", "a <(b c) d", "b|c // a|d"),
            new Row("test", "[[ a && b || c ]] && d", "[[|a|b|c // d"),
            new Row("variable", "X=a; b $X ${X} \"$X\"c", "b|a|a|ac"),
            new Row("a variable falls apart", "X='a b'; c $X \"$X\" d$X", "c|a|b|a b|da|b"),
            new Row("a variable of nothing", "X=; a $X b", "a|b"),
            new Row("unknown variable", "a $X \"b$Y\" ${Z}", "a|$X?|b$Y?|${Z}?"),
            new Row("defaults", "a ${X:-b} ${Y-c} ${Z:-$W} ${V:=d} $V", "a|b|c|${Z:-$W}?|d|d"),
            new Row("a default after assignment", "X=y; a ${X:-b}", "a|y"),
            new Row("assignment before a command", "X=1 a $X", "a|$X?"),
            new Row("export", "export X=1 Y=2; a $X$Y", "export // a|12"),
            new Row("append", "X=a; X+=b; c $X", "c|ab"),
            new Row("arrays", "A=(a 'b c'); A+=(d); e \"${A[@]}\" ${#A[@]}", "e|a|b c|d|${#A[@]}?"),
            new Row("a branch decides", "X=a; if b; then X=c; d $X; fi; e $X", "b // d|c // e|$X?"),
            new Row("a subshell decides nothing", "X=a; (X=b); c $X", "c|a"),
            new Row("a test decides", "X=a; [ b ] && X=c\nd $X", "[|b|] // d|$X?"),
            new Row("read", "X=a; read X; b $X", "read|X // b|$X?"),
            new Row("a variable of a variable", "X=/a/$Y; b $X", "b|/a/$X?"),
            new Row("tilde", "a ~/x b~", "a|~/x?|b~"),
            new Row("shell in shell", "sudo bash -c 'a b; c'", "sudo|bash|-c|a b; c // a|b // c"),
            new Row("shell on standard input", "sh <<E\na b\nE", "sh // a|b"),
            new Row("eval", "eval \"a b\"", "eval|a b // a|b"),
            new Row("blanks after a backslash", "a b \\  \n c", "a|b|c"),
            new Row("comment after a backslash", "a b \\ # why\n c", "a|b|c"),
            new Row("comment between continued lines", "a \\\n # why\n -b c", "a|-b|c"),
            new Row("a comment ends it", "a \\\n # why\nb", "a // b"),
            new Row("empty line between continued lines", "a \\\n\n  -b", "a|-b"),
            new Row("full width", "a –b －－c＝d e：f　g", "a|-b|--c=d|e:f|g"),
            new Row("full width in text", "a 'x，y' 你，好 “b c”", "a|x，y|你，好|b c"),
            new Row("unfinished", "a 'b", "a|b"),
            new Row("unfinished substitution", "a $(b", "b // a|$(b?"),
            new Row("stray signs", "a ) fi ; } b", "a // b"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void findsEveryCommand(Row row) {
        Script script = Shell.parse(Source.of("x.sh", row.text), Limits.DEFAULT);
        assertThat(script.commands().stream().map(ShellTest::shown).collect(Collectors.joining(" // ")))
                .isEqualTo(row.commands);
    }

    private static String shown(Command command) {
        return command.words().stream()
                .map(word -> word.text() + (word.isKnown() ? "" : "?"))
                .collect(Collectors.joining("|"));
    }

    record Place(String text, int word, String at, String via) {}

    static final List<Place> PLACES = List.of(
            new Place("é 'b c' d", 1, "'b c'", ""),
            new Place("é b\\ c", 1, "b\\ c", ""),
            new Place("X='é -v /:/h'\na $X", 3, "/:/h", "$X"),
            new Place("X=b; a --c=$X", 1, "--c=$X", ""));

    @ParameterizedTest
    @FieldSource("PLACES")
    void everyWordKnowsWhereItStands(Place place) {
        Word word = Shell.parse(Source.of("x.sh", place.text), Limits.DEFAULT)
                .commands()
                .getFirst()
                .words()
                .get(place.word);
        assertThat(word.at().text()).isEqualTo(place.at);
        assertThat(word.via().isEmpty() ? "" : word.via().getFirst().text()).isEqualTo(place.via);
    }

    @Test
    void aPartOfAWordKnowsWhereItStands() {
        Word word = Shell.parse(Source.of("x.sh", "a --name=\"é$X.b\""), Limits.DEFAULT)
                .commands()
                .getFirst()
                .words()
                .get(1);
        assertThat(word.from(7).at().text()).isEqualTo("é$X.b");
        assertThat(word.from(7).text()).isEqualTo("é$X.b");
        assertThat(word.part(7, 8).isKnown()).isTrue();
    }

    @Test
    void whatWasReadAsMeantIsSaid() {
        Command command = Shell.parse(Source.of("x.sh", "a \\ \n –b \\ # c\n d"), Limits.DEFAULT)
                .commands()
                .getFirst();
        assertThat(command.spellings())
                .extracting(Spelling::check)
                .containsExactly(
                        "syntax.broken-continuation", "syntax.full-width-character", "syntax.broken-continuation");
    }

    @Test
    void aSubstitutionThatEndsInsideALoopEndsTheLoop() {
        assertThat(Shell.parse(Source.of("x.sh", "a `for i in 1; do b; ` c\nd"), Limits.DEFAULT)
                        .commands())
                .hasSize(3);
    }

    @Test
    void depthIsLimited() {
        assertThat(Shell.parse(Source.of("x.sh", "$(".repeat(5000)), Limits.DEFAULT)
                        .problems())
                .isNotEmpty();
    }

    @Test
    void variablesDoNotGrowWithoutEnd() {
        String text = "X=aaaaaaaa\n" + "X=$X$X$X$X$X$X$X$X\n".repeat(40) + "b $X";
        assertThat(Shell.parse(Source.of("x.sh", text), Limits.DEFAULT).commands())
                .hasSize(1);
        String empty = "X=\n" + "X=\"$X$X$X$X$X$X$X$X\"\n".repeat(40) + "b $X";
        assertThat(Shell.parse(Source.of("x.sh", empty), Limits.DEFAULT).commands())
                .hasSize(1);
    }

    @Test
    void wordsThatWereSplitAlreadyKeepTheirPlaces() {
        List<Word> words = Shell.words("line", List.of("a", "b c", "d'e", ""));
        assertThat(words).extracting(Word::text).containsExactly("a", "b c", "d'e", "");
        assertThat(words.get(1).at().text()).isEqualTo("'b c'");
        assertThat(words.get(1).from(2).at().text()).isEqualTo("c");
    }
}
