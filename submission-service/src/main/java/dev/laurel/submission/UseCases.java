package dev.laurel.submission;

import dev.laurel.submission.application.ActOnAwards;
import dev.laurel.submission.application.Announcements;
import dev.laurel.submission.application.ApplyContest;
import dev.laurel.submission.application.Articles;
import dev.laurel.submission.application.Authors;
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
import dev.laurel.submission.application.FindSheets;
import dev.laurel.submission.application.LabelEntry;
import dev.laurel.submission.application.ReadSurroundings;
import dev.laurel.submission.application.RecordArticleFacts;
import dev.laurel.submission.application.RecordAuthorFacts;
import dev.laurel.submission.application.ScoreUnit;
import dev.laurel.submission.application.SettleManifest;
import dev.laurel.submission.application.Sheets;
import dev.laurel.submission.application.WithdrawSheet;
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
            Contests contests, Entries entries, Sheets sheets, Announcements announcements, InstantSource clock) {
        return new SettleManifest(contests, entries, sheets, announcements, clock);
    }

    @Bean
    EvaluateArticles evaluateArticles(
            Articles articles,
            Contests contests,
            Entries entries,
            Announcements announcements,
            SettleManifest settleManifest,
            ReadSurroundings readSurroundings,
            InstantSource clock) {
        return new EvaluateArticles(
                articles, contests, entries, announcements, settleManifest, readSurroundings, clock);
    }

    @Bean
    ReadSurroundings readSurroundings(Authors authors, Articles articles, Entries entries, BodyText text) {
        return new ReadSurroundings(authors, articles, entries, text);
    }

    @Bean
    RecordAuthorFacts recordAuthorFacts(
            Authors authors,
            Contests contests,
            Entries entries,
            EvaluateArticles evaluateArticles,
            Announcements announcements) {
        return new RecordAuthorFacts(authors, contests, entries, evaluateArticles, announcements);
    }

    @Bean
    LabelEntry labelEntry(
            Contests contests,
            Entries entries,
            Announcements announcements,
            SettleManifest settleManifest,
            InstantSource clock) {
        return new LabelEntry(contests, entries, announcements, settleManifest, clock);
    }

    @Bean
    ScoreUnit scoreUnit(
            Contests contests,
            Entries entries,
            Sheets sheets,
            Announcements announcements,
            SettleManifest settleManifest,
            InstantSource clock) {
        return new ScoreUnit(contests, entries, sheets, announcements, settleManifest, clock);
    }

    @Bean
    FindSheets findSheets(Contests contests, Sheets sheets) {
        return new FindSheets(contests, sheets);
    }

    @Bean
    WithdrawSheet withdrawSheet(
            Sheets sheets, Announcements announcements, SettleManifest settleManifest, InstantSource clock) {
        return new WithdrawSheet(sheets, announcements, settleManifest, clock);
    }

    @Bean
    ActOnAwards actOnAwards(Contests contests, Announcements announcements, InstantSource clock) {
        return new ActOnAwards(contests, announcements, clock);
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
            Contests contests,
            Entries entries,
            EvaluateArticles evaluateArticles,
            Announcements announcements,
            SettleManifest settleManifest,
            InstantSource clock) {
        return new DecideEntry(contests, entries, evaluateArticles, announcements, settleManifest, clock);
    }

    @Bean
    CloseContest closeContest(
            Contests contests,
            ApplyContest applyContest,
            SettleManifest settleManifest,
            Announcements announcements,
            InstantSource clock) {
        return new CloseContest(contests, applyContest, settleManifest, announcements, clock);
    }

    @Bean
    FindContests findContests(Contests contests) {
        return new FindContests(contests);
    }

    @Bean
    FindEntries findEntries(Contests contests, Articles articles, Entries entries, ReadSurroundings readSurroundings) {
        return new FindEntries(contests, articles, entries, readSurroundings);
    }

    /** Takes up what a crash interrupted between a new definition and its back-fill. */
    @Bean
    ApplicationRunner resumeBackFills(ApplyContest applyContest) {
        return arguments -> applyContest.applyAll();
    }
}
