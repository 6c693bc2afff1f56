package dev.laurel.metrics.service;

import dev.laurel.localstack.testing.SharedStack;
import dev.laurel.metrics.MetricsService;
import dev.laurel.metrics.application.PartitionWork;
import dev.laurel.metrics.application.Partitions;
import dev.laurel.metrics.application.Snapshots;
import dev.laurel.metrics.domain.LogId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** An instance of the service in this JVM. */
final class RunningService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningService start() {
        return start(Map.of());
    }

    static RunningService start(Map<String, String> settings) {
        var all = new HashMap<String, Object>(SharedStack.get().properties());
        all.putAll(settings);
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new RunningService(new SpringApplicationBuilder(MetricsService.class, MortalStore.class).run(arguments));
    }

    /** Ends in good order. */
    @Override
    public void close() {
        context.close();
    }

    /** Ends like a process that was killed: nothing it still wanted to store is stored. */
    void kill() {
        context.getBean(MortalSnapshots.class).dead.set(true);
        context.close();
    }

    String url(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    String token(String subject, String... roles) {
        return SharedStack.get().issuer().token(Set.of(roles), subject, null, Set.of("metrics-service"));
    }

    /** How many snapshots this instance has stored. */
    int snapshots() {
        return context.getBean(MortalSnapshots.class).completed.get();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** The partitions counted here. */
    List<PartitionWork> partitions() {
        return List.copyOf(context.getBean(Partitions.class).all());
    }

    /** A store that can be made to refuse. */
    static final class MortalSnapshots implements Snapshots {
        private final Snapshots real;
        private final AtomicBoolean dead = new AtomicBoolean();
        private final AtomicInteger completed = new AtomicInteger();

        MortalSnapshots(Snapshots real) {
            this.real = real;
        }

        @Override
        public Segment write(LogId log, byte[] content) {
            refuseIfDead();
            return real.write(log, content);
        }

        @Override
        public void complete(Manifest manifest, int unread) {
            refuseIfDead();
            real.complete(manifest, unread);
            completed.incrementAndGet();
        }

        @Override
        public List<Manifest> newestFirst(LogId log) {
            return real.newestFirst(log);
        }

        @Override
        public byte[] read(Segment segment) {
            return real.read(segment);
        }

        private void refuseIfDead() {
            if (dead.get()) {
                throw new IllegalStateException("the process is dead");
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class MortalStore {
        @Bean
        @Primary
        MortalSnapshots mortalSnapshots(@Qualifier("snapshots") Snapshots real) {
            return new MortalSnapshots(real);
        }
    }
}
