package org.wholesum.validation;

import java.util.Map;
import org.wholesum.cohort.CycleCounting;
import org.wholesum.cohort.GroupValues;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.Trace;
import org.wholesum.cohort.TransitionMatrix;

/** One patient with one drug or two, for 20 years. */
final class HivTherapy {
    private static final NeedsGroups GROUPS = NeedsGroups.of("A", "B", "AIDS", "dead");
    private static final double[][] COUNTS = {{1251, 350, 116, 17}, {0, 731, 512, 15}, {0, 0, 1312, 437}};

    private final Trace trace;
    private final double secondDrug;

    private HivTherapy(double relativeRisk, double secondDrug) {
        this.secondDrug = secondDrug;
        trace = NeedsGroupCohort.builder(GROUPS)
                .startingWith("A", "1")
                .movingBy(0, matrix(relativeRisk))
                .movingBy(2, matrix(1))
                .build()
                .trace(20);
    }

    private static TransitionMatrix matrix(double relativeRisk) {
        double[][] rows = new double[4][4];
        rows[3][3] = 1;
        for (int from = 0; from < 3; from++) {
            double all = 0;
            for (double count : COUNTS[from]) {
                all += count;
            }
            double leaving = 0;
            for (int to = from + 1; to < 4; to++) {
                rows[from][to] = COUNTS[from][to] / all * relativeRisk;
                leaving += rows[from][to];
            }
            rows[from][from] = 1 - leaving;
        }
        return TransitionMatrix.of(GROUPS, 12, rows);
    }

    private double years() {
        return alive(1).total(trace);
    }

    private double cost() {
        double care = GroupValues.aYear(GROUPS, Map.of("A", 2756.0, "B", 3052.0, "AIDS", 9007.0))
                .counted(CycleCounting.CYCLE_END)
                .discounted(0.06)
                .total(trace);
        double drug = alive(2278).discounted(0.06).total(trace);
        // the second drug is given for two years
        var second = alive(secondDrug).discounted(0.06).byCycle(trace);
        return care + drug + second.get(0) + second.get(1);
    }

    private static GroupValues alive(double value) {
        return GroupValues.aYear(GROUPS, Map.of("A", value, "B", value, "AIDS", value))
                .counted(CycleCounting.CYCLE_END);
    }

    static ValidationCase example() {
        HivTherapy one = new HivTherapy(1, 0);
        HivTherapy two = new HivTherapy(0.509, 2086.5);
        return ValidationCase.of(
                        "hiv-therapy",
                        "One or two drugs against HIV",
                        "cohorts",
                        "A. Briggs, K. Claxton and M. Sculpher, Decision Modelling for Health Economic Evaluation, Oxford"
                                + " University Press (2006), exercise 2.5, after J. V. Chancellor and others,"
                                + " PharmacoEconomics 12 (1997); also reproduced by the R package heemod.",
                        "Patients in state A for 20 yearly cycles. Counts of a year: A to A 1,251, B 350, AIDS 116, dead 17; B"
                                + " to B 731, AIDS 512, dead 15; AIDS to AIDS 1,312, dead 437. Care a year £2,756, £3,052 and"
                                + " £9,007; zidovudine £2,278 a year; lamivudine £2,086.50 a year for two years, in which the"
                                + " risk of each move to a worse state is × 0.509. Costs discounted at 6%, life years not, at the"
                                + " end of each year.",
                        ValidationFigure.of("life years, one drug", "7.991", one.years()),
                        ValidationFigure.of("cost, one drug", "£44,663", one.cost()),
                        ValidationFigure.of("life years, two drugs", "8.937", two.years()),
                        ValidationFigure.of("cost, two drugs", "£50,602", two.cost()),
                        ValidationFigure.of(
                                "cost of a life year gained",
                                "£6,276",
                                (two.cost() - one.cost()) / (two.years() - one.years())))
                .withScenario("hiv-therapy");
    }
}
