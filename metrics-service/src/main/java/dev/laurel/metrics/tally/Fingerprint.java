package dev.laurel.metrics.tally;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * 128 bits that stand for an id: MurmurHash3 x64 128 over the UTF-16 code units, little-endian. With n ids in one
 * partition two of them collide with a probability below n²/2¹²⁹: for 100 million ids 1.5e-23. Part of the snapshot
 * format: must never change. Reusable; not safe for concurrent use.
 */
public final class Fingerprint {

    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_HALF = 0xffff_ffffL;

    private long high;
    private long low;

    /** First half of the newest fingerprint. */
    public long high() {
        return high;
    }

    /** Second half of the newest fingerprint. */
    public long low() {
        return low;
    }

    /** Takes the fingerprint of a text; seeds 0 give the published function. */
    public void of(CharSequence text, long seedHigh, long seedLow) {
        byte[] ascii = text instanceof Text known ? known.ascii() : null;
        if (ascii == null) {
            ofChars(text, seedHigh, seedLow);
        } else {
            ofAscii(ascii, ((Text) text).start(), text.length(), seedHigh, seedLow);
        }
    }

    /** The same value as of the characters, each of which is one byte here. */
    private void ofAscii(byte[] bytes, int start, int length, long seedHigh, long seedLow) {
        long h1 = seedHigh;
        long h2 = seedLow;
        int end = start + length;
        int i = start;
        for (; i + 8 <= end; i += 8) {
            long eight = (long) EIGHT_BYTES.get(bytes, i);
            h1 ^= scrambleFirst(widened(eight & LOW_HALF));
            h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
            h2 ^= scrambleSecond(widened(eight >>> 32));
            h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
        }
        long rest = 0;
        for (int j = end - 1; j >= i; j--) {
            rest = (rest << 8) | bytes[j];
        }
        h2 ^= scrambleSecond(widened(rest >>> 32));
        h1 ^= scrambleFirst(widened(rest & LOW_HALF));
        finish(h1, h2, length * 2L);
    }

    /** Four bytes as four characters. */
    private static long widened(long four) {
        long pairs = (four | (four << 16)) & 0x0000_ffff_0000_ffffL;
        return (pairs | (pairs << 8)) & 0x00ff_00ff_00ff_00ffL;
    }

    private void ofChars(CharSequence text, long seedHigh, long seedLow) {
        int length = text.length();
        long h1 = seedHigh;
        long h2 = seedLow;
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            h1 ^= scrambleFirst(four(text, i));
            h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
            h2 ^= scrambleSecond(four(text, i + 4));
            h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
        }
        long k1 = 0;
        long k2 = 0;
        for (int j = length - 1; j >= i; j--) {
            if (j >= i + 4) {
                k2 = (k2 << 16) | text.charAt(j);
            } else {
                k1 = (k1 << 16) | text.charAt(j);
            }
        }
        h2 ^= scrambleSecond(k2);
        h1 ^= scrambleFirst(k1);
        finish(h1, h2, length * 2L);
    }

    private void finish(long first, long second, long bytes) {
        long h1 = first ^ bytes;
        long h2 = second ^ bytes;
        h1 += h2;
        h2 += h1;
        h1 = avalanche(h1);
        h2 = avalanche(h2);
        h1 += h2;
        h2 += h1;
        high = h1;
        low = h2;
    }

    private static long four(CharSequence text, int i) {
        return text.charAt(i)
                | ((long) text.charAt(i + 1) << 16)
                | ((long) text.charAt(i + 2) << 32)
                | ((long) text.charAt(i + 3) << 48);
    }

    private static long scrambleFirst(long k) {
        return Long.rotateLeft(k * C1, 31) * C2;
    }

    private static long scrambleSecond(long k) {
        return Long.rotateLeft(k * C2, 33) * C1;
    }

    private static long avalanche(long value) {
        long k = value;
        k ^= k >>> 33;
        k *= 0xff51afd7ed558ccdL;
        k ^= k >>> 33;
        k *= 0xc4ceb9fe1a85ec53L;
        k ^= k >>> 33;
        return k;
    }
}
