package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.domain.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A history made from a seed and a number of facts, the same for ever: few ids, moments and sequences, so that equal
 * times, second deliveries, late facts and contradictions are the rule and not the exception. How few is drawn as well.
 */
final class GeneratedHistory {

    static final long START = 1_700_000_000_000L;
    static final List<String> CONTESTS = List.of("a", "b", "c");

    private static final List<Interaction.Kind> KINDS = List.of(
            Interaction.Kind.LIKED,
            Interaction.Kind.LIKED,
            Interaction.Kind.UNLIKED,
            Interaction.Kind.COLLECTED,
            Interaction.Kind.UNCOLLECTED,
            Interaction.Kind.COMMENTED,
            Interaction.Kind.COMMENTED,
            Interaction.Kind.COMMENT_REMOVED,
            Interaction.Kind.COUNTER_REPORTED);

    private final SplittableRandom random;
    private final int articles;
    private final int readers;
    private final int comments;
    private final int moments;
    private final int sequences;
    private final List<Step> steps = new ArrayList<>();
    private final List<Step.Tell> told = new ArrayList<>();

    private GeneratedHistory(long seed, int facts) {
        random = new SplittableRandom(seed);
        articles = 1 + random.nextInt(Math.max(2, facts / 100));
        readers = 1 + random.nextInt(Math.max(4, facts / articles / 4));
        comments = 1 + random.nextInt(Math.max(4, facts / articles / 8));
        moments = 2 + random.nextInt(Math.max(10, facts / articles / 8));
        sequences = 1 + random.nextInt(4);
    }

    /** The history of this seed with so many facts, second deliveries included. */
    static List<Step> of(long seed, int facts) {
        var history = new GeneratedHistory(seed, facts);
        // Comparing costs as much as there is to count: the longer the history, the rarer it must be.
        int comparisons = Math.max(6, Math.min(20, 4_000 / facts));
        int oneIn = Math.max(2, facts / comparisons);
        while (history.told.size() < facts) {
            history.step(oneIn);
        }
        return history.steps;
    }

    private void step(int oneIn) {
        if (random.nextInt(oneIn) == 0) {
            steps.add(new Step.Compare());
        }
        if (random.nextInt(Math.max(10, oneIn / 4)) == 0) {
            steps.add(rare());
        } else if (random.nextInt(6) == 0 && !told.isEmpty()) {
            tell(told.get(random.nextInt(told.size())));
        } else {
            tell(new Step.Tell(fact()));
        }
    }

    private void tell(Step.Tell fact) {
        told.add(fact);
        steps.add(fact);
    }

    private Step rare() {
        int dice = random.nextInt(36);
        if (dice >= 20) {
            return room(dice);
        }
        if (dice < 6) {
            return enter();
        }
        if (dice < 9) {
            return new Step.Mark(
                    CONTESTS.get(random.nextInt(CONTESTS.size())), 1 + random.nextInt(4), moment() + random.nextInt(3));
        }
        if (dice < 11) {
            return dice < 10 ? new Step.Gap(random.nextInt(3)) : new Step.Reject();
        }
        if (dice < 15) {
            return new Step.Write(random.nextInt(4) == 0, 1 + random.nextInt(20));
        }
        return dice < 18 ? new Step.Restart() : new Step.Lose();
    }

    private Step room(int dice) {
        if (dice < 26) {
            var over = new HashSet<String>();
            CONTESTS.stream().filter(contest -> random.nextBoolean()).forEach(over::add);
            return new Step.Evict(random.nextInt(100), random.nextBoolean() ? Long.MAX_VALUE : 20_000, over);
        }
        return dice < 31 ? new Step.Settle() : new Step.Return();
    }

    private Step enter() {
        var windows = new ArrayList<Window>();
        for (String contest : CONTESTS) {
            if (random.nextBoolean()) {
                windows.add(new Window(contest, moment() + random.nextInt(3)));
            }
        }
        var authors = new HashSet<String>();
        for (int names = random.nextInt(3); names > 0; names--) {
            authors.add("reader-" + random.nextInt(readers));
        }
        return new Step.Enter(article(), windows, authors);
    }

    private Told fact() {
        Interaction.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        long seq = random.nextInt(4) == 0 ? random.nextInt(sequences) - 1L : Occurrence.NO_SEQ;
        int comment = random.nextInt(comments);
        // Whose a comment is follows from its id; now and then the platform contradicts itself.
        boolean isComment = kind == Interaction.Kind.COMMENTED && random.nextInt(20) != 0;
        String reader = "reader-" + (isComment ? comment % readers : random.nextInt(readers));
        return switch (kind) {
            case COUNTER_REPORTED -> new Told(kind, article(), "", "", random.nextInt(30), moment(), seq);
            case COMMENTED -> new Told(kind, article(), reader, "comment-" + comment, 0, moment(), seq);
            case COMMENT_REMOVED -> new Told(kind, article(), "", "comment-" + comment, 0, moment(), seq);
            default -> new Told(kind, article(), reader, "", 0, moment(), seq);
        };
    }

    private String article() {
        return "article-" + random.nextInt(articles);
    }

    private long moment() {
        return START + random.nextInt(moments);
    }
}
