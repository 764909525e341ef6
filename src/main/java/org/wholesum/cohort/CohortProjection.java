package org.wholesum.cohort;

import java.util.Arrays;
import java.util.Set;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.money.Pence;
import org.wholesum.problem.InvalidInputException;

/** The costs of a cohort's cycles in the calendar months of a horizon. */
final class CohortProjection {
    private final CycleLength length;
    private final Months horizon;
    private final CohortRun run;

    CohortProjection(NeedsGroupCohort model, Months horizon) {
        this.length = model.cycle();
        this.horizon = horizon;
        this.run = new CohortRun(model, cycles(model, horizon));
    }

    /** The number of cycles, checked. */
    static int cycles(NeedsGroupCohort model, Months horizon) {
        int cycles = cycles(model.cycle(), horizon);
        if (cycles == 1 && model.counting() == CycleCounting.SIMPSON) {
            throw InvalidInputException.of(
                    "the horizon, " + horizon + ", has one cycle of " + model.cycle()
                            + ", expected two or more for Simpson's rule",
                    "half-cycle counting is the mean of its start and end");
        }
        return cycles;
    }

    private static int cycles(CycleLength length, Months horizon) {
        if (length.isWeeks()) {
            return new WeekCalendar(length, horizon).cycles();
        }
        if (horizon.count() % length.count() != 0) {
            throw InvalidInputException.of(
                    "the horizon, " + horizon + ", is not a whole number of cycles of " + length.count() + " months",
                    "TransitionMatrix.inCycles makes shorter ones");
        }
        return horizon.count() / length.count();
    }

    CohortRun run() {
        return run;
    }

    MonthlyCosts costs(MonthlyCosts history, Set<Agency> agencies) {
        double minor = StrictMath.pow(10, history.currency().getDecimalPlaces());
        MonthlyCosts.Builder projected =
                MonthlyCosts.builder(history.currency(), horizon).pricedIn(history.prices());
        for (Agency agency : agencies) {
            double[] paid = cumulative(agency);
            projected.addCumulative(agency, months -> Pence.rounded(paid[months] * minor));
        }
        return projected.build();
    }

    /** What an agency pays in each cycle, as far as it is in the horizon, but for what is paid on entry. */
    double[] byCycle(Agency agency) {
        double[] costs = run.costs(agency);
        if (length.isWeeks()) {
            WeekCalendar weeks = new WeekCalendar(length, horizon);
            double[] evenly = costs.clone();
            double[] aMonth = run.aMonth(agency);
            Arrays.setAll(costs, cycle -> weeks.of(cycle, evenly, aMonth));
        }
        return costs;
    }

    /** What an agency has paid after each number of months, in major units of the currency. */
    private double[] cumulative(Agency agency) {
        if (length.isWeeks()) {
            return new WeekCalendar(length, horizon)
                    .cumulative(run.atStart(agency), run.costs(agency), run.aMonth(agency));
        }
        double[] after = sums(run.costs(agency));
        double[] entered = sums(run.atStart(agency));
        double[] paid = new double[horizon.count() + 1];
        Arrays.setAll(paid, months -> upTo(after, months) + entered[(months + length.count() - 1) / length.count()]);
        return paid;
    }

    private static double[] sums(double[] cycleCosts) {
        double[] after = new double[cycleCosts.length + 1];
        Arrays.setAll(after, cycle -> cycle == 0 ? 0 : after[cycle - 1] + cycleCosts[cycle - 1]);
        return after;
    }

    /** The sum of whole cycles and of the elapsed months of the current one. */
    private double upTo(double[] after, int months) {
        int whole = months / length.count();
        int left = months % length.count();
        return left == 0 ? after[whole] : after[whole] + (after[whole + 1] - after[whole]) * left / length.count();
    }
}
