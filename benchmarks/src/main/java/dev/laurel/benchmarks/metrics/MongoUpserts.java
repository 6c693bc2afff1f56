package dev.laurel.benchmarks.metrics;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;

/** One upsert per event into a document store. Here the store is the embedded one: its speed is not MongoDB's. */
final class MongoUpserts implements Contender {

    @Override
    public Outcome run(Workload workload) throws Exception {
        var upsert = new UpdateOptions().upsert(true);
        try (var client = MongoClients.create(workload.mongoUri())) {
            MongoCollection<Document> things = client.getDatabase("bench").getCollection("things");
            Stopwatch.Pace pace = TopicDrain.run(workload, records -> {
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    Interaction fact = RawDecode.READER.readValue(record.value());
                    String id = fact.total() == null ? fact.thing() : fact.counter() + '|' + fact.articleId();
                    long count = fact.total() == null ? (fact.adds() ? 1 : 0) : fact.total();
                    things.updateOne(
                            Filters.eq("_id", id),
                            Updates.combine(
                                    Updates.set("count", count),
                                    Updates.set("article", fact.articleId()),
                                    Updates.set("counter", fact.counter())),
                            upsert);
                }
            });
            var tally = new Tally();
            for (Document each : things.find()) {
                tally.add(each.getString("article"), each.getString("counter"), each.getLong("count"));
            }
            return Outcome.of(pace, tally.digest());
        }
    }
}
