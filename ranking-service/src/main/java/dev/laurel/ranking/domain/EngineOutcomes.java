package dev.laurel.ranking.domain;

import dev.laurel.awards.domain.AwardReason;
import dev.laurel.awards.domain.ContestOutcome;
import dev.laurel.awards.domain.EntryExplanation;
import dev.laurel.awards.domain.Explanations;
import dev.laurel.awards.domain.Placement;
import dev.laurel.awards.domain.Standings;
import dev.laurel.awards.domain.Statement;
import dev.laurel.awards.domain.Why;
import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.Money;
import dev.laurel.awards.domain.rules.Prize;
import dev.laurel.awards.domain.rules.UnitKind;
import dev.laurel.ranking.domain.PublishedResult.AwardOutcome;
import dev.laurel.ranking.domain.PublishedResult.Details;
import dev.laurel.ranking.domain.PublishedResult.Holder;
import dev.laurel.ranking.domain.PublishedResult.Lowered;
import dev.laurel.ranking.domain.PublishedResult.Winner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says in the words of published results what the award engine decided. Decides nothing. */
final class EngineOutcomes {

    private EngineOutcomes() {}

    static AwardOutcome award(
            ContestOutcome outcome,
            Explanations explanations,
            dev.laurel.awards.domain.AwardOutcome award,
            Map<String, String> titles) {
        AwardRule rule = award.rule();
        Standings standings = outcome.standings(standingsOf(outcome, rule));
        List<Winner> winners = award.placements().stream()
                .map(placement -> winner(placement, standings, titles, text(explanations.of(placement))))
                .toList();
        Map<String, Integer> passedOver = new TreeMap<>();
        award.passedOver().forEach((why, count) -> passedOver.put(camel(why), count));
        return new AwardOutcome(
                award.id(),
                text(rule.terms().title()),
                holders(rule, award.placements(), winners),
                new Details(
                        kind(rule),
                        rule.terms().unit().name().toLowerCase(Locale.ROOT),
                        winners,
                        award.announced() < 0 ? null : award.announced(),
                        award.offered() < 0 ? null : award.offered(),
                        award.offered() < 0 ? null : award.shortfall(),
                        award.lowered().stream()
                                .map(lowered -> new Lowered(
                                        lowered.part(),
                                        lowered.places(),
                                        lowered.reason().zh()))
                                .toList(),
                        passedOver,
                        statement(award.statement())));
    }

    /** What the award has for an article, for its author or its columns, and why it has not more. */
    static RankExplanation.AwardStanding standing(AwardOutcome award, EntryExplanation entry) {
        Optional<Holder> holder = award.places().stream()
                .filter(place -> place.articleId().equals(entry.articleId()))
                .findFirst();
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (AwardReason reason : entry.awards()) {
            if (reason.awardId().equals(award.awardId())) {
                String column = reason.unit() == UnitKind.COLUMN ? reason.unitId() : "";
                zh.append(column.isEmpty() ? "" : column + "：")
                        .append(reason.text().zh());
                en.append(en.isEmpty() ? "" : " ")
                        .append(column.isEmpty() ? "" : column + ": ")
                        .append(reason.text().en());
            }
        }
        Text reason = en.isEmpty()
                ? new Text("该作品不在任何专栏中，不参评本奖项。", "The entry is in no column, which this award is for.")
                : new Text(zh.toString(), en.toString());
        return new RankExplanation.AwardStanding(award.awardId(), award.title(), holder, reason);
    }

    /** The score that the award follows; the main one where there is none or it is of other units. */
    private static String standingsOf(ContestOutcome outcome, AwardRule rule) {
        String score = rule.terms().score();
        return score == null ? outcome.rules().mainScore() : score;
    }

    private static List<Holder> holders(AwardRule rule, List<Placement> placements, List<Winner> winners) {
        if (rule.terms().unit() != UnitKind.ARTICLE) {
            return List.of();
        }
        List<Holder> holders = new ArrayList<>();
        for (int i = 0; i < placements.size(); i++) {
            Placement placement = placements.get(i);
            Winner winner = winners.get(i);
            if (placement.place() > 0 && placement.scope() == null) {
                String title = winner.articleTitle();
                String score = winner.score();
                holders.add(new Holder(
                        placement.place(),
                        Math.max(1, placement.rank()),
                        winner.title(),
                        prize(placement.prize()),
                        placement.gift(),
                        placement.unitId(),
                        title == null ? "" : title,
                        placement.authorId(),
                        score == null ? "0" : score,
                        winner.reason()));
            }
        }
        return holders;
    }

