package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.Entry;
import dev.laurel.awards.domain.input.Exclusion;
import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.ScoreRule;
import dev.laurel.awards.domain.rules.Text;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says why: of entries their ranks and what they won or did not win; of placements why this creator. */
public final class Explanations {

    private final ContestOutcome outcome;
    private final Decision decision;
    private final RankExplainer ranks;
    private final AwardExplainer awards;
    private final PlacementExplainer placements;

    /** Explanations of a result. */
    public Explanations(ContestOutcome outcome) {
        this.outcome = outcome;
        this.decision = outcome.decision();
        this.ranks = new RankExplainer(decision);
        this.awards = new AwardExplainer(decision);
        this.placements = new PlacementExplainer(decision);
    }

    /** Why this creator holds this, and who was passed over. */
    public Text of(Placement placement) {
        synchronized (decision) {
            return placements.explain(placement);
        }
    }

    /** What became of an entry, and why; empty if the contest has no such entry. */
    public Optional<EntryExplanation> of(String articleId) {
        synchronized (decision) {
            int number = decision.population().find(UnitKind.ARTICLE, articleId);
            return number >= 0 ? Optional.of(taking(number)) : excluded(articleId);
        }
    }

    private Optional<EntryExplanation> excluded(String articleId) {
        for (Entry entry : decision.population().inputs().entries()) {
            if (entry.articleId().equals(articleId)) {
                Exclusion own = entry.exclusion();
                Exclusion excluded = own != null ? own : decision.population().outBy(entry.authorId());
                if (excluded == null) {
                    return Optional.empty();
                }
                Text text = new Sentences()
                        .say(
                                "不参评：" + excluded.text().zh(),
                                "Takes no part: " + excluded.text().en())
                        .toText();
                return Optional.of(new EntryExplanation(
                        articleId,
                        Optional.of(excluded),
                        Optional.ofNullable(decision.population().voidedBy(entry.authorId())),
                        List.of(),
                        List.of(),
                        text));
            }
        }
        return Optional.empty();
    }

    private EntryExplanation taking(int number) {
        Population population = decision.population();
        Sentences text = new Sentences();
        List<RankReason> reasons = rankReasons(number, text);
        Optional<Exclusion> voided =
                Optional.ofNullable(population.voidedBy(population.author(population.authorOfEntry(number))));
        voided.ifPresent(exclusion -> text.say(
                "作者的全部奖项已被取消：" + exclusion.text().zh(),
                "Every award of the author was taken away: " + exclusion.text().en()));
        List<AwardReason> all = new ArrayList<>();
        for (AwardRule award : decision.rules().awards()) {
            for (int unit : unitsOf(number, award.terms().unit())) {
                AwardReason reason = awards.explain(award, unit);
                all.add(reason);
                Text title = award.terms().title();
                text.say(
                        "【" + title.zh() + "】" + reason.text().zh(),
                        title.en() + " – " + reason.text().en());
            }
        }
        return new EntryExplanation(
                population.id(UnitKind.ARTICLE, number),
                Optional.empty(),
                voided,
                List.copyOf(reasons),
                List.copyOf(all),
                text.toText());
    }

    private List<RankReason> rankReasons(int number, Sentences text) {
        List<RankReason> reasons = new ArrayList<>();
        List<ScoreRule> scores = new ArrayList<>(decision.rules().scores());
        String main = decision.rules().mainScore();
        scores.sort((left, right) ->
                Boolean.compare(right.id().equals(main), left.id().equals(main)));
        for (ScoreRule score : scores) {
            if (score.of() == UnitKind.ARTICLE) {
                Standings standings = outcome.standings(score.id());
                int position = standings.positions()[number];
                if (position >= 0) {
                    RankReason reason = ranks.explain(standings, position);
                    reasons.add(reason);
                    if (score.id().equals(main)) {
                        text.say(RankExplainer.text(reason, score));
                    }
                }
            }
        }
        return reasons;
    }

    private int[] unitsOf(int entry, UnitKind kind) {
        Population population = decision.population();
        return switch (kind) {
            case ARTICLE -> new int[] {entry};
            case AUTHOR -> new int[] {population.authorOfEntry(entry)};
            case COLUMN ->
                population.entry(entry).columnIds().stream()
                        .distinct()
                        .mapToInt(id -> population.find(UnitKind.COLUMN, id))
                        .toArray();
        };
    }
}
