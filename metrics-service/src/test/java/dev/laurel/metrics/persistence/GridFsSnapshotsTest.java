package dev.laurel.metrics.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.laurel.localstack.testing.SharedStack;
import dev.laurel.metrics.application.ContestWindows;
import dev.laurel.metrics.application.Snapshots.DamagedException;
import dev.laurel.metrics.application.Snapshots.Manifest;
import dev.laurel.metrics.application.Snapshots.Segment;
import dev.laurel.metrics.application.TakeOver;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Outcome;
import dev.laurel.metrics.tally.Interaction;
import dev.laurel.metrics.tally.PartitionTally;
import dev.laurel.metrics.tally.SnapshotCapture;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridFsSnapshotsTest {

    private final LogId log = new LogId("cluster", UUID.randomUUID().toString(), 4);
    private final ContestWindows windows = new ContestWindows();
    private final List<LogId> alarms = new ArrayList<>();
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
        takeOver = new TakeOver(snapshots, windows, alarms::add);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void keepsTheNewestTwoAndTheirSegments() {
        save(3);
        save(5);
        save(9);

        assertThat(snapshots.newestFirst(log)).extracting(Manifest::offset).containsExactly(9L, 5L);
        assertThat(storedSegments()).isEqualTo(2);
        assertThat(takeOver.start(log, 0, 10).tally().nextOffset()).isEqualTo(9);
        assertThat(alarms).isEmpty();
    }

    @Test
    void keepsTheLastOneThatSharesNothingWithTheNewest() {
        Segment a = segment(1);
        Segment b = segment(2);
        Segment x = segment(3);
        Segment y = segment(4);
        Segment z = segment(5);
        complete(1, a);
        complete(2, a, b);
        complete(3, x);
        complete(4, x, y);
        complete(5, x, y, z);

        assertThat(snapshots.newestFirst(log)).extracting(Manifest::offset).containsExactly(5L, 4L, 2L);
        assertThat(storedSegments()).isEqualTo(5);
    }

    @Test
    void removesNothingBeforeTheNewerOneWasReadBack() {
        save(3);
        save(5);
        Segment lost = segment(7);
        chunks().deleteMany(Filters.eq("files_id", new ObjectId(lost.id())));

        assertThatThrownBy(() -> complete(9, lost)).isInstanceOf(DamagedException.class);

        assertThat(snapshots.newestFirst(log)).extracting(Manifest::offset).containsExactly(9L, 5L, 3L);
        assertThat(takeOver.start(log, 0, 10).tally().nextOffset()).isEqualTo(5);
    }

    @Test
    void leavesASegmentAloneThatAnotherInstanceMayBeAboutToUse() {
        Segment early = segment(5);
        save(3);
        save(4);

        complete(5, early);

        assertThat(takeOver.start(log, 0, 10).tally().nextOffset()).isEqualTo(5);
    }

    @Test
    void keepsWhatItHasJustStoredThoughAnotherInstanceIsAhead() {
        save(8);
        save(9);
        Segment behind = segment(3);
        complete(3, behind);

        assertThat(snapshots.read(behind)).isNotEmpty();
        assertThat(snapshots.newestFirst(log)).extracting(Manifest::offset).containsExactly(9L, 8L, 3L);
        complete(4, behind, segment(4));
        assertThat(snapshots.read(behind)).isNotEmpty();
    }

    @Test
    void refusesToGoOnFromSegmentsThatAreGone() {
        save(8);
        Segment gone = segment(9);
        complete(9, gone);
        database.getCollection("snapshots.files").deleteOne(Filters.eq("_id", new ObjectId(gone.id())));

        assertThatThrownBy(() -> complete(10, gone, segment(10))).isInstanceOf(DamagedException.class);

        assertThat(takeOver.start(log, 0, 10).tally().nextOffset()).isEqualTo(8);
    }

    @Test
    void storesMoreThanOneChunk() {
        byte[] large = new byte[3_000_000];
        new SplittableRandom(1).nextBytes(large);

        Segment segment = snapshots.write(log, large);

        assertThat(snapshots.read(segment)).isEqualTo(large);
    }

    @Test
    void fallsBackToTheOneBeforeWhenTheNewestIsDamaged() {
        save(5);
        damage(save(9));

        assertThat(takeOver.start(log, 0, 10).tally().nextOffset()).isEqualTo(5);
        assertThat(alarms).containsExactly(log);
    }

    @Test
    void fallsBackToTheLogWhenAllAreDamaged() {
        damage(save(5));

        TakeOver.Start start = takeOver.start(log, 2, 10);

        assertThat(start.tally().nextOffset()).isEqualTo(2);
        assertThat(start.stored()).isEqualTo(-1);
        assertThat(alarms).containsExactly(log);
    }

    @Test
    void fallsBackWhenTheNewestLostAChunk() {
        save(5);
        Segment newest = save(9);
        chunks().deleteMany(Filters.eq("files_id", new ObjectId(newest.id())));

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
        Segment foreign = segment(5);
        snapshots.complete(new Manifest(recreated, 5, 5, List.of(foreign)), 1);
        assertThat(takeOver.start(recreated, 0, 10).stored()).isEqualTo(-1);
        assertThat(alarms).containsExactly(recreated);
    }

    @Test
    void refusesASnapshotFromBeyondTheEndOfTheLog() {
        save(5);

        assertThat(takeOver.start(log, 0, 4).stored()).isEqualTo(-1);
        assertThat(alarms).containsExactly(log);
    }

    private Segment save(long offset) {
        Segment segment = segment(offset);
        complete(offset, segment);
        return segment;
    }

    private Segment segment(long offset) {
        SnapshotCapture capture = SnapshotCapture.whole(tally(offset));
        capture.finish();
        return snapshots.write(log, capture.cut());
    }

    private void complete(long offset, Segment... segments) {
        snapshots.complete(new Manifest(log, offset, offset, List.of(segments)), 1);
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

    private long storedSegments() {
        String name = log.clusterId() + "/" + log.topicId() + "/" + log.partition();
        return database.getCollection("snapshots.files").countDocuments(Filters.eq("filename", name));
    }

    private MongoCollection<Document> chunks() {
        return database.getCollection("snapshots.chunks");
    }

    private void damage(Segment segment) {
        var ofFile = Filters.eq("files_id", new ObjectId(segment.id()));
        byte[] data = chunks().find(ofFile).first().get("data", Binary.class).getData();
        data[data.length / 2] ^= 4;
        chunks().updateOne(ofFile, Updates.set("data", new Binary(data)));
    }
}
