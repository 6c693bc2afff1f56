package dev.laurel.metrics.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** Reads RFC 3339 times without making objects; whatever is not of the usual form goes the long way. */
final class Rfc3339 {

    /** No time could be read. */
    static final long UNREADABLE = Long.MIN_VALUE;

    private static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    private static final long DAYS_TO_EPOCH = 719_528;

    private Rfc3339() {}

    /** Epoch milliseconds, smaller fractions cut off, or {@link #UNREADABLE}. */
    static long parse(char[] text, int start, int length) {
        // Whatever is not ASCII becomes a question mark here, which no time holds.
        byte[] ascii = new String(text, start, length).getBytes(StandardCharsets.US_ASCII);
        return parse(ascii, 0, ascii.length);
    }

    /** The same of ASCII bytes. */
    static long parse(byte[] text, int start, int length) {
        long quick = usual(text, start, length);
        if (quick != UNREADABLE) {
            return quick;
        }
        try {
            return OffsetDateTime.parse(new String(text, start, length, StandardCharsets.US_ASCII))
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            return UNREADABLE;
        }
    }

    /** {@code 2024-02-23T09:00:00[.fraction]Z}; other offsets, month ends and leap days go the long way. */
    static long usual(byte[] t, int s, int length) {
        if (length < 20 || length > 30 || t[s + length - 1] != 'Z' || !isPunctuated(t, s)) {
            return UNREADABLE;
        }
        int year = number(t, s, 4);
        int month = number(t, s + 5, 2);
        int day = number(t, s + 8, 2);
        int hour = number(t, s + 11, 2);
        int minute = number(t, s + 14, 2);
        int second = number(t, s + 17, 2);
        int millis = millis(t, s + 19, length - 20);
        boolean plain = year >= 1970
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= 28
                && hour >= 0
                && hour <= 23
                && minute >= 0
                && minute <= 59
                && second >= 0
                && second <= 59
                && millis >= 0;
        if (!plain) {
            return UNREADABLE;
        }
        long days = daysBeforeYear(year) + DAYS_BEFORE_MONTH[month - 1] + (month > 2 && isLeap(year) ? 1 : 0) + day - 1;
        return ((days * 24 + hour) * 60 + minute) * 60_000L + second * 1000L + millis;
    }

    private static boolean isPunctuated(byte[] t, int s) {
        return t[s + 4] == '-' && t[s + 7] == '-' && t[s + 10] == 'T' && t[s + 13] == ':' && t[s + 16] == ':';
    }

    private static int millis(byte[] t, int start, int length) {
        if (length == 0) {
            return 0;
        }
        if (t[start] != '.' || length == 1) {
            return -1;
        }
        int value = 0;
        for (int i = 1; i < length || i <= 3; i++) {
            int digit = i < length ? t[start + i] - '0' : 0;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = i <= 3 ? value * 10 + digit : value;
        }
        return value;
    }

    private static int number(byte[] t, int start, int digits) {
        int value = 0;
        for (int i = start; i < start + digits; i++) {
            int digit = t[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static long daysBeforeYear(int year) {
        long before = year - 1L;
        return year * 365L + before / 4 - before / 100 + before / 400 + 1 - DAYS_TO_EPOCH;
    }
}
