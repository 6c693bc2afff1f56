package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;
import java.math.BigInteger;
import java.util.Set;

/** What an award of a kind needs beyond single fields. */
final class AwardShapeRules {

    private AwardShapeRules() {}

    static void picksHavePrizesAndQuotas(DefinitionTree definition, Faults faults, Faults warnings) {
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            if (definition.text(award.field("kind")).filter("juryPick"::equals).isEmpty()) {
                continue;
            }
            if (definition.items(award.field("grades")).isEmpty()) {
                needs(definition, award, "prize", "prize: { zh: 奖杯, en: Trophy }", faults);
                if (!definition.has(award.field("quotaPer"))) {
                    needs(definition, award, "places", "places: 3", faults);
                }
            } else {
                for (String field : Set.of("prize", "places", "quotaPer")) {
                    if (definition.has(award.field(field))) {
                        faults.add(
                                definition.namePlace(award.field(field)),
                                award.field(field),
                                new LocalizedText(
                                        "grades 已经写出奖品和名额。", "The grades have prizes and places of their own."),
                                new LocalizedText(
                                        "请删除 " + field + "，或删除 grades。", "Remove " + field + ", or the grades."));
                    }
                }
            }
        }
    }

    private static void needs(DefinitionTree definition, FieldPath award, String field, String example, Faults faults) {
        if (!definition.has(award.field(field))) {
            faults.add(
                    definition.place(award),
                    award.field(field),
                    SchemaFaults.missing(field),
                    new LocalizedText("请添加，例如 " + example + "。", "Add it, for example " + example + "."));
        }
    }

    static void earlyDaysAreInTheWindow(DefinitionTree definition, Faults faults, Faults warnings) {
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            var days = award.field("days");
            DayRules.requireOrder(
                    definition,
                    faults,
                    days.field("from"),
                    days.field("through"),
                    new LocalizedText("日期在开始之前就结束了。", "The days end before they start."));
            DayRules.warnOutsideWindow(definition, warnings, days.field("from"), Fields.SUBMISSIONS_THROUGH);
            DayRules.warnOutsideWindow(definition, warnings, days.field("through"), Fields.SUBMISSIONS_THROUGH);
        }
    }

    static void quotasLeaveRoomForTiers(DefinitionTree definition, Faults faults, Faults warnings) {
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            var each = definition.integer(award.field("quotaPer").field("each"));
            for (FieldPath tier : definition.items(award.field("tiers"))) {
                var from = definition.integer(tier.field("from"));
                if (each.isPresent() && from.isPresent() && from.get() > each.get()) {
                    warnings.add(
                            definition,
                            tier.field("from"),
                            new LocalizedText(
                                    "每个类别只有 " + each.get() + " 名，没有人能到达第 " + from.get() + " 名。",
                                    "With " + each.get() + " winners of each value no one reaches place " + from.get()
                                            + "."),
                            new LocalizedText("请删除该等级，或提高 quotaPer.each。", "Remove the tier, or raise quotaPer.each."));
                }
            }
        }
    }

    /** A secret that can be guessed steers the draw. */
    static void commitmentsHideTheirSecret(DefinitionTree definition, Faults faults, Faults warnings) {
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            var field = award.field("commitment");
            definition
                    .text(field)
                    .filter(AwardShapeRules::isFiller)
                    .ifPresent(
                            text -> warnings.add(
                                    definition,
                                    field,
                                    new LocalizedText("这不像一个摘要。", "This does not look like a digest."),
                                    new LocalizedText(
                                            "请写出保密文本的 SHA-256；开赛时也可由运营补上。",
                                            "Write the SHA-256 of the secret; an operator can also give it when the contest opens.")));
        }
    }

    private static boolean isFiller(String text) {
        return text.matches("[0-9a-f]{64}") && new BigInteger(text, 16).bitCount() < 64;
    }

    static void firstPrecedingStageIsThere(DefinitionTree definition, Faults faults, Faults warnings) {
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            var stages = definition.items(award.field("stages"));
            if (!stages.isEmpty() && definition.isTrue(stages.get(0).field("requiresPrevious"))) {
                var field = stages.get(0).field("requiresPrevious");
                faults.add(
                        definition,
                        field,
                        new LocalizedText("第一个阶段之前没有阶段。", "There is no stage before the first one."),
                        new LocalizedText("请删除，或把这个阶段移到后面。", "Remove it, or move the stage further down."));
            }
        }
    }
}
