package dev.laurel.submission.messaging;

import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.chassis.messaging.Rejection;
import dev.laurel.submission.application.ArticleReport;
import dev.laurel.submission.application.Outcome;
import dev.laurel.submission.application.RecordArticleFacts;
import dev.laurel.submission.wire.FactReader;
import dev.laurel.submission.wire.ReadFact;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.messaging.Message;

/**
 * Takes polled article facts in, a batch at a time. A record that cannot be used goes to the dead letters and holds up
 * nobody; what fails for another reason (store, broker) fails the batch, which is then delivered again. Returns, and so
 * lets the offsets be committed, only when everything is stored and acknowledged.
 *
 * <p>Counts by the equation received = applied + duplicate + stale + dead-lettered.
 */
final class RecordArticles implements Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> {

    private static final String METER = "laurel.submission.article.facts";

    private final RecordArticleFacts recordArticleFacts;
    private final ArticleReports articleReports;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    RecordArticles(
            RecordArticleFacts recordArticleFacts,
            ArticleReports articleReports,
            DeadLetters deadLetters,
            MeterRegistry meters) {
        this.recordArticleFacts = recordArticleFacts;
        this.articleReports = articleReports;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    @Override
    public void accept(Message<List<ConsumerRecord<byte[], byte[]>>> message) {
        List<ConsumerRecord<byte[], byte[]>> usable = new ArrayList<>();
        List<ArticleReport> reports = new ArrayList<>();
        List<CompletableFuture<?>> rejections = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : message.getPayload()) {
            try {
                ReadFact read = FactReader.read(record.value(), Instant.ofEpochMilli(record.timestamp()));
                if (read instanceof ReadFact.Good good) {
                    reports.add(articleReports.of(good.fact()));
                    usable.add(record);
                } else if (read instanceof ReadFact.Bad bad) {
                    rejections.add(deadLetters.reject(record, rejection(bad)));
                }
            } catch (RuntimeException | StackOverflowError e) {
                // Whatever a stranger's text does to a parser: it is this record's fault, not the batch's.
                rejections.add(deadLetters.reject(record, new Rejection("unreadable", null, String.valueOf(e))));
            }
        }
        List<Outcome> outcomes = recordArticleFacts.record(reports);
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) == Outcome.REJECTED) {
                rejections.add(deadLetters.reject(usable.get(i), tooManyFacts()));
            }
        }
        CompletableFuture.allOf(rejections.toArray(CompletableFuture[]::new)).join();
        count(message.getPayload().size(), outcomes, rejections.size());
    }

    private static Rejection rejection(ReadFact.Bad bad) {
        String field = bad.field().isEmpty() ? null : bad.field();
        return new Rejection(bad.code(), field, bad.problem() + "; expected: " + bad.expected());
    }

    private static Rejection tooManyFacts() {
        return new Rejection(
                "tooManyFacts",
                "articleId",
                "the article has more facts than are kept; expected: at most " + RecordArticleFacts.MOST_FACTS);
    }

    private void count(int received, List<Outcome> outcomes, int rejected) {
        Counter.builder(METER + ".received").register(meters).increment(received);
        for (Outcome outcome : List.of(Outcome.APPLIED, Outcome.DUPLICATE, Outcome.STALE)) {
            long number = outcomes.stream().filter(outcome::equals).count();
            outcomeCounter(outcome.name().toLowerCase(Locale.ROOT)).increment((double) number);
        }
        outcomeCounter("dead-lettered").increment(rejected);
    }

    private Counter outcomeCounter(String outcome) {
        return Counter.builder(METER).tag("outcome", outcome).register(meters);
    }
}
