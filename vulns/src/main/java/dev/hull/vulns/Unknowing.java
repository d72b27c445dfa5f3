package dev.hull.vulns;

import java.util.List;
import java.util.Optional;

/** Answers every question with nothing. */
record Unknowing() implements Advisories {
    @Override
    public List<Statement> about(String space, String name) {
        return List.of();
    }

    @Override
    public Optional<Flaw> flaw(String id) {
        return Optional.empty();
    }

    @Override
    public List<String> spaces() {
        return List.of();
    }

    @Override
    public int known(String space) {
        return 0;
    }

    @Override
    public Optional<String> jar(String sha1) {
        return Optional.empty();
    }

    @Override
    public Bases bases() {
        return Bases.NONE;
    }
}
