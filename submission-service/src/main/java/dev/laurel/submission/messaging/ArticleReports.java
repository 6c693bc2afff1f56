package dev.laurel.submission.messaging;

import dev.laurel.contracts.articles.ArticleFact;
import dev.laurel.contracts.articles.ArticlePublished;
import dev.laurel.contracts.articles.ArticleRemoved;
import dev.laurel.contracts.articles.ArticleRevised;
import dev.laurel.submission.application.ArticleReport;
import dev.laurel.submission.application.Articles;
import dev.laurel.submission.application.CountBody;
import dev.laurel.submission.domain.ArticleContent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns contract facts into reports, counting bodies on the way. */
final class ArticleReports {

    private final CountBody countBody;

    ArticleReports(CountBody countBody) {
        this.countBody = countBody;
    }

    ArticleReport of(ArticleFact fact) {
        if (fact instanceof ArticlePublished published) {
            return version(
                    true, published.articleId(), published.authorId(), fact.at(), fact.seq(), published.content());
        }
        if (fact instanceof ArticleRevised revised) {
            return version(false, revised.articleId(), revised.authorId(), fact.at(), fact.seq(), revised.content());
        }
        if (fact instanceof ArticleRemoved removed) {
            var removal = new dev.laurel.submission.domain.ArticleFact.Removal(removed.at(), removed.seq());
            return new ArticleReport(removed.articleId(), removal, null);
        }
        throw new IllegalStateException("A kind of fact that is read but not understood: " + fact.getClass());
    }

    private ArticleReport version(
            boolean publication,
            String articleId,
            String authorId,
            Instant at,
            @Nullable Long seq,
            dev.laurel.contracts.articles.ArticleContent reported) {
        CountBody.Counted counted = countBody.count(reported.body());
        var content = new ArticleContent(
                reported.title(),
                reported.url(),
                reported.topicIds(),
                reported.tags(),
                reported.columnIds(),
                reported.contestId(),
                counted.length(),
                counted.digest(),
                reported.category(),
                reported.kind(),
                reported.firstPublishedHere(),
                source(reported.translationOf()));
        return new ArticleReport(
                articleId,
                new dev.laurel.submission.domain.ArticleFact.Version(publication, at, seq, authorId, content),
                new Articles.Body(articleId, counted.digest(), reported.body()));
    }

    private static ArticleContent.@Nullable Source source(
            dev.laurel.contracts.articles.ArticleContent.@Nullable Source source) {
        return source == null ? null : new ArticleContent.Source(source.url(), source.author());
    }
}
