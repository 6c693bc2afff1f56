package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.OperatorActs.Pick;
import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.Condition;
import dev.laurel.awards.domain.rules.Gate;
import dev.laurel.awards.domain.rules.Text;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts into words why a unit holds what it holds, and who was passed over by which rule. Decides nothing. */
final class PlacementExplainer {

    private final Decision decision;

    PlacementExplainer(Decision decision) {
        this.decision = decision;
    }

    Text explain(Placement placement) {
        AwardRule award = decision.award(placement.awardId());
        Sentences text = new Sentences();
        if (award instanceof AwardRule.Ladder) {
            ladder(award, placement, text);
        } else if (award instanceof AwardRule.Threshold threshold) {
            threshold.gates().stream()
                    .filter(gate -> gate.id().equals(placement.part()))
                    .forEach(gate -> met(gate, placement, text));
        } else if (award instanceof AwardRule.Pool) {
            pool(award, placement, text);
        } else if (award instanceof AwardRule.Draw) {
            draw(placement, text);
        } else if (award instanceof AwardRule.EarlyBird) {
            text.say(
                    "按发布时间排在第 " + placement.place() + " 位。",
                    "Number " + placement.place() + " by the time of publication.");
        } else if (award instanceof AwardRule.JuryPick) {
            picked(placement, text);
        } else {
            byFigures(award, placement, text);
        }
        passedOver(placement, text);
        if (!placement.gift()) {
            text.say("奖品已随更高的获奖发放，此处只授予称号。", "The prize came with a higher win; this one brings the title only.");
        }
        return text.toText();
    }

    private void ladder(AwardRule award, Placement placement, Sentences text) {
        String scope = placement.scope() == null ? "" : placement.scope();
        String placeZh = placement.ordered()
                ? "获第 " + placement.place() + " 名"
                : "获" + placement.title().zh();
        String placeEn = placement.ordered()
                ? "place " + placement.place()
                : placement.title().en();
        if (!decision.followsOwnScore(award)) {
            text.say(
                    "按最好的文章排在第 " + placement.rank() + " 位，" + scope + placeZh + "。",
                    "By its best entry at rank " + placement.rank() + ": " + scopeEn(scope) + placeEn + ".");
            return;
        }
        Standings standings = decision.standings(decision.score(award.terms()).id());
        int position = standings.position(placement.unitId()).orElseThrow();
        String score = standings.score(position).toPlainString();
        text.say(
                "得分 " + score + "，排名第 " + placement.rank() + "，" + scope + placeZh + "。",
                "Score " + score + ", rank " + placement.rank() + ": " + scopeEn(scope) + placeEn + ".");
        Placement above = above(placement);
        if (above != null && placement.ordered()) {
            Text gap = Sentences.behind(
                    standings, standings.position(above.unitId()).orElseThrow(), position);
            text.say(
                    "与第 " + above.place() + " 名相比：" + gap.zh() + "。",
                    "Compared with place " + above.place() + ": " + gap.en() + ".");
        }
    }

    private static String scopeEn(String scope) {
        return scope.isEmpty() ? "" : scope + ", ";
    }

    private @Nullable Placement above(Placement placement) {
        Placement above = null;
        for (Placement other : decision.outcome(placement.awardId()).placements()) {
            if (Objects.equals(other.scope(), placement.scope()) && other.place() < placement.place()) {
                above = other;
            }
        }
        return above;
    }

    private void met(Gate gate, Placement placement, Sentences text) {
        text.say(
                "达到" + gate.title().zh() + "：" + condition(gate.when(), placement) + "。",
                "Reached " + gate.title().en() + ": " + condition(gate.when(), placement) + ".");
    }

    /** The condition with the unit's figures. */
    private String condition(Condition condition, Placement placement) {
        int unit = decision.population().find(placement.unit(), placement.unitId());
        return conditionOf(decision, condition, placement.unit(), unit);
    }

