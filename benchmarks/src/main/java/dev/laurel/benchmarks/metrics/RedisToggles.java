package dev.laurel.benchmarks.metrics;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Response;

/** A consumer feeding Redis: a set per article and counter, a sorted set per counter, pipelined by a poll's records. */
final class RedisToggles implements Contender {

    private static final List<String> COUNTERS = List.of("likes", "comments", "collects", "views");

    @Override
    public Outcome run(Workload workload) throws Exception {
        try (var redis = new Jedis("127.0.0.1", workload.redisPort(), 60_000)) {
            redis.flushAll();
            Stopwatch.Pace pace = TopicDrain.run(workload, records -> apply(redis, records));
            var tally = new Tally();
            for (String counter : COUNTERS) {
                redis.zrangeWithScores(counter, 0, -1)
                        .forEach(each -> tally.set(each.getElement(), counter, (long) each.getScore()));
            }
            return Outcome.of(pace, tally.digest());
        }
    }

    private static void apply(Jedis redis, ConsumerRecords<byte[], byte[]> records) {
        List<Interaction> facts = new ArrayList<>(records.count());
        List<Response<Long>> changed = new ArrayList<>(records.count());
        try (Pipeline pipeline = redis.pipelined()) {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                Interaction fact = RawDecode.READER.readValue(record.value());
                if (fact.total() != null) {
                    pipeline.zadd(fact.counter(), fact.total(), fact.articleId());
                    continue;
                }
                String set = fact.counter() + ':' + fact.articleId();
                String member = fact.commentId() == null ? fact.readerId() : fact.commentId();
                facts.add(fact);
                changed.add(fact.adds() ? pipeline.sadd(set, member) : pipeline.srem(set, member));
            }
        }
        try (Pipeline pipeline = redis.pipelined()) {
            for (int i = 0; i < facts.size(); i++) {
                if (changed.get(i).get() > 0) {
                    Interaction fact = facts.get(i);
                    pipeline.zincrby(fact.counter(), fact.adds() ? 1 : -1, fact.articleId());
                }
            }
        }
    }
}
