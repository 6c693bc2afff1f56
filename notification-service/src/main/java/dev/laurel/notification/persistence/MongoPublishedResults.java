package dev.laurel.notification.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.laurel.notification.application.PublishedResults;
import dev.laurel.notification.domain.Place;
import dev.laurel.notification.domain.Results;
import dev.laurel.notification.domain.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;

/** Newest results in MongoDB, one document for each contest. */
final class MongoPublishedResults implements PublishedResults {

    private final MongoTemplate mongo;

    MongoPublishedResults(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Results keep(Results results) {
        Newest.keep(
                mongo,
                query(where("_id").is(results.contestId()).and("revision").lt(results.revision())),
                ResultsDocument.of(results));
        ResultsDocument kept = mongo.findById(results.contestId(), ResultsDocument.class);
        if (kept == null) {
            throw new IllegalStateException("The result of " + results.contestId() + " vanished after it was stored.");
        }
        return kept.results();
    }

    @Override
    public List<Results> all() {
        return mongo.findAll(ResultsDocument.class).stream()
                .map(ResultsDocument::results)
                .toList();
    }

    /** A result as it is stored; the winners are a list because their ids may not be usable as field names. */
    @Document("results")
    record ResultsDocument(
            @Id String contestId, Words contestTitle, int revision, String reason, List<Winner> winners) {

        static ResultsDocument of(Results results) {
            List<Winner> winners = results.places().entrySet().stream()
                    .map(each -> new Winner(each.getKey(), each.getValue()))
                    .toList();
            return new ResultsDocument(
                    results.contestId(), results.contestTitle(), results.revision(), results.reason(), winners);
        }

        Results results() {
            return new Results(
                    contestId,
                    contestTitle,
                    revision,
                    reason,
                    winners.stream().collect(Collectors.toMap(Winner::recipientId, Winner::places)));
        }
    }

    /** One creator's places. */
    record Winner(String recipientId, List<Place> places) {}
}
