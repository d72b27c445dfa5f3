package dev.hull.policy;

import dev.hull.model.Component;
import dev.hull.model.Evidence;
import dev.hull.model.Finding;
import dev.hull.model.Image;
import dev.hull.model.Purl;
import dev.hull.model.SubjectRef;
import dev.hull.model.VexStatement;
import dev.hull.model.Vulnerability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** VEX statements held against findings: which statement is about which finding. */
public final class Vex {
    /** Nobody says anything. */
    public static final Vex NONE = new Vex(List.of(), List.of());

    private final List<VexStatement> statements;
    private final Map<String, List<Numbered>> byFlaw = new HashMap<>();
    private final Map<SubjectRef, Image> images = new HashMap<>();

    /** @param images those that findings are about: a statement may name an image, or a program in it, as its product */
    public Vex(List<VexStatement> statements, List<Image> images) {
        this.statements = List.copyOf(statements);
        for (int i = 0; i < statements.size(); i++) {
            Numbered numbered = new Numbered(i, statements.get(i));
            for (String flaw : numbered.statement().flaws()) {
                byFlaw.computeIfAbsent(flaw, _ -> new ArrayList<>()).add(numbered);
            }
        }
        images.forEach(image -> this.images.put(image.ref(), image));
    }

    private record Numbered(int number, VexStatement statement) {}

    List<VexStatement> statements() {
        return statements;
    }

    /** {@return what is said of {@code finding}; of several statements the last, which corrects those before it} */
    Optional<VexStatement> about(Finding finding) {
        if (statements.isEmpty() || !(finding.detail() instanceof Vulnerability flaw)) {
            return Optional.empty();
        }
        List<String> ids = new ArrayList<>(flaw.aliases());
        ids.add(flaw.id());
        return ids.stream()
                .flatMap(id -> byFlaw.getOrDefault(id, List.of()).stream())
                .filter(numbered -> isAbout(numbered.statement(), flaw, finding.subject()))
                .max(Comparator.comparingInt(Numbered::number))
                .map(Numbered::statement);
    }

    private boolean isAbout(VexStatement statement, Vulnerability flaw, SubjectRef subject) {
        Optional<Purl> own = Purl.parse(flaw.purl());
        if (own.isEmpty()) {
            return false;
        }
        boolean part = statement.components().isEmpty()
                || statement.components().stream().anyMatch(component -> covers(component, own.get()));
        boolean named = statement.products().isEmpty()
                || statement.products().stream()
                        .anyMatch(product -> statement.components().isEmpty() && covers(product, own.get())
                                || isAround(
                                        product,
                                        flaw.component(),
                                        subject,
                                        !statement.components().isEmpty()));
        return part && named;
    }

    /** {@return whether {@code product} is the image, or, where parts are named, the program that holds the component} */
    private boolean isAround(String product, Component component, SubjectRef subject, boolean parts) {
        Image image = images.get(subject);
        if (image == null) {
            return false;
        }
        if (product.startsWith("pkg:oci/") || product.startsWith("pkg:docker/")) {
            return Purl.lenient(product).filter(purl -> isImage(purl, image)).isPresent();
        }
        if (product.equals(image.name()) || product.equals(image.ref().name())) {
            return true;
        }
        String file = outermost(component.evidence());
        return parts
                && image.inventory().components().stream()
                        .filter(other -> outermost(other.evidence()).equals(file))
                        .anyMatch(other ->
                                covers(product, Purl.of(other, image.inventory().distro())));
    }

    private static boolean isImage(Purl product, Image image) {
        String name = image.ref().name();
        String repository = product.qualifier("repository_url");
        boolean same = repository.isEmpty()
                ? name.equals(product.name()) || name.endsWith("/" + product.name())
                : name.equals(repository) || name.equals(repository + "/" + product.name());
        return same && (product.version().isEmpty() || product.version().equals(image.digest()));
    }

    private static String outermost(Evidence evidence) {
        int inside = evidence.path().indexOf("!/");
        return inside < 0 ? evidence.path() : evidence.path().substring(0, inside);
    }

    /** {@return whether {@code text} names {@code purl}} What it leaves out, version and qualifiers, may be anything. */
    private static boolean covers(String text, Purl purl) {
        Optional<Purl> named = Purl.lenient(text);
        return named.isPresent()
                && named.get().type().equals(purl.type())
                && named.get().namespace().equals(purl.namespace())
                && named.get().name().equals(purl.name())
                && (named.get().version().isEmpty() || named.get().version().equals(purl.version()))
                && named.get().qualifiers().entrySet().stream()
                        .allMatch(entry -> purl.qualifier(entry.getKey()).isEmpty()
                                || purl.qualifier(entry.getKey()).equals(entry.getValue()));
    }
}
