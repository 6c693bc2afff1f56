package dev.laurel.metrics.tally;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/** What changed of a tally since it was last stored, besides the rows and articles that are new. */
final class Changes {

    final IntOpenHashSet rows = new IntOpenHashSet();
    final IntArrayList articles = new IntArrayList();

    /** Something of an article changed; told any number of times. */
    void article(ArticleTally article, int index) {
        if (!article.changed) {
            article.changed = true;
            articles.add(index);
        }
    }

    /** What was taken and could not be stored is still to be stored. */
    void giveBack(Changes others, ArticleIndex index) {
        rows.addAll(others.rows);
        others.articles.forEach((int article) -> article(index.get(article), article));
    }
}
