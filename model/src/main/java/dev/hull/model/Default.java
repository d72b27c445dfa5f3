package dev.hull.model;

/**
 * A platform's default that decided a value which nobody wrote.
 *
 * @param platform with its version, as {@code docker@28.2.2}
 * @param field the name of the default in the tables of that platform, as {@code caps.default}
 * @param source where the row comes from: a page, or a source file at a tag
 */
public record Default(String platform, String field, String source) implements By {}
