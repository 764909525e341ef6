package org.wholesum.validation;

import java.util.List;
import org.wholesum.costs.Months;
import org.wholesum.measure.ControlChart;

/** Charts of single values with limits from moving ranges. */
final class ControlCharts {
    private ControlCharts() {}

    static List<ValidationCase> cases() {
        return List.of(nhs(), flowRates());
    }

    private static ValidationCase nhs() {
        ControlChart plain = xmr(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);
        ControlChart.Point all = plain.points().get(0);
        ControlChart.Point screened = plain.screened().points().get(0);
        return ValidationCase.of(
                        "nhs-control-chart",
                        "An outlier in an NHS control chart",
                        "control charts",
                        "C. Reading, S. Wellesley-Miller and others, NHSRplotthedots: Draw XmR Charts for NHS Making Data Count"
                                + " Programme, NHS-R Community, the R package's vignette Deviations from Excel defaults.",
                        "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1, with every moving range, and without those above 3.267 times their"
                                + " mean.",
                        ValidationFigure.of("mean", "1.94", all.centre()),
                        ValidationFigure.of("upper limit", "6.95", all.upper()),
                        ValidationFigure.of("lower limit", "−3.06", all.lower()),
                        ValidationFigure.of("upper limit, screened", "4.60", screened.upper()),
                        ValidationFigure.of("lower limit, screened", "−0.72", screened.lower()),
                        ValidationFigure.of("signals", "1", plain.signals().size()),
                        ValidationFigure.of(
                                "which reading",
                                "5",
                                plain.signals().get(0).month().getMonthValue()))
                .withScenario("nhs-control-chart");
    }

    private static ValidationCase flowRates() {
        ControlChart.Point chart = xmr(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1)
                .points()
                .get(0);
        String reason =
                "the handbook divides by d2 = 1.128, printed to three decimals; the usual factor 2.66 is 3 ÷ 1.128"
                        + " rounded to two";
        return ValidationCase.of(
                "individuals-chart",
                "Flow rates in an individuals chart",
                "control charts",
                "NIST/SEMATECH, e-Handbook of Statistical Methods, section 6.3.2.2, Individuals Control Charts.",
                "49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1.",
                ValidationFigure.of("centre", "50.81", chart.centre()),
                ValidationFigure.of("upper limit", "55.8041", chart.upper()).rounded(0.002, reason),
                ValidationFigure.of("lower limit", "45.8159", chart.lower()).rounded(0.002, reason));
    }

    private static ControlChart xmr(double... values) {
        return ControlChart.xmr("readings", Months.of("2012-01", values.length), values);
    }
}
