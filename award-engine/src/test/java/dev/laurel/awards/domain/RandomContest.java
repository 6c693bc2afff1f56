package dev.laurel.awards.domain;

import static dev.laurel.awards.domain.Contests.text;

import dev.laurel.awards.domain.input.ContestInputs;
import dev.laurel.awards.domain.input.Counters;
import dev.laurel.awards.domain.input.Entry;
import dev.laurel.awards.domain.input.Exclusion;
import dev.laurel.awards.domain.input.Exclusion.Consequence;
import dev.laurel.awards.domain.input.OperatorActs;
import dev.laurel.awards.domain.input.OperatorActs.Lots;
import dev.laurel.awards.domain.input.OperatorActs.LoweredQuota;
import dev.laurel.awards.domain.input.OperatorActs.Pick;
import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.AwardRule.Draw;
import dev.laurel.awards.domain.rules.AwardRule.DrawPer;
import dev.laurel.awards.domain.rules.AwardRule.EarlyBird;
import dev.laurel.awards.domain.rules.AwardRule.EarlyPer;
import dev.laurel.awards.domain.rules.AwardRule.Everyone;
import dev.laurel.awards.domain.rules.AwardRule.Given;
import dev.laurel.awards.domain.rules.AwardRule.Grade;
import dev.laurel.awards.domain.rules.AwardRule.JuryPick;
import dev.laurel.awards.domain.rules.AwardRule.Ladder;
import dev.laurel.awards.domain.rules.AwardRule.Pool;
import dev.laurel.awards.domain.rules.AwardRule.Remainder;
import dev.laurel.awards.domain.rules.AwardRule.Stage;
import dev.laurel.awards.domain.rules.AwardRule.Threshold;
import dev.laurel.awards.domain.rules.AwardTerms;
import dev.laurel.awards.domain.rules.Condition;
import dev.laurel.awards.domain.rules.ContestRules;
import dev.laurel.awards.domain.rules.Formula;
import dev.laurel.awards.domain.rules.GroupRule;
import dev.laurel.awards.domain.rules.MeasureRule;
import dev.laurel.awards.domain.rules.Money;
import dev.laurel.awards.domain.rules.Normalisation;
import dev.laurel.awards.domain.rules.Prize;
import dev.laurel.awards.domain.rules.QuotaPer;
import dev.laurel.awards.domain.rules.ScoreRule;
import dev.laurel.awards.domain.rules.Stacking;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** A small contest of a seed: few authors, many ties, verdicts, several awards of several kinds, groups, acts. */
record RandomContest(ContestRules rules, ContestInputs inputs) {

    private static final List<MeasureRule> MEASURES = List.of(
            MeasureRule.of("posts", UnitKind.AUTHOR, MeasureRule.Kind.ENTRIES),
            MeasureRule.of("days", UnitKind.AUTHOR, MeasureRule.Kind.DISTINCT_DAYS));
    private static final Prize PRIZE = Prize.of(text("prize"));

