package org.wholesum.internal.worth;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.TextWidth;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Typography;
import org.wholesum.settlement.GainShare;
import org.wholesum.settlement.Settlement;

/** What each agency has before and after the settlement: two bars for each. */
final class SettlementChart {
    private static final int ROW = 62;
    private static final int BAR = 12;
    private static final int MOST_ROWS = 40;
    private static final int NAME_WIDTH = 330;
    private static final double HALF = 0.5;

    private SettlementChart() {}

    static Block.Chart of(GainShare share, Function<Agency, String> names) {
        Settlement settlement = share.settlement();
        List<Agency> shown =
                settlement.before().keySet().stream().limit(MOST_ROWS).toList();
        double least = 0;
        double most = 1;
        int longest = 0;
        for (Agency agency : shown) {
            for (double pence : new double[] {pence(settlement.before(agency)), pence(settlement.after(agency))}) {
                least = Math.min(least, pence);
                most = Math.max(most, pence);
            }
        }
        Plot plot = new Plot();
        for (int i = 0; i < shown.size(); i++) {
            longest = Math.max(longest, row(plot, settlement, shown.get(i), -ROW * i, least, names));
        }
        int height = ROW * shown.size();
        String what = share.cash().isPresent() ? "cash" : "saving";
        return new Block.Chart(
                "Each agency's own " + what + " (grey) and what it has after the settlement (colour), by "
                        + share.rule().inWords(),
                "Two bars for each agency. " + words(settlement, shown, names),
                plot.specification(
                        List.of(least, most),
                        List.of((double) -height, 0.0),
                        height + 8,
                        List.of(0, TextWidth.beside(longest), 8, 1)));
    }

    private static double pence(Money money) {
        return money.getAmountMinorLong();
    }

    private static int row(
            Plot plot, Settlement settlement, Agency agency, double y, double left, Function<Agency, String> names) {
        Money own = settlement.before(agency);
        Money after = settlement.after(agency);
        plot.text(left, y - 3, TextWidth.fitted(names.apply(agency), NAME_WIDTH), new Style(Plot.INK, 0, 1, false));
        int first = bar(plot, own, y - 22, Plot.OLD);
        int second = bar(plot, after, y - 40, after.isNegative() ? Plot.PAYS : Plot.PILOT);
        plot.rule(0, y - 20, 0, y - 56, Plot.MUTED, 1);
        return Math.max(first, second);
    }

    private static int bar(Plot plot, Money amount, double top, String colour) {
        double pence = pence(amount);
        plot.bar(Math.min(0, pence), Math.max(0, pence), top - BAR, top, colour);
        String label = Typography.minus(MoneyText.round(amount));
        plot.beside(Math.max(0, pence), top - BAR * HALF, label, new Style(Plot.INK, 0, HALF, false));
        return label.length();
    }

    private static String words(Settlement settlement, List<Agency> shown, Function<Agency, String> names) {
        return shown.stream()
                        .map(agency -> names.apply(agency) + ": "
                                + MoneyText.round(settlement.before(agency)) + ", then "
                                + MoneyText.round(settlement.after(agency)))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
