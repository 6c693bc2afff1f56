package dev.laurel.acceptance.deployment;

import java.util.List;
import java.util.stream.Stream;

/** The alerts in the repository. */
final class Alerts {

    private Alerts() {}

    static List<Object> all() {
        return Yaml.list(Yaml.file("deploy/prometheus/laurel.rules.yml"), "groups").stream()
                .<Object>flatMap(group -> Yaml.list(group, "rules").stream())
                .toList();
    }

    static Stream<String> expressions() {
        return all().stream().map(rule -> Yaml.string(rule, "expr"));
    }

    static String expression(String alert) {
        return all().stream()
                .filter(rule -> Yaml.string(rule, "alert").equals(alert))
                .map(rule -> Yaml.string(rule, "expr"))
                .findFirst()
                .orElseThrow();
    }
}
