package org.wholesum.internal.demand;

import java.util.List;
import org.wholesum.demand.Concentration;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.ShareAxis;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;

/** The Lorenz curve of cost over cases. */
final class LorenzChart {
    private static final int HEIGHT = 380;
    private static final int STEPS = 100;
    private static final int TICK = 20;
    private static final int TENTHS = 10;

    private LorenzChart() {}

    static Block.Chart of(Concentration concentration) {
        Plot plot = new Plot();
        double low = 0;
        for (int i = 0; i <= STEPS; i++) {
            low = Math.min(low, concentration.lorenz(i / (double) STEPS));
        }
        ShareAxis axis = ShareAxis.upTo(1);
        int left = axis.rules(plot, 0, 1);
        for (int percent = 0; percent <= STEPS; percent += TICK) {
            plot.beside(percent / (double) STEPS, low, percent + "%", new Style(Plot.MUTED, 0.5, 1, false));
        }
        plot.rule(0, 0, 1, 1, Plot.OLD, 1.5);
        for (int i = 0; i <= STEPS; i++) {
            double share = i / (double) STEPS;
            plot.line(share, concentration.lorenz(share), Plot.PILOT);
        }
        plot.text(0.5, 0.5, "if all cost the same  ", new Style(Plot.OLD, 1, 0, false));
        plot.beside(0.5, low, "\nshare of cases, the cheapest first", new Style(Plot.MUTED, 0.5, 1, false));
        return new Block.Chart(
                        "Share of cost by share of cases, the cheapest first (Lorenz curve)",
                        "A curve below the diagonal: the cheaper half of the cases has "
                                + NumberText.share(concentration.lorenz(0.5)) + " of the cost, the costliest 10% have "
                                + NumberText.share(concentration.shareOfTop(0.1)) + ". Gini coefficient "
                                + NumberText.places(concentration.gini(), 2) + ".",
                        plot.specification(List.of(0.0, 1.0), List.of(low, 1.0), HEIGHT, List.of(24, 28, 60, left)))
                .with(table(concentration));
    }

    /** Each tenth of the cases. */
    private static Table table(Concentration concentration) {
        Table.Builder table = Table.titled("Share of cost by share of cases, the cheapest first")
                .figures("share of cases", "share of cost");
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            double share = tenth / (double) TENTHS;
            table.row(NumberText.share(share), NumberText.share(concentration.lorenz(share)));
        }
        return table.build();
    }
}
