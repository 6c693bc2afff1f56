package dev.laurel.metrics.messaging;

import dev.laurel.chassis.messaging.Rejection;
import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.tally.Interaction;
import dev.laurel.metrics.tally.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads interaction facts from JSON bytes into a reused {@link Interaction}, whose texts may then be views of these
 * bytes. Fields may come in any order, fields the kind does not need may be anything. What {@link PlainFact} cannot read
 * goes through the JSON parser, with the same result wherever both can read it. Not safe for concurrent use.
 */
final class InteractionDecoder {

    static final int LONGEST_ID = 256;
    static final int LONGEST_BODY = 1 << 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNumberLength(40)
                    .maxStringLength(LONGEST_BODY)
                    .maxDocumentLength(LONGEST_BODY)
                    .build())
            .build();

    private final PlainFact plain = new PlainFact();
    private final Text kind = new Text();
    /** One bit per {@link Field} that came in usable form, and one per field that came in any other. */
    private int usable;

    private int wrong;

    private enum Field {
        KIND("kind", "a string"),
        ARTICLE("articleId", "a string of 1 to 256 characters"),
        READER("readerId", "a string of 1 to 256 characters"),
        COMMENT("commentId", "a string of 1 to 256 characters"),
        AT("at", "RFC 3339 such as 2024-02-23T09:00:00Z, or epoch milliseconds as an integer"),
        SEQ("seq", "an integer"),
        COUNTER("counter", "a string"),
        TOTAL("total", "an integer of at least 0"),
        CONTEST("contestId", "a string of 1 to 256 characters"),
        CUT_OFF("cutOff", "RFC 3339, or epoch milliseconds as an integer"),
        NUMBER("number", "an integer of at least 1");

        private final String wireName;
        private final String expected;

        Field(String wireName, String expected) {
            this.wireName = wireName;
            this.expected = expected;
        }
    }

    private static final Field[] OF_READER = {Field.ARTICLE, Field.READER, Field.AT};
    private static final Field[] OF_COMMENT = {Field.ARTICLE, Field.COMMENT, Field.READER, Field.AT};
    private static final Field[] OF_REMOVAL = {Field.ARTICLE, Field.COMMENT, Field.AT};
    private static final Field[] OF_COUNTER = {Field.ARTICLE, Field.COUNTER, Field.TOTAL, Field.AT};
    private static final Field[] OF_MARKER = {Field.CONTEST, Field.CUT_OFF, Field.NUMBER, Field.AT};

    /** Fills {@code fact} and returns null, or says what is wrong. */
    @Nullable
    Rejection decode(byte @Nullable [] body, Interaction fact) {
        fact.clear();
        if (body == null) {
            return new Rejection("unreadable", null, "the record has no body; expected a JSON object");
        }
        return plain.read(body, fact) ? null : parse(body, fact);
    }

    /** The same for any form, at several times the cost. */
    @Nullable
    Rejection parse(byte[] body, Interaction fact) {
        fact.clear();
        kind.clear();
        usable = 0;
        wrong = 0;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new Rejection("notAnObject", null, "expected a JSON object");
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                read(name, parser, fact);
            }
            if (parser.nextToken() != null) {
                return new Rejection("unreadable", null, "something follows the JSON object");
            }
        } catch (JacksonException e) {
            return new Rejection("unreadable", null, "broken JSON: " + e.getOriginalMessage());
        }
        return judge(fact);
    }

    private void read(String name, JsonParser parser, Interaction fact) {
        switch (name) {
            case "kind" -> text(Field.KIND, kind, parser);
            case "articleId" -> text(Field.ARTICLE, fact.articleId, parser);
            case "readerId" -> text(Field.READER, fact.readerId, parser);
            case "commentId" -> text(Field.COMMENT, fact.commentId, parser);
            case "counter" -> text(Field.COUNTER, fact.counter, parser);
            case "contestId" -> text(Field.CONTEST, fact.contestId, parser);
            case "at" -> fact.at = time(Field.AT, parser);
            case "cutOff" -> fact.cutOff = time(Field.CUT_OFF, parser);
            case "seq" -> {
                fact.seq = number(Field.SEQ, parser, Occurrence.NO_SEQ + 1, Long.MAX_VALUE);
                if (!has(usable, Field.SEQ)) {
                    fact.seq = Occurrence.NO_SEQ;
                }
            }
            case "total" -> fact.total = number(Field.TOTAL, parser, 0, Long.MAX_VALUE);
            case "number" -> fact.number = (int) number(Field.NUMBER, parser, 1, Integer.MAX_VALUE);
            default -> parser.skipChildren();
        }
    }

    private @Nullable Rejection judge(Interaction fact) {
        if (!has(usable, Field.KIND)) {
            return missing(Field.KIND);
        }
        Interaction.Kind known = kindOf(kind);
        if (known == null) {
            return new Rejection(
                    "unknownKind",
                    "kind",
                    "\"" + kind + "\" is unknown; expected liked, unliked, collected, uncollected, commented,"
                            + " comment-removed or counter-reported");
        }
        fact.kind = known;
        for (Field field : needed(known)) {
            if (!has(usable, field)) {
                return missing(field);
            }
        }
        if (has(wrong, Field.SEQ)) {
            return missing(Field.SEQ);
        }
        if (known == Interaction.Kind.COUNTER_REPORTED && !equals(fact.counter, "views")) {
            return new Rejection("unknownCounter", "counter", "\"" + fact.counter + "\" is unknown; expected views");
        }
        return null;
    }

    private Rejection missing(Field field) {
        return has(wrong, field)
                ? new Rejection("wrongValue", field.wireName, "expected " + field.expected)
                : new Rejection("missingField", field.wireName, "is missing; expected " + field.expected);
    }

    private static Field[] needed(Interaction.Kind kind) {
        return switch (kind) {
            case LIKED, UNLIKED, COLLECTED, UNCOLLECTED -> OF_READER;
            case COMMENTED -> OF_COMMENT;
            case COMMENT_REMOVED -> OF_REMOVAL;
            case COUNTER_REPORTED -> OF_COUNTER;
            case COUNT_REQUESTED -> OF_MARKER;
        };
    }

    private static Interaction.@Nullable Kind kindOf(Text name) {
        for (Interaction.Kind kind : KINDS) {
            if (equals(name, kind.wireName())) {
                return kind;
            }
        }
        return null;
    }

    private static final Interaction.Kind[] KINDS = Interaction.Kind.values();

    private static boolean equals(Text text, String expected) {
        return expected.contentEquals(text);
    }

    private void text(Field field, Text target, JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            unusable(field, parser);
            return;
        }
        int length = parser.getStringLength();
        if (length == 0 || length > LONGEST_ID) {
            unusable(field, parser);
            return;
        }
        target.set(parser.getStringCharacters(), parser.getStringOffset(), length);
        usable |= bit(field);
    }

    private long time(Field field, JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            long time = Rfc3339.parse(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
            if (time == Rfc3339.UNREADABLE) {
                unusable(field, parser);
            } else {
                usable |= bit(field);
            }
            return time;
        }
        return number(field, parser, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private long number(Field field, JsonParser parser, long least, long most) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            long value = parser.getLongValue();
            if (value >= least && value <= most) {
                usable |= bit(field);
                return value;
            }
        }
        unusable(field, parser);
        return 0;
    }

    private void unusable(Field field, JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            wrong |= bit(field);
        }
        usable &= ~bit(field);
        parser.skipChildren();
    }

    private static boolean has(int bits, Field field) {
        return (bits & bit(field)) != 0;
    }

    @SuppressWarnings("EnumOrdinal") // A bit in memory; nothing outlives the call.
    private static int bit(Field field) {
        return 1 << field.ordinal();
    }
}
