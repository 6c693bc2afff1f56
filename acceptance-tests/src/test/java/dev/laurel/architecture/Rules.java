package dev.laurel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The rules, each as a sentence that can be false. {@link GuardedRule} names a canary for each of them. */
final class Rules {

    static final String[] SERVICES = {
        "dev.laurel.submission..", "dev.laurel.metrics..", "dev.laurel.ranking..", "dev.laurel.notification.."
    };
    static final String DOMAIN = "dev.laurel.*.domain..";
    static final String APPLICATION = "dev.laurel.*.application..";
    static final String WEB = "dev.laurel.*.web..";
    static final String MESSAGING = "dev.laurel.*.messaging..";
    static final String PERSISTENCE = "dev.laurel.*.persistence..";

    private static final Set<String> RANDOM = Set.of(
            Random.class.getName(),
            SplittableRandom.class.getName(),
            ThreadLocalRandom.class.getName(),
            "java.security.SecureRandom");

    private static final Set<String> KEYED_DIGEST = Set.of("javax.crypto.Mac", "javax.crypto.spec.SecretKeySpec");

    private Rules() {}

    /**
     * A domain may use the domain of a library, which is held to this rule as well: ranking's decides awards by that of
     * the award engine. What turns definitions into its rules reads documents and is outside. That no domain uses
     * another service's is {@link #serviceKnowsNoOther}. A keyed digest, by which draws are verified, is a function of
     * key and text; the rest of the JDK's cryptography makes keys at random.
     */
    static ArchRule domainIsPure() {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should(onlyDependOnClassesThat(resideInAnyPackage(DOMAIN, "java..", "org.jspecify..")
                        .or(describe("are keyed digests", (JavaClass type) -> KEYED_DIGEST.contains(type.getName())))
                        .and(describe("do no input or output", (JavaClass type) -> !resideInAnyPackage(
                                        "java.net..", "java.nio.file..", "java.sql..")
                                .test(type)))))
                .because("rules are decided from what they are given");
    }

    static ArchRule domainReadsNoClockAndNoDice() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .accessTargetWhere(describe("reads a clock or draws at random", Rules::readsClockOrDice))
                .because("the same facts must give the same result on every machine, today and in ten years");
    }

    private static boolean readsClockOrDice(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
                || (owner.equals(System.class.getName())
                        && Set.of("currentTimeMillis", "nanoTime").contains(name))
                || (owner.equals(Math.class.getName()) && name.equals("random"))
                || (owner.equals(UUID.class.getName()) && name.equals("randomUUID"))
                || RANDOM.contains(owner);
    }

    static ArchRule applicationKnowsNoFramework() {
        return noClasses()
                .that()
                .resideInAPackage(APPLICATION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "com.mongodb..",
                        "org.bson..",
                        "org.apache.kafka..",
                        "jakarta..",
                        "io.micrometer..")
                .because("use cases speak to the world through ports");
    }

    static ArchRule applicationKnowsNoAdapter() {
        return noClasses()
                .that()
                .resideInAPackage(APPLICATION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WEB, MESSAGING, PERSISTENCE)
                .because("dependencies point one way: adapters, application, domain");
    }

    static ArchRule adaptersDoNotKnowEachOther(String adapter, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(adapter)
                .should()
                .dependOnClassesThat(resideInAnyPackage(others)
                        .and(resideInAnyPackage(SERVICES).or(CANARY)))
                .because("adapters meet in the application");
    }

    /** The chassis has packages named web and messaging too; those are no adapters of a service. */
    private static final DescribedPredicate<JavaClass> CANARY = resideInAnyPackage("dev.laurel.canary..");

    static ArchRule serviceKnowsNoOther(String service) {
        String[] others = java.util.Arrays.stream(SERVICES)
                .filter(each -> !each.equals(service))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(service)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services share contracts, not code");
    }

    static ArchRule chassisKnowsNoService() {
        return noClasses()
                .that()
                .resideInAPackage("dev.laurel.chassis..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(SERVICES)
                        .or(resideInAnyPackage("dev.laurel.contest..", "dev.laurel.localstack..")))
                .because("the chassis holds no word of the domain");
    }

    static ArchRule contractsStandAlone() {
        return noClasses()
                .that()
                .resideInAPackage("dev.laurel.contracts..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.laurel..", "org.springframework..")
                        .and(describe("are not contracts", (JavaClass type) -> !type.getPackageName()
                                .startsWith("dev.laurel.contracts"))))
                .because("the contract is for everybody");
    }

    static ArchRule languageKnowsContractsOnly() {
        return noClasses()
                .that()
                .resideInAPackage("dev.laurel.contest..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(SERVICES)
                        .or(resideInAnyPackage(
                                "dev.laurel.chassis..", "dev.laurel.localstack..", "org.springframework..")))
                .because("a definition reads the same in a service, in a test and in an editor");
    }

    static ArchRule localStackKnowsNoService() {
        return noClasses()
                .that()
                .resideInAPackage("dev.laurel.localstack..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(SERVICES).or(resideInAnyPackage("dev.laurel.chassis..")))
                .because("it starts services as processes and speaks to them as anybody would");
    }

    static ArchRule nobodySleeps() {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "sleeps",
                        (JavaAccess<?> access) -> access.getTarget().getName().equals("sleep")
                                && access.getTargetOwner().getPackageName().startsWith("java.")))
                .because("waiting is for a condition, not for a time");
    }

    static ArchRule nobodyLogsThroughTheJdk() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("there is one way to log, and it is SLF4J");
    }

    static ArchRule adaptersAreMostlyPackagePrivate() {
        return classes()
                .that()
                .resideInAnyPackage(WEB, MESSAGING, PERSISTENCE)
                .and(resideInAnyPackage(SERVICES).or(CANARY))
                .and()
                .areTopLevelClasses()
                .should(new PackagePrivateShare(0.6))
                .because("a type is public only when another package needs it");
    }

    static ArchRule packagesAreDescribedAndNullMarked() {
        return classes()
                .that()
                .resideInAPackage("dev.laurel..")
                .should(new NullMarkedPackage())
                .because("null is said, not guessed");
    }
}
