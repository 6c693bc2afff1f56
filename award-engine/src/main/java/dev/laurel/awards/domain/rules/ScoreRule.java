package dev.laurel.awards.domain.rules;

/**
 * A named score.
 *
 * @param of            whose score it is
 * @param scale         decimals of the value that is compared, stored and shown; 0 to 10
 * @param sharedRanks   whether those equal in score and declared tie-breaks share a rank and its place
 * @param bestPerAuthor whether only each author's best entry is in the standings
 */
public record ScoreRule(
        String id,
        UnitKind of,
        Formula formula,
        int scale,
        Normalisation normalisation,
        boolean sharedRanks,
        boolean bestPerAuthor) {

    public ScoreRule {
        if (scale < 0 || scale > 10) {
            throw new IllegalArgumentException("A score has 0 to 10 decimals, not " + scale + ".");
        }
    }

    /** A raw score of entries with ranks of their own. */
    public static ScoreRule ofEntries(String id, Formula formula, int scale) {
        return new ScoreRule(id, UnitKind.ARTICLE, formula, scale, Normalisation.NONE, false, false);
    }
}