    private static Winner winner(Placement placement, Standings standings, Map<String, String> titles, Text reason) {
        Money amount = placement.amount() == null ? placement.prize().amount() : placement.amount();
        var position = standings.rule().of() == placement.unit()
                ? standings.position(placement.unitId())
                : OptionalInt.empty();
        String score =
                position.isEmpty() ? null : standings.score(position.getAsInt()).toPlainString();
        return new Winner(
                placement.unitId(),
                placement.authorId(),
                placement.place() == 0 ? null : placement.place(),
                placement.rank() == 0 ? null : placement.rank(),
                placement.part(),
                placement.scope(),
                text(placement.title()),
                placement.ordered(),
                placement.prize().text() == null ? null : text(placement.prize().text()),
                placement.quantity(),
                placement.gift(),
                amount == null ? null : amount.currency(),
                amount == null ? null : amount.toBigDecimal().toPlainString(),
                placement.unit() == UnitKind.ARTICLE ? titles.get(placement.unitId()) : null,
                score,
                reason);
    }

    private static @Nullable Text statement(Statement statement) {
        if (statement instanceof Statement.Pool pool) {
            StringBuilder zh = new StringBuilder();
            StringBuilder en = new StringBuilder();
            for (Statement.Share share : pool.stages()) {
                zh.append(share.stage())
                        .append("：")
                        .append(share.achievers())
                        .append(" 人分 ")
                        .append(share.pot())
                        .append("，每人 ")
                        .append(share.each())
                        .append("，共发 ")
                        .append(share.paid())
                        .append("，余 ")
                        .append(share.rest())
                        .append("，封顶留存 ")
                        .append(share.capped())
                        .append("。");
                en.append(share.stage())
                        .append(": ")
                        .append(share.achievers())
                        .append(" share ")
                        .append(share.pot())
                        .append(", ")
                        .append(share.each())
                        .append(" each, ")
                        .append(share.paid())
                        .append(" paid, ")
                        .append(share.rest())
                        .append(" left, ")
                        .append(share.capped())
                        .append(" kept by the cap. ");
            }
            return new Text(zh.toString(), en.toString().strip());
        }
        if (statement instanceof Statement.Draws draws) {
            StringBuilder zh = new StringBuilder();
            StringBuilder en = new StringBuilder();
            for (Statement.Round round : draws.rounds()) {
                zh.append(round.round())
                        .append(" 名单 ")
                        .append(round.eligible())
                        .append(" 人，摘要 ")
                        .append(round.digest())
                        .append(round.drawn() ? "，已开奖。" : "，未开奖。");
                en.append(round.round())
                        .append(" ")
                        .append(round.eligible())
                        .append(" eligible, digest ")
                        .append(round.digest())
                        .append(round.drawn() ? ", drawn. " : ", not drawn yet. ");
            }
            return new Text(zh.toString().strip(), en.toString().strip());
        }
        return null;
    }

    static TieBreak tieBreak(dev.laurel.awards.domain.rules.TieBreak tieBreak) {
        if (tieBreak instanceof dev.laurel.awards.domain.rules.TieBreak.EarlierPublication) {
            return TieBreak.EARLIER_PUBLICATION;
        }
        if (tieBreak instanceof dev.laurel.awards.domain.rules.TieBreak.More more) {
            return switch (more.figure()) {
                case "views" -> TieBreak.MORE_VIEWS;
                case "likes" -> TieBreak.MORE_LIKES;
                case "comments" -> TieBreak.MORE_COMMENTS;
                case "collects" -> TieBreak.MORE_COLLECTS;
                case "jury" -> TieBreak.MORE_JURY;
                default -> TieBreak.MORE_SCORE;
            };
        }
        return TieBreak.ARTICLE_ID;
    }

    private static String kind(AwardRule rule) {
        String name = rule.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String camel(Why why) {
        StringBuilder name = new StringBuilder();
        for (String part : why.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }

    static Text text(dev.laurel.awards.domain.rules.Text text) {
        return new Text(text.zh(), text.en());
    }

    /** The prize in words, money included. */
    static Text prize(Prize prize) {
        Money amount = prize.amount();
        dev.laurel.awards.domain.rules.Text words = prize.text();
        if (words != null) {
            return text(words);
        }
        return amount == null ? new Text("称号", "Title") : new Text(amount.toString(), amount.toString());
    }
}
