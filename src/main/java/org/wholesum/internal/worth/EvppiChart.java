package org.wholesum.internal.worth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.TextWidth;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.sensitivity.InformationGroup;
import org.wholesum.sensitivity.InformationValue;

/** A bar for the value of each group and input, the longest first, up to a line at the value of all inputs. */
final class EvppiChart {
    private static final int MOST = 12;
    private static final int ROW = 52;
    private static final int BAR = 20;
    private static final int TO_BAR = 24;
    private static final int TOP = 34;
    private static final int BOTTOM = 8;
    private static final int LEFT = 12;
    private static final int NARROW = 320;

    private EvppiChart() {}

    static Optional<Block.Chart> of(InformationValue value) {
        List<InformationGroup> all = new ArrayList<>(
                Stream.concat(value.groups().stream(), value.inputs().stream()).toList());
        all.sort(Comparator.comparing(InformationGroup::evppi).reversed());
        return value.evpi().isZero() || all.isEmpty()
                ? Optional.empty()
                : Optional.of(drawn(value, all.stream().limit(MOST).toList(), all.size()));
    }

    private static Block.Chart drawn(InformationValue value, List<InformationGroup> rows, int all) {
        Plot plot = new Plot();
        double most = value.evpi().getAmountMinorLong();
        double bottom = -ROW * rows.size();
        String everything = "all inputs " + MoneyText.round(value.evpi());
        plot.rule(most, 0, most, bottom, Plot.MUTED, 1);
        plot.beside(most, 0, everything, new Style(Plot.INK, 1, 0, true));
        for (int i = 0; i < rows.size(); i++) {
            InformationGroup row = rows.get(i);
            double at = row.evppi().getAmountMinorLong();
            double middle = -ROW * i - TO_BAR - BAR / 2.0;
            plot.text(0, -ROW * i - 4.0, TextWidth.fitted(row.name(), NARROW), new Style(Plot.INK, 0, 1, false));
            if (at > 0) {
                plot.bar(0, at, middle - BAR / 2.0, middle + BAR / 2.0, Plot.PILOT);
            }
            plot.beside(at, middle, " " + MoneyText.round(row.evppi()), new Style(Plot.PILOT, 0, 0.5, true));
        }
        int right = (int) Math.ceil(everything.length() * TextWidth.CHARACTER + TextWidth.BESIDE);
        return new Block.Chart(
                "Value of knowing inputs exactly before deciding"
                        + (all > rows.size() ? " (the " + MOST + " of " + all + " that are worth most)" : ""),
                "Bars, the longest first. "
                        + rows.stream()
                                .map(row -> row.name() + ": " + MoneyText.round(row.evppi()))
                                .collect(Collectors.joining("; "))
                        + "; all inputs: " + MoneyText.round(value.evpi()) + ".",
                plot.specification(
                        List.of(0.0, most),
                        List.of(bottom, 0.0),
                        TOP + ROW * rows.size() + BOTTOM,
                        List.of(TOP, right, BOTTOM, LEFT)));
    }
}
