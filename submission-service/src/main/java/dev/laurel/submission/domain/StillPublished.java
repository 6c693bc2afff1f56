package dev.laurel.submission.domain;

import java.util.Map;

/** The article's publication is known and it has not been removed since. */
final class StillPublished implements EntryRule {

    @Override
    public String name() {
        return "stillPublished";
    }

    @Override
    public Verdict judge(Candidacy candidacy) {
        ArticleFact.Version publication = candidacy.article().publication();
        ArticleFact.Removal removal = candidacy.article().removal();
        if (publication == null) {
            return new Verdict(
                    name(),
                    false,
                    Map.of(),
                    new Reason("尚未收到这篇文章的发布事实。", "The publication of this article has not been reported yet."));
        }
        if (removal != null) {
            String when = Times.shown(removal.at(), candidacy.contest());
            return new Verdict(
                    name(),
                    false,
                    Map.of("removedAt", removal.at().toString()),
                    new Reason("文章已于 " + when + " 被移除。", "The article was removed at " + when + "."));
        }
        return new Verdict(
                name(),
                true,
                Map.of("publishedAt", publication.at().toString()),
                new Reason("文章已发布且未被移除。", "The article is published and has not been removed."));
    }
}
