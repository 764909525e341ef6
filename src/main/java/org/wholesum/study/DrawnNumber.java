package org.wholesum.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wholesum.probability.Distribution;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;
import org.wholesum.scenario.Figure;
import org.wholesum.scenario.FilePaths;
import org.wholesum.scenario.KeyProblem;
import org.wholesum.scenario.NumberForm;
import org.wholesum.scenario.ScenarioSource;
import org.wholesum.scenario.UncertaintyEntry;

/** A number of a file that is drawn. */
record DrawnNumber(String name, UncertaintyEntry.Input input, NumberForm form) implements DrawnInput {
    private static final double CONFIDENCE = 0.95;

    static DrawnNumber of(ScenarioSource origin, String name, UncertaintyEntry.Input input) {
        FilePaths.number(origin, input.key(), "uncertainty", "inputs", name, "key");
        return new DrawnNumber(name, input, NumberForm.of(origin.textAt(FilePaths.path(input.key()))));
    }

    @Override
    public List<List<String>> paths() {
        return List.of(FilePaths.path(input.key()));
    }

    @Override
    public void addTo(Inputs.Builder inputs) {
        inputs.with(name, distribution(input));
    }

    @Override
    public void change(Draw draw, Map<List<String>, String> changes) {
        changes.put(FilePaths.path(input.key()), form.text(BigDecimal.valueOf(draw.value(name))));
    }

    @Override
    public boolean standsAlone() {
        return true;
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
            case DIRICHLET -> throw new IllegalStateException("drawn by DrawnShares");
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
}
