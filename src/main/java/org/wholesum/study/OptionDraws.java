package org.wholesum.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.internal.numeric.StandardNormal;
import org.wholesum.internal.random.Draws;
import org.wholesum.internal.scenario.worth.OptionsEntry;
import org.wholesum.measure.MeasureChange;
import org.wholesum.outcome.Acceptability;
import org.wholesum.outcome.CostEffectiveness;
import org.wholesum.outcome.Option;
import org.wholesum.outcome.OptionAppraisal;

/**
 * The costs and effects of methods in each draw of uncertain inputs, with a normal error for each effect that has one. Draws are
 * noted by several threads, each in a place of its own.
 */
final class OptionDraws {
    private final List<String> methods;
    private final List<String> effects;
    private final List<MeasureChange> changes;
    private final long seed;
    /** {@code double[method][draw]}. */
    private final double[][] costs;
    /** {@code double[effect][method][draw]}. */
    private final double[][][] values;

    OptionDraws(OptionsEntry entry, List<MeasureChange> changes, int draws, long seed) {
        this.methods = entry.methods();
        this.effects = List.copyOf(entry.effects().keySet());
        this.changes = changes;
        this.seed = seed;
        this.costs = new double[methods.size()][draws];
        this.values = new double[effects.size()][methods.size()][draws];
    }

    /** Notes a draw: the result of the study with its values. */
    void note(int draw, StudyResult result) {
        OptionsEntry entry = result.scenario().entry().options().orElseThrow();
        OptionsStep step = new OptionsStep(result.scenario(), entry, changes);
        note(draw, step.of(result), step.errors(result));
    }

    /** Notes every draw of effects alone: the inputs, and so the costs, are certain. */
    void noteAll(OptionAppraisal plain, Map<String, Map<String, Double>> errors) {
        for (int draw = 0; draw < costs[0].length; draw++) {
            note(draw, plain, errors);
        }
    }

    private void note(int draw, OptionAppraisal result, Map<String, Map<String, Double>> errors) {
        for (int method = 0; method < methods.size(); method++) {
            String name = methods.get(method);
            costs[method][draw] = result.cost(name).total().getAmount().doubleValue();
            for (int effect = 0; effect < effects.size(); effect++) {
                String which = effects.get(effect);
                Option option = result.effects().get(effect).option(name);
                double error = Objects.requireNonNull(errors.get(which)).getOrDefault(name, 0.0);
                values[effect][method][draw] =
                        option.effect().doubleValue() + (error == 0 ? 0 : error * normal(draw, which, name));
            }
        }
    }

    /** A standard normal number of an effect and a method, which doesn't depend on the other ones. */
    private double normal(int draw, String effect, String method) {
        UniformRandomProvider random =
                Draws.stream(seed, draw, Draws.key("options.effects." + effect + ".values." + method));
        return StandardNormal.of(Draws.open(random));
    }

    /**
     * The same methods with their draws.
     *
     * @param drawn whether an effect of some name has draws
     */
    OptionAppraisal addTo(OptionAppraisal plain, Predicate<String> drawn) {
        List<CostEffectiveness> all = new ArrayList<>();
        for (int effect = 0; effect < effects.size(); effect++) {
            CostEffectiveness one = plain.effects().get(effect);
            all.add(
                    drawn.test(effects.get(effect))
                            ? one.withDraws(Acceptability.of(
                                    methods,
                                    costs,
                                    values[effect],
                                    one.measure().direction()))
                            : one);
        }
        return plain.withEffects(all);
    }
}
