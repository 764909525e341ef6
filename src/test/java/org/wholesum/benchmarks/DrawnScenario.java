package org.wholesum.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.wholesum.scenario.Scenario;

/**
 * The uncertain cohort of {@link Models#cohort()} as a scenario file: four needs groups, six agencies, two methods, and 50
 * uncertain numbers, 18 of which are parameters that both methods use.
 */
public final class DrawnScenario {
    private static final String[] GROUPS = {"specialist", "multiple", "well", "dead"};
    private static final int[][][] COUNTS = {
        {{850, 120, 20, 10}, {100, 750, 130, 20}, {20, 80, 890, 10}, {0, 0, 0, 1}},
        {{700, 220, 70, 10}, {60, 700, 225, 15}, {10, 50, 932, 8}, {0, 0, 0, 1}}
    };
    private static final int[][] COST = {{182, 77, 170, 28, 118, 47}, {38, 17, 64, 7, 20, 9}, {3, 3, 21, 1, 2, 2}, {}};

    private DrawnScenario() {}

    /** Makes the scenario with a number of draws. */
    public static Scenario of(int draws) {
        return Scenario.parse(text(draws), Path.of("."));
    }

    /** The scenario as a file has it. */
    public static String text(int draws) {
        StringBuilder text = new StringBuilder("title: An uncertain cohort\nparameters:\n");
        for (int group = 0; group < GROUPS.length; group++) {
            for (int agency = 0; agency < COST[group].length; agency++) {
                text.append(String.format(
                        Locale.ROOT,
                        "  %s_%d: {value: %d, distribution: gamma, mean: %d, deviation: %.1f}\n",
                        GROUPS[group],
                        agency,
                        COST[group][agency],
                        COST[group][agency],
                        COST[group][agency] / 5.0));
            }
        }
        text.append("horizon: {from: 2014-04, months: 24}\nmethods:\n");
        method(text, "before", COUNTS[0]);
        method(text, "since", COUNTS[1]);
        text.append("comparison: {old: before, pilot: since}\n")
                .append("appraisal: {discount: {schedule: 3.5%, nominal: true}, timing: by_month}\n")
                .append("uncertainty:\n  draws: ")
                .append(draws)
                .append("\n  inputs:\n");
        rows(text, "before", COUNTS[0]);
        rows(text, "since", COUNTS[1]);
        return text.toString();
    }

    private static void method(StringBuilder text, String name, int[][] counts) {
        text.append("  ").append(name).append(":\n    method: needs_groups\n    cycle_months: 1\n    groups:\n");
        for (int group = 0; group < GROUPS.length; group++) {
            text.append("      ").append(GROUPS[group]).append(": {");
            for (int agency = 0; agency < COST[group].length; agency++) {
                text.append(agency == 0 ? "" : ", ").append("agency-").append(agency);
                text.append(": = ").append(GROUPS[group]).append('_').append(agency);
            }
            text.append("}\n");
        }
        text.append("    people: {specialist: 0.3, multiple: 0.5, well: 0.2}\n    movement:\n      matrix:\n");
        for (int from = 0; from < GROUPS.length; from++) {
            int all = Arrays.stream(counts[from]).sum();
            text.append("        ").append(GROUPS[from]).append(": {");
            for (int to = 0; to < GROUPS.length; to++) {
                text.append(to == 0 ? "" : ", ").append(GROUPS[to]).append(": ");
                text.append(counts[from][to] * 100.0 / all).append('%');
            }
            text.append("}\n");
        }
    }

    private static void rows(StringBuilder text, String name, int[][] counts) {
        for (int from = 0; from < GROUPS.length; from++) {
            text.append(String.format(
                    Locale.ROOT, "    %s-%s: {key: methods.%1$s.movement.matrix.%2$s, ", name, GROUPS[from]));
            text.append("distribution: dirichlet, counts: {");
            for (int to = 0; to < GROUPS.length; to++) {
                text.append(to == 0 ? "" : ", ").append(GROUPS[to]).append(": ").append(counts[from][to]);
            }
            text.append("}}\n");
        }
    }
}
