package org.wholesum.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.ledger.CaseTable;

/** The cumulative costs of one case after another: by agency, or by whole tables for methods that need these. */
interface CaseSeries {
    /** The agencies that a case may cost, by id; empty if they are only known when all cases are projected. */
    Optional<List<Agency>> agencies();

    /** A projector for one thread. */
    OneThread forThread();

    /** Projects cases by one thread. */
    interface OneThread {
        /**
         * Projects the case at which a cursor is.
         *
         * @param cursor at the case
         * @param index the case
         * @param to receives the cumulative costs of each agency with a cost
         */
        void project(CaseTable.Cursor cursor, int index, Receiver to);
    }

    /** Receives the cumulative costs of one agency of the present case. */
    interface Receiver {
        /** Adds them; the array is used again. */
        void add(Agency agency, int column, long[] cumulative);
    }

    /** By agency if the method allows it, and otherwise by whole tables. */
    static CaseSeries of(Method method, CaseTable histories, Months horizon) {
        MonthlyCosts nothing = nothing(histories, histories.window());
        if (method instanceof ByAgency each
                && each.series(new ByAgency.Terms(nothing, horizon, Agency.of("any")))
                        .isPresent()) {
            SortedSet<Agency> agencies = new TreeSet<>(histories.agencies());
            agencies.addAll(method.costs(nothing, horizon).agencies());
            return new Columns(each, histories, horizon, List.copyOf(agencies));
        }
        return new Whole(i -> method, histories, horizon, Optional.empty());
    }

    private static MonthlyCosts nothing(CaseTable histories, Months window) {
        return MonthlyCosts.zero(histories.currency(), window).pricedIn(histories.prices());
    }

    /** By agency. */
    record Columns(ByAgency method, CaseTable histories, Months horizon, List<Agency> all) implements CaseSeries {
        @Override
        public Optional<List<Agency>> agencies() {
            return Optional.of(all);
        }

        @Override
        public OneThread forThread() {
            int[] observed =
                    all.stream().mapToInt(histories.agencies()::indexOf).toArray();
            boolean[] always = new boolean[observed.length];
            MonthlyCosts unobserved = method.costs(nothing(histories, histories.window()), horizon);
            for (int column = 0; column < always.length; column++) {
                always[column] = unobserved.agencies().contains(all.get(column));
            }
            Map<Months, List<ByAgency.Series>> byWindow = new HashMap<>();
            List<ByAgency.Series> usual = series(histories.window());
            boolean same = histories.isObservedThroughout();
            long[] cumulative = new long[horizon.count()];
            return (cursor, index, to) -> {
                List<ByAgency.Series> series = same ? usual : byWindow.computeIfAbsent(cursor.window(), this::series);
                for (int column = 0; column < observed.length; column++) {
                    boolean has = observed[column] >= 0 && cursor.has(observed[column]);
                    if (has || always[column]) {
                        long total = has ? cursor.pence(observed[column]) : 0;
                        series.get(column).cumulative(total, cumulative, 0);
                        to.add(all.get(column), column, cumulative);
                    }
                }
            };
        }

        private List<ByAgency.Series> series(Months window) {
            MonthlyCosts nothing = nothing(histories, window);
            List<ByAgency.Series> series = new ArrayList<>();
            all.forEach(agency -> series.add(
                    method.series(new ByAgency.Terms(nothing, horizon, agency)).orElseThrow()));
            return series;
        }
    }

    /** By whole tables; from histories, or all from the same. */
    record Whole(IntFunction<Method> methods, CaseTable histories, Months horizon, Optional<MonthlyCosts> same)
            implements CaseSeries {
        @Override
        public Optional<List<Agency>> agencies() {
            return Optional.empty();
        }

        @Override
        public OneThread forThread() {
            long[] cumulative = new long[horizon.count()];
            return (cursor, index, to) -> {
                MonthlyCosts history = same.orElseGet(cursor::costs);
                MonthlyCosts costs =
                        methods.apply(index).project(history, horizon).costs();
                for (Agency agency : costs.agencies()) {
                    long sum = 0;
                    for (int month = 0; month < cumulative.length; month++) {
                        sum = Math.addExact(sum, costs.pence(agency, horizon.month(month)));
                        cumulative[month] = sum;
                    }
                    to.add(agency, -1, cumulative);
                }
            };
        }
    }
}
