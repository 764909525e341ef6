package org.wholesum.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.wholesum.outcome.Acceptability;
import org.wholesum.outcome.CostEffectiveness;
import org.wholesum.outcome.MethodCost;
import org.wholesum.outcome.OptionAppraisal;
import org.wholesum.outcome.OptionStatus;
import org.wholesum.study.FigureCatalogue.Entry;
import org.wholesum.study.FigureValue.Unit;

/** The figures of several methods against a base. */
final class OptionFigures {
    private static final int PLACES = 9;

    private final CostEffectiveness effect;
    private final FigureCollector to;

    private OptionFigures(CostEffectiveness effect, FigureCollector to) {
        this.effect = effect;
        this.to = to;
    }

    static List<Entry> entries() {
        return List.of(
                FigureCatalogue.money("cost.METHOD", "cost of a method among the options, not discounted"),
                FigureCatalogue.money("cost.METHOD.AGENCY", "cost of a method to an agency"),
                FigureCatalogue.money("present_cost.METHOD", "present value of the cost of a method"),
                FigureCatalogue.money(
                        "saving_against_base.METHOD",
                        "cost of the base less that of a method, discounted with an appraisal"),
                FigureCatalogue.money("saving_against_base.METHOD.AGENCY", "saving of an agency against the base"),
                FigureCatalogue.entry("effect.EFFECT.METHOD", Unit.NUMBER, "effect of a method, in its unit"),
                FigureCatalogue.money("cost_per_effect.EFFECT.METHOD", "cost of a method divided by its effect"),
                FigureCatalogue.entry(
                        "on_frontier.EFFECT.METHOD",
                        Unit.NUMBER,
                        "1 for a method on the efficiency frontier, 0 if it is dominated"),
                FigureCatalogue.money(
                        "icer.EFFECT.METHOD",
                        "extra cost of each extra unit of effect against the method before it on the frontier"),
                FigureCatalogue.money(
                        "icer_against_base.EFFECT.METHOD",
                        "the same against the base, or what is saved for each unit forgone"),
                FigureCatalogue.money(
                        "net_benefit.EFFECT.METHOD.VALUE",
                        "value of a method's effect, by what one unit is worth, less its cost"),
                FigureCatalogue.entry(
                        "acceptability.EFFECT.METHOD.VALUE",
                        Unit.SHARE,
                        "share of draws in which a method has the greatest net benefit"),
                FigureCatalogue.money(
                        "expected_loss.EFFECT.METHOD.VALUE", "mean of what the best method of each draw achieves more"),
                FigureCatalogue.money(
                        "decision_information.EFFECT.VALUE",
                        "expected value of perfect information, the least expected loss"));
    }

    static void of(StudyResult result, FigureCollector to) {
        result.options().ifPresent(options -> of(options, to));
    }

    private static void of(OptionAppraisal options, FigureCollector to) {
        for (MethodCost cost : options.costs()) {
            String method = "." + cost.method();
            to.totals("cost" + method, cost.costs(), options.agencies());
            cost.present().ifPresent(present -> to.money("present_cost" + method, present.total()));
            if (!cost.method().equals(options.base())) {
                to.totals("saving_against_base" + method, options.saving(cost.method()), options.agencies());
            }
        }
        options.effects().forEach(effect -> new OptionFigures(effect, to).all());
    }

    private void all() {
        for (String method : effect.methods()) {
            to.add(name("effect", method), effect.option(method).effect(), Unit.NUMBER);
            effect.costPerEffect(method).ifPresent(cost -> money(name("cost_per_effect", method), cost));
            boolean best = effect.frontier().position(method).status() == OptionStatus.ON_FRONTIER;
            to.add(name("on_frontier", method), best ? BigDecimal.ONE : BigDecimal.ZERO, Unit.NUMBER);
            effect.frontier().position(method).icer().ifPresent(icer -> money(name("icer", method), icer));
            effect.increment(method).ratio().ifPresent(ratio -> money(name("icer_against_base", method), ratio));
        }
        effect.values().forEach(this::at);
    }

    /** The figures at a value of one unit of the effect. */
    private void at(BigDecimal value) {
        String end = "." + text(value);
        effect.methods().forEach(method -> money(name("net_benefit", method) + end, effect.netBenefit(method, value)));
        Optional<Acceptability> draws = effect.draws();
        draws.ifPresent(paired -> {
            double worth = value.doubleValue();
            for (String method : effect.methods()) {
                to.add(name("acceptability", method) + end, paired.probability(method, worth), Unit.SHARE);
                money(name("expected_loss", method) + end, paired.expectedLoss(method, worth));
            }
            money("decision_information." + effect.measure().name() + end, paired.perfectInformation(worth));
        });
    }

    private String name(String figure, String method) {
        return figure + "." + effect.measure().name() + "." + method;
    }

    private void money(String name, double amount) {
        money(name, new BigDecimal(amount, MathContext.DECIMAL64));
    }

    private void money(String name, BigDecimal amount) {
        CurrencyUnit currency = effect.currency();
        to.add(name, new FigureValue(amount.setScale(PLACES, RoundingMode.HALF_UP), Unit.MONEY, Optional.of(currency)));
    }

    private static String text(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
