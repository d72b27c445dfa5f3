package dev.hull.cli;

import dev.hull.checks.Catalogue;
import dev.hull.checks.Examination;
import dev.hull.policy.Policy;
import dev.hull.report.Phrases;
import dev.hull.report.Shown;
import dev.hull.scan.Normal;
import dev.hull.scan.Request;
import dev.hull.scan.Scan;
import dev.hull.scan.Scanned;
import dev.hull.scan.Target;
import java.util.List;

/** {@code hull show}: what Hull read, value by value and who decided it. */
final class ShowVerb implements Verb {
    @Override
    public String name() {
        return "show";
    }

    @Override
    public String synopsis() {
        return "[TARGET...] [-- COMMAND]";
    }

    @Override
    public String summary() {
        return "every value, and who decided it";
    }

    @Override
    public int run(Typed typed, Console console) throws Usage {
        Phrases phrases = Phrases.in(console.language(typed));
        Request request = Options.request(typed, console);
        if (typed.has(Flags.CANONICAL)) {
            return canonical(request, console, phrases);
        }
        Scanned scanned = Scan.of(request);
        Policy policy = Policy.standard(Options.today());
        var judgement = policy.judge(
                Examination.of(Catalogue.ALL, scanned.estate(), policy.today(), policy.trustedRegistries()));
        console.print(Shown.of(scanned.estate(), judgement, phrases, typed.has(Flags.VERBOSE)));
        scanned.failed().forEach(gap -> console.complain(phrases.failure(gap)));
        scanned.problems().forEach(problem -> console.complain(phrases.problem(problem)));
        return scanned.failed().isEmpty() && scanned.problems().isEmpty() ? 0 : 2;
    }

    private static int canonical(Request request, Console console, Phrases phrases) throws Usage {
        if (request.targets().equals(List.of(new Target.Place(".")))) {
            throw new Usage("canonical");
        }
        return switch (Normal.of(request)) {
            case Normal.Printed printed -> {
                console.print(printed.json() + "\n");
                yield 0;
            }
            case Normal.Refused refused -> {
                refused.reasons().forEach(reason -> console.complain(phrases.reason(reason)));
                yield 2;
            }
        };
    }
}
