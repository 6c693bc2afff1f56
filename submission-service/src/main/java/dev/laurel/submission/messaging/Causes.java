package dev.laurel.submission.messaging;

import dev.laurel.chassis.messaging.RecordHeaders;
import dev.laurel.chassis.tracing.Traces;
import dev.laurel.chassis.tracing.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Whose fact it was that an entry changed for: facts are taken in by the batch, but each entry's change belongs to the
 * trace of its own article's fact. Knows only what the calling thread takes in; costs nothing without traces.
 */
final class Causes {

    private final Traces traces;
    private final ThreadLocal<Map<String, Work>> underWay = ThreadLocal.withInitial(Map::of);

    Causes(Traces traces) {
        this.traces = traces;
    }

    /** Takes records in; those of sampled traces are work in them until {@code taking} is done. */
    <T> T during(List<? extends ConsumerRecord<byte[], byte[]>> records, Supplier<T> taking) {
        Map<String, Work> works = begin(records);
        if (works.isEmpty()) {
            return taking.get();
        }
        underWay.set(works);
        try {
            return taking.get();
        } catch (RuntimeException e) {
            works.values().forEach(work -> work.failed(e));
            throw e;
        } finally {
            underWay.remove();
            works.values().forEach(Work::close);
        }
    }

    /** Publishes something about an article, as part of the work on the article's fact if there is such. */
    void publish(String articleId, Runnable publishing) {
        underWay.get().getOrDefault(articleId, Work.UNTRACED).run(publishing);
    }

    private Map<String, Work> begin(List<? extends ConsumerRecord<byte[], byte[]>> records) {
        Map<String, Work> works = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String key = RecordHeaders.key(record);
            Work work = key == null || works.containsKey(key) ? Work.UNTRACED : traces.handling(record, "record");
            if (key != null && work != Work.UNTRACED) {
                works.put(key, work);
            }
        }
        return works;
    }
}
