package dev.laurel.contracts.contests;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a definition means where it says nothing. */
final class Defaults {

    private Defaults() {}

    static <T> T or(@Nullable T written, T otherwise) {
        return written == null ? otherwise : written;
    }

    static <T> List<T> list(@Nullable List<T> written) {
        return written == null ? List.of() : List.copyOf(written);
    }

    /** In the order in which it was written. */
    static <T> Map<String, T> map(@Nullable Map<String, T> written) {
        return written == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(written));
    }
}
