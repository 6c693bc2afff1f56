package dev.laurel.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas (draft 2020-12) that come with the contract. They lie on the class path and never change. */
public final class Schemas {

    /** What people write; strict, while the schemas of messages allow unknown fields. */
    public static final String CONTEST_DEFINITION = "contest-definition.schema.json";

    /** Where the schemas' ids start; an id ends with the file's name. */
    public static final String BASE = "https://laurel.dev/schemas/";

    private Schemas() {}

    /** Text of the schema file {@code name}. */
    public static String text(String name) {
        try (InputStream file = Schemas.class.getResourceAsStream("schemas/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no schema " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
