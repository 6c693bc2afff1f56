package dev.laurel.awards.compile;

import dev.laurel.awards.domain.rules.Prize;
import dev.laurel.awards.domain.rules.Stacking;
import dev.laurel.awards.domain.rules.Text;
import dev.laurel.awards.domain.rules.UnitKind;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.Subject;
import dev.laurel.contracts.contests.Unit;
import java.math.BigDecimal;

/** The small words of a definition, in the engine's terms. */
final class Vocabulary {

    private Vocabulary() {}

    static Text text(LocalizedText text) {
        return new Text(text.zh(), text.en());
    }

    static Prize prize(LocalizedText text) {
        return Prize.of(text(text));
    }

    static UnitKind unit(Unit unit) {
        return switch (unit) {
            case ARTICLE -> UnitKind.ARTICLE;
            case AUTHOR -> UnitKind.AUTHOR;
            case COLUMN -> UnitKind.COLUMN;
        };
    }

    static UnitKind unit(Subject subject) {
        return switch (subject) {
            case ENTRY -> UnitKind.ARTICLE;
            case AUTHOR -> UnitKind.AUTHOR;
            case COLUMN -> UnitKind.COLUMN;
        };
    }

    static Subject subject(Unit unit) {
        return switch (unit) {
            case ARTICLE -> Subject.ENTRY;
            case AUTHOR -> Subject.AUTHOR;
            case COLUMN -> Subject.COLUMN;
        };
    }

    static Stacking stacking(dev.laurel.contracts.contests.Stacking stacking) {
        return switch (stacking) {
            case VACATE -> Stacking.VACATE;
            case TITLE_WITHOUT_GIFT -> Stacking.TITLE_WITHOUT_GIFT;
            case FREE -> Stacking.FREE;
        };
    }

    /** A figure that is a text: {@code category}, {@code kind}, or {@code attribute:city} as {@code attribute.city}. */
    static String textFigure(String by) {
        return by.replace(':', '.');
    }

    static long whole(BigDecimal number) {
        return number.longValueExact();
    }
}
