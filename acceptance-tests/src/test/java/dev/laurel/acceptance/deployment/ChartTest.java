package dev.laurel.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {

    private static final Set<String> SERVICES =
            Set.of("submission-service", "metrics-service", "ranking-service", "notification-service");
    private static final Set<String> SECRETS =
            Set.of("MONGODB_URI", "LAUREL_READER_KEY", "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG");

    @ParameterizedTest
    @ValueSource(strings = {"minimal.yaml", "everything.yaml", "plain.yaml"})
    void rendersWhatKubernetesKnows(String values) {
        Chart chart = Chart.rendered(values);

        assertThat(chart.faults()).isEmpty();
        assertThat(chart.all("Deployment").map(Chart::name)).containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    @Test
    void findsAFieldThatKubernetesDoesNotKnow() {
        Object misspelt = Yaml.all("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: { name: x }
                spec: { template: { spec: { containers: [{ name: x, readynessProbe: {} }] } } }
                """).get(0);

        assertThat(Chart.faults(misspelt)).singleElement().asString().contains("readynessProbe");
    }

    @Test
    void confinesEveryPod() {
        Chart chart = Chart.rendered("everything.yaml");

        assertThat(chart.all("Deployment")).hasSize(4).allSatisfy(deployment -> {
            Object pod = Yaml.at(deployment, "spec", "template", "spec");
            Object container = Yaml.at(pod, "containers", 0);
            assertThat(Yaml.at(pod, "securityContext", "runAsNonRoot")).isEqualTo(true);
            assertThat(Yaml.at(pod, "automountServiceAccountToken")).isEqualTo(false);
            assertThat(Yaml.at(container, "securityContext", "readOnlyRootFilesystem"))
                    .isEqualTo(true);
            assertThat(Yaml.at(container, "securityContext", "allowPrivilegeEscalation"))
                    .isEqualTo(false);
            assertThat(Yaml.list(container, "securityContext", "capabilities", "drop"))
                    .isEqualTo(List.of("ALL"));
            assertThat(Yaml.map(container, "resources", "limits").containsKey("memory"))
                    .isTrue();
            assertThat(Yaml.string(container, "livenessProbe", "httpGet", "path"))
                    .isEqualTo("/actuator/health/liveness");
            assertThat(Yaml.string(container, "readinessProbe", "httpGet", "path"))
                    .isEqualTo("/actuator/health/readiness");
            assertThat(Yaml.map(container, "startupProbe").isEmpty()).isFalse();
        });
        assertThat(chart.all("PodDisruptionBudget").map(Chart::name)).containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    @Test
    void namesSecretsAndHoldsNone() {
        Chart chart = Chart.rendered("everything.yaml");

        Set<String> seen = new HashSet<>();
        chart.all("Deployment")
                .flatMap(each -> Yaml.list(each, "spec", "template", "spec", "containers", 0, "env").stream())
                .filter(variable -> SECRETS.contains(Yaml.string(variable, "name")))
                .forEach(variable -> {
                    seen.add(Yaml.string(variable, "name"));
                    assertThat(Yaml.at(variable, "value")).isNull();
                    assertThat(Yaml.string(variable, "valueFrom", "secretKeyRef", "name"))
                            .isNotEmpty();
                });
        assertThat(seen).isEqualTo(SECRETS);
        assertThat(chart.all("Secret")).isEmpty();
    }

    @Test
    void letsNoServiceCallAnother() {
        Chart chart = Chart.rendered("minimal.yaml");

        assertThat(chart.all("NetworkPolicy").map(Chart::name)).containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(chart.all("NetworkPolicy")).allSatisfy(policy -> {
            assertThat(Yaml.list(policy, "spec", "policyTypes")).isEqualTo(List.of("Ingress", "Egress"));
            assertThat(Yaml.list(policy, "spec", "ingress").stream().flatMap(rule -> Yaml.list(rule, "from").stream()))
                    .isNotEmpty()
                    .allSatisfy(peer -> {
                        assertThat(Yaml.string(peer, "namespaceSelector")).containsAnyOf("ingress-nginx", "monitoring");
                        assertThat(Yaml.at(peer, "podSelector")).isNull();
                    });
        });
    }

    @Test
    void declaresExactlyTheTopicsOfTheContract() {
        Chart chart = Chart.rendered("everything.yaml");

        Map<String, String> rendered = new TreeMap<>();
        chart.all("KafkaTopic").forEach(topic -> {
            Map<Object, Object> config = new TreeMap<>(Yaml.map(topic, "spec", "config"));
            config.remove("min.insync.replicas");
            rendered.put(Yaml.string(topic, "spec", "topicName"), Yaml.string(topic, "spec", "partitions") + config);
        });
        assertThat(rendered).isEqualTo(DeclaredTopics.partitionsAndConfig()).hasSizeGreaterThan(15);
    }

    @Test
    void letsOnlyWritersWrite() {
        Chart chart = Chart.rendered("everything.yaml");

        Map<String, Set<String>> mayWrite = new TreeMap<>();
        chart.all("KafkaUser").forEach(user -> Yaml.list(user, "spec", "authorization", "acls").stream()
                .filter(acl -> Yaml.list(acl, "operations").contains("Write"))
                .forEach(acl -> mayWrite.computeIfAbsent(Chart.name(user), name -> new TreeSet<>())
                        .add(Yaml.string(acl, "resource", "name"))));
        assertThat(mayWrite).isEqualTo(DeclaredTopics.writableBy());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jwt.issuerUri=                                            | issuerUri
            kafka.bootstrapServers=kafka                              | bootstrapServers
            services.metrics-service.replicas=13                      | 12 partitions
            services.metrics-service.env.LAUREL_READER_KEY=in-values  | LAUREL_READER_KEY
            services.metrics-service.replica=2                        | replica
            strimzi.enabled=true,kafka.createMissingTopics=true       | exclude each other
            """)
    void refusesWhatCannotWork(String values, String named) {
        assertThatThrownBy(() -> Chart.rendered("minimal.yaml", values.split(",", -1)))
                .hasMessageContaining(named);
    }

    @Test
    void carriesTheSameRulesAndDashboardsAsCompose() {
        Chart chart = Chart.rendered("everything.yaml");

        assertThat(chart.all("PrometheusRule").map(rule -> Yaml.at(rule, "spec")))
                .containsExactly(Yaml.file("deploy/prometheus/laurel.rules.yml"));
        assertThat(chart.all("ConfigMap").map(map -> Yaml.map(map, "data")))
                .hasSize(Dashboards.files().size())
                .allSatisfy(data -> data.forEach((file, content) ->
                        assertThat(content).isEqualTo(Yaml.text("deploy/grafana/dashboards/" + file))));
    }
}
