package dev.laurel.localstack.launch;

import dev.laurel.localstack.LocalBroker;
import dev.laurel.localstack.LocalDocumentStore;
import dev.laurel.localstack.Secrets;
import dev.laurel.localstack.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The running whole: broker, document store and token issuer in this process, the four services as its children. After
 * {@link #start} returns every service is ready. Closing stops the services first, then what they stand on, and loses
 * nothing; being killed loses nothing that was acknowledged.
 */
public final class LocalStack implements RunningLaurel, AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Duration END_WITHIN = Duration.ofSeconds(20);

    /** At the end of a training start each Java writes its archive, which takes longer than the service ran. */
    private static final Duration TRAINING_ENDS_WITHIN = Duration.ofMinutes(5);

    private final Console console;
    private final Ports ports;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final Map<String, String> environment = new HashMap<>();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final DataDirectory data;
    private final TokenIssuer issuer;
    private final String bootstrapServers;
    private final Duration endWithin;
    private boolean closed;

    private LocalStack(Console console, Ports ports, Path dataDirectory, Duration endWithin) {
        this.endWithin = endWithin;
        this.console = console;
        this.ports = ports;
        this.data = opened(DataDirectory.open(dataDirectory));
        try {
            data.awaitGhosts(console);
            ports.requireFree(neededPlaces());
            String given = System.getenv("KAFKA_BOOTSTRAP_SERVERS");
            this.bootstrapServers = given != null ? given : LocalBroker.bootstrapServers(ports.of(Place.KAFKA));
            this.environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
            this.environment.put("MONGODB_URI", startStore());
            this.issuer = opened(TokenIssuer.start(data.issuer(), ports.of(Place.TOKENS)));
            writeTokens();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts everything and waits until it is ready; leaves nothing behind if that fails.
     *
     * @param javaOptions for the services' Java, beyond those that it always gets
     */
    static LocalStack start(
            Console console, LaurelHome home, Ports ports, Path dataDirectory, List<String> javaOptions) {
        List<ServiceApp> apps = Arrays.stream(Service.values())
                .map(service -> ServiceApp.of(home, service))
                .toList();
        for (ServiceApp app : apps) {
            if (app.unpack()) {
                console.step("unpacked " + app.service().id());
            }
        }
        LocalStack stack = new LocalStack(console, ports, dataDirectory, END_WITHIN);
        Thread stop = new Thread(stack::close, "laurel-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            stack.startAll(apps, app -> JavaRuntime.startingFast(app.archive(), javaOptions));
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /**
     * A stack of its own for a training run: nothing durable, free ports, {@code options} for each service's Java. Stops
     * when {@code exercise} is done with it.
     */
    static void train(
            Console console,
            Path directory,
            List<ServiceApp> apps,
            VirtualMachineOptions options,
            Consumer<RunningLaurel> exercise) {
        try (LocalStack stack =
                new LocalStack(console, Ports.choose(true, Map.of()), directory, TRAINING_ENDS_WITHIN)) {
            stack.startAll(apps, options);
            exercise.accept(stack);
        }
    }

    @Override
    public String url(Service service) {
        return "http://localhost:" + ports.of(service.place());
    }

    @Override
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public String token(String role, String subject, @Nullable String authorId) {
        return issuer.token(Set.of(role), subject, authorId, Service.ids());
    }

    Path tokenDirectory() {
        return data.tokens();
    }

    /** The first service that has ended by itself, if one has. */
    @Nullable
    ServiceProcess dead() {
        return services.values().stream()
                .filter(service -> !service.isAlive())
                .findFirst()
                .orElse(null);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        services.values().forEach(ServiceProcess::stop);
        services.values().forEach(service -> service.awaitEnd(endWithin));
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                console.say("While stopping: " + e.getMessage());
            }
        }
    }

    private String startStore() {
        String given = System.getenv("MONGODB_URI");
        if (given != null) {
            console.step("document store      MONGODB_URI");
            return given;
        }
        LocalDocumentStore store = opened(LocalDocumentStore.start(data.documents(), ports.of(Place.STORE)));
        console.step("document store      " + store.uri());
        return store.uri();
    }

    /** The services look for the broker until it is there, so a new one and they may start beside each other. */
    private void startAll(List<ServiceApp> apps, VirtualMachineOptions options) {
        boolean first = data.hasNoBroker();
        if (first) {
            startServices(apps, options);
        }
        startBroker();
        if (!first) {
            startServices(apps, options);
        }
        awaitReadiness();
    }

    private void startBroker() {
        if (System.getenv("KAFKA_BOOTSTRAP_SERVERS") != null) {
            console.step("broker              " + bootstrapServers + " (KAFKA_BOOTSTRAP_SERVERS)");
            return;
        }
        boolean first = data.hasNoBroker();
        opened(LocalBroker.start(data.broker(), ports.of(Place.KAFKA)));
        if (!first) {
            StaleMembers.remove(bootstrapServers);
        }
        console.step("broker              " + bootstrapServers);
    }

    private Set<Place> neededPlaces() {
        Set<Place> needed = EnumSet.allOf(Place.class);
        if (System.getenv("MONGODB_URI") != null) {
            needed.remove(Place.STORE);
        }
        if (System.getenv("KAFKA_BOOTSTRAP_SERVERS") != null) {
            needed.remove(Place.KAFKA);
        }
        return needed;
    }

    private void writeTokens() {
        try {
            for (String role : List.of("platform", "operator", "juror")) {
                Secrets.write(data.tokens().resolve(role), token(role, "dev-" + role, null));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the development tokens", e);
        }
    }

    private void startServices(List<ServiceApp> apps, VirtualMachineOptions options) {
        environment.put("JWT_ISSUER_URI", issuer.issuerUri());
        environment.put("JWT_JWK_SET_URI", issuer.jwkSetUri());
        environment.put("LAUREL_READER_KEY", data.readerKey());
        environment.put("SERVER_ADDRESS", System.getenv().getOrDefault("SERVER_ADDRESS", "127.0.0.1"));
        // The board's page asks notification-service whether messages outside wait.
        environment.put("LAUREL_RANKING_NOTIFICATIONS_URL", url(Service.NOTIFICATION));
        environment.put("LAUREL_WEB_CORSALLOWEDORIGINS", url(Service.RANKING));
        for (ServiceApp app : apps) {
            Service service = app.service();
            List<String> command = app.command(options.of(app));
            int port = ports.of(service.place());
            services.put(service, ServiceProcess.start(service, port, command, environment, data.log(service.id())));
        }
        data.rememberChildren(
                services.values().stream().map(ServiceProcess::handle).toList());
    }

    private void awaitReadiness() {
        Readiness readiness = new Readiness();
        List<Service> late = Readiness.await(this, console, READY_WITHIN, service -> {
            services.values().forEach(ServiceProcess::requireAlive);
            return readiness.isReady(url(service));
        });
        if (!late.isEmpty()) {
            Service first = late.get(0);
            throw new LaunchFailure(first.id() + " is not ready after " + READY_WITHIN.toMinutes() + " minutes. "
                    + Objects.requireNonNull(services.get(first)).lastWords());
        }
    }

    private <T extends AutoCloseable> T opened(T resource) {
        opened.push(resource);
        return resource;
    }

    /** What else a service's Java is started with. */
    interface VirtualMachineOptions {
        List<String> of(ServiceApp app);
    }

    /** The services as they run. */
    Stream<ServiceProcess> services() {
        return services.values().stream();
    }
}
