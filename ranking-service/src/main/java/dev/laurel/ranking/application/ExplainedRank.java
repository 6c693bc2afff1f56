package dev.laurel.ranking.application;

import dev.laurel.ranking.domain.BoardRow;
import dev.laurel.ranking.domain.RankExplanation;

/**
 * Why an entry has its rank, with the moment it is true of.
 *
 * @param board the board around it, without rows
 * @param row   the entry's own row
 */
public record ExplainedRank(BoardPage board, BoardRow row, RankExplanation explanation) {}
