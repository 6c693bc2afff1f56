package dev.laurel.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.localstack.testing.SharedStack;
import org.junit.jupiter.api.Test;

class SharedStackTest {

    @Test
    void isOnePerJvmAndNamesEveryPlaceAServiceNeeds() {
        SharedStack stack = SharedStack.get();

        assertThat(SharedStack.get()).isSameAs(stack);
        assertThat(stack.properties())
                .containsKeys("KAFKA_BOOTSTRAP_SERVERS", "MONGODB_URI", "JWT_ISSUER_URI", "JWT_JWK_SET_URI");
        assertThat(stack.properties().get("MONGODB_URI")).startsWith("mongodb://127.0.0.1:");
    }
}
