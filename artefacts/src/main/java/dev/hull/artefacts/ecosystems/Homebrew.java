package dev.hull.artefacts.ecosystems;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;

/** What Homebrew installed (docs.brew.sh, "Formula Cookbook"): {@code Cellar/NAME/VERSION/.brew/NAME.rb}, by its path alone. */
public final class Homebrew implements Cataloguer {
    @Override
    public String name() {
        return "homebrew";
    }

    @Override
    public Claim claim() {
        return Claim.folders(".brew");
    }

    @Override
    public boolean wants(FileEntry file) {
        return file.name().endsWith(".rb") && ("/" + file.path()).contains("/Cellar/");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        String[] parts = file.path().split("/", -1);
        int end = parts.length;
        if (end >= 5 && parts[end - 5].equals("Cellar")) {
            Evidence evidence = Evidence.of(Kind.INSTALLED, file.path());
            found.component(Component.of(Ecosystem.BREW, "", parts[end - 4], parts[end - 3], evidence));
        }
    }
}
