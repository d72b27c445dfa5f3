package dev.hull.formats.falco;

import dev.hull.model.Location;
import dev.hull.model.Source;
import dev.hull.model.rules.Rule;
import java.util.List;

/**
 * What rule files amount to.
 *
 * @param rules in the order in which an event is held against them; of a file that is refused, those that could be read
 * @param lists in order of definition
 * @param macros likewise
 * @param engine the greatest version of the engine that is asked for; {@code 0.0.0} if none is
 * @param files in the order of loading
 */
public record Ruleset(
        List<Rule> rules, List<NamedList> lists, List<NamedMacro> macros, String engine, List<FileResult> files) {
    public Ruleset {
        rules = List.copyOf(rules);
        lists = List.copyOf(lists);
        macros = List.copyOf(macros);
        files = List.copyOf(files);
    }

    public record NamedList(String name, List<String> items, Location at) {
        public NamedList {
            items = List.copyOf(items);
        }
    }

    /** {@code written}: its condition as it stands. */
    public record NamedMacro(String name, String written, Location at) {}

    /** What became of one file. {@code deviations}: from Falco's schema of rule files, each with the way to it; they are no mistakes. */
    public record FileResult(Source source, List<Complaint> errors, List<Complaint> warnings, List<String> deviations) {
        public FileResult {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
            deviations = List.copyOf(deviations);
        }

        public boolean isAccepted() {
            return errors.isEmpty();
        }
    }

    /** {@return whether no file has an error, so that an engine may start} */
    public boolean isAccepted() {
        return files.stream().allMatch(FileResult::isAccepted);
    }
}
