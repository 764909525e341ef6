package org.wholesum.internal.demand;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.TextWidth;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.referral.Provider;
import org.wholesum.referral.ReferralRoutes;
import org.wholesum.referral.Route;

/** Referrals between the providers with the most of them, and all others as one: a matrix, the darker the more. */
final class RouteChart {
    private static final int MOST = 15;
    private static final int ROW = 24;
    private static final int NAME_WIDTH = 150;
    private static final int TOP = 40;
    private static final int SHADES = 5;
    private static final double GAP = 0.06;
    private static final double HALF = 0.5;

    private final ReferralRoutes routes;
    private final List<String> named;
    private final int others;
    private final int size;
    private final long[][] counts;

    private RouteChart(ReferralRoutes routes) {
        this.routes = routes;
        this.named = routes.providers().stream()
                .filter(provider -> provider.in() + provider.out() > 0)
                .sorted(Comparator.comparing((Provider provider) -> provider.in() + provider.out())
                        .reversed()
                        .thenComparing(Provider::name))
                .limit(MOST)
                .map(Provider::name)
                .toList();
        this.others = (int) routes.providers().stream()
                        .filter(provider -> provider.in() + provider.out() > 0)
                        .count()
                - named.size();
        this.size = named.size() + (others > 0 ? 1 : 0);
        this.counts = counts();
    }

    /** Of one route or more. */
    static Block.Chart of(ReferralRoutes routes) {
        return new RouteChart(routes).drawn();
    }

    private long[][] counts() {
        Map<String, Integer> places = new HashMap<>();
        named.forEach(name -> places.put(name, places.size()));
        long[][] sums = new long[size][size];
        for (Route route : routes.routes()) {
            int from = places.getOrDefault(route.from(), named.size());
            int to = places.getOrDefault(route.to(), named.size());
            sums[from][to] += route.referrals();
        }
        return sums;
    }

    /** The most referrals between two named providers; those of all others together may be more. */
    private long most() {
        long most = 1;
        for (int i = 0; i < named.size(); i++) {
            for (int j = 0; j < named.size(); j++) {
                most = Math.max(most, counts[i][j]);
            }
        }
        return most;
    }

    private Block.Chart drawn() {
        Plot plot = new Plot();
        long most = most();
        for (int i = 0; i < size; i++) {
            String name = i < named.size() ? named.get(i) : RouteSections.number(others, "other");
            String letter = String.valueOf((char) ('A' + i));
            plot.beside(
                    0,
                    -i - HALF,
                    TextWidth.fitted(name, NAME_WIDTH) + "  " + letter,
                    new Style(Plot.INK, 1, HALF, false));
            plot.beside(i + HALF, 0, letter, new Style(Plot.MUTED, HALF, 0, false));
            for (int j = 0; j < size; j++) {
                cell(plot, i, j, most);
            }
        }
        return new Block.Chart(
                "Referrals between the " + RouteSections.number(named.size() + others, "provider")
                        + " with a referral, from the row to the column, the darker the more",
                words(most),
                plot.specification(
                        List.of(0.0, (double) size),
                        List.of((double) -size, 0.0),
                        TOP + ROW * size + ROW,
                        List.of(TOP, ROW, ROW, NAME_WIDTH + 40)));
    }

    private void cell(Plot plot, int row, int column, long most) {
        long shade = Math.min(SHADES, (SHADES * counts[row][column] + most - 1) / most);
        double left = column + GAP;
        double low = -row - 1 + GAP;
        if (shade == 0) {
            plot.shaded(left, column + 1 - GAP, low, -row - GAP, Plot.FAINT, 0.3);
        } else {
            plot.shaded(left, column + 1 - GAP, low, -row - GAP, Plot.PILOT, shade / (double) SHADES);
        }
    }

    private String words(long most) {
        Route first = routes.routes().get(0);
        return "A matrix of " + RouteSections.number(named.size(), "provider")
                + (others > 0 ? " and " + RouteSections.number(others, "other") + " together" : "")
                + ". The darkest cells are of more than " + WholeNumber.grouped((SHADES - 1) * most / SHADES)
                + " referrals. The most used route is from " + first.from() + " to " + first.to() + " ("
                + RouteSections.number(first.referrals(), "referral") + ").";
    }
}
