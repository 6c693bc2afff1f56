package dev.laurel.chassis.messaging;

import dev.laurel.chassis.ChassisProperties;
import dev.laurel.chassis.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.converter.BatchMessageConverter;

/** Wires reading in batches, publishing facts and dead letters. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnProperty("laurel.service")
@EnableConfigurationProperties(ChassisProperties.class)
class MessagingAutoConfiguration {

    @Bean
    BatchMessageConverter recordBatchConverter() {
        return new RecordBatchConverter();
    }

    /** One producer for facts and dead letters: it is safe for use by many threads, and batches are fuller. */
    @Bean
    Producer<byte[], byte[]> laurelProducer(ProducerFactory<?, ?> connection, ChassisProperties properties) {
        return ProducerSettings.open(connection.getConfigurationProperties(), properties.service() + "-facts");
    }

    @Bean
    KafkaClientMetrics laurelProducerMetrics(Producer<byte[], byte[]> laurelProducer) {
        return new KafkaClientMetrics(laurelProducer);
    }

    @Bean
    @ConditionalOnMissingBean
    FactPublisher factPublisher(Producer<byte[], byte[]> laurelProducer, ChassisProperties properties, Traces traces) {
        return new KafkaFactPublisher(laurelProducer, properties.service(), traces);
    }

    @Bean
    @ConditionalOnMissingBean
    DeadLetters deadLetters(
            Producer<byte[], byte[]> laurelProducer, ChassisProperties properties, MeterRegistry meters) {
        return new KafkaDeadLetters(laurelProducer, properties.service(), meters);
    }

    @Bean
    @ConditionalOnMissingBean
    ConsumerProgress consumerProgress() {
        return new ConsumerProgress();
    }

    @Bean
    BindingContainers bindingContainers(ConsumerProgress progress, ObjectProvider<LostPartitions> lost) {
        return new BindingContainers(progress, lost);
    }
}
