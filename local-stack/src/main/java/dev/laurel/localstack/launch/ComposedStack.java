package dev.laurel.localstack.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.contracts.ContractJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The services that {@code docker-compose.yml} starts, through the ports that it publishes on this machine. Tokens come
 * from the development issuer among them, for the secret that is in {@code .env}. Starts and stops nothing.
 */
final class ComposedStack implements RunningLaurel {

    private static final String SECRET = "LAUREL_DEV_SECRET";
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    private final Ports ports;
    private final String secret;
    private final HttpClient client = HttpClient.newHttpClient();

    ComposedStack(Ports ports, String secret) {
        this.ports = ports;
        this.secret = secret;
    }

    /** With the secret from the environment, else from the file {@code .env} that compose reads too. */
    static ComposedStack find(LaurelHome home, Ports ports) {
        String given = System.getenv(SECRET);
        return new ComposedStack(
                ports, given != null ? given : secretIn(home.root().resolve(".env")));
    }

    /** Waits until every service can serve; compose returns when their containers have started. */
    void awaitReadiness(Console console) {
        Readiness readiness = new Readiness();
        List<Service> late = Readiness.await(this, console, READY_WITHIN, service -> readiness.isReady(url(service)));
        if (!late.isEmpty()) {
            throw new LaunchFailure(late.get(0).id() + " is not ready after " + READY_WITHIN.toMinutes()
                    + " minutes. Is docker compose up? docker compose logs "
                    + late.get(0).id() + " says more.");
        }
    }

    @Override
    public String url(Service service) {
        return "http://localhost:" + ports.of(service.place());
    }

    @Override
    public String bootstrapServers() {
        return "localhost:" + ports.of(Place.KAFKA);
    }

    /** The issuer names the subject itself: {@code dev-} and the role, or the author. */
    @Override
    public String token(String role, String subject, @Nullable String authorId) {
        String form = "grant_type=client_credentials&client_id=" + encoded(role) + "&client_secret=" + encoded(secret)
                + (authorId == null ? "" : "&author_id=" + encoded(authorId));
        String url = "http://localhost:" + ports.of(Place.TOKENS) + "/token";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new LaunchFailure("%s gives no token for %s: %d %s. Is %s the one that compose was started with?"
                        .formatted(url, role, response.statusCode(), response.body(), SECRET));
            }
            return ContractJson.mapper()
                    .readTree(response.body())
                    .path("access_token")
                    .asString();
        } catch (IOException e) {
            throw new LaunchFailure("The token issuer does not answer at " + url + ". Is docker compose up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted", e);
        }
    }

    private static String secretIn(Path file) {
        if (!Files.exists(file)) {
            throw new LaunchFailure("Neither " + SECRET + " is set nor is there a file .env; see .env.example");
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(SECRET + "="))
                    .map(line -> line.substring(SECRET.length() + 1).strip())
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new LaunchFailure(file + " does not set " + SECRET));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
