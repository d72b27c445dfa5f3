package dev.hull.model;

/**
 * What was not looked at.
 *
 * @param what in the words of the user: packages, image, files
 * @param subject which one
 * @param why it was left out
 * @param next the command that would look at it, or empty
 */
public record Gap(String what, String subject, String why, String next) {}
