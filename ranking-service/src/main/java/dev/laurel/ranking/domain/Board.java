package dev.laurel.ranking.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;

/**
 * Elements in a total order with exact ranks: an order-statistic structure of counted blocks. Sorted blocks of at most
 * {@value #CAPACITY} elements hold their sort keys beside the elements, so that a search touches an element only to
 * break a tie; a Fenwick tree over the block sizes gives ranks. Update, rank and access by rank take O(log n) steps plus
 * one copy inside a block. Holds no two elements that compare equal. Not safe for use by several threads.
 */
public final class Board<E> implements Iterable<E> {

    static final int CAPACITY = 512;
    private static final int FILL = CAPACITY * 3 / 4;
    private static final int SPARSE = CAPACITY / 4;

    private final ToLongFunction<? super E> key;
    private final Comparator<? super E> order;
    private final List<Block> blocks = new ArrayList<>();
    /** Key of the first element of each block. */
    private long[] heads = new long[0];
    /** Fenwick tree over the block sizes, from 1. */
    private int[] tree = new int[1];

    private int size;

    /**
     * An empty board.
     *
     * @param key   larger is ahead; equal keys leave the decision to {@code order}
     * @param order the whole order; never contradicts {@code key}
     */
    public Board(ToLongFunction<? super E> key, Comparator<? super E> order) {
        this.key = key;
        this.order = order;
    }

    /** Number of elements. */
    public int size() {
        return size;
    }

    /** Replaces everything held. Elements may come in any order; none may be there twice. */
    public void fill(Collection<? extends E> elements) {
        List<E> sorted = new ArrayList<>(elements);
        sorted.sort(order);
        blocks.clear();
        for (int from = 0; from < sorted.size(); from += FILL) {
            Block block = new Block();
            for (E element : sorted.subList(from, Math.min(sorted.size(), from + FILL))) {
                block.insert(block.size, key.applyAsLong(element), element);
            }
            blocks.add(block);
        }
        size = sorted.size();
        reindex();
    }

    /** Adds an element. Returns false, and changes nothing, if an equal one is there. */
    public boolean add(E element) {
        long elementKey = key.applyAsLong(element);
        if (blocks.isEmpty()) {
            Block first = new Block();
            first.insert(0, elementKey, element);
            blocks.add(first);
            size = 1;
            reindex();
            return true;
        }
        int at = blockOf(elementKey, element);
        Block block = blocks.get(at);
        int position = block.search(elementKey, element);
        if (position >= 0) {
            return false;
        }
        block.insert(-position - 1, elementKey, element);
        size++;
        if (block.size == CAPACITY) {
            blocks.add(at + 1, block.splitOff(CAPACITY / 2));
            reindex();
        } else {
            heads[at] = block.keys[0];
            count(at, 1);
        }
        return true;
    }

    /** Removes the element equal to this one. Returns whether there was one. */
    public boolean remove(E element) {
        if (blocks.isEmpty()) {
            return false;
        }
        long elementKey = key.applyAsLong(element);
        int at = blockOf(elementKey, element);
        Block block = blocks.get(at);
        int position = block.search(elementKey, element);
        if (position < 0) {
            return false;
        }
        block.remove(position);
        size--;
        if (block.size < SPARSE && mergeWithNeighbour(at)) {
            reindex();
        } else {
            heads[at] = block.keys[0];
            count(at, -1);
        }
        return true;
    }

    /** Puts {@code newer} where it belongs instead of {@code older}. Returns false if {@code older} is not there. */
    public boolean replace(E older, E newer) {
        if (blocks.isEmpty()) {
            return false;
        }
        long olderKey = key.applyAsLong(older);
        long newerKey = key.applyAsLong(newer);
        int at = blockOf(olderKey, older);
        if (at != blockOf(newerKey, newer)) {
            return remove(older) && add(newer);
        }
        Block block = blocks.get(at);
        int position = block.search(olderKey, older);
        if (position < 0) {
            return false;
        }
        block.remove(position);
        int target = block.search(newerKey, newer);
        if (target >= 0) {
            throw new IllegalStateException("The newer element is on the board already.");
        }
        block.insert(-target - 1, newerKey, newer);
        heads[at] = block.keys[0];
        return true;
    }

    /** The rank of the element equal to this one, from 1. */
    public OptionalInt rankOf(E element) {
        if (blocks.isEmpty()) {
            return OptionalInt.empty();
        }
        long elementKey = key.applyAsLong(element);
        int at = blockOf(elementKey, element);
        int position = blocks.get(at).search(elementKey, element);
        return position < 0 ? OptionalInt.empty() : OptionalInt.of(sizeBefore(at) + position + 1);
    }

    /** The element at a rank from 1 to {@link #size()}. */
    public E at(int rank) {
        return iteratorFrom(rank).next();
    }

