package dev.laurel.contest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.contests.Counter;
import dev.laurel.contracts.contests.LadderAward;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The definitions in the folder {@code contests} are valid and say what the contests said. */
class ContestsTest {

    private static final Path CONTESTS = Path.of("..", "contests");

    static List<Path> contests() throws IOException {
        try (Stream<Path> files = Files.list(CONTESTS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("contests")
    void isValidAndNamedAfterItsFile(Path file) throws IOException {
        var result = DefinitionReader.read(Files.readAllBytes(file));

        assertThat(result).isInstanceOfSatisfying(ReadResult.Valid.class, valid -> assertThat(
                        valid.definition().id() + ".yaml")
                .isEqualTo(file.getFileName().toString()));
    }

    /** Collects are not in the record of 2019, as that file says; nothing else is odd in any definition. */
    @ParameterizedTest
    @MethodSource("contests")
    void warnsOfNothingThatItsFileDoesNotExplain(Path file) throws IOException {
        List<String> explained = file.endsWith("autumn-2019.yaml") ? List.of("score.formula") : List.of();

        assertThat(DefinitionReader.read(Files.readAllBytes(file)))
                .isInstanceOfSatisfying(ReadResult.Valid.class, valid -> assertThat(valid.warnings())
                        .extracting(Fault::field)
                        .isEqualTo(explained));
    }

    @Test
    void autumn2019HasHalfOpenInstants() throws IOException {
        var contest = ((ReadResult.Valid)
                        DefinitionReader.read(Files.readAllBytes(CONTESTS.resolve("autumn-2019.yaml"))))
                .definition();

        assertThat(contest.submissionStart()).isEqualTo(Instant.parse("2019-08-16T16:00:00Z"));
        assertThat(contest.submissionEnd()).isEqualTo(Instant.parse("2019-10-31T16:00:00Z"));
        assertThat(contest.cutOff()).isEqualTo(Instant.parse("2019-11-15T16:00:00Z"));
        assertThat(contest.metrics().unavailable()).containsExactly(Counter.COLLECTS);
        assertThat(contest.eligibility().topicIds()).containsExactly("recorded-2019");
    }

    @Test
    void techTopic24AsksFor700Characters() throws IOException {
        var contest = ((ReadResult.Valid)
                        DefinitionReader.read(Files.readAllBytes(CONTESTS.resolve("juejin-tech-topic-24.yaml"))))
                .definition();

        assertThat(contest.eligibility().minimumBodyLength()).isEqualTo(700);
        assertThat(contest.eligibility().topicIds()).containsExactly("7338596022676881445");
        assertThat(((LadderAward) contest.awards().get(0)).tiers().get(4).through())
                .isEqualTo(30);
    }
}