    static String conditionOf(Decision decision, Condition condition, UnitKind kind, int unit) {
        StringBuilder text = new StringBuilder(condition.text());
        String separator = " (";
        for (String name : condition.names()) {
            text.append(separator)
                    .append(name)
                    .append(" = ")
                    .append(decision.figures().figure(kind, name).get(unit).toPlainString());
            separator = ", ";
        }
        return separator.equals(", ") ? text.append(')').toString() : text.toString();
    }

    private void pool(AwardRule award, Placement placement, Sentences text) {
        Statement.Pool pool = (Statement.Pool) decision.outcome(award.id()).statement();
        for (Statement.Share share : pool.stages()) {
            if (share.stage().equals(placement.part())) {
                text.say(
                        "达成" + placement.title().zh() + "，" + share.achievers() + " 份平分 " + share.pot() + "，得 "
                                + placement.amount() + "。",
                        "Achieved " + placement.title().en() + ": " + share.achievers() + " share " + share.pot()
                                + ", this one gets " + placement.amount() + ".");
            }
        }
    }

    private void draw(Placement placement, Sentences text) {
        Statement.Draws draws =
                (Statement.Draws) decision.outcome(placement.awardId()).statement();
        String round = placement.scope() == null ? "" : placement.scope();
        for (Statement.Round each : draws.rounds()) {
            if (each.round().equals(round)) {
                text.say(
                        "在 " + each.eligible() + " 名合格者中抽中第 " + placement.place() + " 位，任何人都可验证。",
                        "Drawn as number " + placement.place() + " of " + each.eligible()
                                + " eligible creators; anybody can verify it.");
            }
        }
    }

    private void picked(Placement placement, Sentences text) {
        for (Pick pick : decision.population().inputs().acts().picks()) {
            if (pick.awardId().equals(placement.awardId()) && pick.unitId().equals(placement.unitId())) {
                text.say(
                        "评审选定：" + pick.reason().zh(),
                        "Chosen by the jury: " + pick.reason().en());
                return;
            }
        }
    }

    private void byFigures(AwardRule award, Placement placement, Sentences text) {
        Condition where = award.terms().where();
        if (award instanceof AwardRule.PerUnit perUnit) {
            text.say(
                    perUnit.measure() + " 计 " + placement.quantity() + " 份。",
                    perUnit.measure() + ": " + placement.quantity() + " times the prize.");
        } else if (award instanceof AwardRule.Bracket bracket) {
            text.say(
                    bracket.measure() + " 属于" + placement.title().zh() + "。",
                    bracket.measure() + " is in " + placement.title().en() + ".");
        } else if (award instanceof AwardRule.TimesWon won) {
            text.say("至少 " + won.atLeast() + " 次获得该奖。", "Won that award in at least " + won.atLeast() + " contests.");
        } else if (where == null) {
            text.say("参评即得。", "For everyone who takes part.");
        } else {
            text.say("满足条件 " + condition(where, placement) + "。", "Meets " + condition(where, placement) + ".");
        }
    }

    private void passedOver(Placement placement, Sentences text) {
        if (placement.passed() == 0) {
            return;
        }
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (PassedOver passed : placement.passedOver()) {
            Text why = Sentences.why(passed.why(), nameOf(passed.by()));
            zh.append(zh.length() == 0 ? "" : "、").append(passed.unitId() + "（" + why.zh() + "）");
            en.append(en.length() == 0 ? "" : ", ").append(passed.unitId() + " (" + why.en() + ")");
        }
        int more = placement.passed() - placement.passedOver().size();
        text.say(
                "越过：" + zh + (more > 0 ? "等共 " + placement.passed() + " 个" : "") + "。",
                "Passed over: " + en + (more > 0 ? " and " + more + " more" : "") + ".");
    }

    /** The title of an award, or the text itself. */
    Text nameOf(@Nullable String by) {
        if (by == null) {
            return Text.EMPTY;
        }
        return decision.rules()
                .award(by)
                .map(award -> new Text(
                        "「" + award.terms().title().zh() + "」",
                        "“" + award.terms().title().en() + "”"))
                .orElseGet(() -> new Text(by, by));
    }
}
