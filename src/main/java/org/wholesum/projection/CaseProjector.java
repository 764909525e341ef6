package org.wholesum.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntFunction;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.parallel.Batches;
import org.wholesum.internal.parallel.FirstFailure;
import org.wholesum.ledger.CaseTable;

/** Projects every case, several threads at a time, and keeps totals alone. */
final class CaseProjector {
    private static final String PROJECTING = "projecting cases";
    private static final int GRAIN = 2048;

    private final CaseTable histories;
    private final Months horizon;
    private final IntFunction<Method> methods;
    /** The history of every case, if all have the same; otherwise the table's. */
    private final Optional<MonthlyCosts> same;
    /** {@code long[case]} of each agency; a thread that finds a new one adds it. */
    private final Map<Agency, long[]> totals = new ConcurrentSkipListMap<>();

    CaseProjector(CaseTable histories, Months horizon, IntFunction<Method> methods, Optional<MonthlyCosts> same) {
        this.histories = histories;
        this.horizon = horizon;
        this.methods = methods;
        this.same = same;
    }

    CaseProjections project(String description, CaseSeries series, Execution work) {
        Part all = new Batches(PROJECTING, histories.size(), GRAIN)
                .reduce(work, () -> new Part(series.forThread(this::column)), Part::project, Part::and);
        all.failure.rethrow();
        IntFunction<Projection> each = i -> methods.apply(i).project(same.orElseGet(() -> histories.costs(i)), horizon);
        MonthlyCosts history = same.map(nothing -> nothing.times(histories.size()))
                .orElseGet(() -> histories.totals(work).sum());
        Projection sum = Projection.sum(description, costs(all.sums()), Optional.of(history), histories.size(), each);
        return new CaseProjections(
                histories.cases(), List.copyOf(totals.keySet()), totals.values().toArray(long[][]::new), sum, each);
    }

    private long[] column(Agency agency) {
        return totals.computeIfAbsent(agency, a -> new long[histories.size()]);
    }

    private MonthlyCosts costs(Map<Agency, long[]> cumulative) {
        MonthlyCosts.Builder costs =
                MonthlyCosts.builder(histories.currency(), horizon).pricedIn(histories.prices());
        cumulative.forEach((agency, sums) -> costs.addCumulative(agency, k -> sums[k - 1]));
        return costs.build();
    }

    /** The part of one thread. */
    private static final class Part {
        private final CaseSeries.OneThread series;
        private final Map<Agency, long[]> others = new TreeMap<>();
        private FirstFailure failure = new FirstFailure();

        Part(CaseSeries.OneThread series) {
            this.series = series;
        }

        void project(long from, long to) {
            failure.attempt(from, to, series::project);
        }

        Part and(Part other) {
            failure = failure.and(other.failure);
            other.sums().forEach((agency, sums) -> others.merge(agency, sums, CaseProjector::plus));
            return this;
        }

        Map<Agency, long[]> sums() {
            Map<Agency, long[]> sums = new TreeMap<>(others);
            series.sums().forEach((agency, its) -> sums.merge(agency, its, CaseProjector::plus));
            return sums;
        }
    }

    static long[] plus(long[] sums, long[] others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Exact.add(sums[i], others[i]);
        }
        return sums;
    }
}
