package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.Counters;
import dev.laurel.awards.domain.input.Entry;
import dev.laurel.awards.domain.input.Exclusion;
import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.AwardRule.Ladder;
import dev.laurel.awards.domain.rules.AwardTerms;
import dev.laurel.awards.domain.rules.Condition;
import dev.laurel.awards.domain.rules.ContestRules;
import dev.laurel.awards.domain.rules.Formula;
import dev.laurel.awards.domain.rules.Gate;
import dev.laurel.awards.domain.rules.GroupRule;
import dev.laurel.awards.domain.rules.JuryRules;
import dev.laurel.awards.domain.rules.MeasureRule;
import dev.laurel.awards.domain.rules.Prize;
import dev.laurel.awards.domain.rules.ScoreRule;
import dev.laurel.awards.domain.rules.Stacking;
import dev.laurel.awards.domain.rules.Text;
import dev.laurel.awards.domain.rules.TieBreak;
import dev.laurel.awards.domain.rules.Tier;
import dev.laurel.awards.domain.rules.UnitKind;
import dev.laurel.awards.domain.rules.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules and entries to test with: a contest of March 2024 in Shanghai, scored by likes. */
final class Contests {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Window MARCH = new Window(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));
    static final String MAIN = "score";

    private Contests() {}

    static Text text(String text) {
        return new Text(text, text);
    }

    static ContestRules rules(List<AwardRule> awards, GroupRule... groups) {
        return rules(List.of(), awards, groups);
    }

    static ContestRules rules(List<MeasureRule> measures, List<AwardRule> awards, GroupRule... groups) {
        return rules(measures, List.of(ScoreRule.ofEntries(MAIN, Formula.figure("likes"), 0)), awards, groups);
    }

    static ContestRules rules(
            List<MeasureRule> measures, List<ScoreRule> scores, List<AwardRule> awards, GroupRule... groups) {
        return new ContestRules(
                "spring",
                SHANGHAI,
                MARCH,
                MARCH.end(SHANGHAI),
                JuryRules.NONE,
                measures,
                scores,
                MAIN,
                List.of(new TieBreak.EarlierPublication()),
                awards,
                List.of(groups));
    }

    /** An entry of author {@code id.charAt(0)} with so many likes, published on a day of March at noon. */
    static Entry entry(String id, long likes, int day) {
        return new Entry(
                id,
                id.substring(0, 1),
                List.of(),
                "On " + id,
                "",
                "",
                noon(day),
                null,
                Set.of(),
                new Counters(0, likes, 0, 0),
                Map.of());
    }

    static Entry entry(String id, long likes) {
        return entry(id, likes, 1);
    }

    static Instant noon(int day) {
        return LocalDate.of(2024, 3, day).atTime(12, 0).atZone(SHANGHAI).toInstant();
    }

    static Entry excluded(Entry entry, Exclusion.Consequence consequence) {
        return new Entry(
                entry.articleId(),
                entry.authorId(),
                entry.columnIds(),
                entry.title(),
                entry.category(),
                entry.kind(),
                entry.publishedAt(),
                new Exclusion("advertisement", text("advertisement"), consequence),
                entry.labels(),
                entry.counters(),
                entry.history());
    }

    static Ladder ladder(String id, int places) {
        return ladder(id, Stacking.VACATE, places);
    }

    /** A ladder of articles with a tier for each place. */
    static Ladder ladder(String id, Stacking stacking, int places) {
        return new Ladder(AwardTerms.of(id, text(id), UnitKind.ARTICLE), stacking, tiers(places), null);
    }

    static List<Tier> tiers(int places) {
        List<Tier> tiers = new ArrayList<>();
        for (int place = 1; place <= places; place++) {
            String id = Integer.toString(place);
            tiers.add(new Tier(id, place, place, text("TOP" + id), Prize.of(text("prize " + id)), true));
        }
        return tiers;
    }

    static Gate gate(String id, Condition when) {
        return new Gate(id, text(id), Prize.of(text("prize " + id)), when);
    }

    /** What an award gave: {@code unit} or {@code unit:part}, with {@code *} where there is no gift. */
    static List<String> won(ContestOutcome outcome, String award) {
        return outcome.award(award).orElseThrow().placements().stream()
                .map(placement -> placement.unitId()
                        + (placement.part() == null ? "" : ":" + placement.part())
                        + (placement.gift() ? "" : "*"))
                .toList();
    }
}
