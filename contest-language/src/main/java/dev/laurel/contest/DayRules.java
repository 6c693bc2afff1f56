package dev.laurel.contest;

import dev.laurel.contracts.Limits;
import dev.laurel.contracts.LocalizedText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Days, the zone they belong to, and their order. */
final class DayRules {

    private static final LocalDate FIRST =
            Limits.EARLIEST.atOffset(ZoneOffset.UTC).toLocalDate();
    private static final LocalDate END =
            Limits.LATEST.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(2);
    private static final Duration LONGEST_GRACE = Duration.ofDays(30);

    private DayRules() {}

    static void everyDayExists(DefinitionTree definition, Faults faults, Faults warnings) {
        for (FieldPath field : days(definition)) {
            definition.text(field).filter(DayRules::looksLikeADay).ifPresent(written -> {
                if (day(written).isEmpty()) {
                    faults.add(
                            definition.place(field),
                            field,
                            new LocalizedText(written + " 不是可用的日期。", written + " is not a day a contest can have."),
                            new LocalizedText(
                                    "请写 " + FIRST + " 到 " + END + " 之间存在的日期，例如 2024-02-29。",
                                    "Write a day that exists between " + FIRST + " and " + END
                                            + ", for example 2024-02-29."));
                }
            });
        }
    }

    /** Every field that may hold a day. */
    private static List<FieldPath> days(DefinitionTree definition) {
        List<FieldPath> days = new ArrayList<>(List.of(
                Fields.SUBMISSIONS_FROM,
                Fields.SUBMISSIONS_THROUGH,
                Fields.METRICS_THROUGH,
                Fields.ELIGIBILITY.field("authorLevel").field("at"),
                Fields.JURY.field("from"),
                Fields.JURY.field("through")));
        for (String name : definition.names(Fields.MEASURES)) {
            List.of("from", "through", "at")
                    .forEach(field -> days.add(Fields.MEASURES.field(name).field(field)));
        }
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            List.of("from", "through")
                    .forEach(field -> days.add(award.field("days").field(field)));
        }
        return days;
    }

    static void timeZoneIsKnown(DefinitionTree definition, Faults faults, Faults warnings) {
        Set<String> zones = ZoneId.getAvailableZoneIds();
        definition.text(Fields.TIME_ZONE).filter(zone -> !zone.isBlank()).ifPresent(zone -> {
            if (!zones.contains(zone)) {
                faults.add(
                        definition.place(Fields.TIME_ZONE),
                        Fields.TIME_ZONE,
                        new LocalizedText(
                                "不认识时区“" + SchemaFaults.shown(zone) + "”。",
                                "The time zone \"" + SchemaFaults.shown(zone) + "\" is not known."),
                        zoneInstead(zone, zones));
            }
        });
    }

    private static LocalizedText zoneInstead(String zone, Set<String> zones) {
        return Suggestions.nearest(zone, zones)
                .map(near -> new LocalizedText("是否想写 " + near + "？", "Did you mean " + near + "?"))
                .orElseGet(() -> new LocalizedText(
                        "请使用 IANA 时区名，例如 Asia/Shanghai。", "Use an IANA name, for example Asia/Shanghai."));
    }

    static void windowEndsAfterItStarts(DefinitionTree definition, Faults faults, Faults warnings) {
        requireOrder(
                definition,
                faults,
                Fields.SUBMISSIONS_FROM,
                Fields.SUBMISSIONS_THROUGH,
                new LocalizedText("投稿截止日早于开始日。", "The submission window ends before it starts."));
    }

    static void cutOffIsNotBeforeTheWindowEnds(DefinitionTree definition, Faults faults, Faults warnings) {
        requireOrder(
                definition,
                faults,
                Fields.SUBMISSIONS_THROUGH,
                Fields.METRICS_THROUGH,
                new LocalizedText("数据统计截止日早于投稿截止日。", "Counting ends before the submission window does."));
    }

    static void requireOrder(
            DefinitionTree definition, Faults faults, FieldPath first, FieldPath second, LocalizedText problem) {
        var earliest = definition.text(first).flatMap(DayRules::day);
        var day = definition.text(second).flatMap(DayRules::day);
        if (earliest.isPresent() && day.isPresent() && day.get().isBefore(earliest.get())) {
            faults.add(
                    definition.place(second),
                    second,
                    problem,
                    new LocalizedText(
                            "请写 " + earliest.get() + " 或之后的日期。", "Write " + earliest.get() + " or a later day."));
        }
    }

    /** Warns of a day before the submission window, or after {@code last}. */
    static void warnOutsideWindow(DefinitionTree definition, Faults warnings, FieldPath field, FieldPath last) {
        var first = definition.text(Fields.SUBMISSIONS_FROM).flatMap(DayRules::day);
        var end = definition.text(last).flatMap(DayRules::day);
        var day = definition.text(field).flatMap(DayRules::day);
        if (first.isEmpty() || end.isEmpty() || day.isEmpty()) {
            return;
        }
        if (day.get().isBefore(first.get()) || day.get().isAfter(end.get())) {
            warnings.add(
                    definition,
                    field,
                    new LocalizedText(day.get() + " 不在竞赛期间。", day.get() + " is outside of the contest."),
                    new LocalizedText(
                            "竞赛期间是 " + first.get() + " 到 " + end.get() + "。",
                            "The contest's days are " + first.get() + " to " + end.get() + "."));
        }
    }

    static void countingGraceIsShort(DefinitionTree definition, Faults faults, Faults warnings) {
        definition.text(Fields.COUNTING_GRACE).ifPresent(written -> {
            if (isTooLong(written)) {
                faults.add(
                        definition.place(Fields.COUNTING_GRACE),
                        Fields.COUNTING_GRACE,
                        new LocalizedText("等待时间超过 30 天。", "The grace is longer than 30 days."),
                        new LocalizedText("最多 P30D，例如 PT2H。", "At most P30D, for example PT2H."));
            }
        });
    }

    private static boolean isTooLong(String written) {
        try {
            return Duration.parse(written).compareTo(LONGEST_GRACE) > 0;
        } catch (DateTimeException e) {
            // Not a duration at all: the schema says so.
            return false;
        }
    }

    private static boolean looksLikeADay(String written) {
        return written.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    static Optional<LocalDate> day(String written) {
        try {
            var day = LocalDate.parse(written);
            return day.isBefore(FIRST) || day.isAfter(END) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
