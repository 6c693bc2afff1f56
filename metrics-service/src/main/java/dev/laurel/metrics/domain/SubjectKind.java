package dev.laurel.metrics.domain;

import java.util.List;

/** What a reader can give to an article. Each kind has its own subjects. */
public enum SubjectKind {
    /** One per reader, may be given and taken back any number of times. */
    LIKE(0),
    /** One per reader, may be given and taken back any number of times. */
    COLLECT(1),
    /** One per comment id; once removed it stays removed. */
    COMMENT(2);

    private static final List<SubjectKind> BY_CODE = List.of(LIKE, COLLECT, COMMENT);

    private final int code;

    SubjectKind(int code) {
        this.code = code;
    }

    /** Number of kinds; codes run from 0. */
    public static int count() {
        return BY_CODE.size();
    }

    /** The kind with this code. */
    public static SubjectKind withCode(int code) {
        return BY_CODE.get(code);
    }

    /** Stands for the kind in stored state: never changes. */
    public int code() {
        return code;
    }

    /** The history of a subject of this kind with its first occurrence. */
    public History startingWith(Occurrence first) {
        return this == COMMENT ? CommentHistory.of(first) : ToggleHistory.of(first);
    }
}
