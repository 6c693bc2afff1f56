package dev.laurel.metrics.messaging;

import dev.laurel.metrics.application.Snapshots;
import dev.laurel.metrics.domain.LogId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A store that may be away. Counts how often it was asked in vain. */
final class InMemorySnapshots implements Snapshots {

    private final Map<String, byte[]> segments = new HashMap<>();
    private final List<Manifest> manifests = new ArrayList<>();
    private boolean away;
    private int askedInVain;

    synchronized void away(boolean isAway) {
        away = isAway;
    }

    synchronized int askedInVain() {
        return askedInVain;
    }

    @Override
    public synchronized Segment write(LogId log, byte[] content) {
        requireHere();
        String id = Integer.toString(segments.size());
        segments.put(id, content);
        return new Segment(id, content.length, 0);
    }

    @Override
    public synchronized void complete(Manifest manifest, int unread) {
        requireHere();
        manifests.add(0, manifest);
    }

    @Override
    public synchronized List<Manifest> newestFirst(LogId log) {
        requireHere();
        return manifests.stream().filter(manifest -> manifest.log().equals(log)).toList();
    }

    @Override
    public synchronized byte[] read(Segment segment) {
        requireHere();
        byte[] content = segments.get(segment.id());
        if (content == null) {
            throw new DamagedException("segment " + segment.id() + " is gone");
        }
        return content;
    }

    private void requireHere() {
        if (away) {
            askedInVain++;
            throw new IllegalStateException("the store is away");
        }
    }
}
