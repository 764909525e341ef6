package org.wholesum.projection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;

/**
 * Another method without a part of the failure demand that was observed (J. Seddon, <i>Freedom from Command and
 * Control</i>, 2003). Of each service, a share of what its failure demand would go on to cost by the base is removed,
 * rising evenly to the whole share over a run of months. If £600.00 of £1,000.00 a month are failure demand, removing half
 * of it at once saves £300.00 a month.
 *
 * @param base what it is removed from; it must follow what was observed in proportion, as the run rate does, and cost
 *     nothing where nothing was
 * @param removals what is removed, service by service
 */
public record WithoutFailureDemand(Method base, List<Removal> removals) implements Method {
    /**
     * What is removed of one service's failure demand.
     *
     * @param service the service
     * @param failure what its failure demand cost in the months of the history
     * @param share the share that is removed in the end, from 0 to 1
     * @param over the months over which the share rises evenly; it is nil before and whole after
     */
    public record Removal(String service, MonthlyCosts failure, BigDecimal share, Months over) {
        /**
         * Checks the share.
         *
         * @throws IllegalArgumentException if it is not from 0 to 1
         */
        public Removal {
            Percent.checkShare("service " + service + ": share of failure demand removed", share);
        }
    }

    /** Takes a copy. */
    public WithoutFailureDemand {
        removals = List.copyOf(removals);
    }

    /**
     * Projects the base, less what is saved.
     *
     * @throws IllegalArgumentException if failure demand was observed in other months than the history, or cost an agency
     *     more than the history has
     */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return base.project(history, horizon).costs().minus(saved(history, horizon));
    }

    /**
     * What removing failure demand alone saves.
     *
     * @param history what was observed
     * @param horizon the months projected
     * @return the saving by agency and month: that of each service, cumulative saving rounded half up, added up, but never
     *     a penny more than the base costs
     * @throws IllegalArgumentException as for the costs
     */
    public MonthlyCosts saved(MonthlyCosts history, Months horizon) {
        check(history, horizon);
        MonthlyCosts all = removals.stream()
                .map(removal -> saved(removal, horizon))
                .reduce(MonthlyCosts.zero(history.currency(), horizon), MonthlyCosts::plus);
        MonthlyCosts whole = base.project(history, horizon).costs();
        MonthlyCosts.Builder saved =
                MonthlyCosts.builder(history.currency(), horizon).pricedIn(history.prices());
        for (Agency agency : all.agencies()) {
            long[] removed = cumulative(all, agency);
            long[] there = cumulative(whole, agency);
            saved.addCumulative(agency, months -> Math.min(removed[months - 1], there[months - 1]));
        }
        return saved.build();
    }

    private static long[] cumulative(MonthlyCosts costs, Agency agency) {
        long[] pence = costs.window().stream()
                .mapToLong(month -> costs.pence(agency, month))
                .toArray();
        Arrays.parallelPrefix(pence, Math::addExact);
        return pence;
    }

    /** What one removal saves, its cumulative saving rounded half up to the penny. */
    private MonthlyCosts saved(Removal removal, Months horizon) {
        return base.project(removal.failure(), horizon).costs().weighted((agency, month) -> removal.share()
                .multiply(removal.over().passedBy(month)));
    }

    private void check(MonthlyCosts history, Months horizon) {
        MonthlyCosts nothing = MonthlyCosts.zero(history.currency(), history.window());
        if (base.project(nothing, horizon).costs().pence() != 0) {
            throw new IllegalArgumentException(base.describe() + " costs "
                    + MoneyText.of(base.project(nothing, horizon).costs().total())
                    + " where nothing was observed, expected a method that follows what was observed\n"
                    + "  Maybe the failure demand is to be removed first, and the rest added by plus");
        }
        MonthlyCosts all = MonthlyCosts.zero(history.currency(), history.window());
        for (Removal removal : removals) {
            if (!removal.failure().window().equals(history.window())) {
                throw new IllegalArgumentException("service " + removal.service() + ": failure demand was observed in "
                        + removal.failure().window() + ", expected " + history.window() + " as the history");
            }
            all = all.plus(removal.failure());
        }
        for (Agency agency : all.agencies()) {
            if (all.pence(agency) > history.pence(agency)) {
                throw new IllegalArgumentException(
                        "agency " + agency + ": failure demand of the services that are named"
                                + " cost " + MoneyText.of(all.total(agency)) + ", expected no more than the history's "
                                + MoneyText.of(history.total(agency)));
            }
        }
    }

    @Override
    public String describe() {
        return base.describe() + " without a part of failure demand";
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        List<String> lines = new ArrayList<>(base.explain(agency, history, horizon));
        for (Removal removal : removals) {
            if (removal.failure().pence(agency) != 0) {
                lines.add(agency + ": failure demand of " + removal.service() + " cost "
                        + MoneyText.of(removal.failure().total(agency)) + " in " + history.window()
                        + " and would go on to cost "
                        + MoneyText.of(base.project(removal.failure(), horizon).costs().total(agency)) + "; "
                        + Percent.of(removal.share()) + " of it, rising evenly over " + removal.over() + ", saves "
                        + MoneyText.of(saved(removal, horizon).total(agency))
                        + ", cumulative saving rounded half up to the penny");
            }
        }
        lines.add(agency + ": what is left = "
                + MoneyText.of(costs(history, horizon).total(agency)));
        return List.copyOf(lines);
    }
}
