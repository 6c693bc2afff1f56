package dev.laurel.localstack;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * How documents lie in the file: as BSON. The store's own way, Java's serialisation, takes several times as long and as
 * much room, and a commit writes every document of each changed page.
 */
final class StoredDocuments extends BasicDataType<Document> {

    private static final int BYTES_OF_A_FIELD = 80;

    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(Object value) {
        if (value instanceof Document document) {
            int sum = BYTES_OF_A_FIELD;
            for (Object field : document.values()) {
                sum += BYTES_OF_A_FIELD + memory(field);
            }
            return sum;
        }
        if (value instanceof Iterable<?> list) {
            int sum = BYTES_OF_A_FIELD;
            for (Object element : list) {
                sum += memory(element);
            }
            return sum;
        }
        return value instanceof String text ? 48 + text.length() : value instanceof byte[] bytes ? bytes.length : 24;
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        ByteBuf bson = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bson);
        buffer.put(bson.array(), bson.arrayOffset() + bson.readerIndex(), bson.readableBytes());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        // BSON begins with its length, so the end of one document is the beginning of the next.
        ByteBuf bson = Unpooled.wrappedBuffer(buffer);
        Document document = BsonDecoder.decodeBson(bson);
        buffer.position(buffer.position() + bson.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
