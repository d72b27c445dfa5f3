package dev.hull.artefacts.rust;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.toml.Toml;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.Map;

/** {@code Cargo.lock} (The Cargo Book, "Cargo.toml vs Cargo.lock"), of all versions of the format. */
public final class CargoLock implements Cataloguer {
    @Override
    public String name() {
        return "cargo-lock";
    }

    @Override
    public Claim claim() {
        return Claim.names("Cargo.lock");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        Json lock = Toml.read(content, found);
        Evidence evidence = Evidence.of(Kind.LOCKED, file.path());
        for (Json crate : lock.at("package").items()) {
            String name = crate.textAt("name");
            if (!name.isEmpty()) {
                Component component = Component.of(Ecosystem.CARGO, "", name, crate.textAt("version"), evidence);
                String checksum = crate.textAt("checksum");
                found.component(checksum.isEmpty() ? component : component.with(Map.of("sha256", checksum)));
            }
        }
    }
}
