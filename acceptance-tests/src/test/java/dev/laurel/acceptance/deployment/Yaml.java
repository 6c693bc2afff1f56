package dev.laurel.acceptance.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** YAML as maps and lists, and the way into them. */
final class Yaml {

    private Yaml() {}

    static Path root() {
        return Path.of(System.getProperty("laurel.root", "..")).toAbsolutePath().normalize();
    }

    static String text(String path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one document in a file of the repository. */
    static Object file(String path) {
        return all(text(path)).get(0);
    }

    /** Every document that is not empty. */
    static List<Object> all(String yaml) {
        List<Object> documents = new ArrayList<>();
        new Load(LoadSettings.builder().build()).loadAllFromString(yaml).forEach(document -> {
            if (document != null) {
                documents.add(document);
            }
        });
        return documents;
    }

    /** What lies at the end of {@code path}; a number steps into a list. */
    static @Nullable Object at(@Nullable Object from, Object... path) {
        Object here = from;
        for (Object step : path) {
            if (here instanceof Map<?, ?> map) {
                here = map.get(step);
            } else if (here instanceof List<?> list && step instanceof Integer index) {
                here = index < list.size() ? list.get(index) : null;
            } else {
                return null;
            }
        }
        return here;
    }

    static String string(@Nullable Object from, Object... path) {
        return Objects.toString(at(from, path), "");
    }

    static List<?> list(@Nullable Object from, Object... path) {
        return at(from, path) instanceof List<?> list ? list : List.of();
    }

    static Map<?, ?> map(@Nullable Object from, Object... path) {
        return at(from, path) instanceof Map<?, ?> map ? map : Map.of();
    }
}
