package dev.laurel.contest;

import dev.laurel.contracts.Limits;
import dev.laurel.contracts.LocalizedText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The document as text: strict UTF-8 of bounded size, with or without a byte order mark. */
final class DefinitionText {

    private DefinitionText() {}

    /** The text, or nothing and a fault. */
    static Optional<String> decode(byte[] document, Faults faults) {
        if (document.length > Limits.DEFINITION_BYTES) {
            faults.add(
                    Place.START,
                    FieldPath.ROOT,
                    new LocalizedText(
                            "文档有 " + document.length + " 字节，太大。",
                            "The document is too large: " + document.length + " bytes."),
                    new LocalizedText(
                            "最多 " + Limits.DEFINITION_BYTES + " 字节。",
                            "At most " + Limits.DEFINITION_BYTES + " bytes are allowed."));
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(document);
        try {
            String text = strict().decode(bytes).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            faults.add(
                    afterSound(document),
                    FieldPath.ROOT,
                    new LocalizedText("文档不是 UTF-8 编码。", "The document is not UTF-8."),
                    new LocalizedText("请以 UTF-8 编码保存文档。", "Save the document as UTF-8."));
            return Optional.empty();
        }
    }

    /** The place after everything that is sound UTF-8. */
    private static Place afterSound(byte[] document) {
        var sound = CharBuffer.allocate(document.length);
        strict().decode(ByteBuffer.wrap(document), sound, true);
        return Positions.placeOf(sound.flip().toString());
    }

    private static CharsetDecoder strict() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
