package dev.hull.report.sbom;

/**
 * Who wrote a document, and when.
 *
 * @param version of Hull
 * @param created as {@code 2026-11-24T12:00:00Z}; empty where the document shall say no time, so that it is the same tomorrow
 */
public record Stamp(String version, String created) {}
