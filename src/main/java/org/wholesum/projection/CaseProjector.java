package org.wholesum.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;
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
        this.same = same;
        this.histories = histories;
        this.horizon = horizon;
        this.methods = methods;
    }

    CaseProjections project(String description, CaseSeries series, Execution work) {
        List<Agency> known = series.agencies().orElse(List.of());
        long[][] columns = known.stream().map(this::column).toArray(long[][]::new);
        Part all = new Batches(PROJECTING, histories.size(), GRAIN)
                .reduce(work, () -> new Part(series, columns), Part::project, Part::and);
        if (all.failure != null) {
            throw all.failure;
        }
        IntFunction<Projection> each = i -> methods.apply(i).project(same.orElseGet(() -> histories.costs(i)), horizon);
        MonthlyCosts history =
                same.map(nothing -> nothing.times(histories.size())).orElseGet(all::history);
        Projection sum = Projection.sum(description, all.costs(known), Optional.of(history), histories.size(), each);
        List<Agency> agencies = List.copyOf(totals.keySet());
        return new CaseProjections(histories.cases(), agencies, totals.values().toArray(long[][]::new), sum, each);
    }

    private long[] column(Agency agency) {
        return totals.computeIfAbsent(agency, a -> new long[histories.size()]);
    }

    /** The part of one thread: sums over its cases. */
    private final class Part {
        private final CaseSeries.OneThread series;
        private final long[][] columns;
        private final CaseTable.Cursor cursor = histories.cursor();
        private final long[][] history;
        private final long[][] known;
        private final Map<Agency, long[]> others = new ConcurrentSkipListMap<>();
        private Optional<Months> window = Optional.empty();
        private int failed = Integer.MAX_VALUE;
        private @Nullable RuntimeException failure;

        Part(CaseSeries series, long[][] columns) {
            this.series = series.forThread();
            this.columns = columns;
            this.history =
                    new long[histories.agencies().size()][histories.window().count()];
            this.known = new long[columns.length][horizon.count()];
        }

        /** Projects some cases. Of all that fail, that with the first id is reported, whatever the threads. */
        void project(long from, long to) {
            for (int index = (int) from; index < to && index < failed; index++) {
                try {
                    cursor.moveTo(index);
                    observe();
                    int at = index;
                    series.project(cursor, index, (agency, column, cumulative) -> add(at, agency, column, cumulative));
                } catch (IllegalArgumentException | ArithmeticException e) {
                    failed = index;
                    failure = e;
                }
            }
        }

        private void observe() {
            if (same.isPresent()) {
                return;
            }
            if (!histories.isObservedThroughout()) {
                Months its = cursor.window();
                window = Optional.of(window.map(its::hull).orElse(its));
            }
            for (int agency = 0; agency < history.length; agency++) {
                if (cursor.has(agency)) {
                    long[] sums = history[agency];
                    for (int month = 0; month < sums.length; month++) {
                        sums[month] = Math.addExact(sums[month], cursor.pence(agency, month));
                    }
                }
            }
        }

        private void add(int index, Agency agency, int column, long[] cumulative) {
            long[] its = column < 0 ? column(agency) : columns[column];
            its[index] = cumulative[cumulative.length - 1];
            addTo(
                    column < 0 ? others.computeIfAbsent(agency, a -> new long[cumulative.length]) : known[column],
                    cumulative);
        }

        Part and(Part other) {
            addTo(history, other.history);
            addTo(known, other.known);
            other.others.forEach(
                    (agency, sums) -> addTo(others.computeIfAbsent(agency, a -> new long[sums.length]), sums));
            window = other.window.isEmpty()
                    ? window
                    : Optional.of(window.map(other.window.get()::hull).orElse(other.window.get()));
            if (other.failed < failed) {
                failed = other.failed;
                failure = other.failure;
            }
            return this;
        }

        MonthlyCosts costs(List<Agency> agencies) {
            MonthlyCosts.Builder costs =
                    MonthlyCosts.builder(histories.currency(), horizon).pricedIn(histories.prices());
            IntStream.range(0, known.length)
                    .forEach(column -> costs.addCumulative(agencies.get(column), k -> known[column][k - 1]));
            others.forEach((agency, sums) -> costs.addCumulative(agency, k -> sums[k - 1]));
            return costs.build();
        }

        MonthlyCosts history() {
            MonthlyCosts.Builder costs = MonthlyCosts.builder(histories.currency(), histories.window())
                    .pricedIn(histories.prices());
            for (int agency = 0; agency < history.length; agency++) {
                costs.add(histories.agencies().get(agency), history[agency]);
            }
            return costs.build().during(window.orElse(histories.window()));
        }
    }

    private static void addTo(long[] sums, long[] others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], others[i]);
        }
    }

    private static void addTo(long[][] sums, long[][] others) {
        for (int i = 0; i < sums.length; i++) {
            addTo(sums[i], others[i]);
        }
    }
}
