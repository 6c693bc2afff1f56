package dev.laurel.chassis.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.messaging.support.GenericMessage;

/** Who caused a record is known wherever it goes, and nothing is done while traces are off. */
class TracesGoThroughKafkaTest {

    private static final String TOPIC = "laurel.anything.v1";
    private static final byte[] BODY = {};

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final OpenTelemetrySdk sdk = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .build();
    private final Traces traces = new OpenTelemetryTraces(sdk, Clock.systemUTC());

    @Test
    void continuesTheTraceOfWhoeverPublished() {
        ProducerRecord<byte[], byte[]> published = publishedInARequest();

        try (Work work = traces.handling(received(published, 7), "record")) {
            work.run(() -> publish(traces));
        }

        List<SpanData> spans = exporter.getFinishedSpanItems();
        assertThat(spans)
                .extracting(SpanData::getName)
                .containsExactly("publish " + TOPIC, "request", "publish " + TOPIC, "record " + TOPIC);
        assertThat(spans)
                .extracting(SpanData::getTraceId)
                .containsOnly(spans.get(0).getTraceId());
        assertThat(spans.get(3).getParentSpanId()).isEqualTo(spans.get(0).getSpanId());
        assertThat(spans.get(2).getParentSpanId()).isEqualTo(spans.get(3).getSpanId());
    }

    @Test
    void tellsEachTraceOfABatchOnceAndLeavesTheFunctionAlone() {
        ProducerRecord<byte[], byte[]> one = publishedInARequest();
        ProducerRecord<byte[], byte[]> other = publishedInARequest();
        exporter.reset();
        var records = new ArrayList<>(List.of(received(one, 1), received(one, 2), received(other, 3), untraced(4)));
        AtomicInteger seen = new AtomicInteger();

        traces.around("tally", batch -> {
                    seen.set(batch.getPayload().size());
                    assertThat(Span.current().getSpanContext().isValid()).isFalse();
                })
                .accept(new GenericMessage<>(records));

        assertThat(seen).hasValue(4);
        assertThat(exporter.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactly("tally " + TOPIC, "tally " + TOPIC);
    }

    @Test
    void beginsNoTraceByItself() {
        ProducerRecord<byte[], byte[]> record = publish(traces);

        assertThat(record.headers()).isEmpty();
        assertThat(traces.handling(untraced(1), "record")).isSameAs(Work.UNTRACED);
        assertThat(exporter.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void doesNothingWhileTracesAreOff() {
        assertThat(publish(Traces.OFF).headers()).isEmpty();
        assertThat(Traces.OFF.handling(received(publishedInARequest(), 1), "record"))
                .isSameAs(Work.UNTRACED);
    }

    @Test
    void logsNameTheRequestAndTheTrace() throws IOException {
        assertThat(logged(Map.of("requestId", "r-1", "traceId", "4bf9"))).isEqualTo("[r-1 trace 4bf9] said");
        assertThat(logged(Map.of("requestId", "r-1"))).isEqualTo("[r-1] said");
        assertThat(logged(Map.of("traceId", "4bf9"))).isEqualTo("[ trace 4bf9] said");
        assertThat(logged(Map.of())).isEqualTo("said");
    }

    private static String logged(Map<String, String> known) throws IOException {
        Object pattern = new YamlPropertySourceLoader()
                .load("defaults", new ClassPathResource("dev/laurel/chassis/defaults.yaml"))
                .get(0)
                .getProperty("logging.pattern.correlation");
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(Objects.requireNonNull(pattern) + "%m");
        layout.start();
        var event = new LoggingEvent();
        event.setLoggerContext(context);
        event.setLevel(Level.INFO);
        event.setMessage("said");
        event.setMDCPropertyMap(known);
        return layout.doLayout(event);
    }

    private ProducerRecord<byte[], byte[]> publishedInARequest() {
        Span request = sdk.getTracer("test").spanBuilder("request").startSpan();
        try (var scope = request.makeCurrent()) {
            assertThat(scope).isNotNull();
            return publish(traces);
        } finally {
            request.end();
        }
    }

    private static ProducerRecord<byte[], byte[]> publish(Traces by) {
        var record = new ProducerRecord<byte[], byte[]>(TOPIC, BODY);
        by.publishing(record).close();
        return record;
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> published, long offset) {
        ConsumerRecord<byte[], byte[]> record = untraced(offset);
        published.headers().forEach(record.headers()::add);
        return record;
    }

    private static ConsumerRecord<byte[], byte[]> untraced(long offset) {
        return new ConsumerRecord<>(TOPIC, 0, offset, BODY, BODY);
    }
}
