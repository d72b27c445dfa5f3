package dev.hull.model;

/**
 * One artefact that was read.
 *
 * @param artefact its name as the user knows it
 * @param kind what it turned out to be, as {@code compose}
 * @param sha256 of its bytes, in hex; empty where it has none
 * @param verdict of its real consumer
 * @param problems how many were met in it; with none it was read in full
 */
public record Input(String artefact, String kind, String sha256, Verdict verdict, int problems) {}
