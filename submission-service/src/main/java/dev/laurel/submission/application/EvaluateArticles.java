package dev.laurel.submission.application;

import dev.laurel.submission.domain.ArticleEvaluation;
import dev.laurel.submission.domain.ArticleFact;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.Surroundings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the entries of articles what the facts, the contests and the decisions say.
 *
 * <p>Others may write meanwhile: facts about the same article, a new definition, a decision, a close. There are no
 * transactions over several documents; instead whoever has written an entry reads everything again and writes once
 * more if it finds a difference. The last one to write therefore leaves a state in which nobody finds a difference,
 * whatever the order. An entry that got into a contest just as it closed is put into the manifest.
 */
public final class EvaluateArticles {

    private static final int MOST_ROUNDS = 100;

    private final Articles articles;
    private final Contests contests;
    private final Entries entries;
    private final Announcements announcements;
    private final SettleManifest settleManifest;
    private final ReadSurroundings surroundings;
    private final InstantSource clock;
    /** Articles whose entries may have been written without being announced, because the store did not answer. */
    private final Set<String> doubtful = ConcurrentHashMap.newKeySet();

    public EvaluateArticles(
            Articles articles,
            Contests contests,
            Entries entries,
            Announcements announcements,
            SettleManifest settleManifest,
            ReadSurroundings surroundings,
            InstantSource clock) {
        this.articles = articles;
        this.contests = contests;
        this.entries = entries;
        this.announcements = announcements;
        this.settleManifest = settleManifest;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** Evaluates these articles; unknown ones are passed over. Entries are announced, not yet settled. */
    public void evaluate(Collection<String> articleIds) {
        announceDoubtful(articleIds);
        Collection<String> open = articleIds;
        Set<String> touched = new HashSet<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Contest> known = contests.all();
            List<Entry> changes = open.isEmpty() ? List.of() : changes(open, known);
            if (changes.isEmpty()) {
                settleClosed(touched, known);
                return;
            }
            List<Entry> written = save(changes);
            announcements.announce(written);
            open = next(changes, known);
            written.forEach(entry -> touched.add(entry.contestId()));
        }
        throw new IllegalStateException("Entries do not come to rest: others keep writing the same ones");
    }

    /** The articles themselves, and those of the same authors where entries decide about each other. */
    private Set<String> next(List<Entry> changes, List<Contest> known) {
        Set<String> next = new LinkedHashSet<>();
        changes.forEach(entry -> next.add(entry.articleId()));
        for (Contest contest : known) {
            if (contest.rules().relatesEntriesOfAuthor()) {
                changes.stream()
                        .filter(entry -> entry.contestId().equals(contest.id()))
                        .map(entry -> entry.details().authorId())
                        .distinct()
                        .flatMap(author -> entries.ofAuthor(contest.id(), author).stream())
                        .forEach(entry -> next.add(entry.articleId()));
            }
        }
        return next;
    }

    private List<Entry> save(List<Entry> changes) {
        try {
            List<Entry> written = new ArrayList<>(changes);
            written.removeAll(entries.save(changes));
            return written;
        } catch (RuntimeException e) {
            changes.forEach(entry -> doubtful.add(entry.articleId()));
            throw e;
        }
    }

    private void announceDoubtful(Collection<String> articleIds) {
        List<String> again = articleIds.stream().filter(doubtful::contains).toList();
        if (!again.isEmpty()) {
            announcements.announce(entries.ofArticles(again));
            again.forEach(doubtful::remove);
        }
    }

    private List<Entry> changes(Collection<String> articleIds, List<Contest> known) {
        Map<String, Articles.Stored> stored = articles.find(articleIds);
        Map<String, Map<String, Entry>> byArticle = new HashMap<>();
        for (Entry entry : entries.ofArticles(articleIds)) {
            byArticle.computeIfAbsent(entry.articleId(), id -> new HashMap<>()).put(entry.contestId(), entry);
        }
        Instant now = clock.instant();
        List<Entry> changes = new ArrayList<>();
        Map<String, Surroundings> ofAuthors = new HashMap<>();
        stored.forEach((id, article) -> {
            Surroundings around = ofAuthors.computeIfAbsent(
                    String.valueOf(author(article)), any -> surroundings.of(author(article), known));
            Map<String, Entry> entered = byArticle.getOrDefault(id, Map.of());
            changes.addAll(ArticleEvaluation.changes(article.history(), known, entered, around, now));
        });
        return changes;
    }

    /** Whose article it is; null when the platform has not said so. */
    static @Nullable String author(Articles.Stored stored) {
        ArticleFact.Version publication = stored.history().publication();
        ArticleFact.Version version = publication == null ? stored.history().newestVersion() : publication;
        return version == null ? null : version.authorId();
    }

    private void settleClosed(Set<String> touched, List<Contest> known) {
        for (Contest contest : known) {
            if (contest.phase() == Contest.Phase.CLOSED && touched.contains(contest.id())) {
                settleManifest.settle(contest.id());
            }
        }
    }
}
