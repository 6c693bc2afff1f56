package dev.laurel.submission.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.laurel.submission.application.Contests;
import dev.laurel.submission.domain.CloseManifest;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.ContestRules;
import dev.laurel.submission.domain.Window;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Contests in {@code contests}, with the version that has been applied to all articles known before it. */
final class MongoContests implements Contests {

    private static final String APPLIED = "applied";

    private final MongoCollection<Document> contests;

    MongoContests(MongoOperations mongo) {
        contests = Fields.collection(mongo, "contests");
    }

    @Override
    public @Nullable Contest find(String contestId) {
        Document document = contests.find(eq("_id", contestId)).first();
        return document == null ? null : read(document);
    }

    @Override
    public List<Contest> all() {
        List<Contest> all = new ArrayList<>();
        for (Document document : contests.find().sort(Sorts.ascending("_id"))) {
            all.add(read(document));
        }
        return all;
    }

    @Override
    public boolean save(Contest contest) {
        Document document = write(contest);
        if (contest.version() == 1) {
            return insert(document.append("_id", contest.id()));
        }
        var before = and(eq("_id", contest.id()), eq(VersionedWrites.VERSION, contest.version() - 1));
        // An update, not a replacement: what has been applied stays.
        return contests.updateOne(before, new Document("$set", document)).getMatchedCount() == 1;
    }

    @Override
    public void markApplied(String contestId, long version) {
        contests.updateOne(eq("_id", contestId), Updates.max(APPLIED, version));
    }

    @Override
    public boolean isApplied(String contestId, long version) {
        return contests.find(and(eq("_id", contestId), gte(APPLIED, version))).first() != null;
    }

    private boolean insert(Document document) {
        try {
            contests.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Document write(Contest contest) {
        ContestRules rules = contest.rules();
        CloseManifest manifest = contest.manifest();
        return new Document(VersionedWrites.VERSION, contest.version())
                .append("phase", contest.phase().name())
                .append("definition", contest.definition())
                .append("timeZone", rules.timeZone().getId())
                .append("start", Fields.date(rules.submissions().start()))
                .append("end", Fields.date(rules.submissions().end()))
                .append("topics", List.copyOf(rules.topicIds()))
                .append("minimumBodyLength", rules.minimumBodyLength())
                .append(
                        "manifest",
                        manifest == null
                                ? null
                                : new Document("entries", manifest.entries()).append("digest", manifest.digest()))
                .append("updatedAt", Fields.date(contest.updatedAt()));
    }

    private static Contest read(Document document) {
        var window = new Window(Fields.instant(document, "start"), Fields.instant(document, "end"));
        var rules = new ContestRules(
                Fields.text(document, "_id"),
                ZoneId.of(Fields.text(document, "timeZone")),
                window,
                new TreeSet<>(Fields.texts(document, "topics")),
                document.getInteger("minimumBodyLength"));
        Document manifest = document.get("manifest", Document.class);
        return new Contest(
                rules,
                Fields.text(document, "definition"),
                Contest.Phase.valueOf(Fields.text(document, "phase")),
                document.getLong(VersionedWrites.VERSION),
                manifest == null
                        ? null
                        : new CloseManifest(manifest.getInteger("entries"), Fields.text(manifest, "digest")),
                Fields.instant(document, "updatedAt"));
    }
}
