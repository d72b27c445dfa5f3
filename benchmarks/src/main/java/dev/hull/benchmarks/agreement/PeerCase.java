package dev.hull.benchmarks.agreement;

import java.util.Map;

/**
 * One verdict of another checker's test suite.
 *
 * @param suite as the table of rules names it, as {@code kubernetes/kyverno}
 * @param rule the peer's name of its rule
 * @param files what the peer was given, text by name
 * @param fires whether the peer reports something
 */
record PeerCase(String suite, String rule, String id, Map<String, String> files, boolean fires) {
    PeerCase {
        files = Map.copyOf(files);
    }
}
