package org.wholesum.internal.worth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.LargestRemainder;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.outcome.Acceptability;
import org.wholesum.outcome.CostEffectiveness;
import org.wholesum.outcome.EfficiencyFrontier.Position;
import org.wholesum.outcome.MethodCost;
import org.wholesum.outcome.OptionAppraisal;
import org.wholesum.outcome.OptionStatus;

/** Tables of several methods against a base. */
final class OptionTables {
    private static final double LARGE = 1000;

    private final OptionNames names;

    OptionTables(OptionNames names) {
        this.names = names;
    }

    /**
     * Costs by agency, rounded so that every row adds up: a saving is rounded by itself, as in sentences, and a total is that of
     * the base less the saving.
     */
    Table costs(OptionAppraisal options, Function<Agency, String> called) {
        List<Agency> agencies = List.copyOf(options.agencies());
        CurrencyUnit currency = options.costs().get(0).costs().currency();
        Table.Builder table = Table.titled("Cost of each method in " + currency + ", "
                        + (options.discounting().isPresent() ? "present values" : "not discounted"))
                .words("method")
                .figures(agencies.stream().map(called).toArray(String[]::new))
                .figures("all", "saving against " + names.inTable(options.base()));
        for (MethodCost cost : options.costs()) {
            List<String> cells = new ArrayList<>(List.of(names.inTable(cost.method())));
            long saving = whole(options.saving(cost.method()).total());
            long all = whole(options.cost(options.base()).total()) - saving;
            long[] parts = LargestRemainder.round(
                    agencies.stream()
                            .map(agency -> cost.compared().total(agency).getAmount())
                            .toList(),
                    all);
            for (long part : parts) {
                cells.add(grouped(part));
            }
            cells.add(grouped(all));
            cells.add(cost.method().equals(options.base()) ? "" : grouped(saving));
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    private static long whole(Money amount) {
        return amount.getAmount().setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static String grouped(long number) {
        return Typography.minus(WholeNumber.grouped(number));
    }

    /** Each method with its cost, rounded as in the table of costs, its effect, ratio and status. */
    Table frontier(CostEffectiveness effect) {
        BigDecimal base = effect.option(effect.base()).cost().setScale(0, RoundingMode.HALF_UP);
        Table.Builder table = Table.titled("Cost and effect, and the cost of each additional "
                        + effect.measure().each() + " along the frontier")
                .words("method")
                .figures("cost", effect.measure().name(), "cost of one more (ICER)")
                .words("status");
        boolean whole = effect.frontier().positions().stream()
                .allMatch(position -> isWhole(position.option().effect()));
        for (Position position : effect.frontier().positions()) {
            table.row(
                    names.inTable(position.option().name()),
                    money(
                            effect.currency(),
                            base.add(effect.increment(position.option().name())
                                    .cost()
                                    .setScale(0, RoundingMode.HALF_UP))),
                    whole
                            ? grouped(position.option().effect().longValue())
                            : number(position.option().effect()),
                    position.icer().map(icer -> money(effect.currency(), icer)).orElse(""),
                    status(position));
        }
        return table.build();
    }

    private static boolean isWhole(BigDecimal effect) {
        return effect.stripTrailingZeros().scale() <= 0;
    }

    private String status(Position position) {
        List<String> others = position.others().stream().map(names::inTable).toList();
        String words = position.status().inWords();
        return position.status() == OptionStatus.ON_FRONTIER || others.isEmpty()
                ? words
                : words + " by " + String.join(" and ", others);
    }

    /** What is best at each value of one unit of the effect, without draws. */
    Table best(CostEffectiveness effect) {
        Table.Builder table = Table.titled("Net benefit in " + effect.currency() + ", by what one "
                        + effect.measure().each() + " is worth")
                .figures("worth");
        effect.methods().forEach(method -> table.figures(names.inTable(method)));
        for (BigDecimal value : effect.values()) {
            List<String> cells = new ArrayList<>(List.of(money(effect.currency(), value)));
            effect.methods()
                    .forEach(method -> cells.add(grouped(effect.netBenefit(method, value)
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact())));
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    /** How likely each method is the best, and which is best on average. */
    Table acceptability(CostEffectiveness effect, Acceptability draws) {
        Table.Builder table = Table.titled("Share of draws in which each method is best, by what one "
                        + effect.measure().each() + " is worth")
                .figures("worth");
        effect.methods().forEach(method -> table.figures(names.inTable(method)));
        table.words("best on average");
        for (BigDecimal value : effect.values()) {
            double worth = value.doubleValue();
            List<String> cells = new ArrayList<>(List.of(money(effect.currency(), value)));
            effect.methods().forEach(method -> cells.add(NumberText.share(draws.probability(method, worth))));
            cells.add(names.inTable(draws.best(worth)));
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    /** What choosing each method loses on average, and the least of it. */
    Table losses(CostEffectiveness effect, Acceptability draws) {
        Table.Builder table = Table.titled("Expected loss of each method in " + effect.currency() + ", by what one "
                        + effect.measure().each() + " is worth")
                .figures("worth");
        effect.methods().forEach(method -> table.figures(names.inTable(method)));
        table.figures("least: perfect information");
        for (BigDecimal value : effect.values()) {
            double worth = value.doubleValue();
            List<String> cells = new ArrayList<>(List.of(money(effect.currency(), value)));
            effect.methods().forEach(method -> cells.add(grouped(Math.round(draws.expectedLoss(method, worth)))));
            cells.add(grouped(Math.round(draws.perfectInformation(worth))));
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    static String money(CurrencyUnit currency, BigDecimal amount) {
        return Typography.minus(MoneyText.round(Money.of(currency, amount, RoundingMode.HALF_UP)));
    }

    static String number(BigDecimal effect) {
        double number = effect.doubleValue();
        return Math.abs(number) >= LARGE ? grouped(Math.round(number)) : Typography.minus(NumberText.figure(number));
    }
}
