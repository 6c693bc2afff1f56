package dev.laurel.awards.compile;

import dev.laurel.awards.domain.rules.Normalisation;
import dev.laurel.awards.domain.rules.ScoreRule;
import dev.laurel.awards.domain.rules.UnitKind;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.NamedScore;
import dev.laurel.contracts.contests.Score;
import dev.laurel.contracts.contests.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The scores of a definition, named ones first, the main one last. */
final class ScoreCompiler {

    private ScoreCompiler() {}

    static List<ScoreRule> compile(ContestDefinition definition, ContestExpressions expressions) {
        return Stream.concat(
                        definition.scores().stream().map(score -> named(score, expressions)),
                        Stream.of(main(definition.score(), expressions)))
                .toList();
    }

    private static ScoreRule main(Score score, ContestExpressions expressions) {
        return new ScoreRule(
                ContestCompiler.MAIN_SCORE,
                UnitKind.ARTICLE,
                expressions.formula(score.formula(), Subject.ENTRY),
                score.scale(),
                Normalisation.NONE,
                score.sharedRanks(),
                score.perAuthor() == Score.PerAuthor.BEST);
    }

    private static ScoreRule named(NamedScore score, ContestExpressions expressions) {
        BigDecimal cap = score.cap();
        Normalisation normalisation = normalisation(score.normalise());
        return new ScoreRule(
                score.id(),
                Vocabulary.unit(score.of()),
                expressions.formula(score.formula(), score.of()),
                score.scale(),
                cap == null ? normalisation : new Normalisation.Cap(cap, normalisation),
                false,
                false);
    }

    private static Normalisation normalisation(NamedScore.Normalisation normalisation) {
        return switch (normalisation) {
            case NONE -> Normalisation.NONE;
            case SHARE_OF_BEST -> new Normalisation.ShareOfBest();
            case RANK_PERCENTILE -> new Normalisation.RankPercentile();
            case LOGARITHM -> new Normalisation.Logarithm();
            case SQUARE_ROOT -> new Normalisation.SquareRoot();
        };
    }
}
