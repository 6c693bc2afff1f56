package dev.laurel.localstack.launch;

import dev.laurel.localstack.DevelopmentTokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a development token. The issuer's address is the one that {@code up} with the same ports has. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints a development token, for example: ./laurel token creator --author a-17")
final class TokenCommand implements Callable<Integer> {

    private static final Set<String> ROLES = Set.of("platform", "operator", "juror", "creator");

    @Parameters(index = "0", paramLabel = "ROLE", description = "platform, operator, juror or creator")
    private String role = "";

    @Option(names = "--author", paramLabel = "ID", description = "Which author a creator is.")
    private @Nullable String author;

    @Option(names = "--data", paramLabel = "DIR", description = "The data directory of the running Laurel.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        if (!ROLES.contains(role)) {
            throw new LaunchFailure("There is no role " + role + "; there are platform, operator, juror, creator");
        }
        if (role.equals("creator") && author == null) {
            throw new LaunchFailure("A creator's token needs --author ID");
        }
        Path directory = Objects.requireNonNullElse(data, LaurelHome.find().dataDirectory());
        Path issuer = directory.resolve("issuer");
        if (!Files.exists(issuer)) {
            throw new LaunchFailure("Nothing was ever started in " + directory + "; run ./laurel up first");
        }
        String subject = author == null ? "dev-" + role : author;
        Instant expiresAt = Instant.now().plus(Duration.ofDays(30));
        System.out.println(
                DevelopmentTokens.lastOf(issuer).token(Set.of(role), subject, author, Service.ids(), expiresAt));
        return 0;
    }
}
