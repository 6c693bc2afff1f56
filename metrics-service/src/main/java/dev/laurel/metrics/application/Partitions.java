package dev.laurel.metrics.application;

import dev.laurel.metrics.domain.ArticleFigures;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The partitions that this instance counts now. Safe for use by several threads. */
public final class Partitions {

    private final Map<Integer, PartitionWork> owned = new ConcurrentHashMap<>();
    private final Set<Integer> seen = ConcurrentHashMap.newKeySet();
    private final List<IntConsumer> firsts = new CopyOnWriteArrayList<>();

    private final ContestWindows windows;
    private final ArticlePartitions places;

    /** Passes changes of contest windows on to the tally of the partition that the article belongs to. */
    public Partitions(ContestWindows windows, ArticlePartitions places) {
        this.windows = windows;
        this.places = places;
        windows.onChange(articleId -> {
            PartitionWork work = owned.get(places.of(articleId));
            if (work != null) {
                work.use(tally -> tally.windowsChanged(articleId));
            }
        });
    }

    /** Is told the number of each partition when it is counted here for the first time. */
    public void onFirst(IntConsumer listener) {
        firsts.add(listener);
    }

    /** This instance counts the partition from now on. */
    public void add(PartitionWork work) {
        int partition = work.log().partition();
        owned.put(partition, work);
        // The windows may have moved while the tally was read, when nobody passed it on.
        work.use(tally -> {
            tally.compareWindows();
            windows.forEachArticle(articleId -> {
                if (places.of(articleId) == partition) {
                    tally.enter(articleId);
                }
            });
        });
        if (seen.add(partition)) {
            firsts.forEach(listener -> listener.accept(partition));
        }
    }

    /** It no longer does; null if it did not. */
    public @Nullable PartitionWork remove(int partition) {
        return owned.remove(partition);
    }

    /** The partition's work, or null if another instance counts it. */
    public @Nullable PartitionWork get(int partition) {
        return owned.get(partition);
    }

    /** All of them. */
    public Collection<PartitionWork> all() {
        return List.copyOf(owned.values());
    }

    /** The figures of an article that is an entry of a contest, or null if this instance counts none such. */
    public @Nullable ArticleFigures entry(String articleId) {
        ArticleFigures figures = figures(articleId);
        return figures == null || figures.counted().isEmpty() ? null : figures;
    }

    /** Whether the facts of an article were counted here and are in the log only by now. */
    public boolean isEvicted(String articleId) {
        return all().stream().anyMatch(work -> work.<Boolean>with(tally -> tally.isEvicted(articleId)));
    }

    /** An article's figures, or null if no partition of this instance knows it. */
    public @Nullable ArticleFigures figures(String articleId) {
        for (PartitionWork work : all()) {
            ArticleFigures figures = work.with(tally -> tally.figures(articleId));
            if (figures != null) {
                return figures;
            }
        }
        return null;
    }
}
