package dev.laurel.notification.application;

import dev.laurel.notification.domain.Entry;
import dev.laurel.notification.domain.Results;
import dev.laurel.notification.domain.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ports in the heap; each call is one indivisible step. */
final class InMemoryPorts {

    private InMemoryPorts() {}

    static Ports create(Announcements announcements) {
        return new Ports(
                new HeapMemories(),
                new HeapTitles(),
                new HeapWaitingEntries(),
                new HeapResults(),
                new HeapInbox(),
                announcements);
    }

    private static final class HeapMemories implements Memories {
        private final Map<String, Memory> memories = new HashMap<>();

        @Override
        public synchronized Memory recall(String contestId, String recipientId) {
            return memories.getOrDefault(key(contestId, recipientId), Memory.blank(contestId, recipientId));
        }

        @Override
        public synchronized boolean remember(Memory memory) {
            String contestId = memory.told().contestId();
            String recipientId = memory.told().recipientId();
            if (recall(contestId, recipientId).version() != memory.version() - 1) {
                return false;
            }
            memories.put(key(contestId, recipientId), memory);
            return true;
        }

        @Override
        public synchronized void delivered(String contestId, String recipientId, long throughSequence) {
            memories.computeIfPresent(key(contestId, recipientId), (key, memory) -> {
                List<Notification> left = new ArrayList<>(memory.outbox());
                boolean found = left.removeIf(each -> each.message().sequence() <= throughSequence);
                return found ? new Memory(memory.told(), left, memory.version() + 1) : memory;
            });
        }

        @Override
        public synchronized Set<String> winnersBefore(String contestId, int revision) {
            return recipients(
                    contestId,
                    memory -> memory.told().revision() < revision
                            && !memory.told().places().isEmpty());
        }

        @Override
        public synchronized Set<String> awaiting(String contestId) {
            return recipients(contestId, memory -> !memory.outbox().isEmpty());
        }

        private Set<String> recipients(String contestId, Predicate<Memory> wanted) {
            return memories.values().stream()
                    .filter(memory -> memory.told().contestId().equals(contestId))
                    .filter(wanted)
                    .map(memory -> memory.told().recipientId())
                    .collect(Collectors.toSet());
        }

        @Override
        public synchronized List<Memory> undelivered(Instant before, int limit) {
            return memories.values().stream()
                    .filter(memory -> memory.outbox().stream()
                            .anyMatch(each -> each.createdAt().isBefore(before)))
                    .sorted(Comparator.comparing(
                            memory -> memory.outbox().get(0).createdAt()))
                    .limit(limit)
                    .toList();
        }

        private static String key(String contestId, String recipientId) {
            return contestId + ":" + recipientId;
        }
    }

    private static final class HeapTitles implements Titles {
        private record Title(long version, Words words) {}

        private final Map<String, Title> titles = new HashMap<>();

        @Override
        public synchronized void learn(String contestId, long version, Words title) {
            titles.merge(
                    contestId,
                    new Title(version, title),
                    (old, recent) -> recent.version() > old.version() ? recent : old);
        }

        @Override
        public synchronized @Nullable Words of(String contestId) {
            Title title = titles.get(contestId);
            return title == null ? null : title.words();
        }
    }

    private static final class HeapWaitingEntries implements WaitingEntries {
        private final Map<String, Entry> entries = new HashMap<>();

        @Override
        public synchronized void add(Entry entry) {
            entries.merge(key(entry), entry, (old, recent) -> recent.version() > old.version() ? recent : old);
        }

        @Override
        public synchronized List<Entry> of(String contestId) {
            return entries.values().stream()
                    .filter(entry -> entry.contestId().equals(contestId))
                    .toList();
        }

        @Override
        public synchronized void remove(Entry entry) {
            entries.computeIfPresent(key(entry), (key, kept) -> kept.version() <= entry.version() ? null : kept);
        }

        @Override
        public synchronized Set<String> contests() {
            Set<String> contests = new HashSet<>();
            entries.values().forEach(entry -> contests.add(entry.contestId()));
            return contests;
        }

        private static String key(Entry entry) {
            return entry.contestId() + ":" + entry.articleId();
        }
    }

    private static final class HeapResults implements PublishedResults {
        private final Map<String, Results> results = new HashMap<>();

        @Override
        public synchronized Results keep(Results recent) {
            return results.merge(
                    recent.contestId(), recent, (old, given) -> given.revision() > old.revision() ? given : old);
        }

        @Override
        public synchronized List<Results> all() {
            return List.copyOf(results.values());
        }
    }

    private static final class HeapInbox implements Inbox {
        private final Map<String, Item> items = new HashMap<>();

        @Override
        public synchronized void add(Notification notification) {
            items.putIfAbsent(notification.id(), new Item(notification, null));
        }

        @Override
        public synchronized Page page(String recipientId, @Nullable String after, int limit) {
            List<Item> own = items.values().stream()
                    .filter(item -> item.notification().message().recipientId().equals(recipientId))
                    .sorted(Comparator.comparing(HeapInbox::position).reversed())
                    .toList();
            List<Item> rest = after == null ? own : own.subList(own.indexOf(item(after)) + 1, own.size());
            List<Item> shown = rest.subList(0, Math.min(limit, rest.size()));
            boolean more = shown.size() < rest.size();
            return new Page(
                    shown, more ? shown.get(shown.size() - 1).notification().id() : null);
        }

        @Override
        public synchronized long unread(String recipientId) {
            return items.values().stream()
                    .filter(item -> item.notification().message().recipientId().equals(recipientId))
                    .filter(item -> item.readAt() == null)
                    .count();
        }

        @Override
        public synchronized @Nullable Item markRead(String recipientId, String messageId, Instant at) {
            Item item = items.get(messageId);
            if (item == null || !item.notification().message().recipientId().equals(recipientId)) {
                return null;
            }
            Item read = item.readAt() == null ? new Item(item.notification(), at) : item;
            items.put(messageId, read);
            return read;
        }

        private static String position(Item item) {
            return String.format(
                    "%019d-%019d-%s",
                    item.notification().createdAt().toEpochMilli(),
                    item.notification().message().sequence(),
                    item.notification().message().contestId());
        }

        private Item item(String cursor) {
            Item item = items.get(cursor);
            if (item == null) {
                throw new InvalidCursorException();
            }
            return item;
        }
    }
}
