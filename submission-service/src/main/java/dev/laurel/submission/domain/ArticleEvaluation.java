package dev.laurel.submission.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an article is in every contest. A pure function of the article's history, the contests and the entries the
 * article has: evaluating twice changes nothing the second time. Closed contests are left as they are.
 */
public final class ArticleEvaluation {

    private ArticleEvaluation() {}

    /**
     * The entries that are new or differ from {@code entries}, each with its next version.
     *
     * @param contests every contest there is; drafts are passed over
     * @param entries  the article's entries by contest id
     * @param surroundings what rules look at beside the article
     */
    public static List<Entry> changes(
            ArticleHistory article,
            Collection<Contest> contests,
            Map<String, Entry> entries,
            Surroundings surroundings,
            Instant now) {
        String belongsTo = ContestChoice.choose(article, contests, entries);
        List<Entry> changes = new ArrayList<>();
        for (Contest contest : contests) {
            if (contest.phase() != Contest.Phase.OPEN) {
                continue;
            }
            Entry known = entries.get(contest.id());
            Entry judged = judge(new Candidacy(article, contest.rules(), belongsTo, surroundings, known), now);
            if (judged != null && !judged.equals(known)) {
                changes.add(judged);
            }
        }
        return changes;
    }

    /**
     * Why the article is or is not an entry of {@code contest}: one verdict per rule, and a last one when the contest
     * takes no entries at all.
     */
    public static List<Verdict> verdicts(
            ArticleHistory article,
            Contest contest,
            Collection<Contest> contests,
            Map<String, Entry> entries,
            Surroundings surroundings) {
        String belongsTo = ContestChoice.choose(article, contests, entries);
        var candidacy = new Candidacy(article, contest.rules(), belongsTo, surroundings, entries.get(contest.id()));
        List<Verdict> verdicts = new ArrayList<>(EntryRules.judge(candidacy));
        if (contest.phase() != Contest.Phase.OPEN) {
            verdicts.add(notOpen(contest.phase()));
        }
        return verdicts;
    }

    private static Verdict notOpen(Contest.Phase phase) {
        Reason reason = phase == Contest.Phase.DRAFT
                ? new Reason("活动尚未开放。", "The contest has not been opened yet.")
                : new Reason("活动已截止,不再接收文章。", "The contest is closed and takes no more articles.");
        return new Verdict("contestOpen", false, Map.of("phase", phase.name().toLowerCase(Locale.ROOT)), reason);
    }

    private static @Nullable Entry judge(Candidacy candidacy, Instant now) {
        Entry known = candidacy.known();
        List<Verdict> verdicts = EntryRules.judge(candidacy);
        if (known == null && !EntryRules.admit(verdicts)) {
            return null;
        }
        Entry.Details details = details(candidacy);
        if (details == null) {
            return known;
        }
        String articleId = candidacy.article().articleId();
        String excludedBy = EntriesOfAuthor.excluding(articleId, candidacy.ofAuthor());
        if (known != null) {
            return known.judged(details, verdicts, excludedBy, now);
        }
        return Entry.first(candidacy.contest().contestId(), articleId, details, verdicts, excludedBy, now);
    }

    /** Title and address as they are now; author and time of the publication; columns as they count. */
    private static Entry.@Nullable Details details(Candidacy candidacy) {
        ArticleFact.Version publication = candidacy.article().publication();
        ArticleFact.Version newest = candidacy.article().newestVersion();
        ArticleFact.Version counting = candidacy.counting();
        if (publication == null || newest == null || counting == null) {
            return null;
        }
        return new Entry.Details(
                publication.authorId(),
                newest.content().title(),
                newest.content().url(),
                counting.content().columnIds(),
                publication.at(),
                counting.content().category(),
                counting.content().kind(),
                counting.content().bodyLength());
    }
}
