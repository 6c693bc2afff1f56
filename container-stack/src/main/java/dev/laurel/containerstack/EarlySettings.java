package dev.laurel.containerstack;

import dev.laurel.localstack.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Settings that decide which beans there are, and so must be known before there is any: who issues tokens. Imports
 * nothing; being asked what to import is the earliest moment at which a configuration class is heard.
 */
final class EarlySettings implements ImportSelector, EnvironmentAware {

    private @Nullable ConfigurableEnvironment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = (ConfigurableEnvironment) environment;
    }

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        TokenIssuer issuer = Holder.ISSUER;
        Map<String, Object> settings = Map.of(
                "JWT_ISSUER_URI", issuer.issuerUri(),
                "JWT_JWK_SET_URI", issuer.jwkSetUri(),
                "LAUREL_READER_KEY", "for development and tests only, never secret");
        Objects.requireNonNull(environment)
                .getPropertySources()
                .addFirst(new MapPropertySource("laurel-containers", settings));
        return new String[0];
    }

    /** One issuer for all tests of a JVM. */
    private static final class Holder {
        private static final TokenIssuer ISSUER = start();

        private static TokenIssuer start() {
            try {
                TokenIssuer issuer = TokenIssuer.start(Files.createTempDirectory("laurel-issuer"));
                Runtime.getRuntime().addShutdownHook(new Thread(issuer::close, "container-issuer-stop"));
                return issuer;
            } catch (IOException e) {
                throw new UncheckedIOException("No directory for the token issuer", e);
            }
        }
    }
}
