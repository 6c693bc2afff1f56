package dev.laurel.submission.persistence;

import dev.laurel.contracts.ContractJson;
import dev.laurel.submission.application.Contests;
import dev.laurel.submission.domain.Acts;
import dev.laurel.submission.domain.CloseManifest;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.ContestRules;
import dev.laurel.submission.domain.EntryConditions;
import dev.laurel.submission.domain.Moderation;
import dev.laurel.submission.domain.Window;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Contests as documents. What nobody searches for is kept as JSON in one field. */
final class ContestDocuments {

    /** Every definition the contest has had. */
    static final String DEFINITIONS = "definitions";

    private ContestDocuments() {}

    static Document write(Contest contest) {
        return new Document(VersionedWrites.VERSION, contest.version())
                .append("phase", contest.phase().name())
                .append("definition", contest.definition())
                .append("definitionVersion", contest.definitionVersion())
                .append("rules", ContractJson.mapper().writeValueAsString(contest.rules()))
                .append("acts", ContractJson.mapper().writeValueAsString(contest.acts()))
                .append(
                        "changes",
                        contest.changes().stream().map(ContestDocuments::write).toList())
                .append("manifest", write(contest.manifest()))
                .append("updatedAt", Fields.date(contest.updatedAt()));
    }

    static Contest read(Document document) {
        String acts = Fields.optionalText(document, "acts");
        long version = Fields.number(document, VersionedWrites.VERSION);
        Long definitionVersion = document.getLong("definitionVersion");
        return new Contest(
                rules(document),
                Fields.text(document, "definition"),
                Contest.Phase.valueOf(Fields.text(document, "phase")),
                version,
                readManifest(document.get("manifest", Document.class)),
                Fields.instant(document, "updatedAt"),
                definitionVersion == null ? version : definitionVersion,
                document.getList("changes", Document.class, List.of()).stream()
                        .map(ContestDocuments::readChange)
                        .toList(),
                acts == null ? Acts.NONE : ContractJson.mapper().readValue(acts, Acts.class));
    }

    static Document definition(Contest contest) {
        return new Document(VersionedWrites.VERSION, contest.definitionVersion())
                .append("text", contest.definition())
                .append("at", Fields.date(contest.updatedAt()));
    }

    static Contests.Definition readDefinition(Document document) {
        return new Contests.Definition(
                Fields.number(document, VersionedWrites.VERSION),
                Fields.text(document, "text"),
                Fields.instant(document, "at"));
    }

    private static ContestRules rules(Document document) {
        String rules = Fields.optionalText(document, "rules");
        return rules == null ? earlierRules(document) : ContractJson.mapper().readValue(rules, ContestRules.class);
    }

    /** Contests that were stored before rules were kept as JSON. */
    private static ContestRules earlierRules(Document document) {
        return new ContestRules(
                Fields.text(document, "_id"),
                ZoneId.of(Fields.text(document, "timeZone")),
                new Window(Fields.instant(document, "start"), Fields.instant(document, "end")),
                new TreeSet<>(Fields.texts(document, "topics")),
                document.getInteger("minimumBodyLength"),
                EntryConditions.NONE,
                Moderation.NONE,
                null,
                new TreeSet<>());
    }

    private static @Nullable Document write(@Nullable CloseManifest manifest) {
        if (manifest == null) {
            return null;
        }
        Document document = new Document("entries", manifest.entries()).append("digest", manifest.digest());
        Fields.put(document, "sheets", manifest.sheets());
        Fields.put(document, "sheetsDigest", manifest.sheetsDigest());
        return document;
    }

    private static @Nullable CloseManifest readManifest(@Nullable Document manifest) {
        return manifest == null
                ? null
                : new CloseManifest(
                        manifest.getInteger("entries"),
                        Fields.text(manifest, "digest"),
                        manifest.getInteger("sheets"),
                        Fields.optionalText(manifest, "sheetsDigest"));
    }

    private static Document write(Contest.Change change) {
        return new Document(VersionedWrites.VERSION, change.version())
                .append("reason", change.reason())
                .append("by", change.by())
                .append("at", Fields.date(change.at()));
    }

    private static Contest.Change readChange(Document document) {
        return new Contest.Change(
                Fields.number(document, VersionedWrites.VERSION),
                Fields.text(document, "reason"),
                Fields.text(document, "by"),
                Fields.instant(document, "at"));
    }
}
