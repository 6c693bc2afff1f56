package dev.laurel.contest;

/** The fields that rules look at. */
final class Fields {

    static final FieldPath TIME_ZONE = FieldPath.ROOT.field("timeZone");
    static final FieldPath SUBMISSIONS_FROM =
            FieldPath.ROOT.field("submissions").field("from");
    static final FieldPath SUBMISSIONS_THROUGH =
            FieldPath.ROOT.field("submissions").field("through");
    static final FieldPath METRICS_THROUGH = FieldPath.ROOT.field("metrics").field("through");
    static final FieldPath COUNTING_GRACE = FieldPath.ROOT.field("metrics").field("countingGrace");
    static final FieldPath UNAVAILABLE = FieldPath.ROOT.field("metrics").field("unavailable");
    static final FieldPath ELIGIBILITY = FieldPath.ROOT.field("eligibility");
    static final FieldPath TOPIC_IDS = ELIGIBILITY.field("topicIds");
    static final FieldPath TAGS = ELIGIBILITY.field("tags");
    static final FieldPath FORMULA = FieldPath.ROOT.field("score").field("formula");
    static final FieldPath SCALE = FieldPath.ROOT.field("score").field("scale");
    static final FieldPath TIE_BREAKS = FieldPath.ROOT.field("tieBreaks");
    static final FieldPath AWARDS = FieldPath.ROOT.field("awards");

    private Fields() {}
}
