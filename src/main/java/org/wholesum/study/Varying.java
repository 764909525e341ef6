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
import org.wholesum.scenario.Figure;
import org.wholesum.scenario.FilePaths;
import org.wholesum.scenario.NumberForm;
import org.wholesum.scenario.Scenario;
import org.wholesum.scenario.SensitivityEntry;
import org.wholesum.sensitivity.Assumption;
import org.wholesum.sensitivity.NamedCases;
import org.wholesum.sensitivity.Sensitivity;
import org.wholesum.sensitivity.SwitchingValue;
import org.wholesum.sensitivity.Tornado;
import org.wholesum.sensitivity.TwoWay;

/** A study asked again and again, some numbers of its file changed. */
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
        String watched = entry.figure().orElse(scenario.appraisal().isPresent() ? "net_present_saving" : "saving");
        FigureValue base = figure(plain, watched);
        Sensitivity sensitivity = Sensitivity.of(
                assumptions(), (name, value) -> form(name).nearest(value), values -> figure(watched, values));
        Tornado tornado = sensitivity.tornado();
        List<SwitchingValue> switching = switching(sensitivity, work.threads(1));
        Optional<TwoWay> grid = entry.grid()
                .map(pair -> sensitivity.twoWay(
                        named(pair.rows(), "grid", "rows"),
                        named(pair.columns(), "grid", "columns"),
                        pair.steps().orElse(5)));
        Optional<NamedCases> cases =
                entry.cases().isEmpty() ? Optional.empty() : Optional.of(sensitivity.namedCases(cases()));
        return new SensitivityResult(watched, base, tornado, switching, grid, cases, forms());
    }

    /** Most of the work; who is told of it sees one assumption after another. */
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
        FilePaths numbers = new FilePaths(scenario.origin());
        entry.vary().forEach((name, varied) -> {
            String[] key = {"sensitivity", "vary", name, "key"};
            Figure base = FilePaths.number(scenario.origin(), varied.key(), key);
            numbers.once(FilePaths.path(varied.key()), name, key);
            try {
                assumptions.add(new Assumption(
                        name,
                        varied.low().number(),
                        base.number(),
                        varied.high().number()));
            } catch (IllegalArgumentException e) {
                throw scenario.origin().refuse(e, "sensitivity", "vary", name);
            }
        });
        return assumptions;
    }

    /** How the numbers are written in the file. */
    private Map<String, NumberForm> forms() {
        return Maps.toMap(entry.vary().keySet(), this::form);
    }

    private NumberForm form(String name) {
        return NumberForm.of(
                scenario.origin().textAt(FilePaths.path(varied(name).key())));
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
        Map<List<String>, String> changes = new LinkedHashMap<>();
        values.forEach((name, value) ->
                changes.put(FilePaths.path(varied(name).key()), form(name).text(value)));
        return figure(study.apply(scenario.with(changes)), watched).number();
    }

    private FigureValue figure(StudyResult result, String watched) {
        return Figures.one(result, watched).orElseThrow(() -> scenario.origin()
                .refuseWord("figure", result.figures().keySet(), "sensitivity", "figure"));
    }

    private String named(String name, String... path) {
        if (!entry.vary().containsKey(name)) {
            String[] at = {"sensitivity", path[0], path[1]};
            throw scenario.origin().refuseWord("assumption", entry.vary().keySet(), at);
        }
        return name;
    }

    private Map<String, Map<String, BigDecimal>> cases() {
        Map<String, Map<String, BigDecimal>> cases = new LinkedHashMap<>();
        entry.cases().forEach((name, values) -> {
            Map<String, BigDecimal> numbers = new LinkedHashMap<>();
            values.forEach((assumption, figure) -> {
                if (!entry.vary().containsKey(assumption)) {
                    throw scenario.origin()
                            .refuseKey(
                                    "unknown assumption",
                                    List.of("sensitivity", "cases", name, assumption),
                                    entry.vary().keySet());
                }
                numbers.put(assumption, figure.number());
            });
            cases.put(name, numbers);
        });
        return cases;
    }
}
