package dev.hull.formats.falco;

import dev.hull.model.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a rule file, or odd.
 *
 * @param args what fills the message of {@code kind}, in its order
 * @param at where it stands in its file, as exactly as is known
 * @param trail from the file inwards, as {@code falco --validate} reports it
 * @param snippet the line that {@code trail} ends in, and a caret below; as there
 */
public record Complaint(Kind kind, List<String> args, Location at, List<Place> trail, String snippet) {
    public Complaint {
        args = List.copyOf(args);
        trail = List.copyOf(trail);
    }

    /**
     * A step of the way to where something is wrong.
     *
     * @param type as {@code rule condition}
     * @param name of the item, or empty
     * @param source name of the file, or the beginning of the expression in quotes
     * @param line 0-based, as in Falco's reports; of an expression, see {@link Trail#expression}
     * @param column 0-based, likewise
     * @param offset 0-based, likewise
     */
    public record Place(String type, String name, String source, int line, int column, int offset) {}

    /** The codes of Falco's reports. */
    public enum Code {
        LOAD_ERR_FILE_READ,
        LOAD_ERR_YAML_PARSE,
        LOAD_ERR_YAML_VALIDATE,
        LOAD_ERR_COMPILE_CONDITION,
        LOAD_ERR_COMPILE_OUTPUT,
        LOAD_ERR_VALIDATE,
        LOAD_ERR_EXTENSION,
        LOAD_UNKNOWN_SOURCE,
        LOAD_UNSAFE_NA_CHECK,
        LOAD_NO_EVTTYPE,
        LOAD_UNKNOWN_FILTER,
        LOAD_UNUSED_MACRO,
        LOAD_UNUSED_LIST,
        LOAD_UNKNOWN_ITEM,
        LOAD_DEPRECATED_ITEM,
        LOAD_WARNING_EXTENSION,
        LOAD_APPEND_NO_VALUES,
        LOAD_EXCEPTION_NAME_NOT_UNIQUE,
        LOAD_INVALID_MACRO_NAME,
        LOAD_INVALID_LIST_NAME,
        LOAD_COMPILE_CONDITION,
        LOAD_UNKNOWN_KEY,
        /** Hull's own: what stands here means one thing by the documentation and another to Falco. */
        LOAD_QUIRK;

        public boolean isError() {
            return name().startsWith("LOAD_ERR_");
        }
    }

