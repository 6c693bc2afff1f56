package dev.laurel.metrics.tally;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Numbers and texts as bytes, with a checksum at the end. */
final class Bytes {

    private static final int CHECKSUM = Integer.BYTES;

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
            ByteBuffer.wrap(bytes).putInt(size, value);
            size += Integer.BYTES;
        }

        void fixedLong(long value) {
            room(Long.BYTES);
            ByteBuffer.wrap(bytes).putLong(size, value);
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

        private final ByteBuffer bytes;
        private int place;

        private In(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        /** Checks the checksum first. */
        static In sealed(byte[] bytes) throws UnsoundSnapshotException {
            int length = bytes.length - CHECKSUM;
            if (length < 0) {
                throw new UnsoundSnapshotException("too short");
            }
            if (checksum(bytes, length) != ByteBuffer.wrap(bytes).getInt(length)) {
                throw new UnsoundSnapshotException("wrong checksum");
            }
            return new In(ByteBuffer.wrap(bytes, 0, length).slice());
        }

        boolean hasMore() {
            return place < bytes.limit();
        }

        int fixedInt() {
            int value = bytes.getInt(place);
            place += Integer.BYTES;
            return value;
        }

        long fixedLong() {
            long value = bytes.getLong(place);
            place += Long.BYTES;
            return value;
        }

        long number() {
            long value = 0;
            for (int shift = 0; shift < 70; shift += 7) {
                byte next = bytes.get(place++);
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
            var utf8 = new byte[Math.toIntExact(number())];
            bytes.get(place, utf8);
            place += utf8.length;
            return new String(utf8, StandardCharsets.UTF_8);
        }
    }
}
