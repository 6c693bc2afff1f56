package dev.laurel.acceptance.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of Vue is on the class path. */
final class VueWebJar {

    private VueWebJar() {}

    static String version() {
        String descriptor = "META-INF/maven/org.webjars.npm/vue/pom.properties";
        try (InputStream resource = VueWebJar.class.getClassLoader().getResourceAsStream(descriptor)) {
            if (resource == null) {
                throw new IllegalStateException("Vue is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