    /** Up to {@code limit} elements from {@code rank} on, best first; empty beyond the end. */
    public List<E> page(int rank, int limit) {
        if (rank > size) {
            return List.of();
        }
        List<E> page = new ArrayList<>(Math.min(limit, size - rank + 1));
        Iterator<E> elements = iteratorFrom(rank);
        while (page.size() < limit && elements.hasNext()) {
            page.add(elements.next());
        }
        return page;
    }

    /** Best first. Not valid after a change. */
    @Override
    public Iterator<E> iterator() {
        return size == 0 ? new ArrayList<E>().iterator() : iteratorFrom(1);
    }

    private Iterator<E> iteratorFrom(int rank) {
        if (rank < 1 || rank > size) {
            throw new NoSuchElementException("Rank " + rank + " of " + size + ".");
        }
        int at = 0;
        int remaining = rank - 1;
        for (int step = Integer.highestOneBit(blocks.size()); step > 0; step >>= 1) {
            if (at + step <= blocks.size() && tree[at + step] <= remaining) {
                at += step;
                remaining -= tree[at];
            }
        }
        return new Walk(at, remaining);
    }

    /** The last block whose first element is not behind the element, or the first block. */
    private int blockOf(long elementKey, E element) {
        int low = 1;
        int high = blocks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (compare(heads[middle], blocks.get(middle), 0, elementKey, element) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return low - 1;
    }

    private int compare(long heldKey, Block block, int position, long elementKey, E element) {
        return heldKey != elementKey
                ? Long.compare(elementKey, heldKey)
                : order.compare(block.element(position), element);
    }

    private boolean mergeWithNeighbour(int at) {
        Block block = blocks.get(at);
        if (block.size == 0) {
            blocks.remove(at);
            return true;
        }
        if (at + 1 < blocks.size() && block.size + blocks.get(at + 1).size <= FILL) {
            block.append(blocks.remove(at + 1));
            return true;
        }
        if (at > 0 && block.size + blocks.get(at - 1).size <= FILL) {
            blocks.get(at - 1).append(blocks.remove(at));
            return true;
        }
        return false;
    }

    private void reindex() {
        int count = blocks.size();
        if (heads.length < count || heads.length > 4 * count + 64) {
            heads = new long[count + count / 2 + 1];
        }
        tree = tree.length == count + 1 ? tree : new int[count + 1];
        Arrays.fill(tree, 0);
        for (int i = 0; i < count; i++) {
            Block block = blocks.get(i);
            heads[i] = block.keys[0];
            tree[i + 1] += block.size;
            int parent = i + 1 + ((i + 1) & -(i + 1));
            if (parent <= count) {
                tree[parent] += tree[i + 1];
            }
        }
    }

    private void count(int at, int change) {
        for (int i = at + 1; i < tree.length; i += i & -i) {
            tree[i] += change;
        }
    }

    private int sizeBefore(int at) {
        int sum = 0;
        for (int i = at; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    /** A sorted run of elements with their keys. */
    private final class Block {
        private final long[] keys = new long[CAPACITY];
        private final Object[] elements = new Object[CAPACITY];
        private int size;

        @SuppressWarnings("unchecked") // only insert and append write, and they write E
        E element(int position) {
            return (E) elements[position];
        }

        /** Position, or minus (where it would be) minus 1. */
        int search(long elementKey, E element) {
            int low = 0;
            int high = size - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int held = compare(keys[middle], this, middle, elementKey, element);
                if (held < 0) {
                    low = middle + 1;
                } else if (held > 0) {
                    high = middle - 1;
                } else {
                    return middle;
                }
            }
            return -low - 1;
        }

        void insert(int position, long elementKey, E element) {
            System.arraycopy(keys, position, keys, position + 1, size - position);
            System.arraycopy(elements, position, elements, position + 1, size - position);
            keys[position] = elementKey;
            elements[position] = element;
            size++;
        }

        @SuppressWarnings("NullAway") // the slot behind the last element is cleared so that it can be collected
        void remove(int position) {
            size--;
            System.arraycopy(keys, position + 1, keys, position, size - position);
            System.arraycopy(elements, position + 1, elements, position, size - position);
            elements[size] = null;
        }

        Block splitOff(int from) {
            Block tail = new Block();
            tail.size = size - from;
            System.arraycopy(keys, from, tail.keys, 0, tail.size);
            System.arraycopy(elements, from, tail.elements, 0, tail.size);
            Arrays.fill(elements, from, size, null);
            size = from;
            return tail;
        }

        void append(Block next) {
            System.arraycopy(next.keys, 0, keys, size, next.size);
            System.arraycopy(next.elements, 0, elements, size, next.size);
            size += next.size;
        }
    }

    /** Walks the blocks in order. */
    private final class Walk implements Iterator<E> {
        private int at;
        private int position;

        Walk(int at, int position) {
            this.at = at;
            this.position = position;
        }

        @Override
        public boolean hasNext() {
            return at < blocks.size();
        }

        @Override
        public E next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The end of the board.");
            }
            Block block = blocks.get(at);
            E element = block.element(position);
            if (++position == block.size) {
                at++;
                position = 0;
            }
            return element;
        }
    }
}
