package org.wholesum.internal.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholesum.cohort.Trace;
import org.wholesum.costs.Months;
import org.wholesum.internal.chart.NumberAxis;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Shade;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.TextWidth;
import org.wholesum.internal.chart.Ticks;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.table.PeopleByGroup;
import org.wholesum.internal.text.Table;

/** The people of a cohort by needs group over time: areas on top of each other. */
public final class GroupsChart {
    private static final int HEIGHT = 320;
    private static final int TOP = 24;
    private static final int BOTTOM = 44;
    private static final int LABEL = 36;
    private static final int NAME_WIDTH = 120;
    private static final int MOST_TICKS = 4;
    /** More could not be distinguished. */
    private static final int MOST_AREAS = 20;

    private static final double DARKEST = 0.95;
    private static final double PALEST = 0.2;
    private static final double HALF = 0.5;

    private final Plot plot = new Plot();
    private final Trace trace;
    private final Table table;
    private final List<String> groups;
    private final int last;
    private final double most;
    private final int height;

    private GroupsChart(String title, Trace trace) {
        this.trace = trace;
        this.table = PeopleByGroup.of(title, trace);
        this.groups = trace.groups().names();
        this.last = trace.cycles();
        this.most = IntStream.rangeClosed(0, last)
                .mapToDouble(cycle -> below(cycle, groups.size()))
                .max()
                .orElse(0);
        this.height = Math.max(HEIGHT, LABEL * groups.size() + TOP + BOTTOM);
    }

    /**
     * The chart.
     *
     * @param title what it shows
     * @param trace the people at the start and after each cycle
     * @param horizon the months from the first cycle on
     * @return an area for each group, the first lowest; empty if there are no people or no cycles, or more than twenty groups
     */
    public static Optional<Block.Chart> of(String title, Trace trace, Months horizon) {
        if (trace.groups().size() > MOST_AREAS) {
            return Optional.empty();
        }
        GroupsChart chart = new GroupsChart(title, trace);
        return chart.most > 0 && chart.last > 0 ? Optional.of(chart.drawn(title, horizon)) : Optional.empty();
    }

    /** The people in the groups before one of them, after some cycles. */
    private double below(int cycle, int group) {
        return trace.people().get(cycle).subList(0, group).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private Block.Chart drawn(String title, Months horizon) {
        int left = people();
        cycles(horizon);
        for (int group = 0; group < groups.size(); group++) {
            double opacity = groups.size() < 2 ? DARKEST : DARKEST - (DARKEST - PALEST) * group / (groups.size() - 1);
            Shade shade = new Shade(Plot.PILOT, opacity);
            for (int cycle = 0; cycle <= last; cycle++) {
                area(cycle, group, shade);
            }
        }
        int right = labels();
        return new Block.Chart(
                        title,
                        "Areas on top of each other, from the start to after " + last
                                + (last == 1 ? " cycle: " : " cycles: ") + changes() + ".",
                        plot.specification(
                                List.of(0.0, (double) last),
                                List.of(0.0, most),
                                height,
                                List.of(TOP, right, BOTTOM, left)))
                .with(table);
    }

    private void area(int cycle, int group, Shade shade) {
        plot.area(cycle, below(cycle, group), below(cycle, group + 1), shade, groups.get(group));
    }

    private int people() {
        NumberAxis axis = NumberAxis.of(0, most);
        int longest = 0;
        for (double people :
                axis.breaks().stream().filter(one -> one >= 0 && one <= most).toList()) {
            plot.rule(0, people, last, people, people == 0 ? Plot.MUTED : Plot.FAINT, 1);
            plot.beside(0, people, axis.label(people), new Style(Plot.MUTED, 1, HALF, false));
            longest = Math.max(longest, axis.label(people).length());
        }
        plot.text(0, most, "people", new Style(Plot.MUTED, 0, -HALF, false));
        return TextWidth.beside(longest);
    }

    /** Months where cycles are months, and else the number of cycles. */
    private void cycles(Months horizon) {
        int step = Math.max(1, (last + MOST_TICKS - 1) / MOST_TICKS);
        for (int cycle = 0; cycle <= last; cycle += step) {
            String words = trace.cycle().isWeeks()
                    ? cycle == 0 ? "start" : "cycle\n" + cycle
                    : Ticks.month(horizon.first().plusMonths((long) cycle * trace.cycleMonths()));
            plot.beside(cycle, 0, words, new Style(Plot.MUTED, HALF, 1, false));
        }
    }

    /** The name of each group and its people at the end, beside the middle of its area, pushed apart. */
    private int labels() {
        double gap = LABEL * most / (height - TOP - BOTTOM);
        List<Double> places = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            double middle = (below(last, group) + below(last, group + 1)) / 2;
            places.add(Math.max(middle, group == 0 ? gap / 2 : places.get(group - 1) + gap));
        }
        double roof = most - gap / 2;
        for (int group = groups.size() - 1; group >= 0; group--) {
            places.set(group, Math.min(places.get(group), roof));
            roof = places.get(group) - gap;
        }
        int longest = 0;
        for (int group = 0; group < groups.size(); group++) {
            String name = TextWidth.fitted(groups.get(group), NAME_WIDTH);
            plot.beside(last, places.get(group), name + "\n" + count(last, group), new Style(Plot.INK, 0, HALF, false));
            longest =
                    Math.max(longest, Math.max(name.length(), count(last, group).length()));
        }
        return TextWidth.beside(longest);
    }

    /** The number of people as the table prints it. */
    private String count(int cycle, int group) {
        return table.rows().get(cycle).cells().get(group + 1);
    }

    private String changes() {
        return IntStream.range(0, groups.size())
                .mapToObj(group -> groups.get(group) + " from " + count(0, group) + " to " + count(last, group))
                .collect(Collectors.joining("; "));
    }
}
