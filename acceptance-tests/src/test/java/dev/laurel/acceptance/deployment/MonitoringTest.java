package dev.laurel.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MonitoringTest {

    @Test
    void keepsTheAddressesOfDashboards() {
        assertThat(Dashboards.all())
                .extracting(dashboard -> dashboard.path("uid").asString())
                .containsExactly("laurel-counting", "laurel-overview");
    }

    @Test
    void hasPanelsThatAskTheProvisionedSource() {
        String source = Yaml.string(
                Yaml.file("deploy/grafana/provisioning/datasources/prometheus.yml"), "datasources", 0, "uid");

        for (JsonNode dashboard : Dashboards.all()) {
            List<JsonNode> panels = dashboard.path("panels").valueStream().toList();
            assertThat(panels).isNotEmpty();
            assertThat(panels).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
            assertThat(panels)
                    .extracting(panel -> panel.path("datasource").path("uid").asString())
                    .containsOnly(source);
        }
    }

    @Test
    void tellsOperatorsWhatToDoAboutEveryAlert() {
        String operations = Yaml.text("docs/operations.md");

        assertThat(Alerts.all()).isNotEmpty().allSatisfy(alert -> {
            String name = Yaml.string(alert, "alert");
            assertThat(operations).contains("\n### " + name + "\n");
            assertThat(Yaml.string(alert, "annotations", "runbook"))
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(Yaml.string(alert, "labels", "severity")).isIn("page", "ticket");
        });
    }

    @Test
    void countsAsManyPartitionsAsAreDeclared() {
        assertThat(Alerts.expression("LaurelPartitionNotCounted"))
                .startsWith("(" + DeclaredTopics.countingPartitions() + " - ");
    }

    @Test
    void tellsMetricsFromTheRestOfAnExpression() {
        assertThat(PromQl.metrics("sum by (a, b) (rate(x_total{c=\"d}\"}[5m])) > 0.05 * y and changes(z:w[2m]) == 0"))
                .containsExactly("x_total", "y", "z:w");
    }
}
