package dev.laurel.benchmarks.metrics;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring Cloud Stream as it comes: one record at a time, converted to an object. Counts in memory; nothing durable. */
final class StreamRecordMode implements Contender {

    private static @Nullable Count running;

    @Override
    public Outcome run(Workload workload) throws Exception {
        var count = new Count(workload);
        running = count;
        var application = new SpringApplication(Application.class);
        try (ConfigurableApplicationContext context = application.run(
                "--spring.main.web-application-type=none",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--spring.cloud.function.definition=count",
                "--spring.cloud.stream.bindings.count-in-0.destination=" + workload.topic(),
                "--spring.cloud.stream.bindings.count-in-0.group=bench-record-mode-" + System.nanoTime(),
                "--spring.cloud.stream.bindings.count-in-0.contentType=application/json",
                "--spring.cloud.stream.kafka.binder.brokers=" + workload.bootstrapServers(),
                "--spring.cloud.stream.kafka.binder.auto-create-topics=false",
                "--spring.cloud.stream.kafka.bindings.count-in-0.consumer.startOffset=earliest")) {
            count.finished.await();
            context.stop();
            return new Outcome(count.rate(), count.tally.digest());
        }
    }

    /** What the function does; one thread, as the default concurrency of a binding is. */
    private static final class Count {

        private final CountDownLatch finished = new CountDownLatch(1);
        private final Tally tally = new Tally();
        private final Set<String> present = new HashSet<>();
        private final Stopwatch stopwatch;
        private final long facts;
        private long done;
        private volatile double rate;

        private Count(Workload workload) {
            this.stopwatch = new Stopwatch(workload.warmUp());
            this.facts = workload.facts();
        }

        private void accept(Interaction fact) {
            if (fact.total() != null) {
                tally.set(fact.articleId(), fact.counter(), fact.total());
            } else if (fact.adds() ? present.add(fact.thing()) : present.remove(fact.thing())) {
                tally.add(fact.articleId(), fact.counter(), fact.adds() ? 1 : -1);
            }
            done++;
            stopwatch.passed(done);
            if (done == facts) {
                rate = stopwatch.rate(done);
                finished.countDown();
            }
        }

        private double rate() {
            return rate;
        }
    }

    /** The smallest application that has the binding. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Consumer<Interaction> count() {
            Count count = java.util.Objects.requireNonNull(running);
            return count::accept;
        }
    }
}
