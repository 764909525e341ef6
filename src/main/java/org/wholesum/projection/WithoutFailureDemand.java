package org.wholesum.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.problem.InvalidInputException;

/**
 * Another method without a part of the failure demand that was observed (J. Seddon, <i>Freedom from Command and
 * Control</i>, 2003). The base projects the cost of each service's failure demand, and a share of it is removed that
 * rises evenly over a run of months. If £600.00 of £1,000.00 a month are failure demand, removing half of it at once saves
 * £300.00 a month.
 *
 * @param base the method that is reduced; it must be proportional to the history, as the run rate is
 * @param removals the parts that are removed, service by service
 */
record WithoutFailureDemand(Method base, List<FailureDemandRemoval> removals) implements Method {
    WithoutFailureDemand {
        removals = List.copyOf(removals);
    }

    /**
     * Projects the base less the saving.
     *
     * @throws IllegalArgumentException if failure demand was observed in other months than the history, or cost an agency
     *     more than the history has
     */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return base.project(history, horizon).costs().minus(saved(history, horizon));
    }

    /**
     * The saving by agency and month: the sum over services of each cumulative saving, rounded half up, limited to the
     * cumulative cost of the base.
     */
    MonthlyCosts saved(MonthlyCosts history, Months horizon) {
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
        Arrays.parallelPrefix(pence, Exact::add);
        return pence;
    }

    /** The saving of one removal, its cumulative saving rounded half up to the penny. */
    private MonthlyCosts saved(FailureDemandRemoval removal, Months horizon) {
        return base.project(removal.failure(), horizon).costs().weighted((agency, month) -> removal.share()
                .multiply(removal.over().passedBy(month)));
    }

    private void check(MonthlyCosts history, Months horizon) {
        MonthlyCosts nothing = MonthlyCosts.zero(history.currency(), history.window());
        if (base.project(nothing, horizon).costs().pence() != 0) {
            throw InvalidInputException.of(
                    base.describe() + " costs "
                            + MoneyText.of(base.project(nothing, horizon).total())
                            + " where nothing was observed, expected a method that follows what was observed",
                    "the failure demand is to be removed first, and the rest added by plus");
        }
        MonthlyCosts all = MonthlyCosts.zero(history.currency(), history.window());
        for (FailureDemandRemoval removal : removals) {
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
    public Optional<ControlTrend> controlTrend() {
        return Trends.of(base);
    }

    @Override
    public Optional<Method> intervention() {
        return base.intervention();
    }

    @Override
    public SortedMap<String, MonthlyCosts> effects(MonthlyCosts history, Months horizon) {
        SortedMap<String, MonthlyCosts> effects = new TreeMap<>();
        removals.forEach(removal -> effects.merge(removal.service(), saved(removal, horizon), MonthlyCosts::plus));
        return Effects.sum(base.effects(history, horizon), effects);
    }

    @Override
    public String describe() {
        return base.describe() + " without a part of failure demand";
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        List<String> lines = new ArrayList<>(base.explain(agency, history, horizon));
        for (FailureDemandRemoval removal : removals) {
            if (removal.failure().pence(agency) != 0) {
                lines.add(agency + ": failure demand of " + removal.service() + " cost "
                        + MoneyText.of(removal.failure().total(agency)) + " in " + history.window()
                        + " and would go on to cost "
                        + MoneyText.of(
                                base.project(removal.failure(), horizon).costs().total(agency)) + "; "
                        + Percent.of(removal.share()) + " of it, rising evenly over " + removal.over() + ", saves "
                        + MoneyText.of(saved(removal, horizon).total(agency))
                        + ", cumulative saving rounded half up to the penny");
            }
        }
        lines.add(agency + ": what is left = "
                + MoneyText.of(costs(history, horizon).total(agency)));
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return describe();
    }
}
