package dev.laurel.ranking.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.ranking.domain.Contest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContestMappingTest {

    private static ContestState golden() throws IOException {
        try (InputStream json =
                ContestState.class.getResourceAsStream("/dev/laurel/contracts/examples/contest-state/2-full.json")) {
            return ContractJson.mapper().readValue(json, ContestState.class);
        }
    }

    @Test
    void keepsTheDefinitionInAlphabeticalOrder() throws IOException {
        Contest contest = ContestMapping.contest(golden());

        JsonNode definition = ContractJson.mapper().readTree(contest.definition());

        assertThat(new ArrayList<>(definition.propertyNames())).isSorted().contains("awards", "title");
        assertThat(new ArrayList<>(definition.path("title").propertyNames())).isEqualTo(List.of("en", "zh"));
        assertThat(ContractJson.mapper()
                        .treeToValue(definition, golden().definition().getClass()))
                .isEqualTo(golden().definition());
    }

    @Test
    void knowsHowManyPartitionsTheInteractionsHave() {
        assertThat(DeclaredPartitions.ofInteractions()).isEqualTo(12);
    }
}
