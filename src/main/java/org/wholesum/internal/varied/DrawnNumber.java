package org.wholesum.internal.varied;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.internal.scenario.entry.UncertaintyEntry;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.NumberForm;
import org.wholesum.probability.Distribution;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;
import org.wholesum.scenario.Scenario;

/** A number of a scenario that is drawn from a distribution. */
public record DrawnNumber(List<String> at, UncertaintyEntry.Input input, List<String> path, NumberForm form)
        implements DrawnInput {
    private static final double CONFIDENCE = 0.95;

    public static Optional<DrawnNumber> of(
            Scenario scenario, List<String> at, UncertaintyEntry.Input input, VariedNumbers numbers) {
        String[] key = Stream.concat(at.stream(), Stream.of(input.pathKey())).toArray(String[]::new);
        List<String> path = numbers.path(input.path());
        return numbers.number(input.path(), key).map(number -> new DrawnNumber(at, input, path, scenario.form(path)));
    }

    @Override
    public List<List<String>> paths() {
        return List.of(path);
    }

    @Override
    public void addTo(Inputs.Builder inputs) {
        inputs.with(name(), distribution(input));
    }

    @Override
    public void change(Draw draw, Map<String, BigDecimal> changes) {
        changes.put(input.path(), form.nearest(BigDecimal.valueOf(draw.value(name()))));
    }

    @Override
    public int numbers(Draw draw, double[] into, int at) {
        into[at] = draw.value(name());
        return at + 1;
    }

    @Override
    public boolean isExact() {
        return form.kind().exact();
    }

    @Override
    public boolean isOneNumber() {
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
            case DIRICHLET -> throw new IllegalStateException("shares are drawn together");
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
        return figure.orElseThrow(() -> InvalidEntryException.of(
                        "is missing, expected one for " + input.distribution().words(), key))
                .number()
                .doubleValue();
    }

    private static double confidence(UncertaintyEntry.Input input) {
        return input.confidence().map(share -> share.fraction().doubleValue()).orElse(CONFIDENCE);
    }
}
