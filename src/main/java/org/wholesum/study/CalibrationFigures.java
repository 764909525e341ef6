package org.wholesum.study;

import java.util.List;
import org.wholesum.calibration.CalibratedCohort;
import org.wholesum.study.FigureValue.Unit;

/** The figures of fitted transitions of needs groups. */
final class CalibrationFigures {
    private CalibrationFigures() {}

    static List<FigureCatalogue.Entry> entries() {
        return List.of(
                FigureCatalogue.entry(
                        "fitted.METHOD.GROUP.GROUP",
                        Unit.SHARE,
                        "fitted share of the first needs group's people who move to the second in a cycle"),
                FigureCatalogue.entry(
                        "fitted_lowest.METHOD.GROUP.GROUP",
                        Unit.SHARE,
                        "its least value in a set that fits nearly as well"),
                FigureCatalogue.entry(
                        "fitted_highest.METHOD.GROUP.GROUP",
                        Unit.SHARE,
                        "its largest value in a set that fits nearly as well"),
                FigureCatalogue.entry(
                        "fitted_residual.METHOD", Unit.NUMBER, "least weighted sum of squared residuals of the fit"),
                FigureCatalogue.money(
                        "fitted_cost_lowest.METHOD", "least cost of the method with a set that fits nearly as well"),
                FigureCatalogue.money(
                        "fitted_cost_highest.METHOD",
                        "largest cost of the method with a set that fits nearly as well"));
    }

    static void of(StudyResult result, FigureCollector to) {
        result.calibrated().forEach((name, cohort) -> cohort(name, cohort, to));
    }

    private static void cohort(String name, CalibratedCohort cohort, FigureCollector to) {
        cohort.fit().transitions().forEach(one -> {
            String move = "." + name + "." + one.from() + "." + one.to();
            to.add("fitted" + move, one.value(), Unit.SHARE);
            to.add("fitted_lowest" + move, one.lowest(), Unit.SHARE);
            to.add("fitted_highest" + move, one.highest(), Unit.SHARE);
        });
        to.add("fitted_residual." + name, cohort.fit().sumOfSquares(), Unit.NUMBER);
        to.money("fitted_cost_lowest." + name, cohort.cost().lowest());
        to.money("fitted_cost_highest." + name, cohort.cost().highest());
    }
}