    /** All that can be said, with its message; each {@code {…}} is filled by one argument, in order. */
    public enum Kind {
        NOT_YAML(Code.LOAD_ERR_YAML_PARSE, "syntax", "not YAML: {reason}"),
        NOT_A_LIST(Code.LOAD_ERR_YAML_VALIDATE, "syntax", "a rule file is a YAML list of items; this is a {kind}"),
        NOT_A_MAPPING(
                Code.LOAD_ERR_YAML_VALIDATE, "syntax", "an item is a mapping of keys to values; this is a {kind}"),
        NO_KEY(Code.LOAD_ERR_YAML_VALIDATE, "syntax", "the key {key} is missing"),
        EMPTY_KEY(Code.LOAD_ERR_YAML_VALIDATE, "syntax", "the key {key} has no value"),
        EMPTY_TEXT(Code.LOAD_ERR_YAML_VALIDATE, "syntax", "the value of {key} is an empty text"),
        NOT_SCALAR(Code.LOAD_ERR_YAML_VALIDATE, "syntax", "{key} takes a single value; this is a {kind}"),
        NOT_SEQUENCE(Code.LOAD_ERR_YAML_VALIDATE, "syntax", "{key} takes a list; this is a {kind}"),
        BAD_VALUE(Code.LOAD_ERR_YAML_VALIDATE, "syntax", "{value} is no value for {key}"),
        BAD_PRIORITY(
                Code.LOAD_ERR_YAML_VALIDATE,
                "syntax",
                "{value} is no priority: emergency, alert, critical, error, warning, notice, informational or debug"),
        BAD_VERSION(Code.LOAD_ERR_YAML_VALIDATE, "version", "{value} is no version: write it as 0.57.0"),
        WRONG_VERSION(
                Code.LOAD_ERR_VALIDATE, "version", "version {wanted} of the engine is asked for; this is {version}"),
        BAD_PLUGIN_VERSION(Code.LOAD_ERR_VALIDATE, "version", "{value} is no version for the plugin {plugin}"),
        PLUGIN_TWICE(Code.LOAD_ERR_VALIDATE, "version", "the plugin {plugin} stands twice among the alternatives"),
        NO_PLUGIN(
                Code.LOAD_ERR_VALIDATE,
                "version",
                "none of the plugins that are asked for is here in the version that is asked for: {plugins}"),
        NOT_APPENDABLE(Code.LOAD_ERR_YAML_VALIDATE, "override", "{key} cannot be appended to: use replace"),
        NOT_REPLACEABLE(Code.LOAD_ERR_YAML_VALIDATE, "override", "{key} cannot be replaced"),
        BAD_OVERRIDE(Code.LOAD_ERR_YAML_VALIDATE, "override", "{operation} of {key}: an override is append or replace"),
        OVERRIDE_WITHOUT_VALUE(
                Code.LOAD_ERR_YAML_VALIDATE, "override", "{key} is to be overridden, and the item gives no new {key}"),
        NOT_OVERRIDDEN(
                Code.LOAD_ERR_YAML_VALIDATE,
                "override",
                "{key} is given and not named under override: name it there, or leave it out"),
        APPEND_AND_OVERRIDE(Code.LOAD_ERR_YAML_VALIDATE, "override", "append and override cannot stand in one item"),
        NO_TARGET(Code.LOAD_ERR_VALIDATE, "override", "there is no {item} {name} yet that could be changed"),
        NOTHING_TO_APPEND(
                Code.LOAD_ERR_VALIDATE, "override", "nothing is appended: a condition or exceptions are needed"),
        OTHER_SOURCE(Code.LOAD_ERR_VALIDATE, "override", "the rule {name} is one for the source {source}"),
        BAD_EXCEPTION(Code.LOAD_ERR_YAML_VALIDATE, "exception", "{what} of an exception: a {wanted} is wanted"),
        EXCEPTION_COUNT(Code.LOAD_ERR_VALIDATE, "exception", "the exception has {fields} fields and {count} {what}"),
        EXCEPTION_OPERATOR(Code.LOAD_ERR_VALIDATE, "exception", "{operator} cannot stand in an exception"),
        EXCEPTION_FIELD(Code.LOAD_ERR_VALIDATE, "unknown-field", "there is no field {field}"),
        EXCEPTION_STRINGS(
                Code.LOAD_ERR_VALIDATE,
                "exception",
                "fields is a single name, so comps is one, and values are not lists"),
        EXCEPTION_NO_FIELDS(Code.LOAD_ERR_VALIDATE, "exception", "the exception {name} is new, so it needs {what}"),
        EXCEPTION_ONLY_VALUES(
                Code.LOAD_ERR_VALIDATE, "exception", "the exception {name} is there: only values can be appended"),
        UNDEFINED_MACRO(Code.LOAD_ERR_VALIDATE, "undefined-macro", "there is no macro {macro}"),
        MACRO_LATER(
                Code.LOAD_ERR_VALIDATE,
                "undefined-macro",
                "the macro {macro} is defined behind this macro, which cannot use it"),
        MACRO_LOOP(Code.LOAD_ERR_VALIDATE, "undefined-macro", "the macro {macro} would stand in itself"),
        UNEXPECTED(Code.LOAD_ERR_COMPILE_CONDITION, "syntax", "after {token}, only and or or can stand"),
        NO_BLANK(Code.LOAD_ERR_COMPILE_CONDITION, "syntax", "a blank or a parenthesis must stand behind {word}"),
        NO_PARENTHESIS(Code.LOAD_ERR_COMPILE_CONDITION, "syntax", "a closing parenthesis is missing here"),
        NO_CHECK(Code.LOAD_ERR_COMPILE_CONDITION, "syntax", "a field, a macro or a parenthesis must stand here"),
        NO_OPERATOR(
                Code.LOAD_ERR_COMPILE_CONDITION,
                "syntax",
                "an operator must stand here, and a blank behind it if it is a word"),
        NO_NUMBER(Code.LOAD_ERR_COMPILE_CONDITION, "syntax", "a number must stand here, or val(…) of a field"),
        NO_VALUE(Code.LOAD_ERR_COMPILE_CONDITION, "syntax", "a value must stand here; one in quotes must end"),
        NO_LIST(Code.LOAD_ERR_COMPILE_CONDITION, "syntax", "a list in parentheses must stand here"),
        NO_FIELD(Code.LOAD_ERR_COMPILE_CONDITION, "syntax", "a field must stand here"),
        NO_ELEMENT(Code.LOAD_ERR_COMPILE_CONDITION, "syntax", "a field, a text in quotes or a number must stand here"),
        NO_ARGUMENT(Code.LOAD_ERR_COMPILE_CONDITION, "syntax", "nothing stands in the brackets"),
        NO_BRACKET(Code.LOAD_ERR_COMPILE_CONDITION, "syntax", "a closing bracket is missing here"),
        BAD_ESCAPE(Code.LOAD_ERR_COMPILE_CONDITION, "syntax", "there is no escape \\{letter}"),
        TOO_DEEP(Code.LOAD_ERR_COMPILE_CONDITION, "too-large", "more than {most} levels of parentheses"),
        TOO_LARGE(
                Code.LOAD_ERR_COMPILE_CONDITION,
                "too-large",
                "with its macros and lists written out, this has more than {most} parts"),
        LIST_AS_VALUE(
                Code.LOAD_ERR_COMPILE_CONDITION,
                "syntax",
                "{list} is the name of a list, which only in, intersects and pmatch can be followed by"),
        UNKNOWN_FIELD(Code.LOAD_ERR_COMPILE_CONDITION, "unknown-field", "there is no field {field}"),
        NEEDS_ARGUMENT(
                Code.LOAD_ERR_COMPILE_CONDITION, "unknown-field", "the field {field} needs an argument in brackets"),
        TAKES_NO_ARGUMENT(Code.LOAD_ERR_COMPILE_CONDITION, "unknown-field", "the field {field} takes no argument"),
        BAD_INDEX(
                Code.LOAD_ERR_COMPILE_CONDITION,
                "unknown-field",
                "{argument} is no number, which the argument of {field} must be"),
        UNKNOWN_PARAMETER(Code.LOAD_ERR_COMPILE_CONDITION, "unknown-field", "no event has a parameter {name}"),
        UNKNOWN_EVENT_TYPE(Code.LOAD_ERR_COMPILE_CONDITION, "unknown-event-type", "there is no event type {type}"),
        WRONG_OPERATOR(
                Code.LOAD_ERR_COMPILE_CONDITION,
                "wrong-type",
                "{operator} cannot be asked of {field}, which is a {type}"),
        NOT_A_NUMBER(Code.LOAD_ERR_COMPILE_CONDITION, "wrong-type", "{value} is no number that {field} could have"),
        NOT_A_BOOLEAN(
                Code.LOAD_ERR_COMPILE_CONDITION, "wrong-type", "{value} is neither true nor false, which {field} is"),
        NOT_A_PORT(
                Code.LOAD_ERR_COMPILE_CONDITION,
                "wrong-type",
                "{value} is no port: a number up to 65535 or a service's name"),
        NOT_AN_ADDRESS(Code.LOAD_ERR_COMPILE_CONDITION, "wrong-type", "{value} is no IP address"),
        NOT_A_NETWORK(Code.LOAD_ERR_COMPILE_CONDITION, "wrong-type", "{value} is no network: write it as 10.0.0.0/8"),
        NOT_HEX(
                Code.LOAD_ERR_COMPILE_CONDITION,
                "wrong-type",
                "{value} is no sequence of bytes: write two hexadecimal digits for each"),
        BAD_PATTERN(
                Code.LOAD_ERR_COMPILE_CONDITION, "wrong-type", "{pattern} is no regular expression of POSIX: {reason}"),
        WRONG_TRANSFORMER(
                Code.LOAD_ERR_COMPILE_CONDITION,
                "wrong-type",
                "{transformer} cannot be applied to {field}, which is a {type}"),
        WRONG_ARGUMENTS(Code.LOAD_ERR_COMPILE_CONDITION, "wrong-type", "{transformer} takes {wanted}"),
        WRONG_SIDES(
                Code.LOAD_ERR_COMPILE_CONDITION,
                "wrong-type",
                "{left} is a {type}, {right} is a {other}: they cannot be compared"),
        NO_RIGHT_SIDE(
                Code.LOAD_ERR_COMPILE_CONDITION, "wrong-type", "{field} cannot stand on the right side of {operator}"),
        NOT_ALONE(
                Code.LOAD_ERR_COMPILE_CONDITION,
                "wrong-type",
                "{field} can only be compared with event types as it is"),
        OUTPUT_FIELD(Code.LOAD_ERR_COMPILE_OUTPUT, "bad-output", "no field stands behind % in {text}"),
        BAD_EXTENSION(Code.LOAD_ERR_EXTENSION, "syntax", "{key}: {reason}"),
        UNKNOWN_SOURCE(
                Code.LOAD_UNKNOWN_SOURCE,
                "unknown-source",
                "the source {source} is not known: the rule {rule} is left out"),
        UNSAFE_NA(Code.LOAD_UNSAFE_NA_CHECK, "quirk", "{field} is compared with the placeholder <NA>: use exists"),
        NO_EVENT_TYPES(
                Code.LOAD_NO_EVTTYPE,
                "no-event-types",
                "the rule {rule} looks at {count} event types: name some with evt.type"),
        SKIPPED_FIELD(Code.LOAD_UNKNOWN_FILTER, "unknown-field", "the rule {rule} is left out: {reason}"),
        UNUSED_MACRO(Code.LOAD_UNUSED_MACRO, "unused-macro", "nothing uses the macro {macro}"),
        UNUSED_LIST(Code.LOAD_UNUSED_LIST, "unused-list", "nothing uses the list {list}"),
        UNKNOWN_ITEM(Code.LOAD_UNKNOWN_ITEM, "unknown-key", "this item is no rule, macro or list, and is passed over"),
        UNKNOWN_KEY(Code.LOAD_UNKNOWN_KEY, "unknown-key", "the key {key} is not known here, and is passed over"),
        OLD_APPEND(Code.LOAD_DEPRECATED_ITEM, "deprecated", "append: true is old: name the keys under override"),
        OLD_ENABLED(
                Code.LOAD_DEPRECATED_ITEM, "deprecated", "enabled alone is old: add override with enabled: replace"),
        OLD_FIELD(Code.LOAD_DEPRECATED_ITEM, "deprecated", "{field} is old: {instead}"),
        NO_VALUES(Code.LOAD_APPEND_NO_VALUES, "exception", "the exception {name} is appended to without values"),
        EXCEPTION_TWICE(
                Code.LOAD_EXCEPTION_NAME_NOT_UNIQUE, "exception", "the exception {name} stands twice in the rule"),
        MACRO_NAME(Code.LOAD_INVALID_MACRO_NAME, "bad-name", "{name} is no name that a condition could use"),
        LIST_NAME(Code.LOAD_INVALID_LIST_NAME, "bad-name", "{name} is no name that a condition could use"),
        REGEX_SIMPLER(
                Code.LOAD_COMPILE_CONDITION,
                "regex-simpler",
                "{pattern} needs no regular expression: =, contains, startswith or endswith is faster"),
        LOOKS_LIKE_FIELD(
                Code.LOAD_COMPILE_CONDITION,
                "looks-like-a-field",
                "{value} is a text here, not the field: val({value}) would be the field"),
        LOOKS_LIKE_CALL(
                Code.LOAD_COMPILE_CONDITION,
                "looks-like-a-field",
                "{value} is a text here, not a transformer's result"),
        QUOTED_LIST(
                Code.LOAD_QUIRK,
                "quirk",
                "Falco puts the items of the list {list} into this text; here it stays as it is"),
        MISSING_LIST(Code.LOAD_QUIRK, "undefined-list", "there is no list {list}: here it is an ordinary word"),
        MACRO_IS_LIST(
                Code.LOAD_QUIRK, "quirk", "{name} is a list, too: Falco puts its items here; here the macro is taken"),
        LIST_DEPTH(
                Code.LOAD_QUIRK,
                "quirk",
                "Falco takes {item} in the list {list} for a word; here it is the list of that name"),
        ITEM_SPLIT(
                Code.LOAD_QUIRK,
                "quirk",
                "Falco does not quote {item}, and reads something else; here it is one value"),
        LATER_FILE(
                Code.LOAD_QUIRK, "quirk", "the macro {macro} is defined in a later file, where Falco does not find it"),
        ADDRESS_LIST(
                Code.LOAD_QUIRK, "quirk", "Falco never matches {field} {operator}; here each of the list is looked at"),
        FIRST_NETWORK(
                Code.LOAD_QUIRK,
                "quirk",
                "Falco looks only at the first network behind {field} in; here each is looked at"),
        PORT_INTERSECTS(
                Code.LOAD_QUIRK, "quirk", "Falco stops at the first event at {field} intersects; here it is as in"),
        EXISTS_GLUED(Code.LOAD_QUIRK, "quirk", "no blank stands behind exists; what follows is read as the next word"),
        ALWAYS_FALSE(Code.LOAD_QUIRK, "always-false", "the rule {rule} never matches: {reason}"),
        ALWAYS_TRUE(Code.LOAD_QUIRK, "always-true", "the rule {rule} matches every event: {reason}"),
        SHADOWED(
                Code.LOAD_QUIRK,
                "shadowed",
                "whatever the rule {rule} matches, the rule {other} before it matches: it is only seen where every match is reported");

