package dev.laurel.acceptance.deployment;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every metric that an alert or a dashboard asks for. */
public final class AskedMetrics {

    private AskedMetrics() {}

    /** Their names, in a set of the caller's own. */
    public static Set<String> all() {
        Set<String> names = new TreeSet<>();
        Stream.concat(Alerts.expressions(), Dashboards.all().stream().flatMap(Dashboards::expressions))
                .forEach(expression -> names.addAll(PromQl.metrics(expression)));
        return names;
    }
}
