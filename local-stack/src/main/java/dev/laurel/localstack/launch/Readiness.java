package dev.laurel.localstack.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Waits for services to say that they can serve. */
final class Readiness {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Whether the service at {@code url} says that it can serve. */
    boolean isReady(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted", e);
        }
    }

    /**
     * Says when each service of {@code running} can serve, and returns those that cannot after {@code limit}.
     *
     * @param isReady asked again and again; may fail to end the waiting
     */
    static List<Service> await(RunningLaurel running, Console console, Duration limit, Predicate<Service> isReady) {
        List<Service> waiting = new ArrayList<>(List.of(Service.values()));
        Patience.isMetWithin(limit, () -> {
            List<Service> came = waiting.stream().filter(isReady).toList();
            came.forEach(service -> console.step("%-19s %s".formatted(service.id(), running.url(service))));
            waiting.removeAll(came);
            return waiting.isEmpty();
        });
        return waiting;
    }
}
