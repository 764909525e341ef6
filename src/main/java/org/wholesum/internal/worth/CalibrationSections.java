package org.wholesum.internal.worth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholesum.calibration.CalibratedCohort;
import org.wholesum.calibration.Calibration;
import org.wholesum.calibration.FittedCount;
import org.wholesum.calibration.FittedTransition;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.study.StudyResult;

/** Transitions of needs groups that were fitted to observed numbers of people. */
final class CalibrationSections {
    private static final String HEADING = "Fitted transitions";
    /** The most observations that a report lists; JSON lists all. */
    private static final int MOST = 60;

    private CalibrationSections() {}

    /** The range of costs of each method whose movements are fitted, in a sentence. */
    static List<String> headline(StudyResult result) {
        String costs = result.calibrated().entrySet().stream()
                .map(one -> words(one.getKey()) + " costs "
                        + MoneyText.range(
                                one.getValue().cost().lowest(),
                                one.getValue().cost().highest()))
                .collect(Collectors.joining(" and "));
        return costs.isEmpty()
                ? List.of()
                : List.of(
                        "Movements between needs groups are fitted to observed numbers of people: with movements that fit"
                                + " nearly as well, and without other costs, " + costs + ".");
    }

    private static String words(String method) {
        return "the method " + method.replace('_', ' ').replace('-', ' ').strip();
    }

    static List<Section> full(StudyResult result) {
        List<Block> blocks = new ArrayList<>();
        result.calibrated().forEach((name, cohort) -> blocks.addAll(blocks(name, cohort)));
        return blocks.isEmpty() ? List.of() : List.of(new Section(HEADING, blocks));
    }

    /** Without numbers of people, as a group can be small, and without what follows from them. */
    static List<Section> published(StudyResult result) {
        List<Block> blocks = new ArrayList<>();
        result.calibrated()
                .forEach((name, cohort) -> blocks.add(new Block.Prose(fitted(name, cohort.fit())
                        + " The transitions and the numbers of people are not published, as a group can be small.")));
        return blocks.isEmpty() ? List.of() : List.of(new Section(HEADING, blocks));
    }

    private static List<Block> blocks(String name, CalibratedCohort cohort) {
        Calibration fit = cohort.fit();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(sentence(name, fit) + " " + cost(cohort)));
        blocks.add(new Block.TableBlock(transitions(name, fit)));
        CalibrationChart.of(name, fit).ifPresent(blocks::add);
        blocks.add(new Block.TableBlock(counts(name, fit)));
        if (fit.counts().size() > MOST) {
            blocks.add(new Block.Prose(
                    "The first " + MOST + " of " + fit.counts().size() + " observations; result.json has them all."));
        }
        fit.cautions().forEach(caution -> blocks.add(new Block.Prose(caution)));
        return blocks;
    }

    private static String sentence(String name, Calibration fit) {
        return fitted(name, fit)
                + " The ranges are those of all sets of transitions that fit nearly as well. A transition is determined by"
                + " the data if the observed numbers fix its value; if not, another value fits as well.";
    }

    private static String fitted(String name, Calibration fit) {
        int unknown = fit.transitions().size();
        int observed = fit.counts().size();
        return "Method " + name + ": " + unknown + " unknown transitions in a cycle of "
                + fit.matrix().cycle() + " were fitted to " + observed + " observed "
                + (observed == 1 ? "number" : "numbers") + " of people by least squares.";
    }

    private static String cost(CalibratedCohort cohort) {
        CalibratedCohort.CostRange cost = cohort.cost();
        return "Without other costs of the method, the projected cost of all agencies is "
                + MoneyText.round(cost.best()) + " with the best fit, and from "
                + MoneyText.round(cost.lowest()) + " to " + MoneyText.round(cost.highest())
                + " with any set that fits nearly as well.";
    }

    private static Table transitions(String name, Calibration fit) {
        Table.Builder table = Table.titled("Method " + name + ": fitted transitions in a cycle of "
                        + fit.matrix().cycle())
                .words("from", "to")
                .figures("fitted", "lowest", "highest")
                .words("determined by the data");
        for (FittedTransition one : fit.transitions()) {
            table.row(
                    one.from(),
                    one.to(),
                    NumberText.share(one.value()),
                    NumberText.share(one.lowest()),
                    NumberText.share(one.highest()),
                    one.identified() ? "yes" : "no");
        }
        return table.build();
    }

    private static Table counts(String name, Calibration fit) {
        Table.Builder table = Table.titled("Method " + name + ": observed and fitted numbers of people")
                .words("group")
                .figures("after cycles", "observed", "fitted")
                .coefficients("residual");
        boolean whole = fit.counts().stream()
                .mapToDouble(count -> count.observed().people())
                .allMatch(people -> people == Math.rint(people));
        int decimals = whole ? 0 : 1;
        fit.counts().stream()
                .limit(MOST)
                .forEach(count -> table.row(
                        count.observed().group(),
                        Integer.toString(count.observed().cycle()),
                        NumberText.places(count.observed().people(), decimals),
                        NumberText.places(count.fitted(), 1),
                        NumberText.places(count.residual(), 1)));
        return table.build();
    }

    static void addTo(Map<String, Object> json, StudyResult result) {
        Map<String, Object> all = new LinkedHashMap<>();
        result.calibrated().forEach((name, cohort) -> all.put(name, json(cohort)));
        if (!all.isEmpty()) {
            json.put("calibrated", all);
        }
    }

    static void addPublished(Map<String, Object> json, StudyResult result) {
        Map<String, Object> all = new LinkedHashMap<>();
        result.calibrated()
                .forEach((name, cohort) -> all.put(
                        name,
                        Map.of(
                                "unknown", cohort.fit().transitions().size(),
                                "observed", cohort.fit().counts().size())));
        if (!all.isEmpty()) {
            json.put("calibrated", all);
        }
    }

    private static Map<String, Object> json(CalibratedCohort cohort) {
        Calibration fit = cohort.fit();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cycle", fit.matrix().cycle().toString());
        json.put(
                "transitions",
                fit.transitions().stream().map(CalibrationSections::json).toList());
        json.put(
                "observed", fit.counts().stream().map(CalibrationSections::json).toList());
        json.put("sum_of_squares", fit.sumOfSquares());
        json.put("degrees_of_freedom", fit.degreesOfFreedom());
        json.put("tolerance", fit.tolerance());
        json.put("optima", fit.optima());
        json.put("sets", fit.sets().size());
        json.put("cost", cost(cohort.cost()));
        json.put("cautions", fit.cautions());
        return json;
    }

    private static Map<String, Object> json(FittedTransition one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", one.from());
        json.put("to", one.to());
        json.put("fitted", one.value());
        json.put("lowest", one.lowest());
        json.put("highest", one.highest());
        json.put("identified", one.identified());
        return json;
    }

    private static Map<String, Object> json(FittedCount count) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group", count.observed().group());
        json.put("cycle", count.observed().cycle());
        json.put("observed", count.observed().people());
        json.put("fitted", count.fitted());
        json.put("weight", count.weight());
        return json;
    }

    private static Map<String, Object> cost(CalibratedCohort.CostRange cost) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("best", cost.best().getAmount().toPlainString());
        json.put("lowest", cost.lowest().getAmount().toPlainString());
        json.put("highest", cost.highest().getAmount().toPlainString());
        return json;
    }
}