    static RandomContest of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Entry> entries = new ArrayList<>();
        int count = random.nextInt(1, 14);
        for (int i = 0; i < count; i++) {
            entries.add(entry(random, i));
        }
        List<AwardRule> awards = new ArrayList<>();
        int kinds = random.nextInt(1, 6);
        for (int i = 0; i < kinds; i++) {
            awards.add(award(random, "award" + i));
        }
        ScoreRule score = new ScoreRule(
                Contests.MAIN,
                UnitKind.ARTICLE,
                Formula.figure("likes"),
                0,
                Normalisation.NONE,
                random.nextInt(5) == 0,
                random.nextInt(5) == 0);
        return new RandomContest(
                Contests.rules(MEASURES, List.of(score), awards, groups(random, awards)),
                ContestInputs.of(entries).withActs(acts(random, awards, entries)));
    }

    private static Entry entry(SplittableRandom random, int number) {
        String author = String.valueOf((char) ('a' + random.nextInt(6)));
        int verdict = random.nextInt(14);
        Exclusion exclusion = verdict > 2
                ? null
                : new Exclusion(
                        "rule", text("excluded"), List.of(Consequence.values()).get(verdict));
        return new Entry(
                author + number,
                author,
                List.of(),
                "",
                List.of("", "x", "y").get(random.nextInt(3)),
                "",
                Contests.noon(1 + random.nextInt(6)),
                exclusion,
                random.nextInt(3) == 0 ? Set.of("good") : Set.of(),
                new Counters(0, random.nextInt(5), 0, 0),
                Map.of());
    }

    private static AwardRule award(SplittableRandom random, String id) {
        boolean ofAuthors = random.nextInt(3) == 0;
        UnitKind unit = ofAuthors ? UnitKind.AUTHOR : UnitKind.ARTICLE;
        AwardTerms terms = AwardTerms.of(id, text(id), unit);
        if (!ofAuthors && random.nextInt(3) == 0) {
            terms = terms.where(random.nextBoolean() ? Condition.label("good") : Condition.atLeast("likes", 2));
        }
        Stacking stacking = List.of(Stacking.values()).get(random.nextInt(3));
        Condition posts = Condition.atLeast(ofAuthors ? "posts" : "likes", 1 + random.nextInt(2));
        int places = random.nextInt(1, 5);
        return switch (random.nextInt(9)) {
            case 0 ->
                new Threshold(
                        terms,
                        List.of(
                                Contests.gate("low", posts),
                                Contests.gate("high", Condition.atLeast(ofAuthors ? "days" : "likes", 3))),
                        random.nextBoolean() ? Given.HIGHEST : Given.CUMULATIVE,
                        stacking);
            case 1 -> pool(random, terms, posts);
            case 2 ->
                new Draw(
                        AwardTerms.of(id, text(id), UnitKind.AUTHOR),
                        places,
                        random.nextBoolean() ? DrawPer.CONTEST : DrawPer.WEEK,
                        Condition.atLeast("posts", 1),
                        PRIZE,
                        random.nextBoolean(),
                        null);
            case 3 -> new EarlyBird(terms, places, random.nextBoolean() ? EarlyPer.CONTEST : EarlyPer.DAY, null, PRIZE);
            case 4 ->
                new JuryPick(
                        terms,
                        stacking,
                        List.of(new Grade("one", text("one"), PRIZE, 1), new Grade("two", text("two"), PRIZE, places)),
                        random.nextInt(3) == 0 ? new QuotaPer("category", List.of("x", "y"), 1) : null);
            case 5 -> new Everyone(terms, PRIZE, stacking);
            default ->
                new Ladder(
                        terms,
                        stacking,
                        Contests.tiers(places),
                        ofAuthors || random.nextInt(3) > 0 ? null : new QuotaPer("category", List.of("x", "y"), 2));
        };
    }

    private static Pool pool(SplittableRandom random, AwardTerms terms, Condition when) {
        Stage first = new Stage("s1", text("s1"), when, new Money("CNY", random.nextInt(1000)), false, List.of());
        Stage second = new Stage(
                "s2",
                text("s2"),
                Condition.atLeast(terms.unit() == UnitKind.AUTHOR ? "days" : "likes", 2),
                new Money("CNY", random.nextInt(1000)),
                true,
                List.of(new AwardRule.Growth(1, new Money("CNY", random.nextInt(1000)))));
        return new Pool(
                terms,
                "CNY",
                List.of(first, second),
                random.nextBoolean() ? Remainder.KEEP : Remainder.TO_FIRST,
                random.nextBoolean() ? new Money("CNY", random.nextInt(400)) : null);
    }

    /** Groups follow one order of all awards, so that they do not contradict each other; draws stay in their order. */
    private static GroupRule[] groups(SplittableRandom random, List<AwardRule> awards) {
        GroupRule[] groups = new GroupRule[random.nextInt(3)];
        for (int i = 0; i < groups.length; i++) {
            List<String> members = new ArrayList<>();
            for (AwardRule award : awards) {
                if (random.nextBoolean()) {
                    members.add(award.id());
                }
            }
            GroupRule.Kind kind = List.of(GroupRule.Kind.values()).get(random.nextInt(4));
            groups[i] = new GroupRule(
                    "group" + i,
                    members,
                    kind,
                    null,
                    kind == GroupRule.Kind.FREE && random.nextBoolean() ? Integer.valueOf(2) : null,
                    random.nextInt(4) == 0,
                    GroupRule.Per.AUTHOR);
        }
        return groups;
    }

    private static OperatorActs acts(SplittableRandom random, List<AwardRule> awards, List<Entry> entries) {
        List<LoweredQuota> lowered = new ArrayList<>();
        List<Pick> picks = new ArrayList<>();
        List<Lots> lots = new ArrayList<>();
        for (AwardRule award : awards) {
            if (random.nextInt(5) == 0) {
                lowered.add(new LoweredQuota(award.id(), null, random.nextInt(3), text("few")));
            }
            if (award instanceof Draw draw) {
                List.of("", "2024-02-26", "2024-03-04")
                        .forEach(round ->
                                lots.add(new Lots(draw.id(), round, "0a", "beacon" + random.nextInt(9), null)));
            }
            for (int i = 0; award instanceof JuryPick pick && i < entries.size(); i += 2) {
                Entry entry = entries.get(i);
                String unit = pick.terms().unit() == UnitKind.AUTHOR ? entry.authorId() : entry.articleId();
                picks.add(new Pick(pick.id(), unit, i % 4 == 0 ? "one" : "two", i, text("good")));
            }
        }
        return new OperatorActs(lowered, picks, lots, List.of());
    }

    /** The same contest with other entries. */
    RandomContest with(List<Entry> entries) {
        return new RandomContest(rules, inputs.withEntries(entries));
    }
}
