package dev.hull.formats.run;

import dev.hull.formats.shell.Part;
import dev.hull.formats.shell.Spelling;
import dev.hull.formats.shell.Word;
import dev.hull.formats.tree.Canonical;
import dev.hull.formats.tree.Format;
import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Remark;
import dev.hull.model.SubjectRef;
import dev.hull.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One command that starts a container, as the client of the engine takes it (docker/cli 28.2.2; Podman and nerdctl by their own flags).
 *
 * <p>The canonical form is {@code {"query": …, "body": …}}, what the client posts to {@code /containers/create}. Where it would refuse
 * the line, the body holds what was understood. Every node that the line decides stands where its word stands, in layer
 * {@code COMMAND_LINE}; a value that only the shell will know is there as it is written.
 *
 * @param program docker, podman or nerdctl
 * @param unresolved pieces of words that only the shell will know
 * @param unread words that may be flags, and that only the shell will know
 * @param pull the value of {@code --pull}, which the client keeps to itself; null where it is not given
 * @param head from the first word to the action, as {@code sudo docker run}: the place of what is left out
 * @param at from the first word to the last
 */
public record RunLine(
        String program,
        Action action,
        Canonical canonical,
        List<Part> unresolved,
        List<Word> unread,
        List<Spelling> issues,
        Verdict verdict,
        Node pull,
        Location head,
        Location at) {
    public RunLine {
        unresolved = List.copyOf(unresolved);
        unread = List.copyOf(unread);
        issues = List.copyOf(issues);
    }

    /** {@return the line, if {@code words} run or create a container} The words are a whole command, with its prefixes. */
    public static Optional<RunLine> parse(List<Word> words, RunContext context) {
        return Invocation.of(words)
                .filter(invocation -> invocation.action().makesContainer())
                .map(invocation -> new RunRequest(invocation, context).line(words));
    }

    static Canonical canonical(Node query, Node body) {
        Tree root = new Tree().put("query", Location.NONE, query).put("body", Location.NONE, body);
        return new Canonical(Format.DOCKER_RUN, root.build(Origin.NOWHERE));
    }

    /** {@return the create request's body} */
    public Node.Obj body() {
        return part("body");
    }

    public Node.Obj query() {
        return part("query");
    }

    private Node.Obj part(String key) {
        return ((Node.Obj) canonical.root()).get(key).orElseThrow() instanceof Node.Obj obj
                ? obj
                : Node.Obj.of(List.of(), Origin.NOWHERE);
    }

    /** {@return the name given with {@code --name}, else the image's own name without registry, tag and digest, else nothing} */
    public String name() {
        String given = query().text("name");
        if (!given.isEmpty()) {
            return given;
        }
        String image = body().text("Image");
        int at = image.indexOf('@');
        String named = at >= 0 ? image.substring(0, at) : image;
        int slash = named.lastIndexOf('/');
        int colon = named.indexOf(':', slash + 1);
        return plain(named.substring(slash + 1, colon < 0 ? named.length() : colon));
    }

    /** Drops the signs of variables: {@code $IMAGE} is called IMAGE. */
    private static String plain(String name) {
        StringBuilder kept = new StringBuilder();
        name.chars().filter(c -> "${}()`\"'@*: ".indexOf(c) < 0).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    public List<Remark> remarks(SubjectRef subject) {
        List<Remark> remarks = new ArrayList<>(issues.size());
        issues.forEach(issue -> remarks.add(issue.of(subject)));
        return remarks;
    }
}
