package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.AuthorFacts;
import dev.laurel.awards.domain.input.OperatorActs.Choice;
import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.GroupRule;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What creators hold so far of each group. Awards are given one after the other, a group's in the order of its
 * precedence; so whoever holds something of the group holds something that goes before the award being given.
 */
final class Claims {

    private final Population population;
    private final Map<String, List<Group>> byAward = new HashMap<>();

    Claims(List<GroupRule> groups, Population population, String contestId) {
        this.population = population;
        for (GroupRule rule : groups) {
            int limited =
                    rule.per() == GroupRule.Per.AUTHOR ? population.authorCount() : population.count(UnitKind.ARTICLE);
            Group group = new Group(rule, limited, choices(rule, contestId));
            for (String award : rule.awards()) {
                byAward.computeIfAbsent(award, id -> new ArrayList<>()).add(group);
            }
        }
    }

    /** Author to chosen award; choices of awards that the group has not count for nothing. */
    private Map<String, String> choices(GroupRule rule, String contestId) {
        Map<String, String> choices = new HashMap<>();
        if (rule.kind() != GroupRule.Kind.EXCLUSIVE) {
            return choices;
        }
        String attribute = "choice." + contestId + "." + rule.id();
        population.inputs().authors().forEach((author, facts) -> {
            String chosen = facts.attributes().get(attribute);
            if (chosen != null && rule.awards().contains(chosen)) {
                choices.put(author, chosen);
            }
        });
        for (Choice choice : population.inputs().acts().choices()) {
            if (choice.groupId().equals(rule.id()) && rule.awards().contains(choice.awardId())) {
                choices.put(choice.authorId(), choice.awardId());
            }
        }
        return choices;
    }

    /** Whether any group has the award. */
    boolean concerns(AwardRule award) {
        return byAward.containsKey(award.id());
    }

    /** The rule of a group that keeps the unit from the award; null if none does. */
    @Nullable
    Why blocked(AwardRule award, int unit) {
        for (Group group : groupsOf(award)) {
            Why why = group.blocked(award, limited(group, award, unit), creatorId(award, unit));
            if (why != null) {
                return why;
            }
        }
        return null;
    }

    /** What {@link #blocked} refers to: the award held or chosen, or the group. */
    @Nullable
    String blockedBy(AwardRule award, int unit) {
        for (Group group : groupsOf(award)) {
            int limited = limited(group, award, unit);
            Why why = group.blocked(award, limited, creatorId(award, unit));
            if (why == Why.OTHER_TRACK) {
                return group.track(creatorId(award, unit));
            } else if (why != null) {
                return group.first[limited];
            }
        }
        return null;
    }

    /** Notes that the unit has a place of the award; says whether the prize comes with it. */
    boolean hold(AwardRule award, int unit, boolean giftOfAward) {
        boolean gift = giftOfAward;
        for (Group group : groupsOf(award)) {
            int limited = limited(group, award, unit);
            gift &= limited < 0 || group.mayHaveGift(award, limited);
        }
        for (Group group : groupsOf(award)) {
            int limited = limited(group, award, unit);
            if (limited >= 0) {
                group.hold(award, limited, gift);
            }
        }
        return gift;
    }

    private List<Group> groupsOf(AwardRule award) {
        return byAward.getOrDefault(award.id(), List.of());
    }

    private String creatorId(AwardRule award, int unit) {
        return population.author(population.creator(award.terms().unit(), unit));
    }

    private int limited(Group group, AwardRule award, int unit) {
        if (group.rule.per() == GroupRule.Per.AUTHOR) {
            return population.creator(award.terms().unit(), unit);
        }
        return award.terms().unit() == UnitKind.ARTICLE ? unit : -1;
    }

    /** Whether one creator's several wins of the award count as one: nobody loses a place by them. */
    static boolean isOpen(AwardRule award) {
        return award instanceof AwardRule.Threshold
                || award instanceof AwardRule.Pool
                || award instanceof AwardRule.Everyone
                || award instanceof AwardRule.PerUnit
                || award instanceof AwardRule.Bracket
                || award instanceof AwardRule.TimesWon;
    }

    /** The facts of an author. */
    static AuthorFacts facts(Population population, String author) {
        return population.inputs().authors().getOrDefault(author, AuthorFacts.NONE);
    }

    private static final class Group {

        private final GroupRule rule;
        private final Map<String, String> choices;
        private final int[] held;
        private final int[] gifts;
        private final @Nullable String[] first;
        private final @Nullable String[] last;
        private final @Nullable String[] lastGift;

        Group(GroupRule rule, int limited, Map<String, String> choices) {
            this.rule = rule;
            this.choices = choices;
            this.held = new int[limited];
            this.gifts = new int[limited];
            this.first = new String[limited];
            this.last = new String[limited];
            this.lastGift = new String[limited];
        }

        @Nullable
        Why blocked(AwardRule award, int limited, String creator) {
            if (limited < 0 || (isOpen(award) && award.id().equals(last[limited]))) {
                return null;
            }
            return switch (rule.kind()) {
                case EXCLUSIVE -> exclusive(award, limited, creator);
                case HIGHEST_ONLY -> held[limited] < limit() ? null : higher(award, limited);
                case FREE, TITLE_WITHOUT_GIFT ->
                    rule.kind() == GroupRule.Kind.FREE && rule.maximum() != null && held[limited] >= rule.maximum()
                            ? Why.MAXIMUM
                            : null;
            };
        }

        private Why higher(AwardRule award, int limited) {
            return award.id().equals(first[limited]) ? Why.SAME_AWARD : Why.HIGHER_AWARD;
        }

        private @Nullable Why exclusive(AwardRule award, int limited, String creator) {
            String chosen = track(creator);
            if (chosen != null) {
                return chosen.equals(award.id()) ? null : Why.OTHER_TRACK;
            }
            String other = first[limited];
            return other == null || other.equals(award.id()) ? null : Why.HIGHER_AWARD;
        }

        /** The only award of the group that the creator may have; null if it is open. */
        @Nullable
        String track(String creator) {
            String chosen = choices.get(creator);
            return chosen == null ? rule.defaultAward() : chosen;
        }

        private int limit() {
            return rule.maximum() == null ? 1 : rule.maximum();
        }

        boolean mayHaveGift(AwardRule award, int limited) {
            boolean once = rule.giftOnce() || rule.kind() == GroupRule.Kind.TITLE_WITHOUT_GIFT;
            if (!once || (isOpen(award) && award.id().equals(lastGift[limited]))) {
                return true;
            }
            return gifts[limited] < (rule.kind() == GroupRule.Kind.TITLE_WITHOUT_GIFT ? limit() : 1);
        }

        void hold(AwardRule award, int limited, boolean gift) {
            boolean again = isOpen(award) && award.id().equals(last[limited]);
            held[limited] += again ? 0 : 1;
            first[limited] = first[limited] == null ? award.id() : first[limited];
            last[limited] = award.id();
            boolean giftAgain = isOpen(award) && award.id().equals(lastGift[limited]);
            if (gift) {
                gifts[limited] += giftAgain ? 0 : 1;
                lastGift[limited] = award.id();
            }
        }
    }
}
