package dev.laurel.chassis.bindingapp;

import dev.laurel.chassis.messaging.CatchUp;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/** Reads one topic in a group and another as a broadcast reader. */
@SpringBootApplication(proxyBeanMethods = false)
class BindingApp {

    static final String GROUPED = "chassis.test.grouped";
    static final String BROADCAST = "chassis.test.broadcast";

    /** What the functions got to see. */
    static final class Seen {
        final List<ConsumerRecord<byte[], byte[]>> grouped = new CopyOnWriteArrayList<>();
        final List<ConsumerRecord<byte[], byte[]>> broadcast = new CopyOnWriteArrayList<>();
        final AtomicInteger failuresToCome = new AtomicInteger();
        final AtomicInteger failures = new AtomicInteger();
    }

    @Bean
    Seen seen() {
        return new Seen();
    }

    @Bean
    CatchUp catchUp() {
        return new CatchUp(BROADCAST);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> takeGrouped(Seen seen) {
        return message -> {
            if (seen.failuresToCome.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                seen.failures.incrementAndGet();
                throw new IllegalStateException("the store is away");
            }
            seen.grouped.addAll(message.getPayload());
        };
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> takeBroadcast(Seen seen, CatchUp catchUp) {
        return message -> {
            for (var record : message.getPayload()) {
                seen.broadcast.add(record);
                catchUp.record(record.topic(), record.partition(), record.offset() + 1);
            }
        };
    }
}
