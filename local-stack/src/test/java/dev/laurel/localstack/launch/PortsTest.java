package dev.laurel.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void areTheUsualOnesUnlessChosen() {
        Ports ports = Ports.choose(false, Map.of("ranking", 9083));

        assertThat(ports.of(Place.RANKING)).isEqualTo(9083);
        assertThat(ports.of(Place.SUBMISSION)).isEqualTo(8081);
    }

    @Test
    void areAllFreeAndDifferentWhenAskedFor() {
        Ports ports = Ports.choose(true, Map.of("store", 0));

        assertThat(Arrays.stream(Place.values()).map(ports::of)).doesNotHaveDuplicates();
        ports.requireFree(Set.of(Place.values()));
    }

    @Test
    void nameAPortThatIsTakenAndWhatToDo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Ports ports = Ports.choose(false, Map.of("kafka", taken.getLocalPort()));

            assertThatThrownBy(() -> ports.requireFree(Set.of(Place.KAFKA)))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (kafka) is taken")
                    .hasMessageContaining("--ports kafka=")
                    .hasMessageContaining("KAFKA_BOOTSTRAP_SERVERS");
        }
    }

    @Test
    void refuseANameThatNothingHas() {
        assertThatThrownBy(() -> Ports.choose(false, Map.of("board", 1)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("there is no board; there are submission, metrics");
    }
}
