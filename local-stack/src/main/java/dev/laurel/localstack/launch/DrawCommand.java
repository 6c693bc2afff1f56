package dev.laurel.localstack.launch;

import dev.laurel.awards.domain.draw.DrawRecord;
import dev.laurel.awards.domain.draw.DrawVerification;
import dev.laurel.contracts.ContractJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;

/** What anybody can do with a published draw. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description = "Verifies draws.",
        subcommands = DrawCommand.Verify.class)
final class DrawCommand {

    /** Says what holds of a draw and what does not; ends with 1 if something does not. Needs nothing but the file. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Checks a published draw: the secret against its commitment, the eligible list against its "
                    + "digest, and the winners against secret, beacon and list.")
    static final class Verify implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "FILE", description = "The draw's record as JSON.")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            DrawRecord draw = read();
            List<DrawVerification.Check> checks = DrawVerification.verify(draw);
            System.out.println("Draw " + draw.award() + (draw.round().isEmpty() ? "" : " of " + draw.round())
                    + " of contest " + draw.contest() + ": " + draw.eligible().size() + " eligible, "
                    + draw.places() + " places");
            for (DrawVerification.Check check : checks) {
                System.out.println(
                        (check.holds() ? "  holds      " : "  DOES NOT   ") + check.claim() + " – " + check.detail());
            }
            boolean holds = checks.stream().allMatch(DrawVerification.Check::holds);
            System.out.println(holds ? "The draw holds." : "The draw does not hold.");
            return holds ? 0 : 1;
        }

        private DrawRecord read() {
            try {
                return ContractJson.mapper()
                        .rebuild()
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .build()
                        .readValue(Files.readAllBytes(file), DrawRecord.class);
            } catch (IOException e) {
                throw new LaunchFailure("cannot read " + file + ": " + e.getMessage());
            } catch (JacksonException e) {
                throw new LaunchFailure(file + " is not the record of a draw: " + e.getOriginalMessage());
            }
        }
    }
}
