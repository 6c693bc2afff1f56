package dev.laurel.submission.persistence;

import dev.laurel.submission.application.Articles;
import dev.laurel.submission.domain.ArticleContent;
import dev.laurel.submission.domain.ArticleFact;
import dev.laurel.submission.domain.ArticleHistory;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Articles as documents: the id, the version, all topics ever, and the facts in their order. */
final class ArticleDocuments {

    static final String TOPICS = "topics";
    static final String TAGS = "tags";

    private ArticleDocuments() {}

    static Document write(Articles.Stored article) {
        ArticleHistory history = article.history();
        return new Document("_id", history.articleId())
                .append(VersionedWrites.VERSION, article.version())
                .append(TOPICS, history.topics().stream().sorted().toList())
                .append(TAGS, history.tags().stream().sorted().toList())
                .append(
                        "facts",
                        history.facts().stream().map(ArticleDocuments::write).toList());
    }

    static Articles.Stored read(Document document) {
        var facts = Fields.documents(document, "facts").stream()
                .map(ArticleDocuments::readFact)
                .toList();
        var history = ArticleHistory.of(Fields.text(document, "_id"), facts);
        return new Articles.Stored(history, document.getLong(VersionedWrites.VERSION));
    }

    private static Document write(ArticleFact fact) {
        Document document = new Document("kind", kind(fact)).append("at", Fields.date(fact.at()));
        Fields.put(document, "seq", fact.seq());
        if (fact instanceof ArticleFact.Version version) {
            ArticleContent content = version.content();
            document.append("author", version.authorId()).append("title", content.title());
            Fields.put(document, "url", content.url());
            document.append("topics", content.topicIds())
                    .append("tags", content.tags())
                    .append("columns", content.columnIds());
            Fields.put(document, "contest", content.declaredContest());
            document.append("length", content.bodyLength()).append("digest", content.bodyDigest());
            Fields.put(document, "category", content.category());
            Fields.put(document, "articleKind", content.kind());
            Fields.put(document, "firstHere", content.firstPublishedHere());
            ArticleContent.Source source = content.translationOf();
            if (source != null) {
                document.append("source", new Document("url", source.url()).append("author", source.author()));
            }
        }
        return document;
    }

    private static String kind(ArticleFact fact) {
        if (fact instanceof ArticleFact.Version version) {
            return version.publication() ? "published" : "revised";
        }
        return "removed";
    }

    private static ArticleFact readFact(Document document) {
        var at = Fields.instant(document, "at");
        Long seq = document.getLong("seq");
        String kind = Fields.text(document, "kind");
        if (kind.equals("removed")) {
            return new ArticleFact.Removal(at, seq);
        }
        var content = new ArticleContent(
                Fields.text(document, "title"),
                Fields.optionalText(document, "url"),
                Fields.texts(document, "topics"),
                Fields.texts(document, "tags"),
                Fields.texts(document, "columns"),
                Fields.optionalText(document, "contest"),
                document.getInteger("length"),
                Fields.text(document, "digest"),
                Fields.optionalText(document, "category"),
                Fields.optionalText(document, "articleKind"),
                document.getBoolean("firstHere"),
                readSource(document.get("source", Document.class)));
        return new ArticleFact.Version(kind.equals("published"), at, seq, Fields.text(document, "author"), content);
    }

    private static ArticleContent.@Nullable Source readSource(@Nullable Document source) {
        return source == null
                ? null
                : new ArticleContent.Source(Fields.text(source, "url"), Fields.text(source, "author"));
    }
}
