package dev.hull.formats.splices;

import dev.hull.model.Change;

/** A change that no edit makes, and why: what a user is asked, or told. */
public record Unwritten(Change change, String reason) {}
