package org.wholesum.projection;

import java.util.Arrays;
import java.util.Optional;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.parallel.Interruption;

/**
 * A method that projects each agency by itself, from what the agency cost in the whole history: the months in which it
 * cost that make no difference. Such a method can project many cases without an object for each.
 */
interface ByAgency extends Method {

    /**
     * The projection of one agency's total to its cumulative costs, the same pennies as {@link Method#costs} gives. It has
     * space for its calculation, so each thread needs one of its own.
     */
    @FunctionalInterface
    interface Series {
        /**
         * Projects a total.
         *
         * @param observed the agency's cost in the history, in pence
         * @param into receives the pence of the first 1, 2, … months of the horizon
         * @param from the index of the first
         * @throws ArithmeticException on overflow
         */
        void cumulative(long observed, long[] into, int from);

        /**
         * The period P of the rounding, if it has one: for an observed T ≥ 0 and any whole m ≥ 0, the series of T + m × P is
         * that of T + m × (the series of P − the series of 0). The sums over many cases then need the series of one total of
         * each remainder alone.
         *
         * @return P in pence, or 0 if there is none that is useful
         */
        default long period() {
            return 0;
        }

        /** This series, with its period. */
        default Series every(long period) {
            Series plain = this;
            return new Series() {
                @Override
                public void cumulative(long observed, long[] into, int from) {
                    plain.cumulative(observed, into, from);
                }

                @Override
                public long period() {
                    return period;
                }

                @Override
                public String toString() {
                    return "series with a period of " + period;
                }
            };
        }
    }

    /**
     * What is projected.
     *
     * @param nothing a history without costs, in the window, currency and prices of those that are projected
     * @param horizon the months to project
     * @param agency the agency
     */
    record Terms(MonthlyCosts nothing, Months horizon, Agency agency) {
        int months() {
            return horizon.count();
        }

        Terms over(Months others) {
            return new Terms(nothing, others, agency);
        }

        /** The cumulative costs of a method that don't depend on the history. */
        Series constant(Method method) {
            MonthlyCosts costs = method.costs(nothing, horizon);
            long[] pence = new long[months()];
            Arrays.setAll(pence, i -> costs.pence(agency, horizon.month(i)));
            Arrays.parallelPrefix(pence, Exact::add);
            Series constant = (observed, into, from) -> System.arraycopy(pence, 0, into, from, pence.length);
            return constant.every(1);
        }
    }

    /** The series of this method; empty if it builds on one that doesn't project each agency by itself. */
    Optional<Series> series(Terms terms);

    /** The series of any method; empty if it isn't of this kind. */
    static Optional<Series> series(Method method, Terms terms) {
        Interruption.check("projecting costs");
        return method instanceof ByAgency each ? each.series(terms) : Optional.empty();
    }
}
