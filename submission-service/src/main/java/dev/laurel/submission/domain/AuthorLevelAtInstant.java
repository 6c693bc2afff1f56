package dev.laurel.submission.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/** The author had a suitable level at the instant that counts, whenever the platform told it. */
final class AuthorLevelAtInstant implements EntryRule {

    @Override
    public String name() {
        return "authorLevel";
    }

    @Override
    public boolean isAsked(ContestRules contest) {
        return contest.conditions().authorLevel() != null;
    }

    @Override
    public Verdict judge(Candidacy candidacy) {
        AuthorLevel asked = Objects.requireNonNull(candidacy.conditions().authorLevel());
        ArticleFact.Version publication = candidacy.article().publication();
        Instant at = asked.at() != null || publication == null ? asked.at() : publication.at();
        OptionalLong level = at == null
                ? OptionalLong.empty()
                : candidacy.surroundings().author().counterAt(AuthorLevel.COUNTER, at);
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("from", Long.toString(asked.from()));
        evidence.put("through", Long.toString(asked.through()));
        evidence.put("at", String.valueOf(at));
        String when = at == null ? "?" : Times.shown(at, candidacy.contest());
        String range = asked.from() + "–" + asked.through();
        if (level.isEmpty()) {
            return new Verdict(
                    name(),
                    false,
                    evidence,
                    new Reason(
                            "尚不知道作者在 " + when + " 的等级，要求 " + range + " 级。",
                            "The author's level at " + when + " is not known; " + range + " is required."));
        }
        long had = level.getAsLong();
        evidence.put("level", Long.toString(had));
        return new Verdict(
                name(),
                asked.from() <= had && had <= asked.through(),
                evidence,
                new Reason(
                        "作者在 " + when + " 为 " + had + " 级，要求 " + range + " 级。",
                        "The author's level at " + when + " was " + had + "; " + range + " is required."));
    }
}
