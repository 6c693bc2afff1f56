package dev.laurel.awards.domain;

import dev.laurel.awards.domain.draw.DrawVerification;
import dev.laurel.awards.domain.input.Entry;
import dev.laurel.awards.domain.input.Exclusion.Consequence;
import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.GroupRule;
import dev.laurel.awards.domain.rules.GroupRule.Kind;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** What holds of every result, whatever the rules. */
final class Laws {

    private Laws() {}

    /** The first law that a contest's result breaks. */
    static Optional<String> broken(RandomContest contest) {
        ContestOutcome outcome = AwardEngine.decide(contest.rules(), contest.inputs());
        List<Optional<String>> found = List.of(
                orderOfInputsMatters(contest, outcome),
                somebodyExcludedWins(contest, outcome),
                somebodyIsAboveWithoutRule(outcome),
                aPlaceIsEmptyOrTakenFromSomebodyAhead(contest, outcome),
                moneyIsLost(outcome),
                aGroupIsBroken(outcome),
                aDrawDoesNotVerify(outcome),
                somethingIsNotExplained(outcome),
                aResultDiffersFromItself(contest, outcome));
        return found.stream().flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> orderOfInputsMatters(RandomContest contest, ContestOutcome outcome) {
        List<Entry> shuffled = new ArrayList<>(contest.inputs().entries());
        Collections.shuffle(shuffled, new Random(7));
        ContestOutcome other =
                AwardEngine.decide(contest.rules(), contest.inputs().withEntries(shuffled));
        return canonical(outcome).equals(canonical(other))
                ? Optional.empty()
                : Optional.of("The order of the entries matters:\n" + canonical(outcome) + "\n" + canonical(other));
    }

    /** Everything there is in a result, as text. */
    static String canonical(ContestOutcome outcome) {
        StringBuilder text = new StringBuilder();
        Standings standings = outcome.standings();
        for (int i = 0; i < standings.size(); i++) {
            text.append(standings.rank(i))
                    .append(' ')
                    .append(standings.unitId(i))
                    .append(' ');
            text.append(standings.score(i)).append('\n');
        }
        outcome.awards().forEach(award -> {
            text.append(award.id()).append(award.announced()).append('/').append(award.offered());
            text.append(award.shortfall()).append(new TreeMap<>(award.passedOver()));
            text.append(award.placements()).append(award.statement()).append('\n');
        });
        return text.append(outcome.warnings()).toString();
    }

    private static Optional<String> somebodyExcludedWins(RandomContest contest, ContestOutcome outcome) {
        Set<String> entries = new HashSet<>();
        Set<String> authors = new HashSet<>();
        for (Entry entry : contest.inputs().entries()) {
            var exclusion = entry.exclusion();
            if (exclusion != null) {
                entries.add(entry.articleId());
                if (exclusion.consequence() != Consequence.ENTRY) {
                    authors.add(entry.authorId());
                }
            }
        }
        return outcome.awards().stream()
                .flatMap(award -> award.placements().stream())
                .filter(placement -> authors.contains(placement.authorId()) || entries.contains(placement.unitId()))
                .findFirst()
                .map(placement -> "Excluded, and wins: " + placement);
    }

    private static Optional<String> somebodyIsAboveWithoutRule(ContestOutcome outcome) {
        for (AwardOutcome award : outcome.awards()) {
            Placement above = null;
            for (Placement placement : award.placements()) {
                boolean sameScope = above != null && Objects.equals(above.scope(), placement.scope());
                if (award.rule() instanceof AwardRule.Ladder
                        && sameScope
                        && above != null
                        && above.rank() > placement.rank()) {
                    return Optional.of(placement + " stands below " + above);
                }
                above = placement;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> aPlaceIsEmptyOrTakenFromSomebodyAhead(
            RandomContest contest, ContestOutcome outcome) {
        Explanations explanations = new Explanations(outcome);
        for (Entry entry : contest.inputs().entries()) {
            for (AwardReason reason : explanations
                    .of(entry.articleId())
                    .map(EntryExplanation::awards)
                    .orElse(List.of())) {
                AwardOutcome award = outcome.award(reason.awardId()).orElseThrow();
                boolean missed = reason.why().equals(Optional.of(Why.NOT_REACHED));
                if (!missed || !(award.rule() instanceof AwardRule.Ladder ladder)) {
                    continue;
                }
                String scope = ladder.quotaPer() == null ? null : entry.category();
                int rank = rank(outcome, ladder, reason.unitId());
                List<Placement> holders = award.placements().stream()
                        .filter(placement -> Objects.equals(placement.scope(), scope))
                        .toList();
                int capacity = ladder.quotaPer() == null ? award.offered() : award.offered() / 2;
                if (rank > 0 && holders.size() < capacity) {
                    return Optional.of(reason.unitId() + " could have the empty place of " + award);
                }
                for (Placement holder : holders) {
                    if (rank > 0 && holder.rank() > rank) {
                        return Optional.of(holder + " holds what " + reason.unitId() + " should have");
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Rank in the award's order; 0 for entries that are not ranked since their author has a better one. */
    private static int rank(ContestOutcome outcome, AwardRule.Ladder ladder, String unitId) {
        if (ladder.terms().unit() == UnitKind.ARTICLE) {
            var position = outcome.standings().position(unitId);
            return position.isPresent() ? outcome.standings().rank(position.getAsInt()) : 0;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < outcome.standings().size(); i++) {
            seen.add(outcome.standings().authorId(i));
            if (outcome.standings().authorId(i).equals(unitId)) {
                return seen.size();
            }
        }
        return 0;
    }

    private static Optional<String> moneyIsLost(ContestOutcome outcome) {
        for (AwardOutcome award : outcome.awards()) {
            if (award.statement() instanceof Statement.Pool pool) {
                for (Statement.Share share : pool.stages()) {
                    long paid = award.placements().stream()
                            .filter(placement -> share.stage().equals(placement.part()))
                            .mapToLong(placement -> placement.amount() == null
                                    ? 0
                                    : placement.amount().minor())
                            .sum();
                    long pot = share.paid().minor()
                            + share.rest().minor()
                            + share.capped().minor();
                    if (paid != share.paid().minor() || pot != share.pot().minor()) {
                        return Optional.of("Of " + share + " " + paid + " was paid");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> aGroupIsBroken(ContestOutcome outcome) {
        for (GroupRule group : outcome.rules().groups()) {
            Map<String, List<Placement>> wins = new HashMap<>();
            Set<String> open = new HashSet<>();
            for (String award : group.awards()) {
                for (Placement placement : outcome.award(award).orElseThrow().placements()) {
                    boolean counted =
                            !Claims.isOpen(outcome.award(award).orElseThrow().rule())
                                    || open.add(award + " " + placement.authorId());
                    if (counted) {
                        wins.computeIfAbsent(placement.authorId(), id -> new ArrayList<>())
                                .add(placement);
                    }
                }
            }
            for (List<Placement> ofAuthor : wins.values()) {
                long gifts = ofAuthor.stream().filter(Placement::gift).count();
                long awards =
                        ofAuthor.stream().map(Placement::awardId).distinct().count();
                boolean broken = (group.kind() == Kind.HIGHEST_ONLY && ofAuthor.size() > 1)
                        || (group.kind() == Kind.TITLE_WITHOUT_GIFT && gifts > 1)
                        || (group.giftOnce() && gifts > 1)
                        || (group.kind() == Kind.EXCLUSIVE && awards > 1)
                        || (group.maximum() != null && ofAuthor.size() > group.maximum());
                if (broken) {
                    return Optional.of(group + " has given " + ofAuthor);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> aDrawDoesNotVerify(ContestOutcome outcome) {
        return outcome.awards().stream()
                .map(AwardOutcome::statement)
                .filter(Statement.Draws.class::isInstance)
                .flatMap(statement -> ((Statement.Draws) statement).rounds().stream())
                .flatMap(round -> round.record().stream())
                .flatMap(record -> DrawVerification.verify(record).stream())
                .filter(check -> !check.holds())
                .findFirst()
                .map(DrawVerification.Check::toString);
    }

    private static Optional<String> somethingIsNotExplained(ContestOutcome outcome) {
        Explanations explanations = new Explanations(outcome);
        return outcome.awards().stream()
                .flatMap(award -> award.placements().stream())
                .filter(placement -> explanations.of(placement).zh().isBlank()
                        || explanations.of(placement).en().isBlank())
                .findFirst()
                .map(placement -> "Nothing explains " + placement);
    }

    private static Optional<String> aResultDiffersFromItself(RandomContest contest, ContestOutcome outcome) {
        Difference none = Difference.between(outcome, AwardEngine.decide(contest.rules(), contest.inputs()));
        return none.isEmpty() ? Optional.empty() : Optional.of("Differs from itself: " + none);
    }
}
