package org.wholesum.settlement;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.projection.Comparison;

/**
 * What of a saving can be released as cash where costs can only be given up in whole blocks; the rest is capacity for other work.
 *
 * <p>What an agency's work costs less, without the one-off costs and ongoing support of the pilot itself, is freed. In each month,
 * in the stated order, notice is given of every block that what is freed covers from this month to the end of the horizon, beside
 * the blocks of which notice was given before. The block is cash from the month in which its notice ends. A month's freed amount
 * may be less than the block by a penny, as projected costs are rounded; cash is never more than what is freed.
 *
 * <p>Extra costs, and the costs of the pilot itself, are paid in cash in full: an agency's {@linkplain #position cash position} is
 * its saving less what stays capacity.
 *
 * <p>The police save £5,000.00 a month from April. A post of £36,000.00 a year with notice of three months releases £3,000.00 a
 * month from July; £2,000.00 a month stays capacity, too little for a second post.
 */
public final class CashRelease {
    private final Comparison comparison;
    private final List<BlockRelease> blocks;
    private final MonthlyCosts freed;
    private final MonthlyCosts cash;

    private CashRelease(Comparison comparison, List<BlockRelease> blocks, MonthlyCosts freed, MonthlyCosts cash) {
        this.comparison = comparison;
        this.blocks = List.copyOf(blocks);
        this.freed = freed;
        this.cash = cash;
    }

    /**
     * The release of blocks.
     *
     * @param comparison old against pilot method
     * @param blocks in the order in which each agency would give them up; none of an agency means that it releases no cash
     * @return what is released and when
     * @throws org.wholesum.problem.InvalidInputException if a block's agency has no cost, blocks cost more than the old method costs
     *     their agency a year, two blocks of an agency have one name, or the currency differs; every problem is listed
     */
    public static CashRelease of(Comparison comparison, List<CashBlock> blocks) {
        BlockChecks.check(comparison, blocks);
        MonthlyCosts savings = comparison.savings();
        MonthlyCosts benefits = savings.plus(comparison.pilot().interventionCosts());
        MonthlyCosts.Builder freed = table(savings);
        MonthlyCosts.Builder cash = table(savings);
        List<BlockRelease> releases = new ArrayList<>();
        for (Agency agency : comparison.agencies()) {
            long[] months = benefits.penceByMonth(agency);
            for (int month = 0; month < months.length; month++) {
                months[month] = Math.max(0, months[month]);
            }
            freed.add(agency, months);
            AgencyRelease its = new AgencyRelease(savings.window(), savings.currency(), months);
            blocks.stream().filter(block -> block.agency().equals(agency)).forEach(its::add);
            its.run();
            cash.add(agency, its.cash());
            releases.addAll(its.releases());
        }
        return new CashRelease(comparison, releases, freed.build(), cash.build());
    }

    private static MonthlyCosts.Builder table(MonthlyCosts like) {
        return MonthlyCosts.builder(like.currency(), like.window()).pricedIn(like.prices());
    }

    Comparison comparison() {
        return comparison;
    }

    /** {@return the blocks by agency, in the stated order, with the month of their notice} */
    public List<BlockRelease> blocks() {
        return blocks;
    }

    /** {@return what the agencies' work costs less, by agency and month; zero where it costs more} */
    public MonthlyCosts freed() {
        return freed;
    }

    /** {@return what of it is released as cash} */
    public MonthlyCosts cash() {
        return cash;
    }

    /** {@return what of it stays capacity for other work} */
    public MonthlyCosts capacity() {
        return freed.minus(cash);
    }

    /** {@return cash released less extra costs and the costs of the pilot itself: the saving less what stays capacity} */
    public MonthlyCosts position() {
        return comparison.savings().minus(capacity());
    }

    /** {@return the blocks, and what is freed, cash and capacity by agency} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add(
                "cash in blocks: notice of a block is given in the first month from which on what is freed covers it to the end"
                        + " of the horizon, in the stated order; it is cash when notice ends, a twelfth of its cost a year in each month");
        blocks.forEach(block -> steps.add(block.toString()));
        CurrencyUnit currency = freed.currency();
        for (Agency agency : comparison.agencies()) {
            steps.add(agency + ": " + MoneyText.of(currency, freed.pence(agency)) + " freed, "
                    + MoneyText.of(currency, cash.pence(agency)) + " released as cash, "
                    + MoneyText.of(currency, capacity().pence(agency)) + " capacity; cash position "
                    + MoneyText.of(currency, position().pence(agency)));
        }
        return new Explanation(steps);
    }

    /** {@return the number of blocks that are released within the horizon} */
    public int released() {
        return (int) blocks.stream().filter(block -> block.cash().isPositive()).count();
    }

    /** The cash that is released, and what stays capacity. */
    @Override
    public String toString() {
        return MoneyText.of(cash.total()) + " released as cash in " + released() + " of " + blocks.size() + " blocks, "
                + MoneyText.of(capacity().total()) + " capacity";
    }
}
