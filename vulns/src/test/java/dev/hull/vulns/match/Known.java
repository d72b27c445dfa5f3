package dev.hull.vulns.match;

import dev.hull.vulns.Advisories;
import dev.hull.vulns.Bases;
import dev.hull.vulns.Flaw;
import dev.hull.vulns.Spaces;
import dev.hull.vulns.Statement;
import java.util.List;
import java.util.Optional;

/** A database that knows what a test tells it. */
public record Known(List<Statement> statements, List<Flaw> flaws) implements Advisories {
    @Override
    public List<Statement> about(String space, String name) {
        String normal = Spaces.name(space, name);
        return statements.stream()
                .filter(each -> each.space().equals(space) && each.name().equals(normal))
                .toList();
    }

    @Override
    public Optional<Flaw> flaw(String id) {
        return flaws.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public List<String> spaces() {
        return statements.stream().map(Statement::space).distinct().sorted().toList();
    }

    @Override
    public int known(String space) {
        return (int) statements.stream()
                .filter(each -> each.space().equals(space))
                .map(Statement::name)
                .distinct()
                .count();
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
