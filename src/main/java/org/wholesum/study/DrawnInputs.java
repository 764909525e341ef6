package org.wholesum.study;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.execution.Execution;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.plan.Runs;
import org.wholesum.internal.scenario.entry.UncertaintyEntry;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.varied.DrawnCohorts;
import org.wholesum.internal.varied.DrawnInput;
import org.wholesum.internal.varied.VariedNumbers;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;
import org.wholesum.sensitivity.ProbabilisticSensitivity;

/** The probabilistic sensitivity analysis of a study: the study is run once for each draw of its uncertain inputs. */
final class DrawnInputs {
    private static final String[] INPUTS = {"uncertainty", "inputs"};

    private final Scenario scenario;
    private final UncertaintyEntry entry;
    private final Function<Scenario, StudyResult> study;
    private final Optional<OptionDraws> options;
    private final VariedNumbers numbers;
    private final List<DrawnInput> all;
    private Optional<DrawnCohorts> cohorts = Optional.empty();

    DrawnInputs(
            Scenario scenario,
            UncertaintyEntry entry,
            Function<Scenario, StudyResult> study,
            Optional<OptionDraws> options) {
        this.scenario = scenario;
        this.entry = entry;
        this.study = study;
        this.options = options;
        this.numbers = new VariedNumbers(scenario);
        this.all = entry.all(scenario.entry().parameters()).entrySet().stream()
                .flatMap(input -> DrawnInput.of(scenario, input.getKey(), input.getValue(), numbers).stream())
                .toList();
    }

    /** The number of draws, as it is given or else by default. */
    static int draws(Optional<UncertaintyEntry> entry) {
        return entry.flatMap(UncertaintyEntry::draws).orElse(Runs.DRAWS);
    }

    /**
     * Draws the inputs.
     *
     * @param plan of the scenario without draws
     * @param plain its result
     */
    UncertaintyResult run(Plan plan, StudyResult plain, Execution work) {
        Inputs inputs = inputs();
        // options need every method of each draw
        cohorts = options.isPresent() ? Optional.empty() : DrawnCohorts.of(scenario, plan, plain.comparison(), all);
        ProbabilisticSensitivity draws = ProbabilisticSensitivity.of(
                inputs, draws(Optional.of(entry)), scenario.entry().seed().orElse(1L), work, this::saving);
        return new UncertaintyResult(scenario.entry().appraisal().isPresent() ? "net_present_saving" : "saving", draws);
    }

    private Inputs inputs() {
        Inputs.Builder inputs = Inputs.builder();
        for (DrawnInput input : all) {
            String[] at = input.at().toArray(String[]::new);
            String[] which = which(input.at());
            input.paths().forEach(path -> numbers.once(path, input.name(), which));
            try {
                input.addTo(inputs);
            } catch (IllegalArgumentException e) {
                numbers.problems().add(e, at);
            }
        }
        numbers.problems().done();
        for (int i = 0; i < entry.correlated().size(); i++) {
            correlate(inputs, entry.correlated().get(i), Integer.toString(i));
        }
        numbers.problems().done();
        return scenario.source().at(inputs::build, "uncertainty", "correlated");
    }

    /** The keys that lead to where an input says which number it is. */
    private String[] which(List<String> at) {
        return Stream.of("key", "parameter")
                .map(key -> Stream.concat(at.stream(), Stream.of(key)).toArray(String[]::new))
                .filter(scenario.source()::has)
                .findFirst()
                .orElseGet(() -> at.toArray(String[]::new));
    }

    private void correlate(Inputs.Builder inputs, UncertaintyEntry.Correlated pair, String index) {
        for (int i = 0; i < pair.inputs().size(); i++) {
            String name = pair.inputs().get(i);
            if (all.stream().anyMatch(input -> input.name().equals(name) && !input.isOneNumber())) {
                numbers.problems()
                        .add(KeyProblem.of(
                                "are shares that depend on each other, expected an input of one number",
                                "uncertainty",
                                "correlated",
                                index,
                                "inputs",
                                Integer.toString(i)));
                return;
            }
        }
        try {
            inputs.correlated(
                    pair.inputs().get(0),
                    pair.inputs().get(1),
                    pair.correlation().number().doubleValue());
        } catch (IllegalArgumentException e) {
            numbers.problems().add(e, "uncertainty", "correlated", index);
        }
    }

    private MonthlyCosts saving(Draw draw) {
        return cohorts.flatMap(them -> them.saving(draw)).orElseGet(() -> ofWholeStudy(draw));
    }

    /** The saving of a draw, from the scenario with its values. */
    MonthlyCosts ofWholeStudy(Draw draw) {
        Map<String, BigDecimal> changes = new LinkedHashMap<>();
        all.forEach(input -> input.change(draw, changes));
        try {
            StudyResult result = study.apply(scenario.with(changes));
            options.ifPresent(all -> all.note(Math.toIntExact(draw.number().orElseThrow()), result));
            return result.appraisal().map(Appraisal::netPresentSavings).orElseGet(() -> result.comparison()
                    .savings());
        } catch (InvalidInputException e) {
            throw unusable(changes, e);
        }
    }

    private InvalidInputException unusable(Map<String, BigDecimal> changes, InvalidInputException e) {
        List<String> drawn = changes.entrySet().stream()
                .map(one -> scenario.form(VariedNumbers.path(scenario, one.getKey()))
                        .text(one.getValue()))
                .toList();
        return scenario.source()
                .refusals()
                .refuse(new KeyProblem(
                        List.of(INPUTS),
                        false,
                        "a draw gave " + drawn + ", which this study can't use: " + e.getMessage(),
                        Optional.of("a distribution without values that it can't use")));
    }
}
