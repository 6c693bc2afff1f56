package dev.laurel.chassis.tracing;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.messaging.Message;

/**
 * Traces across Kafka: the W3C trace context travels in the header {@code traceparent} of a record. Only requests that
 * are sampled leave one, so records without it cost a look at their headers, and nothing at all while traces are off.
 */
public interface Traces {

    /** While no address is configured that traces go to. */
    Traces OFF = new Traces() {

        @Override
        public Work handling(ConsumerRecord<?, ?> record, String what) {
            return Work.UNTRACED;
        }

        @Override
        public Work step(String what) {
            return Work.UNTRACED;
        }

        @Override
        public Work publishing(ProducerRecord<?, ?> record) {
            return Work.UNTRACED;
        }

        @Override
        public Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> around(
                String what, Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> function) {
            return function;
        }
    };

    /** Work on a record, caused by whoever published it. */
    Work handling(ConsumerRecord<?, ?> record, String what);

    /** A part of what the calling thread works on. */
    Work step(String what);

    /** Publishing a record, which from now on says what the calling thread works on. */
    Work publishing(ProducerRecord<?, ?> record);

    /**
     * A function that works on batches as a whole. Each trace that a batch has records of is told once per batch that
     * they were handled; the function itself runs as if there were no traces.
     */
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> around(
            String what, Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> function);
}
