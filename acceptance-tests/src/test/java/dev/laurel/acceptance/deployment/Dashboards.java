package dev.laurel.acceptance.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Grafana dashboards in the repository. */
final class Dashboards {

    private static final JsonMapper JSON = new JsonMapper();

    private Dashboards() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.list(Yaml.root().resolve("deploy/grafana/dashboards"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> all() {
        return files().stream().map(file -> JSON.readTree(file.toFile())).toList();
    }

    /** Every query of a dashboard. */
    static Stream<String> expressions(JsonNode dashboard) {
        return dashboard
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asString());
    }
}