        private final Code code;
        private final String check;
        private final String message;

        Kind(Code code, String check, String message) {
            this.code = code;
            this.check = check;
            this.message = message;
        }

        public Code code() {
            return code;
        }

        /** {@return the id of the check that a finding of this has} */
        public String check() {
            return "rules." + check;
        }

        /** {@return the message, with a <code>{name}</code> for each argument} */
        public String template() {
            return message;
        }

        /** {@return the names of the arguments, in the order of their places in the message, each once} */
        public List<String> names() {
            List<String> names = new ArrayList<>();
            for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', open + 1)) {
                String name = message.substring(open + 1, message.indexOf('}', open));
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
            return names;
        }
    }

    /** {@return the same, at another place of the file} */
    Complaint at(Location other) {
        return new Complaint(kind, args, other, trail, snippet);
    }

    public Code code() {
        return kind.code();
    }

    public boolean isError() {
        return kind.code().isError();
    }

    public String message() {
        String text = kind.template();
        List<String> names = kind.names();
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            int place = names.indexOf(text.substring(open + 1, close));
            filled.append(text, from, open).append(place < args.size() ? args.get(place) : "");
            from = close + 1;
        }
        return filled.append(text, from, text.length()).toString();
    }

    @Override
    public String toString() {
        return at + ": " + code() + ": " + message();
    }

    /** A mistake in a text of a condition or output: what was read so far leads nowhere. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final Kind kind;
        final transient List<String> args;
        final int at;

        Stop(Kind kind, int at, String... args) {
            super(kind.name(), null, false, false);
            this.kind = kind;
            this.args = List.of(args);
            this.at = at;
        }
    }

    /** An item that cannot be read on. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final transient Complaint complaint;

        Refused(Complaint complaint) {
            super(complaint.kind().name(), null, false, false);
            this.complaint = complaint;
        }
    }
}
