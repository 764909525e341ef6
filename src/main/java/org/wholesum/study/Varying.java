package org.wholesum.study;

import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;
import org.wholesum.internal.scenario.entry.SensitivityEntry;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.NumberForm;
import org.wholesum.internal.varied.VariedNumbers;
import org.wholesum.scenario.Scenario;
import org.wholesum.sensitivity.Assumption;
import org.wholesum.sensitivity.NamedCases;
import org.wholesum.sensitivity.Sensitivity;
import org.wholesum.sensitivity.SwitchingValue;
import org.wholesum.sensitivity.Tornado;
import org.wholesum.sensitivity.TwoWay;

/** The sensitivity analysis of a study: the study is run again for each changed value of its scenario. */
final class Varying {
    private static final String VARYING = "varying assumptions";

    private final Scenario scenario;
    private final SensitivityEntry entry;
    private final Function<Scenario, StudyResult> study;

    Varying(Scenario scenario, SensitivityEntry entry, Function<Scenario, StudyResult> study) {
        this.scenario = scenario;
        this.entry = entry;
        this.study = study;
    }

    SensitivityResult run(StudyResult plain, Execution work) {
        String watched =
                entry.figure().orElse(scenario.entry().appraisal().isPresent() ? "net_present_saving" : "saving");
        FigureValue base = figure(plain, watched);
        Sensitivity sensitivity = Sensitivity.of(
                assumptions(), (name, value) -> form(name).nearest(value), values -> figure(watched, values));
        Tornado tornado = sensitivity.tornado();
        List<SwitchingValue> switching = switching(sensitivity, work.threads(1));
        Optional<TwoWay> grid = entry.grid().map(pair -> scenario.source()
                .at(
                        () -> sensitivity.twoWay(
                                pair.rows(), pair.columns(), pair.steps().orElse(5)),
                        "sensitivity",
                        "grid"));
        Optional<NamedCases> cases =
                entry.cases().isEmpty() ? Optional.empty() : Optional.of(sensitivity.namedCases(cases()));
        return new SensitivityResult(watched, base, tornado, switching, grid, cases, forms());
    }

    /** Searches the switching values, which takes most of the runs; progress is reported after each assumption. */
    private static List<SwitchingValue> switching(Sensitivity sensitivity, Execution work) {
        List<Assumption> all = sensitivity.assumptions();
        return new Batches(VARYING, all.size(), 1)
                .reduce(
                        work,
                        ArrayList::new,
                        (found, from, to) -> found.add(
                                sensitivity.switchingValue(all.get((int) from).name())),
                        (some, others) -> some);
    }

    private List<Assumption> assumptions() {
        List<Assumption> assumptions = new ArrayList<>();
        VariedNumbers numbers = new VariedNumbers(scenario);
        entry.vary().forEach((name, varied) -> {
            String[] key = {"sensitivity", "vary", name, varied.pathKey()};
            numbers.number(varied.path(), key).ifPresent(base -> {
                numbers.once(numbers.path(varied.path()), name, key);
                try {
                    assumptions.add(new Assumption(
                            name, varied.low().number(), base, varied.high().number()));
                } catch (IllegalArgumentException e) {
                    numbers.problems().add(e, "sensitivity", "vary", name);
                }
            });
        });
        checkCases(numbers);
        numbers.problems().done();
        return assumptions;
    }

    /** The forms of the varied numbers, by the name of the assumption. */
    private Map<String, NumberForm> forms() {
        return Maps.toMap(entry.vary().keySet(), this::form);
    }

    private NumberForm form(String name) {
        return scenario.form(VariedNumbers.path(scenario, varied(name).path()));
    }

    private SensitivityEntry.Varied varied(String name) {
        SensitivityEntry.Varied varied = entry.vary().get(name);
        if (varied == null) {
            throw new IllegalStateException(name);
        }
        return varied;
    }

    private BigDecimal figure(String watched, Map<String, BigDecimal> values) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(VARYING + ": interrupted");
        }
        Map<String, BigDecimal> changes = new LinkedHashMap<>();
        values.forEach((name, value) -> changes.put(varied(name).path(), value));
        return figure(study.apply(scenario.with(changes)), watched).number();
    }

    private FigureValue figure(StudyResult result, String watched) {
        return Figures.one(result, watched).orElseThrow(() -> scenario.source()
                .refusals()
                .refuseWord("figure", result.figures().keySet(), "sensitivity", "figure"));
    }

    private void checkCases(VariedNumbers numbers) {
        entry.cases().forEach((name, values) -> values.keySet().stream()
                .filter(assumption -> !entry.vary().containsKey(assumption))
                .forEach(assumption -> numbers.problems()
                        .add(KeyProblem.unknownKey(
                                "unknown assumption",
                                entry.vary().keySet(),
                                "sensitivity",
                                "cases",
                                name,
                                assumption))));
    }

    private Map<String, Map<String, BigDecimal>> cases() {
        Map<String, Map<String, BigDecimal>> cases = new LinkedHashMap<>();
        entry.cases()
                .forEach((name, values) ->
                        cases.put(name, new LinkedHashMap<>(Maps.transformValues(values, Figure::number))));
        return cases;
    }
}
