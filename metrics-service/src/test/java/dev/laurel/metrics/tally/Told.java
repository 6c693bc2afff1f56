package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.Occurrence;

/** A fact as the platform tells it, immutable, for histories in tests. */
record Told(Interaction.Kind kind, String articleId, String subjectId, long total, long at, long seq) {

    static Told reader(Interaction.Kind kind, String articleId, String subjectId, long at) {
        return new Told(kind, articleId, subjectId, 0, at, Occurrence.NO_SEQ);
    }

    static Told views(String articleId, long total, long at) {
        return new Told(Interaction.Kind.COUNTER_REPORTED, articleId, "", total, at, Occurrence.NO_SEQ);
    }

    Told withSeq(long newSeq) {
        return new Told(kind, articleId, subjectId, total, at, newSeq);
    }

    Interaction toInteraction() {
        var fact = new Interaction();
        fact.clear();
        fact.kind = kind;
        fact.articleId.set(articleId);
        fact.readerId.set(subjectId);
        fact.commentId.set(subjectId);
        fact.total = total;
        fact.at = at;
        fact.seq = seq;
        return fact;
    }
}
