package org.wholesum.study;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wholesum.design.Design;
import org.wholesum.design.Panel;
import org.wholesum.evaluation.Evaluation;
import org.wholesum.inference.Effect;
import org.wholesum.study.FigureCatalogue.Entry;
import org.wholesum.study.FigureValue.Unit;

/** The figures of designs. */
final class DesignFigures {
    private DesignFigures() {}

    static List<Entry> entries() {
        return List.of(
                entry(
                        "design.DESIGN",
                        "estimated effect of a design, in the unit of what was measured; of counts the rate ratio"),
                entry("design.DESIGN.lower", "lower end of its 95% interval"),
                entry("design.DESIGN.upper", "upper end of its 95% interval"),
                entry("design.DESIGN.p", "its p-value"),
                entry("design.DESIGN.error", "its standard error, of counts that of the logarithm"),
                entry("design.DESIGN.at.PERIOD", "effect in a period from the start, negative before it"),
                entry("design.DESIGN.from.START.in.PERIOD", "effect in a period on the units that start in another"),
                entry("design.DESIGN.pre_trend_p", "p-value of no effect before the start"),
                entry("design.DESIGN.slope", "change of the slope, of counts of the logarithm, a month"),
                entry("design.DESIGN.dispersion", "dispersion of the counts of a series"),
                entry("design.DESIGN.error_before", "root mean squared difference before the start"),
                entry("design.DESIGN.error_after", "the same from the start on"));
    }

    static void of(Evaluation evaluation, FigureCollector to) {
        evaluation.designs().forEach((name, design) -> {
            String of = "design." + name;
            add(of, design.value(), to);
            design.lower().ifPresent(lower -> add(of + ".lower", lower, to));
            design.upper().ifPresent(upper -> add(of + ".upper", upper, to));
            design.pValue().ifPresent(p -> add(of + ".p", p, to));
            design.effect().ifPresent(effect -> add(of + ".error", effect.standardError(), to));
            parts(of, design, to);
        });
    }

    private static void parts(String of, Design design, FigureCollector to) {
        if (design instanceof Design.Difference some) {
            some.study().ifPresent(bands -> {
                byTime(of, bands.study().effects(), to);
                bands.preTrend().ifPresent(p -> add(of + ".pre_trend_p", p, to));
            });
        } else if (design instanceof Design.GroupTime some) {
            byTime(of, some.effects().byEventTime(), to);
            Panel panel = some.effects().panel();
            some.effects()
                    .effects()
                    .forEach((start, row) -> row.forEach((period, effect) -> add(
                            of + ".from." + panel.periodName(start) + ".in." + panel.periodName(period),
                            effect.value(),
                            to)));
        } else if (design instanceof Design.Series some) {
            if (some.series().hasSlope()) {
                add(of + ".slope", some.series().slope().value(), to);
            }
            if (some.series().isCounts()) {
                add(of + ".dispersion", some.series().dispersion(), to);
            }
        } else if (design instanceof Design.Synthetic some) {
            add(of + ".error_before", some.control().errorBefore(), to);
            add(of + ".error_after", some.control().errorAfter(), to);
        }
    }

    private static void byTime(String of, SortedMap<Integer, Effect> effects, FigureCollector to) {
        effects.forEach((time, effect) -> add(of + ".at." + time, effect.value(), to));
    }

    private static void add(String name, double number, FigureCollector to) {
        to.add(name, number, Unit.NUMBER);
    }

    private static Entry entry(String name, String meaning) {
        return new Entry(name, Optional.of(Unit.NUMBER), meaning);
    }
}
