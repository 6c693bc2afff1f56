package dev.laurel.submission.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.laurel.submission.application.Contests;
import dev.laurel.submission.domain.Contest;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Contests in {@code contests}, with the version that has been applied to all articles known before it. */
final class MongoContests implements Contests {

    private static final String APPLIED = "applied";

    /** Old definitions are read only by those who ask for them. */
    private static final Bson WITHOUT_HISTORY = Projections.exclude(ContestDocuments.DEFINITIONS);

    private final MongoCollection<Document> contests;

    MongoContests(MongoOperations mongo) {
        contests = Fields.collection(mongo, "contests");
    }

    @Override
    public @Nullable Contest find(String contestId) {
        Document document =
                contests.find(eq("_id", contestId)).projection(WITHOUT_HISTORY).first();
        return document == null ? null : ContestDocuments.read(document);
    }

    @Override
    public List<Contest> all() {
        List<Contest> all = new ArrayList<>();
        for (Document document : contests.find().projection(WITHOUT_HISTORY).sort(Sorts.ascending("_id"))) {
            all.add(ContestDocuments.read(document));
        }
        return all;
    }

    @Override
    public boolean save(Contest contest) {
        Document document = ContestDocuments.write(contest);
        if (contest.version() == 1) {
            return insert(document.append("_id", contest.id())
                    .append(ContestDocuments.DEFINITIONS, List.of(ContestDocuments.definition(contest))));
        }
        var before = and(eq("_id", contest.id()), eq(VersionedWrites.VERSION, contest.version() - 1));
        // An update, not a replacement: what has been applied stays.
        var update = new Document("$set", document);
        if (contest.definitionVersion() == contest.version()) {
            update.append("$push", new Document(ContestDocuments.DEFINITIONS, ContestDocuments.definition(contest)));
        }
        return contests.updateOne(before, update).getMatchedCount() == 1;
    }

    @Override
    public List<Definition> definitions(String contestId) {
        Document document = contests.find(eq("_id", contestId)).first();
        return document == null
                ? List.of()
                : document.getList(ContestDocuments.DEFINITIONS, Document.class, List.of()).stream()
                        .map(ContestDocuments::readDefinition)
                        .toList();
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
}
