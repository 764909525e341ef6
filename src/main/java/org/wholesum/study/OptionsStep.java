package org.wholesum.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.internal.scenario.worth.EffectEntry;
import org.wholesum.internal.scenario.worth.OptionsEntry;
import org.wholesum.measure.MeasureChange;
import org.wholesum.outcome.CostEffectiveness;
import org.wholesum.outcome.EffectMeasure;
import org.wholesum.outcome.MethodCost;
import org.wholesum.outcome.Option;
import org.wholesum.outcome.OptionAppraisal;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;
import org.wholesum.scenario.Scenario;

/** The methods of a scenario against its base, with their costs and effects. */
final class OptionsStep {
    /** Decimals of an effect: differences that are smaller come from floating-point numbers. */
    private static final int PLACES = 9;

    private final Scenario scenario;
    private final OptionsEntry entry;
    private final List<MeasureChange> changes;

    OptionsStep(Scenario scenario, OptionsEntry entry, List<MeasureChange> changes) {
        this.scenario = scenario;
        this.entry = entry;
        this.changes = changes;
    }

    /** The costs and effects of a result, without draws. */
    OptionAppraisal of(StudyResult result) {
        Optional<Discounting> discounting = result.appraisal().map(Appraisal::discounting);
        List<MethodCost> costs = new ArrayList<>();
        result.optionCosts()
                .forEach((method, cost) ->
                        costs.add(new MethodCost(method, cost, discounting.map(by -> by.presentValue(cost)))));
        List<CostEffectiveness> effects = new ArrayList<>();
        entry.effects().forEach((name, effect) -> effects.add(effect(name, effect, costs, result)));
        return new OptionAppraisal(entry.base(), costs, discounting.map(OptionsStep::words), effects);
    }

    private static String words(Discounting by) {
        return "discounted to " + by.base() + " by " + by.schedule() + ", timing "
                + by.timing().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private CostEffectiveness effect(String name, EffectEntry effect, List<MethodCost> costs, StudyResult result) {
        return scenario.source()
                .at(
                        () -> {
                            EffectMeasure measure =
                                    EffectMeasure.of(name, effect.unit().orElseThrow(), effect.better(), effect.each());
                            List<Option> options = new ArrayList<>();
                            List<String> origins = new ArrayList<>();
                            for (MethodCost cost : costs) {
                                MethodEffect value = value(name, effect, cost.method(), result);
                                options.add(
                                        new Option(cost.method(), cost.total().getAmount(), value.value()));
                                origins.add(cost.method() + ": " + value.origin());
                            }
                            return CostEffectiveness.of(
                                            measure, scenario.entry().unit(), entry.base(), options)
                                    .withValues(effect.willingnessToPay().stream()
                                            .map(amount -> amount.value())
                                            .toList())
                                    .withOrigins(origins);
                        },
                        "options",
                        "effects",
                        name);
    }

    /** The effect of a method, with its standard error. */
    MethodEffect value(String name, EffectEntry effect, String method, StudyResult result) {
        EffectEntry.Value typed = effect.values().get(method);
        if (typed != null) {
            return new MethodEffect(
                    typed.value().number(),
                    typed.error().map(error -> error.number().doubleValue()).orElse(0.0),
                    name + " " + typed.value()
                            + typed.error().map(e -> ", standard error " + e).orElse("") + " ("
                            + effect.source().orElse("") + ")");
        }
        return effect.measure()
                .map(measured -> measured(name, measured, method))
                .orElseGet(() -> new PeopleInGroups(scenario, entry, effect.groupWeights(), result.cohorts())
                        .effect(name, method, effect, effectDiscounting(effect, result)));
    }

    private MethodEffect measured(String name, EffectEntry.Measured measured, String method) {
        if (!measured.method().equals(method)) {
            return new MethodEffect(BigDecimal.ZERO, 0, name + " 0, as the base of the change of " + measured.name());
        }
        MeasureChange change = changes.stream()
                .filter(one -> one.measure().name().equals(measured.name()))
                .findFirst()
                .orElseThrow(() -> unknown(name));
        BigDecimal times = measured.times().map(figure -> figure.number()).orElse(BigDecimal.ONE);
        double factor = times.doubleValue();
        return new MethodEffect(
                rounded(change.effect().value() * factor),
                change.effect().standardError() * Math.abs(factor),
                name + " = change of " + measured.name() + " × " + times.toPlainString() + ": " + change.effect());
    }

    private IllegalArgumentException unknown(String name) {
        List<String> known =
                changes.stream().map(change -> change.measure().name()).toList();
        String[] path = {"options", "effects", name, "measure", "name"};
        return known.isEmpty()
                ? scenario.source()
                        .refuse(
                                "there is no change of a measure, expected evaluation.measures with pilot, before and after",
                                path)
                : scenario.source().refusals().refuseWord("measure", known, path);
    }

    private Optional<Discounting> effectDiscounting(EffectEntry effect, StudyResult result) {
        YearMonth first = scenario.entry().horizon().toMonths().first();
        Optional<Discounting> costs = result.appraisal().map(Appraisal::discounting);
        return effect.discount()
                .map(given -> new Discounting(
                        given.rate().map(DiscountSchedule::flat).orElseGet(() -> published(given.name())),
                        costs.map(Discounting::timing).orElse(Timing.BY_MONTH),
                        costs.map(Discounting::base).orElse(first)));
    }

    private static DiscountSchedule published(String name) {
        return name.equals("green-book-health") ? DiscountSchedule.greenBookHealth() : DiscountSchedule.greenBook();
    }

    static BigDecimal rounded(double effect) {
        BigDecimal number = BigDecimal.valueOf(effect).setScale(PLACES, RoundingMode.HALF_UP);
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** The standard errors of typed and measured effects by method, by effect; those of zero are left out. */
    Map<String, Map<String, Double>> errors(StudyResult result) {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        entry.effects().forEach((name, effect) -> {
            Map<String, Double> errors = new LinkedHashMap<>();
            for (String method : entry.methods()) {
                double error = value(name, effect, method, result).error();
                if (error > 0) {
                    errors.put(method, error);
                }
            }
            all.put(name, errors);
        });
        return all;
    }
}
