package org.wholesum.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.analysis.LearningStep;
import org.wholesum.internal.scenario.worth.LearningEntry;
import org.wholesum.scenario.Scenario;
import org.wholesum.sensitivity.InformationValue;
import org.wholesum.sensitivity.ProbabilisticSensitivity;
import org.wholesum.sensitivity.SampleInformation;
import org.wholesum.sensitivity.SampleValue;

/**
 * What to learn next before it is decided whether the pilot is adopted.
 *
 * @param information what it is worth to know inputs exactly; empty if the scenario has no uncertain ones
 * @param cases what further cases are worth; empty if there are no cases or no number of people
 * @param numbers the value and cost of some numbers of further cases, in ascending order
 */
public record LearningResult(
        Optional<InformationValue> information, Optional<SampleInformation> cases, List<SampleValue> numbers) {
    /** Takes a copy. */
    public LearningResult {
        numbers = List.copyOf(numbers);
    }

    /** What a scenario asks for, after its draws. */
    static Optional<LearningResult> of(Scenario scenario, StudyResult result, Optional<UncertaintyResult> draws) {
        return scenario.entry().learning().map(entry -> of(scenario, entry, result, draws));
    }

    private static LearningResult of(
            Scenario scenario, LearningEntry entry, StudyResult result, Optional<UncertaintyResult> draws) {
        LearningStep step = new LearningStep(scenario, entry, result.sample(), result.city());
        Optional<ProbabilisticSensitivity> drawn = draws.map(UncertaintyResult::draws);
        Optional<InformationValue> information = step.information(drawn);
        Optional<SampleInformation> cases = step.cases();
        if (information.isEmpty() && cases.isEmpty()) {
            throw scenario.source()
                    .refuse(
                            "there is nothing uncertain to learn about, expected uncertainty, or a ledger of three cases"
                                    + " or more with a population",
                            "learning");
        }
        return new LearningResult(
                information,
                cases,
                cases.map(value -> value.of(step.numbers(value))).orElse(List.of()));
    }

    /** {@return how both are calculated} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        information.ifPresent(value -> steps.addAll(value.explain().steps()));
        cases.ifPresent(value -> {
            steps.addAll(value.explain().steps());
            numbers.forEach(row -> steps.add(row.toString()));
        });
        return new Explanation(steps);
    }

    /** The tables of both. */
    @Override
    public String toString() {
        List<String> tables = new ArrayList<>();
        information.ifPresent(value -> tables.add(value.toString()));
        cases.ifPresent(value -> tables.add(value.toString()));
        return String.join("\n\n", tables);
    }
}
