package dev.laurel.chassis.tracing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/** Traces by OpenTelemetry. Work that belongs to no sampled trace begins none: only requests do. */
final class OpenTelemetryTraces implements Traces {

    /** A batch with records of more traces than this tells the first ones only. */
    static final int MOST_TRACES_OF_A_BATCH = 64;

    private static final String PARENT = "traceparent";
    private static final String SYSTEM = "messaging.system";
    private static final String TOPIC = "messaging.destination.name";
    private static final String PARTITION = "messaging.destination.partition.id";
    private static final String OFFSET = "messaging.kafka.offset";
    private static final String COUNT = "messaging.batch.message_count";

    private final Tracer tracer;
    private final Clock clock;
    private final TextMapPropagator contexts = W3CTraceContextPropagator.getInstance();

    OpenTelemetryTraces(OpenTelemetry openTelemetry, Clock clock) {
        this.tracer = openTelemetry.getTracer("dev.laurel");
        this.clock = clock;
    }

    @Override
    public Work handling(ConsumerRecord<?, ?> record, String what) {
        Context cause = cause(record);
        if (!isSampled(cause)) {
            return Work.UNTRACED;
        }
        return new SpanWork(tracer.spanBuilder(what + " " + record.topic())
                .setParent(cause)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute(SYSTEM, "kafka")
                .setAttribute(TOPIC, record.topic())
                .setAttribute(PARTITION, Integer.toString(record.partition()))
                .setAttribute(OFFSET, record.offset())
                .startSpan());
    }

    @Override
    public Work step(String what) {
        return isSampled(Context.current())
                ? new SpanWork(tracer.spanBuilder(what).startSpan())
                : Work.UNTRACED;
    }

    @Override
    public Work publishing(ProducerRecord<?, ?> record) {
        if (!isSampled(Context.current())) {
            return Work.UNTRACED;
        }
        Span span = tracer.spanBuilder("publish " + record.topic())
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute(SYSTEM, "kafka")
                .setAttribute(TOPIC, record.topic())
                .startSpan();
        contexts.inject(Context.current().with(span), record.headers(), OpenTelemetryTraces::set);
        return new SpanWork(span);
    }

    @Override
    public Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> around(
            String what, Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> function) {
        return batch -> {
            Instant began = clock.instant();
            function.accept(batch);
            tell(what, batch.getPayload(), began);
        };
    }

    /** After the work, so that it was done as it is without traces. */
    private void tell(String what, List<ConsumerRecord<byte[], byte[]>> records, Instant began) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String parent = text(record.headers(), PARENT);
            if (parent != null) {
                Part part = parts.get(parent);
                if (part != null) {
                    part.records++;
                } else if (parts.size() < MOST_TRACES_OF_A_BATCH) {
                    parts.put(parent, new Part(record));
                }
            }
        }
        parts.values().forEach(part -> tell(what, part, began));
    }

    private void tell(String what, Part part, Instant began) {
        Context cause = cause(part.first);
        if (isSampled(cause)) {
            tracer.spanBuilder(what + " " + part.first.topic())
                    .setParent(cause)
                    .setSpanKind(SpanKind.CONSUMER)
                    .setStartTimestamp(began)
                    .setAttribute(SYSTEM, "kafka")
                    .setAttribute(TOPIC, part.first.topic())
                    .setAttribute(PARTITION, Integer.toString(part.first.partition()))
                    .setAttribute(OFFSET, part.first.offset())
                    .setAttribute(COUNT, part.records)
                    .startSpan()
                    .end(clock.instant());
        }
    }

    /** The records of a batch that one publisher's work caused. */
    private static final class Part {
        private final ConsumerRecord<byte[], byte[]> first;
        private long records = 1;

        private Part(ConsumerRecord<byte[], byte[]> first) {
            this.first = first;
        }
    }

    private Context cause(ConsumerRecord<?, ?> record) {
        return contexts.extract(Context.root(), record.headers(), FromHeaders.INSTANCE);
    }

    private static boolean isSampled(Context context) {
        return Span.fromContext(context).getSpanContext().isSampled();
    }

    private static void set(@Nullable Headers headers, String name, String value) {
        if (headers != null) {
            headers.remove(name);
            headers.add(name, value.getBytes(UTF_8));
        }
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private enum FromHeaders implements TextMapGetter<Headers> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Headers headers) {
            return List.of(PARENT);
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            return headers == null ? null : text(headers, name);
        }
    }

    /** A span, in the context of whatever the thread that began it worked on. */
    private record SpanWork(Span span) implements Work {

        @Override
        public <T> T call(Supplier<T> part) {
            try {
                return Context.current().with(span).wrapSupplier(part).get();
            } catch (RuntimeException e) {
                failed(e);
                throw e;
            }
        }

        @Override
        public void failed(Throwable why) {
            span.setStatus(StatusCode.ERROR, why.getClass().getSimpleName());
        }

        @Override
        public void close() {
            span.end();
        }
    }
}
