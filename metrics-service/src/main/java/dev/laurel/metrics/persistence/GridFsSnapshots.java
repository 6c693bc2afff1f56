package dev.laurel.metrics.persistence;

import com.mongodb.MongoGridFSException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.laurel.metrics.application.Snapshots;
import dev.laurel.metrics.domain.LogId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * Snapshots as GridFS files, one file each: named after the log, with the offset in the metadata. The description of a
 * file is written last, so a file that was not finished is not seen. The two with the highest offsets are kept.
 */
final class GridFsSnapshots implements Snapshots {

    static final String BUCKET = "snapshots";

    private static final int KEPT = 2;
    private static final int CHUNK_BYTES = 1 << 20;

    private final GridFSBucket bucket;

    GridFsSnapshots(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, BUCKET)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withChunkSizeBytes(CHUNK_BYTES);
    }

    @Override
    public void save(LogId log, long offset, byte[] content) {
        var metadata = new Document("clusterId", log.clusterId())
                .append("topicId", log.topicId())
                .append("partition", log.partition())
                .append("offset", offset);
        bucket.uploadFromStream(
                name(log), new ByteArrayInputStream(content), new GridFSUploadOptions().metadata(metadata));
        for (GridFSFile old :
                files(log).subList(Math.min(KEPT, files(log).size()), files(log).size())) {
            bucket.delete(old.getObjectId());
        }
    }

    @Override
    public List<Stored> newestFirst(LogId log) {
        return files(log).stream()
                .map(file -> new Stored(offset(file), () -> content(file.getObjectId())))
                .toList();
    }

    private List<GridFSFile> files(LogId log) {
        return bucket.find(Filters.eq("filename", name(log)))
                .sort(Sorts.descending("metadata.offset", "uploadDate"))
                .into(new ArrayList<>());
    }

    private byte[] content(ObjectId id) {
        var content = new ByteArrayOutputStream();
        try {
            bucket.downloadToStream(id, content);
        } catch (MongoGridFSException e) {
            throw isAboutTheFile(e) ? new DamagedException(e) : e;
        }
        return content.toByteArray();
    }

    /** The driver also wraps in this exception that the store cannot be reached. */
    private static boolean isAboutTheFile(MongoGridFSException thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (!(cause instanceof MongoGridFSException)) {
                return false;
            }
        }
        return true;
    }

    private static long offset(GridFSFile file) {
        return Objects.requireNonNull(file.getMetadata()).getLong("offset");
    }

    private static String name(LogId log) {
        return log.clusterId() + "/" + log.topicId() + "/" + log.partition();
    }
}
