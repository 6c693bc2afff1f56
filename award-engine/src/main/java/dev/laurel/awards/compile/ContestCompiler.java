package dev.laurel.awards.compile;

import dev.laurel.awards.domain.rules.ContestRules;
import dev.laurel.awards.domain.rules.GroupRule;
import dev.laurel.awards.domain.rules.JuryRules;
import dev.laurel.awards.domain.rules.TieBreak;
import dev.laurel.awards.domain.rules.Window;
import dev.laurel.contest.ExpressionNames;
import dev.laurel.contracts.contests.AwardGroup;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.Jury;
import dev.laurel.contracts.contests.Subject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns a definition into the rules that the engine follows. Who takes part (topics, lengths, levels, verdicts) is not
 * among them: entries come to the engine with that decided.
 */
public final class ContestCompiler {

    /** Id of the main standings among the engine's scores. */
    public static final String MAIN_SCORE = ExpressionNames.MAIN_SCORE;

    private ContestCompiler() {}

    /**
     * The same rules for the same definition.
     *
     * @throws IllegalArgumentException if the definition holds a formula, a condition or an id that its reader would
     *                                  have refused
     */
    public static ContestRules compile(ContestDefinition definition) {
        var expressions = new ContestExpressions(definition);
        return new ContestRules(
                definition.id(),
                definition.timeZone(),
                new Window(
                        definition.submissions().from(),
                        definition.submissions().through()),
                definition.cutOff(),
                jury(definition.jury(), expressions),
                MeasureCompiler.compile(definition, expressions),
                ScoreCompiler.compile(definition, expressions),
                MAIN_SCORE,
                definition.tieBreaks().stream().map(ContestCompiler::tieBreak).toList(),
                AwardCompiler.compile(definition, expressions),
                definition.groups().stream().map(ContestCompiler::group).toList());
    }

    private static JuryRules jury(@Nullable Jury jury, ContestExpressions expressions) {
        if (jury == null) {
            return JuryRules.NONE;
        }
        List<JuryRules.Criterion> criteria = jury.criteria().stream()
                .map(criterion -> new JuryRules.Criterion(criterion.id(), criterion.weight()))
                .toList();
        return new JuryRules(
                criteria, jury.minimumSheets(), expressions.optionalCondition(jury.appliesTo(), Subject.ENTRY));
    }

    private static TieBreak tieBreak(dev.laurel.contracts.contests.TieBreak rule) {
        return switch (rule.rule()) {
            case EARLIER_PUBLICATION -> new TieBreak.EarlierPublication();
            case ARTICLE_ID -> new TieBreak.Id();
            case MORE_VIEWS -> new TieBreak.More("views");
            case MORE_LIKES -> new TieBreak.More("likes");
            case MORE_COMMENTS -> new TieBreak.More("comments");
            case MORE_COLLECTS -> new TieBreak.More("collects");
            case MORE_JURY -> new TieBreak.More("jury");
            case MORE_SCORE -> new TieBreak.More(Objects.requireNonNull(rule.scoreId()));
        };
    }

    private static GroupRule group(AwardGroup group) {
        return new GroupRule(
                group.id(),
                group.precedence(),
                switch (group.stacking()) {
                    case HIGHEST_ONLY -> GroupRule.Kind.HIGHEST_ONLY;
                    case TITLE_WITHOUT_GIFT -> GroupRule.Kind.TITLE_WITHOUT_GIFT;
                    case EXCLUSIVE -> GroupRule.Kind.EXCLUSIVE;
                    case FREE -> GroupRule.Kind.FREE;
                },
                group.defaultAward(),
                group.maximumPerCreator(),
                false,
                switch (group.per()) {
                    case AUTHOR -> GroupRule.Per.AUTHOR;
                    case ARTICLE -> GroupRule.Per.ARTICLE;
                });
    }
}
