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
    static final FieldPath REQUIRES_LABEL = ELIGIBILITY.field("requiresLabel");
    static final FieldPath LABELS = FieldPath.ROOT.field("moderation").field("labels");
    static final FieldPath REASONS = FieldPath.ROOT.field("moderation").field("reasons");
    static final FieldPath JURY = FieldPath.ROOT.field("jury");
    static final FieldPath CRITERIA = JURY.field("criteria");
    static final FieldPath JURY_UNITS = JURY.field("units");
    static final FieldPath MEASURES = FieldPath.ROOT.field("measures");
    static final FieldPath SCORES = FieldPath.ROOT.field("scores");
    static final FieldPath GROUPS = FieldPath.ROOT.field("groups");
    static final FieldPath CARRY_OVER = FieldPath.ROOT.field("carryOver");
    static final FieldPath SCORE = FieldPath.ROOT.field("score");
    static final FieldPath FORMULA = SCORE.field("formula");
    static final FieldPath TIE_BREAKS = FieldPath.ROOT.field("tieBreaks");
    static final FieldPath AWARDS = FieldPath.ROOT.field("awards");

    private Fields() {}
}
