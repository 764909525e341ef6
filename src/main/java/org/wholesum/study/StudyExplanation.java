package org.wholesum.study;

import java.util.ArrayList;
import java.util.List;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.evidence.Records;
import org.wholesum.internal.scenario.entry.Baseline;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.population.ScaleUp;
import org.wholesum.scenario.Scenario;
import org.wholesum.settlement.GainShare;

/** The explanation of a study: those of its parts, each under a heading. */
final class StudyExplanation {
    private StudyExplanation() {}

    static Explanation of(StudyResult result) {
        List<String> steps = new ArrayList<>();
        steps.add(source(result));
        steps.addAll(Records.priceSteps(result.scenario(), result.loaded()));
        result.loaded().ifPresent(loaded -> steps.addAll(loaded.priced()));
        List<String> calculations = result.scenario().calculations();
        if (!calculations.isEmpty()) {
            part("Numbers calculated from parameters:", new Explanation(calculations), steps);
        }
        result.simulatedCity().ifPresent(city -> part("Simulated city:", city.explain(), steps));
        steps.addAll(result.comparison().explain().steps());
        steps.add(result.evidence().sentence());
        result.calibrated()
                .forEach((name, cohort) ->
                        part("Fitted transitions of " + name + ":", cohort.fit().explain(), steps));
        result.appraisal().ifPresent(appraisal -> part("Appraisal:", appraisal.explain(), steps));
        result.editions().forEach(one -> part("Guidance, " + one.guidance().shortName() + ":", one.explain(), steps));
        result.businessCase().ifPresent(cases -> part("Both cases:", cases.explain(), steps));
        result.sensitivity()
                .ifPresent(sensitivity -> part(
                        "Sensitivity of " + sensitivity.figure() + ":",
                        sensitivity.tornado().explain(),
                        steps));
        result.uncertainty()
                .ifPresent(uncertainty -> part(
                        "Uncertainty of " + uncertainty.figure() + ":",
                        uncertainty.draws().explain(),
                        steps));
        result.options().ifPresent(options -> part("Options:", options.explain(), steps));
        result.waiting().ifPresent(waiting -> part("The cost of waiting:", waiting.explain(), steps));
        result.city().ifPresent(city -> population(result, city, steps));
        result.learning().ifPresent(learning -> part("What to learn next:", learning.explain(), steps));
        evidence("Evaluation:", result.evaluation().explain(), steps);
        evidence("Demand:", result.demand().explain(), steps);
        result.audit().ifPresent(audit -> part("Do the figures agree:", audit.explain(), steps));
        result.reconciliation().ifPresent(nearest -> part("The nearest figures that agree:", nearest.explain(), steps));
        result.settlement().ifPresent(share -> part("Who should pay whom:", share.explain(), steps));
        result.cashInBlocks()
                .filter(cash -> result.settlement().flatMap(GainShare::cash).isEmpty())
                .ifPresent(cash -> part("Cash in blocks:", cash.explain(), steps));
        return new Explanation(steps);
    }

    private static void evidence(String heading, Explanation explanation, List<String> steps) {
        if (!explanation.steps().isEmpty()) {
            part(heading, explanation, steps);
        }
    }

    private static void part(String heading, Explanation explanation, List<String> steps) {
        steps.add(heading);
        steps.addAll(explanation.steps());
    }

    private static void population(StudyResult result, ScaleUp city, List<String> steps) {
        steps.add("Scaled up to " + city.population() + " similar cases:");
        result.similar().ifPresent(similar -> steps.add(similar.toString()));
        steps.addAll(city.explain().steps());
        result.next().ifPresent(next -> steps.addAll(next.explain().steps()));
    }

    private static String source(StudyResult result) {
        return result.loaded()
                .map(from -> "Records: " + from.source() + ", " + from.accepted() + " rows accepted, "
                        + MoneyText.of(from.cost()) + "; " + from.rejected() + " rejected")
                .orElseGet(() -> "Baseline: " + baseline(result.scenario()));
    }

    private static String baseline(Scenario scenario) {
        return scenario.entry()
                .baseline()
                .map((Baseline known) ->
                        MoneyText.of(known.total().in(scenario.entry().unit())) + " in the window " + known.window()
                                + ", by the shares of " + scenario.source().name())
                .orElse("none, as no method needs observed costs");
    }
}
