package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.domain.SubjectKind;

/**
 * A fact as the platform tells it, immutable, for histories in tests.
 *
 * @param commentId empty unless the fact is about a comment
 */
record Told(Interaction.Kind kind, String articleId, String readerId, String commentId, long total, long at, long seq) {

    /** About a reader's like or collect; for comments the subject is the comment's id and the reader's name. */
    static Told reader(Interaction.Kind kind, String articleId, String subjectId, long at) {
        return new Told(
                kind,
                articleId,
                subjectId,
                kind.subject() == SubjectKind.COMMENT ? subjectId : "",
                0,
                at,
                Occurrence.NO_SEQ);
    }

    static Told comment(String articleId, String commentId, String readerId, long at) {
        return new Told(Interaction.Kind.COMMENTED, articleId, readerId, commentId, 0, at, Occurrence.NO_SEQ);
    }

    static Told views(String articleId, long total, long at) {
        return new Told(Interaction.Kind.COUNTER_REPORTED, articleId, "", "", total, at, Occurrence.NO_SEQ);
    }

    Told withSeq(long newSeq) {
        return new Told(kind, articleId, readerId, commentId, total, at, newSeq);
    }

    /** What tells one subject of the kind from another. */
    String subjectId() {
        return kind.subject() == SubjectKind.COMMENT ? commentId : readerId;
    }

    Interaction toInteraction() {
        var fact = new Interaction();
        fact.clear();
        fact.kind = kind;
        fact.articleId.set(articleId);
        fact.readerId.set(readerId);
        fact.commentId.set(commentId);
        fact.total = total;
        fact.at = at;
        fact.seq = seq;
        return fact;
    }
}
