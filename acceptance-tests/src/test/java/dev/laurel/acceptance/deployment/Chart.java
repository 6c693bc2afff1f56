package dev.laurel.acceptance.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Helm chart as Helm itself renders it, and what Kubernetes' own types say to that. Custom resources (Strimzi, KEDA,
 * the Prometheus operator) are rendered, but nothing here knows their types.
 */
final class Chart {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "apps/v1 Deployment", Deployment.class,
            "v1 Service", Service.class,
            "v1 ServiceAccount", ServiceAccount.class,
            "v1 ConfigMap", ConfigMap.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
            "networking.k8s.io/v1 Ingress", Ingress.class,
            "autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class);

    /** The model's types take unknown fields into a map of their own; here a field they do not name is a fault. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return Boolean.FALSE;
                }
            })
            .build();

    private final List<Object> resources;

    private Chart(List<Object> resources) {
        this.resources = resources;
    }

    /** Rendered with a file of values from the test's resources, and single values beside it: {@code a.b=c}. */
    static Chart rendered(String values, String... single) {
        Path directory = Yaml.root().resolve("deploy/kubernetes/laurel");
        var template = new Helm(directory)
                .template()
                .withName("laurel")
                .withValuesFile(Yaml.root().resolve("acceptance-tests/src/test/resources/deployment/" + values));
        for (String each : single) {
            String[] pair = each.split("=", 2);
            template.set(pair[0], pair[1]);
        }
        return new Chart(Yaml.all(template.call()));
    }

    Stream<Object> all() {
        return resources.stream();
    }

    Stream<Object> all(String kind) {
        return all().filter(resource -> Yaml.string(resource, "kind").equals(kind));
    }

    static String name(Object resource) {
        return Yaml.string(resource, "metadata", "name");
    }

    /** What the types of Kubernetes do not know or cannot read; empty if all is well. */
    List<String> faults() {
        return all().flatMap(Chart::faults).toList();
    }

    static Stream<String> faults(Object resource) {
        String type = Yaml.string(resource, "apiVersion") + " " + Yaml.string(resource, "kind");
        Class<?> known = TYPES.get(type);
        if (known == null) {
            boolean custom = type.matches("[a-z0-9.-]*(strimzi\\.io|keda\\.sh|coreos\\.com)/.*");
            return custom && !Yaml.map(resource, "spec").isEmpty() ? Stream.empty() : Stream.of("unknown: " + type);
        }
        try {
            STRICT.readValue(STRICT.writeValueAsString(resource), known);
            return Stream.empty();
        } catch (JsonProcessingException e) {
            return Stream.of(type + " " + name(resource) + ": " + e.getOriginalMessage());
        }
    }
}
