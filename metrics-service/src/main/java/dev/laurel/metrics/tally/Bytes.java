package dev.laurel.metrics.tally;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Numbers and texts as bytes, with a checksum at the end. */
final class Bytes {

    private static final int CHECKSUM = Integer.BYTES;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private Bytes() {}

    private static int checksum(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    /** Grows as it is written. */
    static final class Out {

        private byte[] bytes = new byte[1 << 12];
        private int size;

        int size() {
            return size;
        }

        void fixedInt(int value) {
            room(Integer.BYTES);
            INT.set(bytes, size, value);
            size += Integer.BYTES;
        }

        void fixedLong(long value) {
            room(Long.BYTES);
            LONG.set(bytes, size, value);
            size += Long.BYTES;
        }

        /** Small numbers are short; not negative ones are meant, all are possible. */
        void number(long value) {
            room(10);
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                bytes[size++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            bytes[size++] = (byte) rest;
        }

        /** Numbers near 0 are short. */
        void signed(long value) {
            number((value << 1) ^ (value >> 63));
        }

        void text(String value) {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            number(utf8.length);
            room(utf8.length);
            System.arraycopy(utf8, 0, bytes, size, utf8.length);
            size += utf8.length;
        }

        /** All that was written and its checksum. */
        byte[] sealed() {
            fixedInt(checksum(bytes, size));
            return Arrays.copyOf(bytes, size);
        }

        private void room(int more) {
            if (bytes.length - size < more) {
                bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
            }
        }
    }

    /** Reads in the order of writing; past the end it throws an {@link IndexOutOfBoundsException}. */
    static final class In {

        private final byte[] bytes;
        private final int end;
        private int place;

        private In(byte[] bytes, int end) {
            this.bytes = bytes;
            this.end = end;
        }

        /** Checks the checksum first. */
        static In sealed(byte[] bytes) throws UnsoundSnapshotException {
            int length = bytes.length - CHECKSUM;
            if (length < 0) {
                throw new UnsoundSnapshotException("too short");
            }
            if (checksum(bytes, length) != (int) INT.get(bytes, length)) {
                throw new UnsoundSnapshotException("wrong checksum");
            }
            return new In(bytes, length);
        }

        boolean hasMore() {
            return place < end;
        }

        int fixedInt() {
            return (int) INT.get(bytes, take(Integer.BYTES));
        }

        long fixedLong() {
            return (long) LONG.get(bytes, take(Long.BYTES));
        }

        long number() {
            long value = 0;
            for (int shift = 0; shift < 70; shift += 7) {
                byte next = bytes[take(1)];
                value |= (next & 0x7fL) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("a number of more than ten bytes");
        }

        long signed() {
            long value = number();
            return (value >>> 1) ^ -(value & 1);
        }

        String text() {
            int length = (int) Math.min(number(), Integer.MAX_VALUE);
            return new String(bytes, take(length), length, StandardCharsets.UTF_8);
        }

        private int take(int count) {
            int from = place;
            if (count < 0 || count > end - from) {
                throw new IndexOutOfBoundsException("no " + count + " bytes at " + from + " of " + end);
            }
            place = from + count;
            return from;
        }
    }
}
