package org.wholesum.validation;

import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.projected;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.RatioEstimator;
import org.wholesum.population.Raking;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;
import org.wholesum.population.Strata;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Histories;

/** From a sample to a population. */
final class Populations {
    private static final long[] IN_1920 = {
        138, 93, 61, 179, 48, 37, 29, 23, 30, 2, 38, 46, 71, 25, 298, 74, 50, 76, 381, 387, 78, 60, 507, 50, 77, 64, 40,
        136, 243, 256, 94, 36, 45, 67, 120, 172, 66, 46, 121, 44, 64, 56, 40, 116, 87, 43, 43, 161, 36
    };
    private static final long[] IN_1930 = {
        143, 104, 69, 260, 75, 63, 50, 48, 111, 50, 52, 53, 79, 57, 317, 93, 58, 80, 464, 459, 106, 57, 634, 64, 89, 77,
        60, 139, 291, 288, 85, 46, 53, 67, 115, 183, 86, 65, 113, 58, 63, 142, 64, 130, 105, 61, 50, 232, 54
    };
    private static final Map<String, String> ICE_CREAM = Map.of(
            "7", "7 7 1 10 3 2 2 6 6 6 3 12 4 2 1 4 11 2 2 9",
            "8", "12 20 19 16 17 14 18 10 13",
            "9", "10 15 15 8 8 7 14 9 8 6 11");

    /** A dollar is this many pence, so that the library's pence have more digits than the publication. */
    private static final long PENCE = 100_000_000;

    private Populations() {}

    static List<ValidationCase> cases() {
        return List.of(cities(), iceCream(), table());
    }

    private static ValidationCase cities() {
        Estimate total = RatioEstimator.of(IN_1930, IN_1920, 196, 22_919).total(GBP, 0.95);
        return ValidationCase.of(
                "cities",
                "Inhabitants of American cities",
                "populations",
                "W. G. Cochran, Sampling Techniques, third edition, Wiley (1977), table 6.1 and section 6.2; data also in the R"
                        + " package boot as bigcity.",
                "49 of 196 cities with their inhabitants in 1920 and 1930, in thousands; 22,919 in all cities in 1920.",
                ValidationFigure.of(
                        "ratio estimate of 1930, thousands",
                        "28,397",
                        total.point().getAmountMinorLong()));
    }

    private static ValidationCase iceCream() {
        Map<String, String> strata = new TreeMap<>();
        Map<String, Comparison> students = new TreeMap<>();
        new TreeMap<>(ICE_CREAM).forEach((grade, spent) -> {
            for (String dollars : spent.split(" ")) {
                String id = "student " + students.size();
                students.put(id, saves(Long.parseLong(dollars) * PENCE));
                strata.put(id, grade);
            }
        });
        ScaleUp school =
                Sample.of(students).to(Strata.stratified(strata, Map.of("7", 1_824L, "8", 1_025L, "9", 1_151L)));
        double error = standardError(school.explain().toString());
        return ValidationCase.of(
                        "ice-cream",
                        "What students spend on ice cream",
                        "populations",
                        "SAS Institute, SAS/STAT User's Guide, procedure SURVEYMEANS, example Stratified Sampling.",
                        "40 students of grades 7, 8 and 9, drawn from 1,824, 1,025 and 1,151; dollars a week.",
                        ValidationFigure.of("mean", "9.141298", dollars(school.perCase())),
                        ValidationFigure.of("standard error of the mean", "0.531799", error / 4_000),
                        ValidationFigure.of("sum", "36,565", dollars(school.total())),
                        ValidationFigure.of("standard error of the sum", "2,127.197", error))
                .withScenario("ice-cream");
    }

    private static Comparison saves(long pence) {
        return Comparison.of(
                projected(Histories.of(NHS, "2013-10", pence, 0)),
                projected(MonthlyCosts.zero(GBP, Months.of("2013-10", 2))));
    }

    private static double dollars(Estimate estimate) {
        return estimate.point().getAmountMinorLong() / (double) PENCE;
    }

    private static double standardError(String explanation) {
        Matcher match = Pattern.compile("√V = £([0-9,.]+);").matcher(explanation);
        if (!match.find()) {
            throw new AssertionError("no standard error in " + explanation);
        }
        return Double.parseDouble(match.group(1).replace(",", "")) * 100 / PENCE;
    }

    private static ValidationCase table() {
        int[][] cells = {{40, 30, 20, 10}, {35, 50, 100, 75}, {30, 80, 70, 120}, {20, 30, 40, 50}};
        Raking.Builder raking = Raking.builder();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                raking.unit(Integer.toString(cells[row][column]), Map.of("row", "r" + row, "column", "c" + column));
            }
        }
        List<Double> raked = raking.totals("row", totals("r", 150, 300, 400, 150))
                .totals("column", totals("c", 200, 300, 400, 100))
                .build()
                .weights();
        String[] published = {
            "64.5585", "46.2325", "35.3843", "3.82473", "49.9679", "68.1594", "156.499", "25.3742", "56.7219",
            "144.428", "145.082", "53.7673", "28.7516", "41.18", "63.0347", "17.0337"
        };
        List<ValidationFigure> figures = new ArrayList<>();
        for (int i = 0; i < published.length; i++) {
            figures.add(
                    ValidationFigure.of("row " + (i / 4 + 1) + ", column " + (i % 4 + 1), published[i], raked.get(i)));
        }
        return ValidationCase.of(
                "raking",
                "A table raked to its margins",
                "populations",
                "E.-J. van Kesteren, ProportionalFitting.jl, the Julia package's introduction.",
                "Rows 40 30 20 10; 35 50 100 75; 30 80 70 120; 20 30 40 50, to row totals 150 300 400 150 and column totals 200"
                        + " 300 400 100.",
                figures.toArray(ValidationFigure[]::new));
    }

    private static Map<String, BigDecimal> totals(String name, int... totals) {
        Map<String, BigDecimal> known = new TreeMap<>();
        for (int i = 0; i < totals.length; i++) {
            known.put(name + i, BigDecimal.valueOf(totals[i]));
        }
        return known;
    }
}
