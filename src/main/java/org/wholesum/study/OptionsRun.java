package org.wholesum.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.analysis.EvaluationStep;
import org.wholesum.internal.scenario.worth.OptionsEntry;
import org.wholesum.measure.MeasureChange;
import org.wholesum.outcome.OptionAppraisal;
import org.wholesum.projection.Comparison;
import org.wholesum.scenario.Scenario;

/** The options of a scenario while it is run: their draws are noted as its uncertain inputs are drawn. */
final class OptionsRun {
    private final Scenario scenario;
    private final OptionsEntry entry;
    private final List<MeasureChange> changes;
    private final OptionDraws draws;

    private OptionsRun(Scenario scenario, OptionsEntry entry) {
        this.scenario = scenario;
        this.entry = entry;
        this.changes = changes(scenario, entry);
        this.draws = new OptionDraws(
                entry,
                changes,
                DrawnInputs.draws(scenario.entry().uncertainty()),
                scenario.entry().seed().orElse(1L));
    }

    static Optional<OptionsRun> of(Scenario scenario) {
        return scenario.entry().options().map(entry -> new OptionsRun(scenario, entry));
    }

    /** The changes of measures, if an effect comes from one. */
    private static List<MeasureChange> changes(Scenario scenario, OptionsEntry entry) {
        boolean measured = entry.effects().values().stream()
                .anyMatch(effect -> effect.measure().isPresent());
        return measured ? new EvaluationStep(scenario).changes() : List.of();
    }

    /** The options of a result without draws. */
    static Optional<OptionAppraisal> plain(StudyResult result) {
        Scenario scenario = result.scenario();
        return scenario.entry().options().map(entry -> new OptionsStep(scenario, entry, changes(scenario, entry))
                .of(result));
    }

    /**
     * The cost of each option, in order. Those of the comparison have its costs.
     *
     * @param other gives the cost of any other
     */
    static Map<String, MonthlyCosts> costs(
            Scenario scenario, Comparison compared, Function<String, MonthlyCosts> other) {
        Map<String, MonthlyCosts> costs = new LinkedHashMap<>();
        scenario.entry().options().ifPresent(options -> {
            String old = scenario.entry().comparison().old();
            String pilot = scenario.entry().comparison().pilot();
            for (String method : options.methods()) {
                costs.put(
                        method,
                        method.equals(old)
                                ? compared.old().costs()
                                : method.equals(pilot) ? compared.pilot().costs() : other.apply(method));
            }
        });
        return costs;
    }

    OptionDraws draws() {
        return draws;
    }

    /** The costs and effects, with draws if any input or effect is uncertain; to be called when all draws are noted. */
    OptionAppraisal of(StudyResult plain) {
        OptionsStep step = new OptionsStep(scenario, entry, changes);
        OptionAppraisal appraisal = step.of(plain);
        if (scenario.entry().uncertainty().isPresent()) {
            return draws.addTo(appraisal, effect -> true);
        }
        Map<String, Map<String, Double>> errors = step.errors(plain);
        if (errors.values().stream().allMatch(Map::isEmpty)) {
            return appraisal;
        }
        draws.noteAll(appraisal, errors);
        return draws.addTo(
                appraisal, effect -> !errors.getOrDefault(effect, Map.of()).isEmpty());
    }
}
