package dev.laurel.ranking.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.contracts.entries.EntryState;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.contracts.metrics.MetricsProgress;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every golden example of the states that are read here can be used. */
class GoldenStatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1-minimal", "2-full", "3-unknown-fields", "4-epoch-milliseconds"})
    void canBeUsed(String example) throws IOException {
        assertThat(read("contest-state", example, ContestState.class, ContestMapping::contest)
                        .id())
                .isNotBlank();
        assertThat(read("entry-state", example, EntryState.class, StateMapping::entry)
                        .articleId())
                .isNotBlank();
        assertThat(read("article-metrics", example, ArticleMetrics.class, StateMapping::tallies)
                        .articleId())
                .isNotBlank();
        assertThat(read("metrics-progress", example, MetricsProgress.class, StateMapping::progress)
                        .logId())
                .isNotBlank();
    }

    private static <S, T> T read(String kind, String example, Class<S> type, Function<S, T> mapping)
            throws IOException {
        String path = "/dev/laurel/contracts/examples/" + kind + "/" + example + ".json";
        try (InputStream json = ContestState.class.getResourceAsStream(path)) {
            return mapping.apply(ContractJson.mapper().readValue(json, type));
        }
    }
}
