package dev.laurel.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Of the given types of each service, at least this share is visible in its own package only. */
final class PackagePrivateShare extends ArchCondition<JavaClass> {

    private final double least;
    private final Map<String, List<JavaClass>> byService = new TreeMap<>();

    PackagePrivateShare(double least) {
        super("be package-private for the most part");
        this.least = least;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!type.getSimpleName().equals("package-info")) {
            String service = type.getPackageName().split("\\.", 4)[2];
            byService.computeIfAbsent(service, key -> new ArrayList<>()).add(type);
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        byService.forEach((service, types) -> {
            List<String> open = types.stream()
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                    .map(JavaClass::getName)
                    .toList();
            boolean enough = types.size() - open.size() >= least * types.size();
            events.add(new SimpleConditionEvent(
                    service,
                    enough,
                    service + " has " + open.size() + " public types of " + types.size() + " in its adapters: "
                            + open));
        });
    }
}
