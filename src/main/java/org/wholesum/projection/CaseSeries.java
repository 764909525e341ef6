package org.wholesum.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.CaseTotals;

/** The projection of one case after another: by agency, or by whole tables for methods that need these. */
interface CaseSeries {
    /**
     * A projector for one thread.
     *
     * @param columns the column of an agency, which receives the total of each case
     */
    OneThread forThread(Function<Agency, long[]> columns);

    /** Projects cases by one thread. */
    interface OneThread {
        /** Projects a case and writes its totals. */
        void project(int index);

        /** The cumulative costs of all cases that it projected, by agency. */
        Map<Agency, long[]> sums();
    }

    /** By agency if the method allows it, and otherwise by whole tables. */
    static CaseSeries of(Method method, CaseTable histories, Months horizon, Execution work) {
        MonthlyCosts nothing = nothing(histories, histories.window());
        if (method instanceof ByAgency each
                && each.series(new ByAgency.Terms(nothing, horizon, Agency.of("any")))
                        .isPresent()) {
            return new Columns(each, histories, histories.totals(work), horizon);
        }
        return new Whole(i -> method, histories, horizon, Optional.empty());
    }

    private static MonthlyCosts nothing(CaseTable histories, Months window) {
        return MonthlyCosts.zero(histories.currency(), window).pricedIn(histories.prices());
    }

    /** By agency. */
    record Columns(ByAgency method, CaseTable histories, CaseTotals totals, Months horizon) implements CaseSeries {
        /** A table of as many remainders as this for each case is no longer worth its memory. */
        private static final long REMAINDERS = 64;

        @Override
        public OneThread forThread(Function<Agency, long[]> columns) {
            SortedSet<Agency> unobserved = new TreeSet<>(method.costs(nothing(histories, histories.window()), horizon)
                    .agencies());
            SortedSet<Agency> all = new TreeSet<>(histories.agencies());
            all.addAll(unobserved);
            List<ColumnsOfThread.OneAgency> parts = new ArrayList<>();
            for (Agency agency : all) {
                int observed = histories.agencies().indexOf(agency);
                parts.add(new ColumnsOfThread.OneAgency(
                        agency, observed, unobserved.contains(agency), columns.apply(agency)));
            }
            return new ColumnsOfThread(this, parts);
        }

        private SeriesSum sum(Agency agency, Months window) {
            ByAgency.Series series = method.series(new ByAgency.Terms(nothing(histories, window), horizon, agency))
                    .orElseThrow();
            return new SeriesSum(series, horizon.count(), REMAINDERS * histories.size());
        }
    }

    /** By agency, on one thread. */
    final class ColumnsOfThread implements OneThread {
        private final Columns all;
        private final List<OneAgency> parts;
        /** For each run of months in which cases were observed, the sum of each agency. */
        private final Map<Months, List<SeriesSum>> byWindow = new HashMap<>();

        private Months window;
        private List<SeriesSum> sums;

        /** One agency. */
        static final class OneAgency {
            private final Agency agency;
            private final int observed;
            private final boolean always;
            private final long[] totals;

            /**
             * One agency.
             *
             * @param agency the agency
             * @param observed its index in the histories, or −1
             * @param always whether it costs without having been observed
             * @param totals receives the total of each case
             */
            OneAgency(Agency agency, int observed, boolean always, long[] totals) {
                this.agency = agency;
                this.observed = observed;
                this.always = always;
                this.totals = totals;
            }
        }

        ColumnsOfThread(Columns all, List<OneAgency> parts) {
            this.all = all;
            this.parts = parts;
            this.window = all.histories().window();
            this.sums = byWindow.computeIfAbsent(window, this::sums);
        }

        private List<SeriesSum> sums(Months months) {
            return parts.stream().map(part -> all.sum(part.agency, months)).toList();
        }

        @Override
        public void project(int index) {
            Months its = all.histories().window(index);
            if (!its.equals(window)) {
                window = its;
                sums = byWindow.computeIfAbsent(its, this::sums);
            }
            for (int i = 0; i < parts.size(); i++) {
                Interruption.check("projecting cases");
                OneAgency part = parts.get(i);
                long total = part.observed < 0 ? 0 : all.totals().pence(index, part.observed);
                if (total != 0 || part.always) {
                    part.totals[index] = add(sums.get(i), total, part.agency, index);
                }
            }
        }

        private long add(SeriesSum sum, long total, Agency agency, int index) {
            try {
                return sum.add(total);
            } catch (ArithmeticException e) {
                throw Exact.named(
                        "agency " + agency + ", up to case "
                                + all.histories().cases().get(index),
                        e);
            }
        }

        @Override
        public Map<Agency, long[]> sums() {
            Map<Agency, long[]> all = new TreeMap<>();
            byWindow.values().forEach(some -> {
                for (int i = 0; i < parts.size(); i++) {
                    all.merge(parts.get(i).agency, some.get(i).sums(), CaseProjector::plus);
                }
            });
            return all;
        }
    }

    /** By whole tables; from histories, or all from the same. */
    record Whole(IntFunction<Method> methods, CaseTable histories, Months horizon, Optional<MonthlyCosts> same)
            implements CaseSeries {
        @Override
        public OneThread forThread(Function<Agency, long[]> columns) {
            return new WholeOfThread(this, columns, histories.cursor(), new TreeMap<>());
        }
    }

    /** By whole tables, on one thread. */
    record WholeOfThread(Whole all, Function<Agency, long[]> columns, CaseTable.Cursor cursor, Map<Agency, long[]> sums)
            implements OneThread {
        @Override
        public void project(int index) {
            MonthlyCosts costs = all.methods()
                    .apply(index)
                    .project(all.same().orElseGet(() -> history(index)), all.horizon())
                    .costs();
            for (Agency agency : costs.agencies()) {
                long[] cumulative = new long[all.horizon().count()];
                long sum = 0;
                for (int month = 0; month < cumulative.length; month++) {
                    sum = Exact.add(sum, costs.pence(agency, all.horizon().month(month)));
                    cumulative[month] = sum;
                }
                columns.apply(agency)[index] = sum;
                sums.merge(agency, cumulative, CaseProjector::plus);
            }
        }

        private MonthlyCosts history(int index) {
            cursor.moveTo(index);
            return cursor.costs();
        }
    }
}
