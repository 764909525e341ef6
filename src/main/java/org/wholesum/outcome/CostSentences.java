package org.wholesum.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.wholesum.inference.Interval;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;

/** Sentences on what methods cost for one effect. */
final class CostSentences {
    private final CostEffectiveness result;
    private final EffectMeasure measure;
    private final UnaryOperator<String> called;

    CostSentences(CostEffectiveness result, UnaryOperator<String> called) {
        this.result = result;
        this.measure = result.measure();
        this.called = called;
    }

    List<String> costs() {
        return result.methods().stream()
                .flatMap(method -> average(method).stream())
                .toList();
    }

    List<String> againstBase() {
        return result.methods().stream()
                .filter(method -> !method.equals(result.base()))
                .map(this::against)
                .toList();
    }

    /** None where the base achieves nothing: effects are then those beyond the base, and only extra costs can be divided by them. */
    private List<String> average(String method) {
        if (result.option(result.base()).effect().signum() == 0) {
            return List.of();
        }
        String ends =
                result.costPerEffectInterval(method).map(CostSentences::range).orElse("");
        return result
                .costPerEffect(method)
                .map(cost -> "With " + called.apply(method) + ", the cost is " + money(cost) + " per " + measure.each()
                        + ends + ".")
                .stream()
                .toList();
    }

    private static String range(Interval ends) {
        return ends.lowerMoney().equals(ends.upperMoney())
                ? " (none of its inputs is varied)"
                : " (95% of draws: " + MoneyText.range(ends.lowerMoney(), ends.upperMoney()) + ")";
    }

    private String against(String method) {
        Increment increment = result.increment(method);
        String start = "Against " + called.apply(result.base()) + ", " + called.apply(method) + " "
                + cost(increment.cost()) + " and " + effect(increment.benefit());
        if (increment.ratio().isPresent()) {
            String ratio = money(increment.ratio().get());
            return start + ": "
                    + (increment.cost().signum() > 0
                            ? ratio + " per " + more()
                            : ratio + " saved per " + measure.each() + " forgone")
                    + ".";
        }
        return start
                + (increment.dominates()
                        ? ": it is better whatever " + article() + " is worth."
                        : increment.isDominated() ? ": it is worse whatever " + article() + " is worth." : ".");
    }

    private String article() {
        return "one " + measure.each();
    }

    private String more() {
        return isMore() ? "additional " + measure.each() : measure.each() + " avoided";
    }

    private boolean isMore() {
        return measure.direction() == Direction.MORE_IS_BETTER;
    }

    private String cost(BigDecimal extra) {
        return extra.signum() == 0
                ? "costs the same"
                : extra.signum() > 0 ? "costs " + money(extra) + " more" : "saves " + money(extra.negate());
    }

    private String effect(BigDecimal benefit) {
        if (benefit.signum() == 0) {
            return "achieves the same number of " + measure.name();
        }
        boolean more = benefit.signum() > 0 == isMore();
        return (benefit.signum() > 0 && isMore() ? "achieves " : "has ")
                + number(benefit.abs())
                + (more ? " more " : " fewer ")
                + measure.name();
    }

    private static String number(BigDecimal number) {
        return NumberText.figure(number.doubleValue()).replaceFirst("\\.00$", "");
    }

    private String money(BigDecimal major) {
        return MoneyText.round(Money.of(result.currency(), major, RoundingMode.HALF_UP));
    }

    /** The steps of the calculation, for an auditor. */
    List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (EfficiencyFrontier.Position position : result.frontier().positions()) {
            steps.add(step(position));
        }
        for (String method : result.methods()) {
            result.costPerEffect(method)
                    .ifPresent(cost -> steps.add(method + ": cost per " + measure.each() + " = "
                            + plain(result.option(method).cost()) + " ÷ "
                            + plain(result.option(method).effect()) + " = " + plain(cost)));
        }
        steps.add(
                "Frontier, ICER and dominance: M. F. Drummond and others, Methods for the Economic Evaluation of Health"
                        + " Care Programmes, 4th edition, 2015");
        result.draws().ifPresent(draws -> steps.addAll(uncertain(draws)));
        return steps;
    }

    private String step(EfficiencyFrontier.Position position) {
        Option option = position.option();
        String start = option.name() + ": cost " + plain(option.cost()) + ", " + measure.name() + " "
                + plain(option.effect()) + ", " + position.status().inWords();
        if (position.icer().isPresent()) {
            Option before = result.option(position.others().get(0));
            String effects = isMore()
                    ? plain(option.effect()) + " − " + plain(before.effect())
                    : plain(before.effect()) + " − " + plain(option.effect());
            return start + "; ICER against " + before.name() + " = (" + plain(option.cost()) + " − "
                    + plain(before.cost()) + ") ÷ (" + effects + ") = "
                    + plain(position.icer().get());
        }
        return position.others().isEmpty() ? start : start + " by " + String.join(" and ", position.others());
    }

    private List<String> uncertain(Acceptability draws) {
        List<String> steps = new ArrayList<>();
        steps.add("Acceptability and expected loss from " + draws
                + ": G. R. Barton, A. H. Briggs, E. A. L. Fenwick, Value in"
                + " Health 11, 2008; F. Alarid-Escudero and others, Value in Health 22, 2019");
        for (BigDecimal value : result.values()) {
            double worth = value.doubleValue();
            steps.add("If one " + measure.each() + " is worth " + plain(value)
                    + ", the greatest mean net benefit is that of "
                    + draws.best(worth) + ", which is best in " + NumberText.share(draws.frontier(worth))
                    + " of draws; its expected loss, the expected value of perfect information, is "
                    + NumberText.places(draws.perfectInformation(worth), 2));
        }
        return steps;
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
