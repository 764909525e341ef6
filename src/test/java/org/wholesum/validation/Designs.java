package org.wholesum.validation;

import java.util.List;
import java.util.stream.IntStream;
import org.wholesum.design.DifferenceInDifferences;
import org.wholesum.design.GroupMean;
import org.wholesum.design.InterruptedTimeSeries;
import org.wholesum.inference.Effect;

/** Comparisons over time that need no data set. */
final class Designs {
    private Designs() {}

    static List<ValidationCase> cases() {
        return List.of(cells(), restaurants(), segmented());
    }

    private static ValidationCase cells() {
        return ValidationCase.of(
                "four-cells",
                "Difference-in-differences of four means",
                "evaluation",
                "An identity of difference-in-differences, as in A. C. Cameron and P. K. Trivedi, Microeconometrics, Cambridge"
                        + " University Press (2005), section 22.6.",
                "Means of 1 and 2 in the control group before and after, 3 and 6 in the pilot.",
                ValidationFigure.of(
                        "effect", "2", means(3, 0, 6, 0, 1, 0, 2, 0).effect().value()));
    }

    private static DifferenceInDifferences means(double... pairs) {
        GroupMean[] groups = IntStream.range(0, 4)
                .mapToObj(i -> new GroupMean(pairs[2 * i], pairs[2 * i + 1]))
                .toArray(GroupMean[]::new);
        return DifferenceInDifferences.ofMeans(groups[0], groups[1], groups[2], groups[3]);
    }

    private static ValidationCase restaurants() {
        Effect effect =
                means(20.44, 0.51, 21.03, 0.52, 23.33, 1.35, 21.17, 0.94).effect();
        return ValidationCase.of(
                "fast-food",
                "Minimum wage and fast-food restaurants",
                "evaluation",
                "D. Card and A. B. Krueger, Minimum Wages and Employment, American Economic Review 84 (1994), pages 772 to 793,"
                        + " table 3.",
                "Mean employment (standard error): New Jersey 20.44 (0.51) before and 21.03 (0.52) after, Pennsylvania 23.33"
                        + " (1.35) and 21.17 (0.94).",
                ValidationFigure.of("effect", "2.76", effect.value())
                        .rounded(
                                0.02,
                                "the four printed means give 0.59 + 2.16 = 2.75; the paper subtracts unrounded ones"),
                ValidationFigure.of("standard error", "1.36", effect.standardError())
                        .otherMethod(
                                0.5,
                                "from four means the groups can only be taken as independent in both waves; the paper has the"
                                        + " same restaurants twice, and their changes vary less"));
    }

    private static ValidationCase segmented() {
        InterruptedTimeSeries series = InterruptedTimeSeries.linear(
                IntStream.range(0, 48)
                        .mapToDouble(t -> 10 + 0.05 * t + (t >= 25 ? 2 + 0.1 * (t - 25) : 0))
                        .toArray(),
                25);
        return ValidationCase.of(
                "segmented-line",
                "A line that rises and steepens",
                "evaluation",
                "An identity of segmented regression, as in A. K. Wagner and others, Segmented Regression Analysis of Interrupted"
                        + " Time Series Studies in Medication Use Research, Journal of Clinical Pharmacy and Therapeutics 27"
                        + " (2002), pages 299 to 309.",
                "10 + 0.05 t over 48 months, and from month 25 on 2 + 0.1 (t − 25) more.",
                ValidationFigure.of("change of level", "2", series.level().value()),
                ValidationFigure.of("change of slope", "0.1", series.slope().value()));
    }
}
