package dev.laurel.benchmarks.metrics;

import java.util.Objects;
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
            return Outcome.of(Objects.requireNonNull(count.pace), count.counts.digest());
        }
    }

    /** What the function does; one thread, as the default concurrency of a binding is. */
    private static final class Count {

        private final CountDownLatch finished = new CountDownLatch(1);
        private final HashSetCount counts = new HashSetCount();
        private final Stopwatch stopwatch;
        private final long facts;
        private long done;
        private volatile Stopwatch.@Nullable Pace pace;

        private Count(Workload workload) {
            this.stopwatch = Stopwatch.ofThisProcess(workload);
            this.facts = workload.facts();
        }

        private void accept(Interaction fact) {
            counts.accept(fact);
            done++;
            stopwatch.passed(done);
            if (done == facts) {
                pace = stopwatch.stop(done);
                finished.countDown();
            }
        }
    }

    /** The smallest application that has the binding. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Consumer<Interaction> count() {
            Count count = Objects.requireNonNull(running);
            return count::accept;
        }
    }
}
