package dev.laurel.submission.application;

import dev.laurel.submission.domain.AuthorHistory;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.Reading;
import dev.laurel.submission.domain.Readings;
import dev.laurel.submission.domain.Surroundings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what rules look at beside an article, and only what some contest asks for. Safe for several threads. */
public final class ReadSurroundings {

    private final Authors authors;
    private final Articles articles;
    private final Entries entries;
    private final BodyText text;

    public ReadSurroundings(Authors authors, Articles articles, Entries entries, BodyText text) {
        this.authors = authors;
        this.articles = articles;
        this.entries = entries;
        this.text = text;
    }

    /** The surroundings of one author's article, as they are stored now. */
    public Surroundings of(@Nullable String authorId, Collection<Contest> contests) {
        if (authorId == null) {
            return Surroundings.nothing();
        }
        boolean authorsCount =
                contests.stream().anyMatch(contest -> contest.rules().looksAtAuthors());
        Authors.Stored stored = authorsCount ? authors.find(List.of(authorId)).get(authorId) : null;
        Map<String, List<Entry>> ofAuthor = new HashMap<>();
        for (Contest contest : contests) {
            if (contest.phase() == Contest.Phase.OPEN && contest.rules().relatesEntriesOfAuthor()) {
                ofAuthor.put(contest.id(), entries.ofAuthor(contest.id(), authorId));
            }
        }
        return new Surroundings(stored == null ? AuthorHistory.of(authorId) : stored.history(), readings(), ofAuthor);
    }

    /** Each body is read once, and only when a rule asks for it. */
    private Readings readings() {
        Map<String, Reading> read = new HashMap<>();
        return (articleId, digest) -> read.computeIfAbsent(articleId + '/' + digest, id -> {
            String markdown = articles.body(articleId, digest);
            return markdown == null ? Reading.EMPTY : text.read(markdown);
        });
    }
}
