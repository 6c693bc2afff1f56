package dev.laurel.benchmarks.standings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Response;

/** A Redis sorted set over the loopback interface, pipelined; scores are negated, so that equal ones order by id. */
final class RedisSortedSet implements Ranking {

    private static final String KEY = "standings";
    private static final int FILLED_AT_ONCE = 10_000;

    private final Jedis redis;
    private String[] ids = {};

    RedisSortedSet(int port) {
        this.redis = new Jedis("127.0.0.1", port, 60_000);
        redis.flushAll();
    }

    @Override
    public void fill(long[] scores) {
        ids = new String[scores.length];
        Map<String, Double> some = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            ids[i] = Ranking.id(i);
            some.put(ids[i], (double) -scores[i]);
            if (some.size() == FILLED_AT_ONCE || i == scores.length - 1) {
                redis.zadd(KEY, some);
                some.clear();
            }
        }
    }

    @Override
    public void update(int[] changed, long[] scores) {
        try (Pipeline pipeline = redis.pipelined()) {
            for (int i = 0; i < changed.length; i++) {
                pipeline.zadd(KEY, (double) -scores[i], ids[changed[i]]);
            }
        }
    }

    @Override
    public void ranks(int[] asked, int[] ranks) {
        List<Response<Long>> answers = new ArrayList<>(asked.length);
        try (Pipeline pipeline = redis.pipelined()) {
            for (int entry : asked) {
                answers.add(pipeline.zrank(KEY, ids[entry]));
            }
        }
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = Math.toIntExact(answers.get(i).get()) + 1;
        }
    }

    @Override
    public void close() {
        redis.close();
    }
}
