package org.wholesum.internal.worth;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.TextWidth;
import org.wholesum.internal.page.Block;
import org.wholesum.settlement.GainShare;
import org.wholesum.settlement.Settlement;

/** What each agency has before and after the settlement: two bars for each. */
final class SettlementChart {
    private static final int ROW = 62;
    private static final int BAR = 12;
    private static final int MOST_ROWS = 40;
    private static final int NAME_WIDTH = 330;
    private static final double HALF = 0.5;

    private final Plot plot = new Plot();
    private final Settlement settlement;
    private final Map<Agency, String> own;
    private final Map<Agency, String> after;
    private final Function<Agency, String> names;

    private SettlementChart(Settlement settlement, Function<Agency, String> names, SettlementTables tables) {
        this.settlement = settlement;
        this.names = names;
        this.own = tables.printed(settlement.before());
        this.after = tables.printed(settlement.after());
    }

    static Block.Chart of(GainShare share, Function<Agency, String> names, SettlementTables tables) {
        String what = share.cash().isPresent() ? "cash" : "saving";
        return new SettlementChart(share.settlement(), names, tables)
                .chart("Each agency's own " + what + ", and what it has after the settlement by "
                        + share.rule().inWords())
                .with(tables.rules());
    }

    private Block.Chart chart(String title) {
        List<Agency> shown =
                settlement.before().keySet().stream().limit(MOST_ROWS).toList();
        double[] pence = shown.stream()
                .flatMapToDouble(
                        agency -> DoubleStream.of(pence(settlement.before(agency)), pence(settlement.after(agency))))
                .toArray();
        double least = DoubleStream.of(pence).reduce(0, Math::min);
        double most = DoubleStream.of(pence).reduce(1, Math::max);
        int longest = 0;
        for (int i = 0; i < shown.size(); i++) {
            longest = Math.max(longest, row(shown.get(i), -ROW * i, least, i == 0));
        }
        int height = ROW * shown.size();
        return new Block.Chart(
                title,
                "Two bars for each agency. " + words(shown),
                plot.specification(
                        List.of(least, most),
                        List.of((double) -height, 0.0),
                        height + 8,
                        List.of(0, TextWidth.beside(longest), 8, 1)));
    }

    /** The first row says which bar is which. */
    private int row(Agency agency, double y, double left, boolean first) {
        Money settled = settlement.after(agency);
        String colour = settled.isNegative() ? Plot.PAYS : Plot.PILOT;
        plot.text(left, y - 3, TextWidth.fitted(names.apply(agency), NAME_WIDTH), new Style(Plot.INK, 0, 1, false));
        String before = own.getOrDefault(agency, "") + (first ? " before" : "");
        String now = after.getOrDefault(agency, "") + (first ? " after" : "");
        int upper = bar(settlement.before(agency), before, y - 22, Plot.OLD);
        int lower = bar(settled, now, y - 40, colour);
        plot.rule(0, y - 20, 0, y - 56, Plot.MUTED, 1);
        return Math.max(upper, lower);
    }

    private static double pence(Money money) {
        return money.getAmountMinorLong();
    }

    private int bar(Money amount, String label, double top, String colour) {
        double pence = pence(amount);
        plot.bar(Math.min(0, pence), Math.max(0, pence), top - BAR, top, colour);
        plot.beside(Math.max(0, pence), top - BAR * HALF, label, new Style(Plot.INK, 0, HALF, false));
        return label.length();
    }

    private String words(List<Agency> shown) {
        return shown.stream()
                        .map(agency -> names.apply(agency) + ": " + own.get(agency) + ", then " + after.get(agency))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
