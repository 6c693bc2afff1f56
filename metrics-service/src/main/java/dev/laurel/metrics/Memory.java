package dev.laurel.metrics;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.metrics.application.MakeRoom;
import dev.laurel.metrics.application.PartitionWork;
import dev.laurel.metrics.application.Partitions;
import dev.laurel.metrics.application.TakeBack;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is held in memory, partition after partition, as soon as all contests and entries are known. */
final class Memory {

    private static final Logger log = LoggerFactory.getLogger(Memory.class);

    private final Partitions partitions;
    private final MakeRoom room;
    private final TakeBack back;
    private final CatchUp catchUp;
    private final Counter evictions;

    Memory(Partitions partitions, MakeRoom room, TakeBack back, CatchUp catchUp, MeterRegistry meters) {
        this.partitions = partitions;
        this.room = room;
        this.back = back;
        this.catchUp = catchUp;
        this.evictions = Counter.builder("laurel.metrics.evictions")
                .description("Articles that went from memory")
                .register(meters);
    }

    void makeRoom() {
        if (!catchUp.isCaughtUp()) {
            return;
        }
        room.makeRoom(partitions.all(), (work, gone) -> {
            evictions.increment(gone);
            log.info("{}: {} articles went from memory", work.log(), gone);
        });
    }

    void takeBack() {
        if (!catchUp.isCaughtUp()) {
            return;
        }
        for (PartitionWork work : partitions.all()) {
            back.takeBack(work);
        }
    }
}
