package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.AwardRule.Growth;
import dev.laurel.awards.domain.rules.AwardRule.Pool;
import dev.laurel.awards.domain.rules.AwardRule.Remainder;
import dev.laurel.awards.domain.rules.AwardRule.Stage;
import dev.laurel.awards.domain.rules.Money;
import dev.laurel.awards.domain.rules.Prize;
import dev.laurel.awards.domain.rules.Stacking;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares pots of money equally. Every cent of a pot is paid, stays because it cannot be shared equally, or stays because
 * a creator's cap cut it off: {@code pot = paid + rest + capped}, exactly. Shares are given stage by stage in the
 * award's order, and a cap cuts off what comes last.
 */
final class PoolAllocation extends Allocation {

    private final Pool rule;
    private final long[] paid;

    PoolAllocation(Decision decision, Pool rule) {
        super(decision, rule, Stacking.FREE);
        this.rule = rule;
        this.paid = new long[population().authorCount()];
    }

    @Override
    AwardOutcome decide() {
        long[] masks = decision().qualifications().of(rule);
        int[] order = decision().order(rule);
        Slot slot = slot(null, 0);
        boolean[] gift = new boolean[masks.length];
        List<Integer> achievers = new ArrayList<>();
        for (int position = 0; position < order.length; position++) {
            int unit = order[position];
            if (masks[unit] != 0) {
                Why why = keptOutByPlaces(unit);
                if (why == null) {
                    gift[unit] = hold(unit);
                    achievers.add(position);
                } else {
                    pass(slot, unit, position + 1, why);
                }
            }
        }
        List<Placement> placements = new ArrayList<>();
        List<Statement.Share> shares = new ArrayList<>();
        for (int stage = 0; stage < rule.stages().size(); stage++) {
            long bit = 1L << stage;
            List<Integer> sharing = achievers.stream()
                    .filter(position -> (masks[order[position]] & bit) != 0)
                    .toList();
            shares.add(share(rule.stages().get(stage), sharing, order, gift, placements));
        }
        return unlimited(placements, new Statement.Pool(shares));
    }

    private Statement.Share share(
            Stage stage, List<Integer> sharing, int[] order, boolean[] gift, List<Placement> placements) {
        long pot = pot(stage, sharing.size());
        long each = sharing.isEmpty() ? 0 : pot / sharing.size();
        long rest = pot - each * sharing.size();
        long extra = rule.remainder() == Remainder.TO_FIRST && !sharing.isEmpty() ? rest : 0;
        long given = 0;
        for (int i = 0; i < sharing.size(); i++) {
            int position = sharing.get(i);
            int unit = order[position];
            long share = each + (i < extra ? 1 : 0);
            long amount = gift[unit] ? capped(creator(unit), share) : 0;
            given += amount;
            placements.add(placement(stage, unit, position + 1, amount, gift[unit]));
        }
        long stays = rest - extra;
        return new Statement.Share(
                stage.id(),
                sharing.size(),
                money(pot),
                money(each),
                money(given),
                money(stays),
                money(pot - given - stays));
    }

    private long pot(Stage stage, int achievers) {
        long pot = stage.amount().minor();
        int highest = -1;
        for (Growth growth : stage.growth()) {
            if (achievers > growth.above() && growth.above() > highest) {
                pot = growth.amount().minor();
                highest = growth.above();
            }
        }
        return pot;
    }

    private long capped(int author, long share) {
        Money maximum = rule.maximumPerCreator();
        long amount = maximum == null ? share : Math.min(share, Math.max(0, maximum.minor() - paid[author]));
        paid[author] += amount;
        return amount;
    }

    private Money money(long minor) {
        return new Money(rule.currency(), minor);
    }

    private Placement placement(Stage stage, int unit, int rank, long amount, boolean gift) {
        return new Placement(
                rule.id(),
                unit(),
                population().id(unit(), unit),
                population().author(creator(unit)),
                0,
                rank,
                stage.id(),
                null,
                stage.title(),
                true,
                Prize.of(money(amount)),
                1,
                gift,
                gift ? money(amount) : null,
                List.of(),
                0);
    }
}
