package org.wholesum.validation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholesum.cohort.CycleCounting;
import org.wholesum.cohort.GroupValues;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.Trace;
import org.wholesum.cohort.TransitionMatrix;

/** Cohorts of patients that move between states. */
final class HealthCohorts {
    private HealthCohorts() {}

    static List<ValidationCase> cases() {
        return List.of(HipReplacement.example(), HivTherapy.example(), heartValve(), panel());
    }

    private static ValidationCase heartValve() {
        NeedsGroups groups = NeedsGroups.of("well", "disabled", "dead");
        Trace trace = NeedsGroupCohort.builder(groups)
                .startingWith("well", "10000")
                .movingBy(TransitionMatrix.of(groups, 12, new double[][] {{0.6, 0.2, 0.2}, {0, 0.6, 0.4}, {0, 0, 1}}))
                .build()
                .trace(23);
        GroupValues years =
                GroupValues.aYear(groups, Map.of("well", 1.0, "disabled", 0.7)).counted(CycleCounting.CYCLE_END);
        List<Double> sums = years.byCycle(trace);
        return ValidationCase.of(
                        "heart-valve",
                        "Prosthetic heart valve",
                        "cohorts",
                        "F. A. Sonnenberg and J. R. Beck, Markov Models in Medical Decision Making: A Practical Guide,"
                                + " Medical Decision Making 13 (1993), pages 322 to 338, the cohort simulation.",
                        "10,000 patients, all well at first. In each cycle 60% of the well stay well, 20% become"
                                + " disabled and 20% die; 60% of the disabled stay so and 40% die. A cycle well counts 1,"
                                + " disabled 0.7 and dead 0, at the end of the cycle.",
                        ValidationFigure.of("well after cycle 1", "6,000", trace.people("well", 1)),
                        ValidationFigure.of("disabled after cycle 1", "2,000", trace.people("disabled", 1)),
                        ValidationFigure.of("sum of cycle 1", "7,400", sums.get(0)),
                        ValidationFigure.of("well after cycle 2", "3,600", trace.people("well", 2)),
                        ValidationFigure.of("disabled after cycle 2", "2,400", trace.people("disabled", 2)),
                        ValidationFigure.of("dead after cycle 2", "4,000", trace.people("dead", 2)),
                        ValidationFigure.of("sum of cycle 2", "5,280", sums.get(1)),
                        ValidationFigure.of("sum of cycles 1 and 2", "12,680", sums.get(0) + sums.get(1)),
                        ValidationFigure.of("sum of cycles 1 to 23", "23,752", years.total(trace))
                                .rounded(
                                        3,
                                        "the paper adds up rows that are rounded to whole patients. By hand the sum for"
                                                + " ever is 10,000 × (0.6 ÷ 0.4 + 0.7 × 0.2 ÷ 0.4²) = 23,750, so that no"
                                                + " number of cycles can reach 23,752"))
                .withScenario("heart-valve");
    }

    private static ValidationCase panel() {
        TransitionMatrix panel = TransitionMatrix.ofCounts(
                NeedsGroups.of("0-49", "50-74", "75-UP"),
                6,
                new long[][] {{682, 33, 25}, {154, 64, 47}, {19, 19, 43}},
                Set.of());
        double[] steady = panel.power(200).row("0-49");
        return ValidationCase.of(
                "panel-steady-state",
                "Steady state of an observed panel",
                "cohorts",
                "B. A. Craig and P. P. Sendi, Estimation of the Transition Matrix of a Discrete-Time Markov Chain, Health"
                        + " Economics 11 (2002), pages 33 to 42; steady state as in the help page craigsendi of the R"
                        + " package markovchain.",
                "Counts of patients by CD4 cell count (0 to 49, 50 to 74, 75 and over) six months apart: 682 33 25; 154 64"
                        + " 47; 19 19 43.",
                ValidationFigure.of("share with 0 to 49", "0.8343668", steady[0]),
                ValidationFigure.of("share with 50 to 74", "0.07659214", steady[1]),
                ValidationFigure.of("share with 75 and over", "0.08904103", steady[2]));
    }
}
