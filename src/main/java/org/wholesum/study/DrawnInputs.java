package org.wholesum.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.execution.Execution;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.FilePaths;
import org.wholesum.scenario.Scenario;
import org.wholesum.scenario.UncertaintyEntry;
import org.wholesum.sensitivity.ProbabilisticSensitivity;

/** A study run with many draws of what isn't known of its file. */
final class DrawnInputs {
    private static final int DRAWS = 1000;

    private final Scenario scenario;
    private final UncertaintyEntry entry;
    private final Function<Scenario, StudyResult> study;
    private final List<DrawnInput> all;

    DrawnInputs(Scenario scenario, UncertaintyEntry entry, Function<Scenario, StudyResult> study) {
        this.scenario = scenario;
        this.entry = entry;
        this.study = study;
        this.all = entry.inputs().entrySet().stream()
                .map(input -> DrawnInput.of(scenario.origin(), input.getKey(), input.getValue()))
                .toList();
    }

    UncertaintyResult run(Execution work) {
        Inputs inputs = inputs();
        ProbabilisticSensitivity draws = ProbabilisticSensitivity.of(
                inputs, entry.draws().orElse(DRAWS), scenario.seed().orElse(1L), work, this::saving);
        return new UncertaintyResult(scenario.appraisal().isPresent() ? "net_present_saving" : "saving", draws);
    }

    private Inputs inputs() {
        checkEachOnce();
        Inputs.Builder inputs = Inputs.builder();
        for (DrawnInput input : all) {
            try {
                input.addTo(inputs);
            } catch (IllegalArgumentException e) {
                throw scenario.origin().refuse(e, "uncertainty", "inputs", input.name());
            }
        }
        for (int i = 0; i < entry.correlated().size(); i++) {
            correlate(inputs, entry.correlated().get(i), Integer.toString(i));
        }
        try {
            return inputs.build();
        } catch (IllegalArgumentException e) {
            throw scenario.origin().refuse(e, "uncertainty", "correlated");
        }
    }

    private void checkEachOnce() {
        FilePaths numbers = new FilePaths(scenario.origin());
        for (DrawnInput input : all) {
            input.paths()
                    .forEach(path -> numbers.once(path, input.name(), "uncertainty", "inputs", input.name(), "key"));
        }
    }

    private void correlate(Inputs.Builder inputs, UncertaintyEntry.Correlated pair, String index) {
        for (int i = 0; i < pair.inputs().size(); i++) {
            String name = pair.inputs().get(i);
            String[] at = {"uncertainty", "correlated", index, "inputs", Integer.toString(i)};
            if (!entry.inputs().containsKey(name)) {
                throw scenario.origin().refuseWord("input", entry.inputs().keySet(), at);
            }
            if (!all.stream()
                    .allMatch(input -> input.standsAlone() || !input.name().equals(name))) {
                throw scenario.origin().refuse("shares are tied to each other, expected an input of one number", at);
            }
        }
        try {
            inputs.correlated(
                    pair.inputs().get(0),
                    pair.inputs().get(1),
                    pair.correlation().number().doubleValue());
        } catch (IllegalArgumentException e) {
            throw scenario.origin().refuse(e, "uncertainty", "correlated", index);
        }
    }

    private MonthlyCosts saving(Draw draw) {
        Map<List<String>, String> changes = new LinkedHashMap<>();
        all.forEach(input -> input.change(draw, changes));
        try {
            StudyResult result = study.apply(scenario.with(changes));
            return result.appraisal().map(Appraisal::presentNet).orElseGet(() -> result.comparison()
                    .savings());
        } catch (InvalidInputException e) {
            throw scenario.origin()
                    .refuse(
                            "a draw gave " + changes.values() + ", which this study can't use: " + e.getMessage()
                                    + "\n  Maybe a distribution that keeps within what it can",
                            "uncertainty",
                            "inputs");
        }
    }
}
