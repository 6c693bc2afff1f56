package dev.laurel.notification;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.ContestPhase;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.contracts.contests.Eligibility;
import dev.laurel.contracts.contests.Score;
import dev.laurel.contracts.contests.TieBreak;
import dev.laurel.contracts.entries.EntryState;
import dev.laurel.contracts.entries.EntryStatus;
import dev.laurel.contracts.entries.Verdict;
import dev.laurel.contracts.results.ContestResults;
import dev.laurel.contracts.results.ContestResults.AwardPlace;
import dev.laurel.contracts.results.ContestResults.AwardResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** States as other services publish them. */
public final class StateFixtures {

    private static final Instant T = Instant.parse("2024-04-01T08:00:00Z");

    private StateFixtures() {}

    public static byte[] contest(String contestId) {
        return json(new ContestState(
                contestId,
                1,
                ContestPhase.OPEN,
                new ContestDefinition(
                        contestId,
                        new LocalizedText("春季征文", "Spring contest"),
                        ZoneId.of("Asia/Shanghai"),
                        new ContestDefinition.Submissions(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)),
                        new ContestDefinition.Metrics(LocalDate.of(2024, 4, 7), null, List.of()),
                        new Eligibility(List.of("spring"), 700),
                        new Score("likes", 4),
                        List.of(TieBreak.ARTICLE_ID),
                        List.of()),
                null,
                T,
                null,
                List.of()));
    }

    public static byte[] entry(String contestId, String authorId, long version, EntryStatus status) {
        Verdict verdict = new Verdict(
                "minimumBodyLength",
                status != EntryStatus.INELIGIBLE,
                Map.of("counted", "612", "required", "700"),
                new LocalizedText("正文 612 字（要求 ≥ 700）", "The body has 612 words; 700 are required"));
        return json(new EntryState(
                contestId,
                "article-of-" + authorId,
                version,
                authorId,
                "A spring note",
                null,
                List.of(),
                T,
                status,
                List.of(verdict),
                null,
                T,
                null,
                null,
                null,
                List.of(),
                null));
    }

    /** Results in which each author in turn holds the next place. */
    public static byte[] results(String contestId, int revision, String... authors) {
        List<AwardPlace> places = new ArrayList<>();
        for (String author : authors) {
            int place = places.size() + 1;
            places.add(new AwardPlace(
                    place,
                    place,
                    new LocalizedText("第" + place + "名", "Place " + place),
                    new LocalizedText("奖品" + place, "prize " + place),
                    true,
                    "article-of-" + author,
                    "A spring note",
                    author,
                    new BigDecimal("12.3400"),
                    new LocalizedText("得分最高", "The highest score")));
        }
        return json(new ContestResults(
                contestId,
                new LocalizedText("春季征文", "Spring contest"),
                revision,
                "sha256:00",
                "sha256:01",
                T,
                "dev-operator",
                "test",
                authors.length,
                List.of(new AwardResult("best", new LocalizedText("最佳", "Best"), places))));
    }

    private static byte[] json(Object state) {
        return ContractJson.mapper().writeValueAsBytes(state);
    }
}
