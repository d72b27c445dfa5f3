package dev.hull.scan.web;

/**
 * How long servers are waited for, and how often they are asked again. Times are in milliseconds.
 *
 * @param connect for a connection to stand, TLS included
 * @param stall between two bytes of an answer
 * @param head for the whole head of an answer
 * @param slowest bytes a second that a body must have on average, once {@code grace} is over
 * @param attempts how often one question is asked
 * @param firstPause before the second attempt; doubled before each further one
 * @param longestPause the longest pause that a server may ask for
 */
public record Patience(
        int connect, int stall, int head, int slowest, int grace, int attempts, int firstPause, int longestPause) {
    public static final Patience USUAL = new Patience(15_000, 30_000, 60_000, 1_024, 60_000, 4, 1_000, 120_000);
}
