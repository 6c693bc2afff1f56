package dev.laurel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses SHIPPED = BuiltModules.shipped();
    private static final JavaClasses SHIPPED_AND_TESTS = BuiltModules.shippedAndTests();

    static List<GuardedRule> rules() {
        return GuardedRule.all();
    }

    static Stream<Arguments> canaries() {
        return GuardedRule.all().stream()
                .flatMap(rule -> rule.canaries().stream().map(canary -> Arguments.of(rule, canary)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(GuardedRule guarded) {
        EvaluationResult result = guarded.rule().evaluate(guarded.testsToo() ? SHIPPED_AND_TESTS : SHIPPED);

        assertThat(result.getFailureReport().getDetails()).as(guarded.name()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("canaries")
    void findsTheCanary(GuardedRule guarded, Class<?> canary) {
        JavaClasses alone = new ClassFileImporter().importClasses(canary);

        EvaluationResult result = guarded.rule().evaluate(alone);

        assertThat(result.getFailureReport().getDetails())
                .as(guarded.name())
                .isNotEmpty()
                .anyMatch(detail -> detail.contains(canary.getName()));
    }

    @Test
    void looksAtEveryModule() {
        assertThat(BuiltModules.names())
                .contains(
                        "contracts",
                        "contest-language",
                        "award-engine",
                        "local-stack",
                        "service-chassis",
                        "submission-service",
                        "metrics-service",
                        "ranking-service",
                        "notification-service");
    }
}
