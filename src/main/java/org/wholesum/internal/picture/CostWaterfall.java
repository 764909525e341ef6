package org.wholesum.internal.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.table.ComparisonTables;
import org.wholesum.internal.table.RoundedComparison;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Typography;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;
import org.wholesum.projection.MethodNames;

/** From the cost of the old method to that of the pilot: what each agency saves or pays is a step. */
public final class CostWaterfall {
    private static final int MOST = 12;
    private static final int LONGEST = 15;

    private final RoundedComparison rounded;
    private final MethodNames methods;
    private final Function<Agency, String> names;

    private CostWaterfall(RoundedComparison rounded, Function<Agency, String> names) {
        this.rounded = rounded;
        this.methods = rounded.comparison().names();
        this.names = names;
    }

    /** A step in the amounts that are printed. */
    private record Step(String name, Money saving, String words) {}

    /**
     * The chart, which adds up as printed.
     *
     * @param rounded the comparison
     * @param names what to call the agencies
     * @return the old method's cost, a step for each agency whose cost changes, the largest saving first, and the pilot's cost;
     *     of more than twelve steps, those that change most, and all others as one
     */
    public static Block.Chart of(RoundedComparison rounded, Function<Agency, String> names) {
        return new CostWaterfall(rounded, names).chart();
    }

    private Block.Chart chart() {
        Comparison comparison = rounded.comparison();
        Compared all = rounded.all();
        List<Step> steps = steps();
        List<Waterfall.Bar> bars = new ArrayList<>();
        bars.add(total(methods.oldAsHeading(), all.old(), Plot.OLD));
        steps.forEach(step -> bars.add(new Waterfall.Bar(
                step.name(),
                -step.saving().getAmountMinorLong(),
                step.words(),
                step.saving().isNegative() ? Plot.PAYS : Plot.PILOT,
                false)));
        bars.add(total(methods.pilotAsHeading(), all.pilot(), Plot.PILOT));
        String sum = rounded.format().sentence(all.saving().abs());
        return new Block.Chart(
                        "What each agency saves or pays, from the cost of " + methods.oldInSentence() + " to that of "
                                + methods.pilotInSentence() + ", "
                                + Typography.months(
                                        comparison.horizon().first(),
                                        comparison.horizon().last()),
                        "Bars from " + rounded.format().sentence(all.old()) + " (" + methods.oldInSentence() + ") to "
                                + rounded.format().sentence(all.pilot()) + " (" + methods.pilotInSentence() + "): "
                                + words(steps) + ". "
                                + (all.saving().isNegative() ? "Together they pay " : "Together they save ") + sum
                                + ".",
                        Waterfall.specification(bars))
                .with(ComparisonTables.byAgency(rounded, names));
    }

    private Waterfall.Bar total(String name, Money amount, String colour) {
        String words = rounded.format().sentence(amount);
        return new Waterfall.Bar(
                name,
                amount.getAmountMinorLong(),
                words.length() > LONGEST ? MoneyText.brief(amount) : words,
                colour,
                true);
    }

    private static String words(List<Step> steps) {
        return steps.isEmpty()
                ? "no agency's cost changes"
                : steps.stream().map(step -> step.name() + " " + step.words()).collect(Collectors.joining("; "));
    }

    private List<Step> steps() {
        List<CostShift> changed = rounded.comparison().shifts().stream()
                .filter(shift -> !rounded.of(shift.agency()).saving().isZero())
                .sorted(Comparator.comparing((CostShift s) -> s.saving().abs()).reversed())
                .toList();
        int shown = changed.size() > MOST ? MOST - 1 : changed.size();
        List<Step> steps = new ArrayList<>();
        changed.subList(0, shown)
                .forEach(shift -> steps.add(step(
                        names.apply(shift.agency()), rounded.of(shift.agency()).saving())));
        steps.sort(Comparator.comparing(Step::saving).reversed());
        if (shown < changed.size()) {
            Money others = changed.subList(shown, changed.size()).stream()
                    .map(shift -> rounded.of(shift.agency()).saving())
                    .reduce(Money::plus)
                    .orElseThrow();
            steps.add(step(changed.size() - shown + " other agencies", others));
        }
        return steps;
    }

    private Step step(String name, Money saving) {
        Money size = saving.abs();
        String amount = rounded.format().sentence(size);
        String verb = name.endsWith("other agencies")
                ? (saving.isNegative() ? "pay " : "save ")
                : saving.isNegative() ? "pays " : "saves ";
        return new Step(name, saving, verb + (amount.length() > LONGEST ? MoneyText.brief(size) : amount));
    }
}
