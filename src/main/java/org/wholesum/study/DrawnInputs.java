package org.wholesum.study;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.BadInput;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Work;
import org.wholesum.uncertainty.Distribution;
import org.wholesum.uncertainty.Draw;
import org.wholesum.uncertainty.Inputs;
import org.wholesum.uncertainty.ManyDraws;

/** A study run with many draws of what isn't known of its file. */
final class DrawnInputs {
    private static final int DRAWS = 1000;
    private static final double CONFIDENCE = 0.95;

    private final Scenario scenario;
    private final UncertaintyEntry entry;
    private final Function<Scenario, StudyResult> study;

    DrawnInputs(Scenario scenario, UncertaintyEntry entry, Function<Scenario, StudyResult> study) {
        this.scenario = scenario;
        this.entry = entry;
        this.study = study;
    }

    Uncertain run(Work work) {
        Inputs inputs = inputs();
        ManyDraws draws = ManyDraws.of(
                inputs, entry.draws().orElse(DRAWS), scenario.seed().orElse(1L), work, this::saving);
        return new Uncertain(scenario.appraisal().isPresent() ? "net_present_saving" : "saving", draws);
    }

    private Inputs inputs() {
        Inputs.Builder inputs = Inputs.builder();
        entry.inputs().forEach((name, input) -> {
            number(name, input);
            try {
                inputs.with(name, distribution(input));
            } catch (IllegalArgumentException e) {
                throw scenario.origin().refuse(e, "uncertainty", "inputs", name);
            }
        });
        for (int i = 0; i < entry.correlated().size(); i++) {
            correlate(inputs, entry.correlated().get(i), Integer.toString(i));
        }
        try {
            return inputs.build();
        } catch (IllegalArgumentException e) {
            throw scenario.origin().refuse(e, "uncertainty", "correlated");
        }
    }

    private void correlate(Inputs.Builder inputs, UncertaintyEntry.Correlated pair, String index) {
        for (int i = 0; i < pair.inputs().size(); i++) {
            if (!entry.inputs().containsKey(pair.inputs().get(i))) {
                String[] at = {"uncertainty", "correlated", index, "inputs", Integer.toString(i)};
                throw scenario.origin().refuseWord("input", entry.inputs().keySet(), at);
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

    private void number(String name, UncertaintyEntry.Input input) {
        List<String> path = path(input);
        if (!scenario.origin().has(path.toArray(String[]::new))) {
            throw scenario.origin().refuse("there is no such value in this file", "uncertainty", "inputs", name, "key");
        }
        try {
            Figure.parse(scenario.origin().textAt(path));
        } catch (IllegalArgumentException e) {
            throw scenario.origin()
                    .refuse(
                            "is no number or percentage, expected the keys of one",
                            "uncertainty",
                            "inputs",
                            name,
                            "key");
        }
    }

    private static List<String> path(UncertaintyEntry.Input input) {
        return List.of(input.key().split("\\."));
    }

    private static Distribution distribution(UncertaintyEntry.Input input) {
        return switch (input.distribution()) {
            case NORMAL ->
                input.mean().isPresent()
                        ? Distribution.normal(mean(input), deviation(input))
                        : Distribution.normalFromInterval(low(input), high(input), confidence(input));
            case LOG_NORMAL ->
                input.mean().isPresent()
                        ? Distribution.logNormal(mean(input), deviation(input))
                        : Distribution.logNormalFromInterval(low(input), high(input), confidence(input));
            case GAMMA ->
                input.mean().isPresent()
                        ? Distribution.gamma(mean(input), deviation(input))
                        : Distribution.gammaFromInterval(low(input), high(input), confidence(input));
            case BETA ->
                input.mean().isPresent()
                        ? Distribution.beta(mean(input), deviation(input))
                        : Distribution.betaFromInterval(low(input), high(input), confidence(input));
            case TRIANGULAR -> Distribution.triangular(low(input), mode(input), high(input));
            case PERT -> Distribution.pert(low(input), mode(input), high(input));
            case UNIFORM -> Distribution.uniform(low(input), high(input));
            case EMPIRICAL ->
                Distribution.empirical(input.values().stream()
                        .map(figure -> figure.number().doubleValue())
                        .toList());
        };
    }

    private static double mean(UncertaintyEntry.Input input) {
        return given(input.mean(), input, "mean");
    }

    private static double deviation(UncertaintyEntry.Input input) {
        return given(input.deviation(), input, "deviation");
    }

    private static double low(UncertaintyEntry.Input input) {
        return given(input.low(), input, "low");
    }

    private static double mode(UncertaintyEntry.Input input) {
        return given(input.mode(), input, "mode");
    }

    private static double high(UncertaintyEntry.Input input) {
        return given(input.high(), input, "high");
    }

    private static double given(Optional<Figure> figure, UncertaintyEntry.Input input, String key) {
        return figure.orElseThrow(() -> new KeyProblem(
                        key,
                        "is missing, expected one for a "
                                + input.distribution().name().toLowerCase(Locale.ROOT)))
                .number()
                .doubleValue();
    }

    private static double confidence(UncertaintyEntry.Input input) {
        return input.confidence().map(share -> share.fraction().doubleValue()).orElse(CONFIDENCE);
    }

    private MonthlyCosts saving(Draw draw) {
        Map<List<String>, String> changes = new LinkedHashMap<>();
        entry.inputs().forEach((name, input) -> {
            NumberForm form = NumberForm.of(scenario.origin().textAt(path(input)));
            changes.put(path(input), form.text(form.nearest(BigDecimal.valueOf(draw.value(name)))));
        });
        try {
            StudyResult result = study.apply(scenario.with(changes));
            return result.appraisal().map(Appraisal::presentNet).orElseGet(() -> result.comparison()
                    .savings());
        } catch (BadInput e) {
            throw scenario.origin()
                    .refuse(
                            "a draw gave " + changes.values() + ", which this study can't use: " + e.getMessage()
                                    + "\n  Maybe a distribution that keeps within what it can",
                            "uncertainty",
                            "inputs");
        }
    }
}
