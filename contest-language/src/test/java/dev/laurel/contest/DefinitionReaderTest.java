package dev.laurel.contest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.LadderAward;
import dev.laurel.contracts.contests.TieBreak;
import dev.laurel.contracts.contests.Unit;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {

    @Test
    void readsASoundDefinitionWithoutWarnings() {
        var result = Definitions.read(Definitions.SOUND);

        assertThat(result).isInstanceOfSatisfying(ReadResult.Valid.class, valid -> {
            assertThat(valid.warnings()).isEmpty();
            assertThat(valid.definition().title().zh()).isEqualTo("春季征文");
            assertThat(valid.definition().tieBreaks())
                    .containsExactly(TieBreak.MORE_LIKES, TieBreak.EARLIER_PUBLICATION, TieBreak.ARTICLE_ID);
        });
    }

    @Test
    void fillsInWhatMayBeLeftOut() {
        var definition = definition(Definitions.SOUND
                .replace("  minimumBodyLength: 500\n", "")
                .replace("  scale: 2\n", "")
                .replace("tieBreaks: [moreLikes, earlierPublication, articleId]\n", "")
                .replace("    unit: article\n", ""));

        assertThat(definition.eligibility().minimumBodyLength()).isZero();
        assertThat(definition.score().scale()).isEqualTo(4);
        assertThat(definition.tieBreaks()).containsExactly(TieBreak.EARLIER_PUBLICATION, TieBreak.ARTICLE_ID);
        assertThat(definition.awards().get(0).unit()).isEqualTo(Unit.ARTICLE);
    }

    @Test
    void readsItsOwnJsonAgain() {
        var definition = definition(Definitions.SOUND);
        String compact = ContractJson.mapper().writeValueAsString(definition);
        String indented = ContractJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(definition);

        assertThat(definition(compact)).isEqualTo(definition);
        assertThat(definition(indented)).isEqualTo(definition);
        assertThat(definition(indented.replace("  ", "\t"))).isEqualTo(definition);
    }

    @Test
    void readsEscapesAsJsonDoes() {
        var json = ContractJson.mapper().writeValueAsString(definition(Definitions.SOUND));

        assertThat(((LadderAward) definition(json.replace("A book", "\\u4E66 \\/ \\uD83D\\uDE00"))
                                .awards()
                                .get(0))
                        .tiers()
                        .get(0)
                        .prize()
                        .en())
                .isEqualTo("书 / 😀");
    }

    @Test
    void ignoresAByteOrderMark() {
        assertThat(definition("\uFEFF" + Definitions.SOUND)).isEqualTo(definition(Definitions.SOUND));
    }

    @Test
    void readsWindowsLineEnds() {
        assertThat(definition(Definitions.SOUND.replace("\n", "\r\n"))).isEqualTo(definition(Definitions.SOUND));
    }

    @Test
    void warnsOfUnavailableCountersAndLostDecimals() {
        var result = Definitions.read(Definitions.SOUND
                .replace("through: 2024-04-05", "through: 2024-04-05\n  unavailable: [likes]")
                .replace("scale: 2", "scale: 1"));

        assertThat(((ReadResult.Valid) result).warnings())
                .extracting(fault -> fault.line() + ":" + fault.column() + " " + fault.field())
                .containsExactlyInAnyOrder("14:12 score.formula", "14:12 score.formula", "16:13 tieBreaks[0]");
    }

    @Test
    void warnsOfAContestWithoutAwards() {
        var result =
                Definitions.read(Definitions.SOUND.substring(0, Definitions.SOUND.indexOf("awards:")) + "awards: []");

        assertThat(((ReadResult.Valid) result).warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.field()).isEqualTo("awards"));
    }

    private static ContestDefinition definition(String document) {
        var result = DefinitionReader.read(document.getBytes(StandardCharsets.UTF_8));
        assertThat(result).isInstanceOf(ReadResult.Valid.class);
        return ((ReadResult.Valid) result).definition();
    }
}
