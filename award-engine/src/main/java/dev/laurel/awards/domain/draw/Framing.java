package dev.laurel.awards.domain.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Turns a list of texts into bytes so that different lists never give the same bytes: each text as its length in UTF-8
 * bytes, four bytes big-endian, followed by those bytes.
 */
final class Framing {

    private Framing() {}

    static byte[] of(List<String> texts) {
        List<byte[]> encoded = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        int size =
                encoded.stream().mapToInt(bytes -> Integer.BYTES + bytes.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(size);
        for (byte[] bytes : encoded) {
            buffer.putInt(bytes.length).put(bytes);
        }
        return buffer.array();
    }
}
