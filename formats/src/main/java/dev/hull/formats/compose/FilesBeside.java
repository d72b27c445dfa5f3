package dev.hull.formats.compose;

import dev.hull.model.ComposeProject;
import dev.hull.model.ComposeProject.ConfigItem;
import dev.hull.model.Location;
import dev.hull.model.Source;
import dev.hull.model.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives a project's configs and secrets what stands in their files, where these lie inside the project, and its {@code .env}. */
record FilesBeside(Sources sources, String folder) {
    private static final String DOTENV = ".env";

    ComposeProject with(ComposeProject project) {
        List<ConfigItem> items = new ArrayList<>();
        project.configs().forEach(item -> items.add(filled(item)));
        sources.open(DOTENV, Location.NONE)
                .ifPresent(file ->
                        items.add(new ConfigItem("dotenv", DOTENV, DOTENV, file.text(0, file.length()), file.start())));
        return new ComposeProject(
                project.ref(), project.services(), project.networks(), project.builds(), items, project.at());
    }

    private ConfigItem filled(ConfigItem item) {
        boolean fromFile = item.kind().equals("secret") || item.kind().equals("config");
        if (!fromFile || item.file().isEmpty() || !item.content().isEmpty()) {
            return item;
        }
        String file = item.file().startsWith(folder + "/") ? item.file().substring(folder.length() + 1) : item.file();
        Optional<Source> source = file.startsWith("/") ? Optional.empty() : sources.open(file, item.at());
        return source.map(s -> new ConfigItem(item.kind(), item.name(), file, s.text(0, s.length()), item.at()))
                .orElse(item);
    }
}
