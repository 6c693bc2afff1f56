package dev.laurel.metrics.messaging;

import dev.laurel.metrics.tally.Interaction;
import dev.laurel.metrics.tally.Text;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads facts of the form in which nearly all of them come: one flat JSON object of ASCII strings without escapes and
 * of plain integers, each field once, all that the kind needs there and right. It makes no objects; ids are views of
 * the body. Of anything else it says that it cannot read it, never what is wrong: that is for the JSON parser behind it
 * to decide, which gives the same answer for everything read here. Not safe for concurrent use.
 */
final class PlainFact {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_NAME = 64;
    /** Any number of so many digits is a long. */
    private static final int MOST_DIGITS = 18;

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = ONES << 7;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long BLANKS = ONES * ' ';

    private static final long KIND = word("kind");
    private static final long ARTICLE = word("articleI");
    private static final long READER = word("readerId");
    private static final long COMMENT = word("commentI");
    private static final long AT = word("at");
    private static final long SEQ = word("seq");
    private static final long COUNTER = word("counter");
    private static final long TOTAL = word("total");
    private static final long CONTEST = word("contestI");
    private static final long CUT_OFF = word("cutOff");
    private static final long NUMBER = word("number");

    private static final int HAS_KIND = 1;
    private static final int HAS_ARTICLE = 1 << 1;
    private static final int HAS_READER = 1 << 2;
    private static final int HAS_COMMENT = 1 << 3;
    private static final int HAS_AT = 1 << 4;
    private static final int HAS_SEQ = 1 << 5;
    private static final int HAS_VIEWS = 1 << 6;
    private static final int HAS_TOTAL = 1 << 7;

    private static final Interaction.Kind[] KINDS = {
        Interaction.Kind.LIKED,
        Interaction.Kind.COLLECTED,
        Interaction.Kind.COMMENTED,
        Interaction.Kind.UNLIKED,
        Interaction.Kind.COUNTER_REPORTED,
        Interaction.Kind.UNCOLLECTED,
        Interaction.Kind.COMMENT_REMOVED
    };
    private static final byte[][] KIND_NAMES = new byte[KINDS.length][];
    private static final int[] NEEDED = new int[KINDS.length];

    static {
        for (int i = 0; i < KINDS.length; i++) {
            KIND_NAMES[i] = KINDS[i].wireName().getBytes(StandardCharsets.US_ASCII);
            NEEDED[i] = HAS_KIND | HAS_ARTICLE | HAS_AT | needed(KINDS[i]);
        }
    }

    private byte[] body = {};
    private int place;
    private int has;
    private int kind;

    private static int needed(Interaction.Kind kind) {
        return switch (kind) {
            case LIKED, UNLIKED, COLLECTED, UNCOLLECTED -> HAS_READER;
            case COMMENTED -> HAS_COMMENT | HAS_READER;
            case COMMENT_REMOVED -> HAS_COMMENT;
            case COUNTER_REPORTED -> HAS_VIEWS | HAS_TOTAL;
            case COUNT_REQUESTED -> throw new IllegalArgumentException("a marker is not a fact");
        };
    }

    /** Fills a cleared {@code fact}, whose texts are then views of {@code json}; false if it is not of this form. */
    boolean read(byte[] json, Interaction fact) {
        if (json.length > InteractionDecoder.LONGEST_BODY || json.length < 2 || json[0] != '{' || json[1] != '"') {
            return false;
        }
        body = json;
        place = 1;
        has = 0;
        while (field(fact)) {
            int next = skipBlanks(place);
            if (next >= json.length) {
                return false;
            }
            if (json[next] == '}') {
                return next == json.length - 1 && isWhole(fact);
            }
            if (json[next] != ',') {
                return false;
            }
            place = skipBlanks(next + 1);
        }
        return false;
    }

    private boolean isWhole(Interaction fact) {
        if ((has & HAS_KIND) == 0 || (has & NEEDED[kind]) != NEEDED[kind]) {
            return false;
        }
        fact.kind = KINDS[kind];
        return true;
    }

    /** Reads {@code "name":value}; false if it cannot. */
    private boolean field(Interaction fact) {
        if (place >= body.length || body[place] != '"') {
            return false;
        }
        int from = place + 1;
        int to = endOfString(from);
        if (to < 0 || to - from > LONGEST_NAME) {
            return false;
        }
        int colon = skipBlanks(to + 1);
        if (colon >= body.length || body[colon] != ':') {
            return false;
        }
        place = skipBlanks(colon + 1);
        return place < body.length && value(from, to - from, fact);
    }

    private boolean value(int name, int length, Interaction fact) {
        long word = word(body, name, Math.min(length, 8));
        if (length == 9 && body[name + 8] == 'd') {
            if (word == ARTICLE) {
                return id(HAS_ARTICLE, fact.articleId);
            }
            if (word == COMMENT) {
                return id(HAS_COMMENT, fact.commentId);
            }
            return word != CONTEST && unknown();
        }
        if (length > 8) {
            return unknown();
        }
        if (word == READER) {
            return id(HAS_READER, fact.readerId);
        }
        if (word == KIND) {
            return isNew(HAS_KIND) && kind();
        }
        if (word == AT) {
            return isNew(HAS_AT) && time(fact);
        }
        return otherValue(word, fact);
    }

