package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.History;
import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.domain.SubjectKind;
import dev.laurel.metrics.domain.ViewReports;
import java.util.List;

/**
 * Puts together what is held of an article since somebody asked for it and what the log says of it from its beginning.
 * The two may overlap: a fact keeps its place in the log, and what is known of a place already changes nothing.
 */
final class Return {

    private final PartitionTally past;
    private final SubjectRows rows;

    Return(PartitionTally past, SubjectRows rows) {
        this.past = past;
        this.rows = rows;
    }

    /** Adds all that the past knows of the article. */
    void merge(ArticleTally article, int index) {
        int then = past.articles.indexOf(article.id);
        if (then < 0) {
            return;
        }
        ArticleTally earlier = past.articles.get(then);
        for (int row = earlier.newestRow; row != ArticleTally.NO_ROW; row = past.rows.nextOfArticle(row)) {
            merge(article, index, row);
        }
        ViewReports views = earlier.views;
        for (int i = 0; i < views.size(); i++) {
            var unused = article.views.report(views.at(i), views.total(i), views.offset(i));
        }
        article.changedAt = Math.max(article.changedAt, earlier.changedAt);
    }

    private void merge(ArticleTally article, int index, int earlier) {
        int row = rows.find(past.rows.high(earlier), past.rows.low(earlier));
        if (row < 0) {
            article.addRow(rows.add(past.rows, earlier, index, article.newestRow));
            return;
        }
        SubjectKind kind = past.rows.kind(earlier);
        if (kind == SubjectKind.COMMENT && past.rows.knowsReader(earlier)) {
            // Should a platform name two readers of one comment, the first in the log holds.
            rows.setReader(row, past.rows.commentReader(earlier));
        }
        History known = rows.history(row);
        History before = known == null ? kind.startingWith(rows.occurrence(row)) : known;
        History after = before;
        for (Occurrence occurrence : occurrences(earlier)) {
            after = after.with(occurrence);
        }
        if (after != before) {
            rows.setHistory(row, after);
        }
    }

    private List<Occurrence> occurrences(int row) {
        History history = past.rows.history(row);
        return history == null ? List.of(past.rows.occurrence(row)) : history.occurrences();
    }
}
