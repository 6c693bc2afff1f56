package dev.laurel.localstack.launch;

import dev.laurel.localstack.Secrets;
import dev.laurel.localstack.TokenIssuer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Only issues development tokens, for services that something else starts: the issuer of {@code docker-compose.yml}.
 * Writes a token of every role into the data directory, as {@code up} does, for whoever shares that directory.
 */
@Command(
        name = "issuer",
        mixinStandardHelpOptions = true,
        hidden = true,
        description = {
            "Issues development tokens until it is stopped. FOR DEVELOPMENT ONLY: whoever knows LAUREL_DEV_SECRET can",
            "be anybody."
        })
final class IssuerCommand implements Callable<Integer> {

    private static final int SHORTEST_SECRET = 16;

    @Option(names = "--listen", defaultValue = "127.0.0.1", description = "Address to listen on: ${DEFAULT-VALUE}.")
    private String address = "";

    @Option(names = "--port", defaultValue = "8085", description = "Port to listen on: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--uri", required = true, description = "The address by which the services know this issuer.")
    private String uri = "";

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Where key and tokens are kept.")
    private Path data = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        String secret = System.getenv("LAUREL_DEV_SECRET");
        if (secret == null || secret.length() < SHORTEST_SECRET) {
            throw new LaunchFailure("LAUREL_DEV_SECRET must be set and have at least " + SHORTEST_SECRET
                    + " characters, for example: openssl rand -hex 24");
        }
        InetSocketAddress listen = new InetSocketAddress(address, port);
        try (TokenIssuer issuer = TokenIssuer.start(data.resolve("issuer"), listen, uri, secret, Service.ids())) {
            for (String role : Set.of("platform", "operator", "juror")) {
                String token = issuer.token(Set.of(role), "dev-" + role, null, Service.ids());
                Secrets.write(data.resolve("tokens").resolve(role), token);
            }
            System.out.println("Issuing development tokens as " + uri + ". Never do this in production.");
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
