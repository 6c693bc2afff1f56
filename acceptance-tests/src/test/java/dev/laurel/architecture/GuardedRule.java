package dev.laurel.architecture;

import com.tngtech.archunit.lang.ArchRule;
import dev.laurel.canary.application.CallsAnAdapter;
import dev.laurel.canary.application.SpeaksKafka;
import dev.laurel.canary.domain.DrawsLots;
import dev.laurel.canary.domain.LooksBesideTheEnginesDomain;
import dev.laurel.canary.domain.ReadsTheClock;
import dev.laurel.canary.domain.ReadsTheClockByReference;
import dev.laurel.canary.domain.ReadsTheNetwork;
import dev.laurel.canary.domain.SpeaksKafkaToo;
import dev.laurel.canary.messaging.CallsPersistence;
import dev.laurel.canary.persistence.CallsWeb;
import dev.laurel.canary.unmarked.InNobodysPackage;
import dev.laurel.canary.web.AlsoOpen;
import dev.laurel.canary.web.CallsMessaging;
import dev.laurel.canary.web.Sleeps;
import dev.laurel.canary.web.SleepsByUnit;
import dev.laurel.canary.web.SpeaksToTheJdksLogger;
import java.util.Arrays;
import java.util.List;

/**
 * A rule, and a class for each way to break it that the rule must find. A rule without a canary cannot be listed.
 *
 * @param canaries each of them alone breaks the rule
 */
record GuardedRule(String name, ArchRule rule, boolean testsToo, List<Class<?>> canaries) {

    private static GuardedRule rule(String name, ArchRule rule, Class<?>... canaries) {
        return new GuardedRule(name, rule, false, Arrays.asList(canaries));
    }

    static List<GuardedRule> all() {
        return List.of(
                rule(
                        "the domain is pure",
                        Rules.domainIsPure(),
                        SpeaksKafkaToo.class,
                        ReadsTheNetwork.class,
                        LooksBesideTheEnginesDomain.class),
                rule(
                        "the domain reads no clock and draws no lots",
                        Rules.domainReadsNoClockAndNoDice(),
                        ReadsTheClock.class,
                        ReadsTheClockByReference.class,
                        DrawsLots.class),
                rule("the application knows no framework", Rules.applicationKnowsNoFramework(), SpeaksKafka.class),
                rule("the application knows no adapter", Rules.applicationKnowsNoAdapter(), CallsAnAdapter.class),
                rule(
                        "web knows no other adapter",
                        Rules.adaptersDoNotKnowEachOther(Rules.WEB, Rules.MESSAGING, Rules.PERSISTENCE),
                        CallsMessaging.class),
                rule(
                        "messaging knows no other adapter",
                        Rules.adaptersDoNotKnowEachOther(Rules.MESSAGING, Rules.WEB, Rules.PERSISTENCE),
                        CallsPersistence.class),
                rule(
                        "persistence knows no other adapter",
                        Rules.adaptersDoNotKnowEachOther(Rules.PERSISTENCE, Rules.WEB, Rules.MESSAGING),
                        CallsWeb.class),
                rule(
                        "submission knows no other service",
                        Rules.serviceKnowsNoOther(Rules.SERVICES[0]),
                        dev.laurel.submission.canary.LooksIntoAnotherService.class),
                rule(
                        "metrics knows no other service",
                        Rules.serviceKnowsNoOther(Rules.SERVICES[1]),
                        dev.laurel.metrics.canary.LooksIntoAnotherService.class),
                rule(
                        "ranking knows no other service",
                        Rules.serviceKnowsNoOther(Rules.SERVICES[2]),
                        dev.laurel.ranking.canary.LooksIntoAnotherService.class),
                rule(
                        "notification knows no other service",
                        Rules.serviceKnowsNoOther(Rules.SERVICES[3]),
                        dev.laurel.notification.canary.LooksIntoAnotherService.class),
                rule(
                        "the chassis knows no service",
                        Rules.chassisKnowsNoService(),
                        dev.laurel.chassis.canary.LooksIntoAService.class),
                rule(
                        "contracts stand alone",
                        Rules.contractsStandAlone(),
                        dev.laurel.contracts.canary.LooksIntoTheChassis.class),
                rule(
                        "the contest language knows contracts only",
                        Rules.languageKnowsContractsOnly(),
                        dev.laurel.contest.canary.LooksIntoTheChassis.class),
                rule(
                        "the local stack knows no service",
                        Rules.localStackKnowsNoService(),
                        dev.laurel.localstack.canary.LooksIntoAService.class),
                new GuardedRule("nobody sleeps", Rules.nobodySleeps(), true, List.of(Sleeps.class, SleepsByUnit.class)),
                rule("nobody logs through the JDK", Rules.nobodyLogsThroughTheJdk(), SpeaksToTheJdksLogger.class),
                rule("adapters are package-private", Rules.adaptersAreMostlyPackagePrivate(), AlsoOpen.class),
                rule("packages are null-marked", Rules.packagesAreDescribedAndNullMarked(), InNobodysPackage.class));
    }

    @Override
    public String toString() {
        return name;
    }
}
