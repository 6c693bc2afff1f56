package dev.laurel.ranking.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.laurel.localstack.testing.SharedStack;
import dev.laurel.ranking.domain.Acts;
import dev.laurel.ranking.domain.Candidate;
import dev.laurel.ranking.domain.Contest;
import dev.laurel.ranking.domain.ContestBoard;
import dev.laurel.ranking.domain.ContestRules;
import dev.laurel.ranking.domain.Counter;
import dev.laurel.ranking.domain.Entry;
import dev.laurel.ranking.domain.LinearScore;
import dev.laurel.ranking.domain.Manifest;
import dev.laurel.ranking.domain.Participant;
import dev.laurel.ranking.domain.PublishedResult;
import dev.laurel.ranking.domain.ResultForm;
import dev.laurel.ranking.domain.Sealing;
import dev.laurel.ranking.domain.Sha256;
import dev.laurel.ranking.domain.StandingsOrder;
import dev.laurel.ranking.domain.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoResultsTest {

    private static final Instant AT = Instant.parse("2024-03-01T00:00:00.123Z");

    private final MongoClient client = MongoClients.create(storeUri());
    private final MongoTemplate mongo =
            new MongoTemplate(client, "t" + UUID.randomUUID().toString().replace("-", ""));
    private final MongoResults results = create();

    /** The store that is put to the test. */
    String storeUri() {
        return SharedStack.get().store().uri();
    }

    private MongoResults create() {
        MongoResults.createIndexes(mongo);
        return new MongoResults(mongo);
    }

    @AfterEach
    void close() {
        mongo.getDb().drop();
        client.close();
    }

    private static Candidate candidate(int entries) {
        ContestBoard board = new ContestBoard();
        LinearScore score = new LinearScore(Map.of(Counter.LIKES, BigDecimal.ONE), BigDecimal.ZERO, 2);
        ContestRules rules = new ContestRules(score, "likes", Set.of(), new StandingsOrder(List.of()), List.of());
        Text title = new Text("春", "Spring");
        board.apply(new Contest(
                "spring",
                1,
                Contest.Phase.CLOSED,
                title,
                AT,
                AT,
                AT,
                rules,
                "{\"id\":\"spring\"}",
                null,
                AT,
                ZoneOffset.UTC,
                null,
                Acts.NONE));
        for (int i = 0; i < entries; i++) {
            String id = String.format("a%05d", i);
            board.apply(
                    new Entry("spring", id, 1, "u", "作品 " + "长".repeat(200) + i, null, AT, Entry.Status.ACCEPTED, AT));
        }
        List<Entry> all = board.participants().stream()
                .map(Participant::entry)
                .filter(Objects::nonNull)
                .toList();
        return new Candidate(
                board.contest().orElseThrow(),
                board.ranking(),
                List.of(),
                List.of(),
                board.participants(),
                List.of(),
                List.of(),
                new Sealing(1, 1, new TreeMap<>(Map.of(0, new Sealing.SealedPartition("log", 5))), true),
                Manifest.of(all));
    }

    private static PublishedResult head(String contestId, int revision, String digest, int entries) {
        return new PublishedResult(
                contestId,
                new Text("春", "Spring"),
                revision,
                digest,
                "sha256:inputs",
                AT,
                "operator-1",
                "Because.",
                entries,
                List.of(new PublishedResult.AwardOutcome(
                        "pioneer",
                        new Text("奖", "Award"),
                        List.of(new PublishedResult.Holder(
                                1,
                                2,
                                new Text("一", "TOP1"),
                                new Text("奖品", "Prize"),
                                false,
                                "a",
                                "Title",
                                "ann",
                                "12.30",
                                new Text("因为", "Because"))))));
    }

    @Test
    void givesBackWhatWasAdded() {
        PublishedResult head = head("spring", 1, "sha256:a", 3);

        assertThat(results.add(head)).isTrue();

        assertThat(results.find("spring", 1)).contains(head);
        assertThat(results.newest("spring")).contains(head);
        assertThat(results.find("spring", 2)).isEmpty();
    }

    @Test
    void addsARevisionOnce() {
        results.add(head("spring", 1, "sha256:a", 3));

        assertThat(results.add(head("spring", 1, "sha256:b", 4))).isFalse();
        assertThat(results.find("spring", 1).orElseThrow().digest()).isEqualTo("sha256:a");
    }

    @Test
    void knowsTheNewestOfEveryContest() {
        for (int revision : new int[] {1, 10, 2}) {
            results.add(head("spring", revision, "sha256:" + revision, 3));
        }
        results.add(head("autumn", 1, "sha256:x", 3));

        assertThat(results.newest("spring").orElseThrow().revision()).isEqualTo(10);
        assertThat(results.newestOfAll())
                .extracting(PublishedResult::contestId, PublishedResult::revision)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("spring", 10),
                        org.assertj.core.groups.Tuple.tuple("autumn", 1));
    }

    @Test
    void readsRowsAcrossPages() {
        Candidate candidate = candidate(2_100);
        String digest = ResultForm.digest(candidate);
        results.storeStandings(digest, candidate);
        results.storeStandings(digest, candidate);
        PublishedResult head = head("spring", 1, digest, 2_100);

        List<String> rows = results.rows(head, 999, 1_200);

        assertThat(rows).hasSize(1_102);
        assertThat(rows.get(0)).contains("\"rank\":999", "\"score\":\"0.00\"", "\"articleId\":\"a00998\"");
        assertThat(rows.get(1_101)).contains("\"rank\":2100");
        assertThat(results.rows(head, 2_101, 10)).isEmpty();
    }

    @Test
    void namesTheInputsByTheirDigest() {
        String digest = results.storeInputs(candidate(2_100));

        Document bundle = mongo.getCollection("inputBundles").find().first();
        int pages = Objects.requireNonNull(bundle).getInteger("pages");
        Sha256 stored = new Sha256();
        for (int page = 0; page < pages; page++) {
            Document found = mongo.getCollection("inputBundlePages")
                    .find(new Document("_id", digest + ":" + page))
                    .first();
            stored.update(
                    Objects.requireNonNull(found).get("rows", Binary.class).getData());
        }
        assertThat(pages).isGreaterThan(1);
        assertThat(stored.length()).isEqualTo(bundle.getLong("bytes"));
        assertThat(stored.finish()).isEqualTo(digest);
        assertThat(results.storeInputs(candidate(2_100))).isEqualTo(digest);
    }
}
