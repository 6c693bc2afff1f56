package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.ContestInputs;
import dev.laurel.awards.domain.input.Entry;
import dev.laurel.awards.domain.input.Exclusion;
import dev.laurel.awards.domain.rules.CodePointOrder;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries that take part, their authors and their columns, numbered. The numbers follow the order of the inputs and
 * hashes of ids, so nothing may be ordered by them. An author or column takes part with at least one entry; owners of columns that do not
 * are numbered after those that do.
 */
final class Population {

    private final ContestInputs inputs;
    private final Entry[] entries;
    private final int[] positionOf;
    private final int[] numberAt;
    private final int[] authorOf;
    private final long[] publishedAt;
    private final PartedIndex authorIndex;
    private final String[] authors;
    private final int authorsWithEntries;
    private final Members byAuthor;
    private final IdIndex columnIndex;
    private final String[] columns;
    private final int[] ownerOf;
    private final Members byColumn;
    private final Map<String, Exclusion> outByAuthor = new HashMap<>();
    private final Map<String, Exclusion> voidedAuthors = new HashMap<>();
    private final boolean[] voided;
    private @Nullable IdIndex entryIndex;

    Population(ContestInputs inputs) {
        this.inputs = inputs;
        findConsequences();
        this.numberAt = new int[inputs.entries().size()];
        this.entries = takingPart();
        this.positionOf = positions();
        this.authorOf = new int[entries.length];
        this.publishedAt = new long[entries.length];
        String[] authorIds = new String[entries.length];
        Parallel.ranges(entries.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                authorIds[i] = entries[i].authorId();
                publishedAt[i] = entries[i].publishedAt().toEpochMilli();
            }
        });
        this.authorIndex = new PartedIndex(authorIds, authorOf);
        this.authorsWithEntries = authorIndex.size();
        this.byAuthor = Members.of(authorsWithEntries, authorOf);
        this.columnIndex = new IdIndex(16);
        this.byColumn = membersOfColumns();
        this.columns = columnIndex.toArray();
        this.ownerOf = owners();
        this.authors = authorIndex.toArray();
        this.voided = new boolean[authors.length];
        for (String author : voidedAuthors.keySet()) {
            int number = authorIndex.find(author);
            if (number >= 0) {
                voided[number] = true;
            }
        }
    }

    private void findConsequences() {
        Map<String, List<Entry>> byConsequence = new HashMap<>();
        for (Entry entry : inputs.entries()) {
            Exclusion exclusion = entry.exclusion();
            if (exclusion != null && exclusion.consequence() != Exclusion.Consequence.ENTRY) {
                byConsequence
                        .computeIfAbsent(entry.authorId(), author -> new ArrayList<>())
                        .add(entry);
            }
        }
        byConsequence.forEach((author, excluded) -> {
            excluded.sort((left, right) -> CodePointOrder.INSTANCE.compare(left.articleId(), right.articleId()));
            for (Entry entry : excluded) {
                Exclusion exclusion = entry.exclusion();
                if (exclusion != null && exclusion.consequence() == Exclusion.Consequence.ALL_ENTRIES_OF_AUTHOR) {
                    outByAuthor.putIfAbsent(author, exclusion);
                } else if (exclusion != null) {
                    voidedAuthors.putIfAbsent(author, exclusion);
                }
            }
        });
    }

    private Entry[] takingPart() {
        Entry[] taking = new Entry[inputs.entries().size()];
        int count = 0;
        int position = 0;
        for (Entry entry : inputs.entries()) {
            boolean takes = entry.isAccepted() && (outByAuthor.isEmpty() || !outByAuthor.containsKey(entry.authorId()));
            numberAt[position++] = takes ? count : -1;
            if (takes) {
                taking[count++] = entry;
            }
        }
        return Arrays.copyOf(taking, count);
    }

    private int[] positions() {
        int[] positions = new int[entries.length];
        for (int position = 0; position < numberAt.length; position++) {
            if (numberAt[position] >= 0) {
                positions[numberAt[position]] = position;
            }
        }
        return positions;
    }

    private Members membersOfColumns() {
        int total = 0;
        for (Entry entry : entries) {
            total += entry.columnIds().size();
        }
        int[] column = new int[total];
        int[] member = new int[total];
        int next = 0;
        for (int i = 0; i < entries.length; i++) {
            List<String> ids = entries[i].columnIds();
            Set<String> seen = ids.size() > 1 ? new HashSet<>() : Set.of();
            for (String id : ids) {
                if (ids.size() == 1 || seen.add(id)) {
                    column[next] = columnIndex.add(id);
                    member[next++] = i;
                }
            }
        }
        return Members.of(columnIndex.size(), Arrays.copyOf(column, next), Arrays.copyOf(member, next));
    }

    private int[] owners() {
        int[] owners = new int[columns.length];
        for (int column = 0; column < columns.length; column++) {
            String owner = inputs.columns().get(columns[column]);
            owners[column] = owner != null ? authorIndex.add(owner) : authorOf[firstEntry(byColumn, column)];
        }
        return owners;
    }

    private int firstEntry(Members members, int group) {
        int first = members.member(members.from(group));
        for (int m = members.from(group) + 1; m < members.to(group); m++) {
            int other = members.member(m);
            boolean earlier = publishedAt[other] < publishedAt[first]
                    || (publishedAt[other] == publishedAt[first]
                            && CodePointOrder.INSTANCE.compare(entries[other].articleId(), entries[first].articleId())
                                    < 0);
            first = earlier ? other : first;
        }
        return first;
    }

    ContestInputs inputs() {
        return inputs;
    }

    Entry entry(int number) {
        return entries[number];
    }

    int authorOfEntry(int entry) {
        return authorOf[entry];
    }

    int[] authorOfEntries() {
        return authorOf;
    }

    /** Milliseconds since 1970. */
    long publishedAt(int entry) {
        return publishedAt[entry];
    }

    String author(int number) {
        return authors[number];
    }

    /** Including owners of columns without an entry of their own. */
    int authorCount() {
        return authors.length;
    }

    /** Number of units that take part. */
    int count(UnitKind unit) {
        return switch (unit) {
            case ARTICLE -> entries.length;
            case AUTHOR -> authorsWithEntries;
            case COLUMN -> columns.length;
        };
    }

    String id(UnitKind unit, int number) {
        return switch (unit) {
            case ARTICLE -> entries[number].articleId();
            case AUTHOR -> authors[number];
            case COLUMN -> columns[number];
        };
    }

    /** The creator that a unit's award goes to. */
    int creator(UnitKind unit, int number) {
        return switch (unit) {
            case ARTICLE -> authorOf[number];
            case AUTHOR -> number;
            case COLUMN -> ownerOf[number];
        };
    }

    /** The entries of authors or columns. */
    Members members(UnitKind unit) {
        return unit == UnitKind.AUTHOR ? byAuthor : byColumn;
    }

    /** Number of a unit that takes part, -1 if there is none of that id. */
    int find(UnitKind unit, String id) {
        int found =
                switch (unit) {
                    case ARTICLE -> entryIndex().find(id);
                    case AUTHOR -> authorIndex.find(id);
                    case COLUMN -> columnIndex.find(id);
                };
        return found < count(unit) ? found : -1;
    }

    /** Number here of a unit that takes part there, -1 if it takes none here. */
    int find(UnitKind unit, Population there, int theirs) {
        String id = there.id(unit, theirs);
        if (unit != UnitKind.ARTICLE) {
            return theirs < count(unit) && id(unit, theirs).equals(id) ? theirs : find(unit, id);
        }
        // Mostly both come from the same list of entries, of which a few take part in one and not in the other.
        int position = there.positionOf[theirs];
        boolean isSame = position < numberAt.length
                && inputs.entries().get(position).articleId().equals(id);
        return isSame ? numberAt[position] : find(unit, id);
    }

    /** Numbers of those of the units that take part. Cheaper than {@link #find} for few of many entries. */
    Map<String, Integer> findAll(UnitKind unit, Set<String> ids) {
        Map<String, Integer> found = new ConcurrentHashMap<>();
        if (unit != UnitKind.ARTICLE) {
            for (String id : ids) {
                int number = find(unit, id);
                if (number >= 0) {
                    found.put(id, number);
                }
            }
            return found;
        }
        Parallel.ranges(entries.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                if (ids.contains(entries[i].articleId())) {
                    found.put(entries[i].articleId(), i);
                }
            }
        });
        return found;
    }

    /** Whether a verdict took every award from the author. */
    boolean isVoided(int author) {
        return voided[author];
    }

    /** The verdict that took every award from the author. */
    @Nullable
    Exclusion voidedBy(String authorId) {
        return voidedAuthors.get(authorId);
    }

    /** The verdict that took every entry of the author out. */
    @Nullable
    Exclusion outBy(String authorId) {
        return outByAuthor.get(authorId);
    }

    private synchronized IdIndex entryIndex() {
        if (entryIndex == null) {
            IdIndex index = new IdIndex(entries.length);
            for (Entry entry : entries) {
                index.add(entry.articleId());
            }
            entryIndex = index;
        }
        return entryIndex;
    }
}
