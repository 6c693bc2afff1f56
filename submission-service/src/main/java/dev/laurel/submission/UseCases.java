package dev.laurel.submission;

import dev.laurel.submission.application.Announcements;
import dev.laurel.submission.application.ApplyContest;
import dev.laurel.submission.application.Articles;
import dev.laurel.submission.application.BodyText;
import dev.laurel.submission.application.CloseContest;
import dev.laurel.submission.application.Contests;
import dev.laurel.submission.application.CountBody;
import dev.laurel.submission.application.DecideEntry;
import dev.laurel.submission.application.DefineContest;
import dev.laurel.submission.application.Entries;
import dev.laurel.submission.application.EvaluateArticles;
import dev.laurel.submission.application.FindContests;
import dev.laurel.submission.application.FindEntries;
import dev.laurel.submission.application.RecordArticleFacts;
import dev.laurel.submission.application.SettleManifest;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use cases to the ports. */
@Configuration(proxyBeanMethods = false)
class UseCases {

    /** In milliseconds, because that is what is stored and sent. */
    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    CountBody countBody(BodyText text) {
        return new CountBody(text);
    }

    @Bean
    SettleManifest settleManifest(
            Contests contests, Entries entries, Announcements announcements, InstantSource clock) {
        return new SettleManifest(contests, entries, announcements, clock);
    }

    @Bean
    EvaluateArticles evaluateArticles(
            Articles articles,
            Contests contests,
            Entries entries,
            Announcements announcements,
            SettleManifest settleManifest,
            InstantSource clock) {
        return new EvaluateArticles(articles, contests, entries, announcements, settleManifest, clock);
    }

    @Bean
    RecordArticleFacts recordArticleFacts(
            Articles articles, EvaluateArticles evaluateArticles, Announcements announcements) {
        return new RecordArticleFacts(articles, evaluateArticles, announcements);
    }

    @Bean
    ApplyContest applyContest(
            Contests contests, Articles articles, Entries entries, EvaluateArticles evaluateArticles) {
        return new ApplyContest(contests, articles, entries, evaluateArticles);
    }

    @Bean
    DefineContest defineContest(
            Contests contests, Announcements announcements, ApplyContest applyContest, InstantSource clock) {
        return new DefineContest(contests, announcements, applyContest, clock);
    }

    @Bean
    DecideEntry decideEntry(
            Entries entries, Announcements announcements, SettleManifest settleManifest, InstantSource clock) {
        return new DecideEntry(entries, announcements, settleManifest, clock);
    }

    @Bean
    CloseContest closeContest(
            Contests contests,
            Entries entries,
            ApplyContest applyContest,
            SettleManifest settleManifest,
            Announcements announcements,
            InstantSource clock) {
        return new CloseContest(contests, entries, applyContest, settleManifest, announcements, clock);
    }

    @Bean
    FindContests findContests(Contests contests) {
        return new FindContests(contests);
    }

    @Bean
    FindEntries findEntries(Contests contests, Articles articles, Entries entries) {
        return new FindEntries(contests, articles, entries);
    }

    /** Takes up what a crash interrupted between a new definition and its back-fill. */
    @Bean
    ApplicationRunner resumeBackFills(ApplyContest applyContest) {
        return arguments -> applyContest.applyAll();
    }
}
