package dev.laurel.contest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.contests.ContestDefinition;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever becomes of a definition, reading it gives an answer: nothing is thrown, every fault has a place inside the
 * document, and what is taken can be used.
 */
class MutatedDefinitionsTest {

    private static final int ROUNDS = 200;

    private static final Pattern LINE_END = Pattern.compile("\\R");

    private static final String[] FRAGMENTS = {
        "null",
        "~",
        "[]",
        "{}",
        "-1",
        "0",
        "1e400",
        ".nan",
        "true",
        "\"\"",
        "'",
        "\"",
        ": ",
        "- ",
        "# ",
        "\n",
        "\n  ",
        "\t",
        "&a ",
        "*a",
        "!!str ",
        "---\n",
        "...\n",
        "<<: ",
        "? ",
        "|",
        ">-",
        "[",
        "]",
        "{",
        "}",
        ",",
        "%",
        "@",
        "`",
        "\u0000",
        "\uFEFF",
        "\u2028",
        "😀",
        "2024-02-30",
        "99999999999999999999",
        "views*views",
        "likes/0",
        "articleId",
        "vacate",
        "PT999999999H",
        "P",
        "\\uD800",
        "zh",
        "from: 1",
        "9999-12-31",
        "UTC",
        "0x",
        "1_000",
        "0o7",
        "+"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20240223})
    void neverThrowsAndAlwaysAnswers(long seed) {
        var random = new SplittableRandom(seed);
        byte[] sound = Definitions.SOUND.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] document = sound;
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                document = mutated(document, random);
            }
            check(document, "seed " + seed + ", round " + round);
        }
    }

    @Test
    void takesAFairShareOfTheMutants() {
        var random = new SplittableRandom(7);
        byte[] sound = Definitions.SOUND.getBytes(StandardCharsets.UTF_8);
        int taken = 0;
        for (int round = 0; round < 500; round++) {
            if (DefinitionReader.read(mutated(sound, random)) instanceof ReadResult.Valid) {
                taken++;
            }
        }

        assertThat(taken).as("otherwise the mutations test one side only").isBetween(10, 400);
    }

    @Test
    void neverThrowsOnNoise() {
        var random = new SplittableRandom(11);
        for (int round = 0; round < 500; round++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            check(noise, "noise " + round);
        }
    }

    private static void check(byte[] document, String name) {
        var result = DefinitionReader.read(document);

        if (result instanceof ReadResult.Valid valid) {
            assertUsable(valid.definition(), name);
        } else if (result instanceof ReadResult.Faulty faulty) {
            String text = new String(document, StandardCharsets.UTF_8);
            int lines = 1 + (int) LINE_END.matcher(text).results().count();
            assertThat(faulty.faults()).as(name).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.line()).isBetween(1, lines);
                assertThat(fault.column()).isPositive();
                assertThat(fault.problem().en()).isNotBlank().isNotEqualTo("The definition cannot be read.");
                assertThat(fault.remedy().zh()).isNotBlank();
            });
        }
    }

    private static void assertUsable(ContestDefinition definition, String name) {
        assertThat(definition.submissionStart()).as(name).isBefore(definition.submissionEnd());
        assertThat(definition.submissionEnd()).as(name).isBeforeOrEqualTo(definition.cutOff());
        byte[] again = ContractJson.mapper().writeValueAsBytes(definition);
        assertThat(DefinitionReader.read(again))
                .as(name)
                .isInstanceOfSatisfying(ReadResult.Valid.class, valid -> assertThat(valid.definition())
                        .isEqualTo(definition));
    }

    private static byte[] mutated(byte[] document, SplittableRandom random) {
        int at = random.nextInt(document.length + 1);
        int removed = random.nextInt(3) == 0 ? 0 : Math.min(document.length - at, random.nextInt(12));
        var mutant = new ByteArrayOutputStream();
        mutant.write(document, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> mutant.write(random.nextInt(256));
            case 1 -> {
                int from = random.nextInt(document.length + 1);
                mutant.write(document, from, Math.min(document.length - from, random.nextInt(60)));
            }
            case 2 -> mutant.writeBytes(FRAGMENTS[random.nextInt(FRAGMENTS.length)].getBytes(StandardCharsets.UTF_8));
            default -> {
                // Only removes.
            }
        }
        mutant.write(document, at + removed, document.length - at - removed);
        return mutant.toByteArray();
    }
}
