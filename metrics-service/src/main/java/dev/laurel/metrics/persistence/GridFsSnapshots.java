package dev.laurel.metrics.persistence;

import com.mongodb.MongoGridFSException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.laurel.metrics.application.Snapshots;
import dev.laurel.metrics.domain.LogId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * Segments as GridFS files named after their log, manifests as documents. A manifest is one document that is written
 * after its segments, so a snapshot is there as a whole or not at all. Kept are the newest two manifests, the newest one
 * that shares no segment with them, and the segments of these; segments that no manifest has go when they are an hour
 * old, since another instance may be about to use them.
 */
final class GridFsSnapshots implements Snapshots {

    static final String BUCKET = "snapshots";
    static final String MANIFESTS = "snapshots.manifests";

    private static final int KEPT = 2;
    private static final int CHUNK_BYTES = 1 << 20;
    private static final Duration ORPHANED = Duration.ofHours(1);

    private final GridFSBucket bucket;
    private final MongoCollection<Document> manifests;

    GridFsSnapshots(MongoDatabase database) {
        WriteConcern safe = WriteConcern.MAJORITY.withJournal(true);
        this.bucket =
                GridFSBuckets.create(database, BUCKET).withWriteConcern(safe).withChunkSizeBytes(CHUNK_BYTES);
        this.manifests = database.getCollection(MANIFESTS).withWriteConcern(safe);
        manifests.createIndex(Indexes.ascending("log"));
    }

    @Override
    public Segment write(LogId log, byte[] content) {
        int checksum = checksum(content);
        var metadata = new Document("checksum", checksum);
        ObjectId id = bucket.uploadFromStream(
                name(log), new ByteArrayInputStream(content), new GridFSUploadOptions().metadata(metadata));
        return new Segment(id.toHexString(), content.length, checksum);
    }

    @Override
    public void complete(Manifest manifest, int unread) {
        requireAll(manifest.segments());
        ObjectId id = new ObjectId();
        Document document = document(manifest).append("_id", id);
        manifests.insertOne(document);
        Document found = manifests.find(Filters.eq("_id", id)).first();
        if (found == null || !manifest(manifest.log(), found).equals(manifest)) {
            throw new DamagedException("the manifest at " + manifest.offset() + " cannot be read back");
        }
        List<Segment> segments = manifest.segments();
        for (Segment segment : segments.subList(segments.size() - unread, segments.size())) {
            read(segment);
        }
        removeOlder(manifest.log(), id);
    }

    /** An instance that lost the partition and did not know it yet may have removed what this one goes on from. */
    private void requireAll(List<Segment> segments) {
        Set<ObjectId> missing = segments.stream()
                .map(segment -> new ObjectId(segment.id()))
                .collect(Collectors.toCollection(HashSet::new));
        for (GridFSFile file : bucket.find(Filters.in("_id", missing))) {
            missing.remove(file.getObjectId());
        }
        if (!missing.isEmpty()) {
            throw new DamagedException("segments are gone: " + missing);
        }
    }

    @Override
    public List<Manifest> newestFirst(LogId log) {
        return documents(log).stream().map(found -> manifest(log, found)).toList();
    }

    @Override
    public byte[] read(Segment segment) {
        var content = new ByteArrayOutputStream((int) segment.length());
        try {
            bucket.downloadToStream(new ObjectId(segment.id()), content);
        } catch (MongoGridFSException e) {
            throw isAboutTheFile(e) ? new DamagedException(e) : e;
        }
        byte[] bytes = content.toByteArray();
        if (bytes.length != segment.length() || checksum(bytes) != segment.checksum()) {
            throw new DamagedException("segment " + segment.id() + " is not what was written");
        }
        return bytes;
    }

    /** What was just stored stays, even if somebody else's snapshots reach further. */
    private void removeOlder(LogId log, ObjectId justStored) {
        List<Document> all = documents(log);
        Set<String> used = new HashSet<>();
        for (Document document : all) {
            if (document.getObjectId("_id").equals(justStored)) {
                used.addAll(segmentIds(log, document));
            }
        }
        boolean keptAnother = false;
        for (int i = 0; i < all.size(); i++) {
            Document document = all.get(i);
            List<String> ids = segmentIds(log, document);
            boolean sharesNothing = ids.stream().noneMatch(used::contains);
            if (document.getObjectId("_id").equals(justStored)) {
                continue;
            }
            if (i < KEPT || (sharesNothing && !keptAnother)) {
                keptAnother |= i > 0 && sharesNothing;
                used.addAll(ids);
            } else {
                manifests.deleteOne(Filters.eq("_id", document.getObjectId("_id")));
                removeSegments(ids, used);
            }
        }
        removeOrphans(log, used);
    }

    private static List<String> segmentIds(LogId log, Document document) {
        return manifest(log, document).segments().stream().map(Segment::id).toList();
    }

    private void removeSegments(List<String> ids, Set<String> used) {
        for (String id : ids) {
            if (!used.contains(id)) {
                remove(new ObjectId(id));
            }
        }
    }

    private void removeOrphans(LogId log, Set<String> used) {
        Date longAgo = Date.from(Instant.now().minus(ORPHANED));
        var old = Filters.and(Filters.eq("filename", name(log)), Filters.lt("uploadDate", longAgo));
        for (GridFSFile file : bucket.find(old).into(new ArrayList<>())) {
            if (!used.contains(file.getObjectId().toHexString())) {
                remove(file.getObjectId());
            }
        }
    }

    private void remove(ObjectId segment) {
        try {
            bucket.delete(segment);
        } catch (MongoGridFSException e) {
            if (!isAboutTheFile(e)) {
                throw e;
            }
            // Somebody else removed it.
        }
    }

    private List<Document> documents(LogId log) {
        return manifests
                .find(Filters.eq("log", name(log)))
                .sort(Sorts.descending("offset", "_id"))
                .into(new ArrayList<>());
    }

    private static Document document(Manifest manifest) {
        List<Document> segments = manifest.segments().stream()
                .map(segment -> new Document("id", segment.id())
                        .append("length", segment.length())
                        .append("checksum", segment.checksum()))
                .toList();
        return new Document("log", name(manifest.log()))
                .append("offset", manifest.offset())
                .append("subjects", manifest.subjects())
                .append("segments", segments);
    }

    private static Manifest manifest(LogId log, Document document) {
        List<Segment> segments = document.getList("segments", Document.class).stream()
                .map(segment ->
                        new Segment(segment.getString("id"), segment.getLong("length"), segment.getInteger("checksum")))
                .toList();
        return new Manifest(log, document.getLong("offset"), document.getLong("subjects"), segments);
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

    private static int checksum(byte[] content) {
        var crc = new CRC32C();
        crc.update(content, 0, content.length);
        return (int) crc.getValue();
    }

    private static String name(LogId log) {
        return log.clusterId() + "/" + log.topicId() + "/" + log.partition();
    }
}
