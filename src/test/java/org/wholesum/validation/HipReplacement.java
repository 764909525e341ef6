package org.wholesum.validation;

import java.util.List;
import java.util.Map;
import org.wholesum.cohort.CycleCounting;
import org.wholesum.cohort.GroupValues;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.Trace;
import org.wholesum.cohort.TransitionMatrix;

/** One person with one of two prostheses, for 60 years. */
final class HipReplacement {
    private static final NeedsGroups GROUPS =
            NeedsGroups.of("primary", "success", "revision", "success after revision", "dead");
    private static final double[] MORTALITY = {0.00099, 0.0026, 0.0067, 0.0193, 0.0535, 0.1548};

    private final Trace trace;
    private final double atStart;

    private HipReplacement(double coefficient, double atStart) {
        this.atStart = atStart;
        NeedsGroupCohort.Builder cohort = NeedsGroupCohort.builder(GROUPS).startingWith("primary", "1");
        for (int year = 1; year <= 60; year++) {
            cohort.movingBy(year - 1, matrix(year, coefficient));
        }
        trace = cohort.build().trace(60);
    }

    private static TransitionMatrix matrix(int year, double coefficient) {
        double lambda = StrictMath.exp(-5.490935 - 0.0367022 * 60 + coefficient);
        double gamma = StrictMath.exp(0.3740968);
        double revised = 1 - StrictMath.exp(lambda * (StrictMath.pow(year - 1, gamma) - StrictMath.pow(year, gamma)));
        double dies = MORTALITY[Math.min(5, (60 + year - 35) / 10)];
        return TransitionMatrix.of(GROUPS, 12, new double[][] {
            {0, 0.98, 0, 0, 0.02},
            {0, 1 - revised - dies, revised, 0, dies},
            {0, 0, 0, 1 - 0.02 - dies, 0.02 + dies},
            {0, 0, 0.04, 1 - 0.04 - dies, dies},
            {0, 0, 0, 0, 1}
        });
    }

    private double cost() {
        return atStart
                + GroupValues.aCycle(GROUPS, Map.of("revision", 5294.0))
                        .counted(CycleCounting.CYCLE_END)
                        .discounted(0.06)
                        .total(trace);
    }

    private double quality() {
        return GroupValues.aYear(GROUPS, Map.of("success", 0.85, "revision", 0.3, "success after revision", 0.75))
                .counted(CycleCounting.CYCLE_END)
                .discounted(0.015)
                .total(trace);
    }

    static ValidationCase example() {
        HipReplacement standard = new HipReplacement(0, 394);
        HipReplacement np1 = new HipReplacement(-1.344474, 579);
        List<Double> second = standard.trace.people().get(2);
        List<Double> third = standard.trace.people().get(3);
        return ValidationCase.of(
                        "hip-replacement",
                        "Total hip replacement",
                        "cohorts",
                        "A. Briggs, K. Claxton and M. Sculpher, Decision Modelling for Health Economic Evaluation, Oxford"
                                + " University Press (2006), exercise 3.5.",
                        "A woman of 60 for 60 yearly cycles, with the standard prosthesis at £394 or NP1 at £579. Risk of"
                                + " death in an operation 2%, of a second revision 4% a year; of a first revision in year t"
                                + " 1 − exp(λ((t − 1)^γ − t^γ)), λ = exp(−5.490935 − 0.0367022 × 60), for NP1 × exp(−1.344474),"
                                + " γ = exp(0.3740968). Deaths a year from 35, 45, 55, 65, 75 and 85 on: 0.99, 2.6, 6.7, 19.3,"
                                + " 53.5 and 154.8 per 1,000. A revision costs £5,294. Utility 0.85, after a revision 0.75, in"
                                + " the year of it 0.30. Costs discounted at 6%, utility at 1.5%, at the end of each year.",
                        ValidationFigure.of("success after year 2", "0.97265720", second.get(1)),
                        ValidationFigure.of("revision in year 2", "0.0007768", second.get(2)),
                        ValidationFigure.of("dead after year 2", "0.026566", second.get(4)),
                        ValidationFigure.of("success after year 3", "0.96516548", third.get(1)),
                        ValidationFigure.of("revision in year 3", "0.00097491", third.get(2)),
                        ValidationFigure.of("success after revision, year 3", "0.00075606", third.get(3)),
                        ValidationFigure.of("dead after year 3", "0.03310354", third.get(4)),
                        ValidationFigure.of("cost, standard", "£512.434658", standard.cost()),
                        ValidationFigure.of("QALYs, standard", "14.6531896", standard.quality()),
                        ValidationFigure.of("cost, NP1", "£610.311818", np1.cost()),
                        ValidationFigure.of("QALYs, NP1", "14.69770986", np1.quality()),
                        ValidationFigure.of(
                                "cost of a QALY gained",
                                "£2,198.486665",
                                (np1.cost() - standard.cost()) / (np1.quality() - standard.quality())))
                .withNote(
                        "The book prints whole pounds; the further digits are recalculated from its inputs, without this"
                                + " library.");
    }
}