    private boolean otherValue(long name, Interaction fact) {
        if (name == COUNTER) {
            return id(HAS_VIEWS, fact.counter) && fact.counter.length() == 5 && isViews(fact.counter);
        }
        if (name == TOTAL) {
            boolean isNumber = isNew(HAS_TOTAL) && number();
            fact.total = number;
            return isNumber && number >= 0;
        }
        if (name == SEQ) {
            boolean isNumber = isNew(HAS_SEQ) && number();
            fact.seq = number;
            return isNumber;
        }
        return name != NUMBER && name != CUT_OFF && unknown();
    }

    private static boolean isViews(Text counter) {
        return counter.charAt(0) == 'v'
                && counter.charAt(1) == 'i'
                && counter.charAt(2) == 'e'
                && counter.charAt(3) == 'w'
                && counter.charAt(4) == 's';
    }

    /** A field that comes twice is not of this form. */
    private boolean isNew(int bit) {
        boolean isNew = (has & bit) == 0;
        has |= bit;
        return isNew;
    }

    private boolean id(int bit, Text target) {
        int from = place + 1;
        int to = body[place] == '"' ? endOfString(from) : -1;
        if (!isNew(bit) || to <= from || to - from > InteractionDecoder.LONGEST_ID) {
            return false;
        }
        target.setAscii(body, from, to - from);
        place = to + 1;
        return true;
    }

    private boolean kind() {
        int from = place + 1;
        for (int i = 0; i < KINDS.length; i++) {
            byte[] name = KIND_NAMES[i];
            int to = from + name.length;
            if (to < body.length && body[to] == '"' && body[place] == '"' && isAt(from, name)) {
                kind = i;
                place = to + 1;
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int from, byte[] name) {
        for (int i = 0; i < name.length; i++) {
            if (body[from + i] != name[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean time(Interaction fact) {
        if (body[place] != '"') {
            boolean isNumber = number();
            fact.at = number;
            return isNumber;
        }
        int from = place + 1;
        int to = endOfString(from);
        if (to < 0) {
            return false;
        }
        fact.at = Rfc3339.usual(body, from, to - from);
        place = to + 1;
        return fact.at != Rfc3339.UNREADABLE;
    }

    /** A field of another name may hold any plain string or integer. */
    private boolean unknown() {
        if (body[place] != '"') {
            return number();
        }
        int to = endOfString(place + 1);
        place = to + 1;
        return to > 0;
    }

    /** The number read last. */
    private long number;

    private boolean number() {
        boolean negative = body[place] == '-';
        int from = negative ? place + 1 : place;
        int at = from;
        long value = 0;
        while (at < body.length && body[at] >= '0' && body[at] <= '9' && at - from < MOST_DIGITS) {
            value = value * 10 + (body[at] - '0');
            at++;
        }
        boolean startsWithZero = at - from > 1 && body[from] == '0';
        // What follows a number shows whether it has ended: a further digit, a point and an e are for the parser.
        if (at == from || startsWithZero || at >= body.length || !endsValue(body[at])) {
            return false;
        }
        number = negative ? -value : value;
        place = at;
        return true;
    }

    private static boolean endsValue(byte next) {
        return next == ',' || next == '}' || next == ' ';
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < body.length && body[at] == ' ') {
            at++;
        }
        return at;
    }

    /** The place of the closing quote; -1 if the string holds anything but printable ASCII, or an escape. */
    private int endOfString(int from) {
        int at = from;
        for (; at + 8 <= body.length; at += 8) {
            long eight = (long) EIGHT_BYTES.get(body, at);
            long odd = special(eight);
            if (odd != 0) {
                int found = at + (Long.numberOfTrailingZeros(odd) >>> 3);
                return body[found] == '"' ? found : -1;
            }
        }
        for (; at < body.length; at++) {
            if (body[at] == '"') {
                return at;
            }
            if (body[at] < ' ' || body[at] == '\\') {
                return -1;
            }
        }
        return -1;
    }

    /** The lowest bit set belongs to the first byte that is a quote, a backslash, below a blank, or not ASCII. */
    private static long special(long eight) {
        long quote = eight ^ QUOTES;
        long backslash = eight ^ BACKSLASHES;
        return (((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash) | ((eight - BLANKS) & ~eight) | eight)
                & HIGH_BITS;
    }

    private static long word(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        return word(bytes, 0, bytes.length);
    }

    /** Up to eight bytes as a number. */
    private static long word(byte[] bytes, int from, int length) {
        if (from + 8 <= bytes.length && length > 0) {
            return (long) EIGHT_BYTES.get(bytes, from) & (-1L >>> (64 - 8 * length));
        }
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = (value << 8) | bytes[from + i];
        }
        return value;
    }
}
