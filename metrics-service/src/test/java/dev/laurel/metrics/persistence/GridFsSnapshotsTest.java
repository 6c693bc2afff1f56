package dev.laurel.metrics.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.laurel.localstack.testing.SharedStack;
import dev.laurel.metrics.application.ContestWindows;
import dev.laurel.metrics.application.TakeOver;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Outcome;
import dev.laurel.metrics.tally.Interaction;
import dev.laurel.metrics.tally.PartitionTally;
import dev.laurel.metrics.tally.SnapshotWriter;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridFsSnapshotsTest {

    private final LogId log = new LogId("cluster", UUID.randomUUID().toString(), 4);
    private final ContestWindows windows = new ContestWindows();
    private MongoClient client;
    private MongoDatabase database;
    private GridFsSnapshots snapshots;
    private TakeOver takeOver;

    /** The store that is put to the test. */
    String storeUri() {
        return SharedStack.get().store().uri();
    }

    @BeforeEach
    void connect() {
        client = MongoClients.create(storeUri());
        database = client.getDatabase("snapshots_test");
        snapshots = new GridFsSnapshots(database);
        takeOver = new TakeOver(snapshots, windows);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void keepsTheNewestTwo() {
        save(3);
        save(5);
        save(9);

        assertThat(snapshots.newestFirst(log))
                .extracting(stored -> stored.offset())
                .containsExactly(9L, 5L);
        assertThat(takeOver.start(log, 0, 10).tally().nextOffset()).isEqualTo(9);
    }

    @Test
    void storesMoreThanOneChunk() {
        byte[] large = new byte[3_000_000];
        new java.util.SplittableRandom(1).nextBytes(large);
        snapshots.save(log, 1, large);

        assertThat(snapshots.newestFirst(log).get(0).content().get()).isEqualTo(large);
    }

    @Test
    void fallsBackToTheOneBeforeWhenTheNewestIsDamaged() {
        save(5);
        save(9);
        damageNewest();

        assertThat(takeOver.start(log, 0, 10).tally().nextOffset()).isEqualTo(5);
    }

    @Test
    void fallsBackToTheLogWhenAllAreDamaged() {
        save(5);
        damageNewest();

        TakeOver.Start start = takeOver.start(log, 2, 10);

        assertThat(start.tally().nextOffset()).isEqualTo(2);
        assertThat(start.stored()).isEqualTo(-1);
    }

    @Test
    void fallsBackWhenTheNewestLostAChunk() {
        save(5);
        save(9);
        var file = newestFile();
        database.getCollection("snapshots.chunks").deleteMany(Filters.eq("files_id", file.getObjectId("_id")));

        assertThat(takeOver.start(log, 0, 10).tally().nextOffset()).isEqualTo(5);
    }

    @Test
    void refusesTheSnapshotsOfAnotherLog() {
        save(5);
        var recreated = new LogId(log.clusterId(), UUID.randomUUID().toString(), log.partition());
        var elsewhere = new LogId("other", log.topicId(), log.partition());

        assertThat(snapshots.newestFirst(recreated)).isEmpty();
        assertThat(snapshots.newestFirst(elsewhere)).isEmpty();

        // One that was filed wrongly is recognised by what stands in it.
        snapshots.save(recreated, 5, SnapshotWriter.write(tally(5)));
        assertThat(takeOver.start(recreated, 0, 10).stored()).isEqualTo(-1);
    }

    @Test
    void refusesASnapshotFromBeyondTheEndOfTheLog() {
        save(5);

        assertThat(takeOver.start(log, 0, 4).stored()).isEqualTo(-1);
    }

    private void save(long offset) {
        snapshots.save(log, offset, SnapshotWriter.write(tally(offset)));
    }

    private PartitionTally tally(long offset) {
        var tally = new PartitionTally(log, 0, windows::of);
        for (long i = 0; i < offset; i++) {
            var fact = new Interaction();
            fact.clear();
            fact.kind = Interaction.Kind.LIKED;
            fact.articleId.set("a");
            fact.readerId.set("r" + i);
            fact.at = 1_700_000_000_000L;
            assertThat(tally.apply(fact, i)).isEqualTo(Outcome.APPLIED);
        }
        return tally;
    }

    private Document newestFile() {
        return database
                .getCollection("snapshots.files")
                .find(Filters.eq("metadata.topicId", log.topicId()))
                .into(new java.util.ArrayList<>())
                .stream()
                .max(java.util.Comparator.comparingLong(
                        file -> file.get("metadata", Document.class).getLong("offset")))
                .orElseThrow();
    }

    private void damageNewest() {
        var chunks = database.getCollection("snapshots.chunks");
        var ofFile = Filters.eq("files_id", newestFile().getObjectId("_id"));
        byte[] data = chunks.find(ofFile).first().get("data", Binary.class).getData();
        data[data.length / 2] ^= 4;
        chunks.updateOne(ofFile, Updates.set("data", new Binary(data)));
    }
}
