package dev.laurel.submission.persistence;

import dev.laurel.submission.domain.Consequence;
import dev.laurel.submission.domain.Decision;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.EntryStatus;
import dev.laurel.submission.domain.Label;
import dev.laurel.submission.domain.Reason;
import dev.laurel.submission.domain.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Entries as documents. */
final class EntryDocuments {

    static final String CONTEST = "contest";
    static final String ARTICLE = "article";
    static final String AUTHOR = "author";
    static final String STATUS = "status";

    private EntryDocuments() {}

    /** Contest ids have no colon, so the id is unambiguous. */
    static String id(String contestId, String articleId) {
        return contestId + ":" + articleId;
    }

    static Document write(Entry entry) {
        Entry.Details details = entry.details();
        Document document = new Document("_id", id(entry.contestId(), entry.articleId()))
                .append(VersionedWrites.VERSION, entry.version())
                .append(CONTEST, entry.contestId())
                .append(ARTICLE, entry.articleId())
                .append(AUTHOR, details.authorId())
                .append("title", details.title());
        Fields.put(document, "url", details.url());
        Fields.put(document, "category", details.category());
        Fields.put(document, "kind", details.kind());
        Fields.put(document, "excludedBy", entry.excludedBy());
        document.append("words", details.wordCount())
                .append(
                        "labels",
                        entry.labels().stream().map(EntryDocuments::write).toList());
        document.append("columns", details.columnIds())
                .append("publishedAt", Fields.date(details.publishedAt()))
                .append(STATUS, entry.status().name())
                .append(
                        "verdicts",
                        entry.verdicts().stream().map(EntryDocuments::write).toList());
        Decision decision = entry.decision();
        if (decision != null) {
            document.append("decision", write(decision));
        }
        return document.append("updatedAt", Fields.date(entry.updatedAt()));
    }

    static Entry read(Document document) {
        var details = new Entry.Details(
                Fields.text(document, AUTHOR),
                Fields.text(document, "title"),
                Fields.optionalText(document, "url"),
                Fields.texts(document, "columns"),
                Fields.instant(document, "publishedAt"),
                Fields.optionalText(document, "category"),
                Fields.optionalText(document, "kind"),
                document.getInteger("words", 0));
        return new Entry(
                Fields.text(document, CONTEST),
                Fields.text(document, ARTICLE),
                document.getLong(VersionedWrites.VERSION),
                details,
                EntryStatus.valueOf(Fields.text(document, STATUS)),
                Fields.documents(document, "verdicts").stream()
                        .map(EntryDocuments::readVerdict)
                        .toList(),
                readDecision(document.get("decision", Document.class)),
                document.getList("labels", Document.class, List.of()).stream()
                        .map(EntryDocuments::readLabel)
                        .toList(),
                Fields.optionalText(document, "excludedBy"),
                Fields.instant(document, "updatedAt"));
    }

    private static Document write(Verdict verdict) {
        return new Document("rule", verdict.rule())
                .append("passed", verdict.passed())
                .append("evidence", new Document(new TreeMap<>(verdict.evidence())))
                .append("zh", verdict.reason().zh())
                .append("en", verdict.reason().en());
    }

    private static Verdict readVerdict(Document document) {
        Map<String, String> evidence = new LinkedHashMap<>();
        Fields.document(document, "evidence").forEach((name, figure) -> evidence.put(name, String.valueOf(figure)));
        return new Verdict(
                Fields.text(document, "rule"),
                document.getBoolean("passed"),
                evidence,
                new Reason(Fields.text(document, "zh"), Fields.text(document, "en")));
    }

    private static Document write(Decision decision) {
        Document document = new Document("kind", decision.kind().name())
                .append("reason", decision.reason())
                .append("by", decision.by())
                .append("at", Fields.date(decision.at()))
                .append("consequence", decision.consequence().name());
        Fields.put(document, "reasonId", decision.reasonId());
        return document;
    }

    private static @Nullable Decision readDecision(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        String consequence = Fields.optionalText(document, "consequence");
        return new Decision(
                Decision.Kind.valueOf(Fields.text(document, "kind")),
                Fields.text(document, "reason"),
                Fields.text(document, "by"),
                Fields.instant(document, "at"),
                Fields.optionalText(document, "reasonId"),
                consequence == null ? Consequence.ENTRY : Consequence.valueOf(consequence));
    }

    private static Document write(Label label) {
        return new Document("id", label.id())
                .append("reason", label.reason())
                .append("by", label.by())
                .append("at", Fields.date(label.at()));
    }

    private static Label readLabel(Document document) {
        return new Label(
                Fields.text(document, "id"),
                Fields.text(document, "reason"),
                Fields.text(document, "by"),
                Fields.instant(document, "at"));
    }
}
