package org.wholesum.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;

/**
 * A control chart of monthly readings: a centre, limits of three sigma, and the readings that are signals by the chosen
 * rules. Immutable. Without other settings it has no screening, no break, and every rule except the trend of seven.
 *
 * <p>Of 1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1 the mean is 1.94; the limits are −3.06 and 6.95, or −0.72 and 4.60 with
 * {@linkplain #screened() screening}; the fifth reading is the only signal.
 *
 * <p>Sources: D. J. Wheeler, <i>Understanding Variation</i>, 2nd ed., 2000 (XmR); D. C. Montgomery, <i>Introduction to
 * Statistical Quality Control</i>, 7th ed., 2013, ch. 7 (P and U).
 */
public final class ControlChart {
    private static final Set<ChartRule> USUAL = EnumSet.complementOf(EnumSet.of(ChartRule.TREND_OF_SEVEN));

    /** Limits of fewer readings change much with each further one. */
    private static final int SETTLED = 12;

    private final String name;
    private final ChartKind kind;
    private final List<Reading> readings;
    /** What count ÷ denominator is multiplied by, so that readings are in the unit of their measure. */
    private final double scale;

    private final boolean screening;
    private final Optional<YearMonth> breakAt;
    private final Set<ChartRule> rules;
    private final List<Phase> phases;

    /**
     * What was counted or measured in a month.
     *
     * @param month the month
     * @param count the number of events, or a measured value
     * @param denominator what the count is divided by: cases, contacts, people at risk; 1 for a measured value
     */
    public record Reading(YearMonth month, double count, double denominator) {
        /** {@return count ÷ denominator} */
        public double value() {
            return count / denominator;
        }
    }

    /**
     * A month on the chart.
     *
     * @param month the month
     * @param value the reading, count ÷ denominator; of a measure with numerators × 100 for %, × 1,000 for a rate per 1,000
     * @param centre the mean of its side of the break
     * @param lower the lower limit; for P and U at least 0
     * @param upper the upper limit; for P at most 1
     * @param signals the rules by which it is a signal
     */
    public record Point(
            YearMonth month, double value, double centre, double lower, double upper, Set<ChartRule> signals) {
        /** Copies the set. */
        public Point {
            signals = Set.copyOf(signals);
        }
    }

    private ControlChart(
            String name,
            ChartKind kind,
            List<Reading> readings,
            double scale,
            boolean screening,
            Optional<YearMonth> breakAt,
            Collection<ChartRule> rules) {
        this.name = name;
        this.kind = kind;
        this.readings = readings;
        this.scale = scale;
        this.screening = screening;
        this.breakAt = breakAt;
        this.rules = rules.isEmpty() ? EnumSet.noneOf(ChartRule.class) : EnumSet.copyOf(rules);
        this.phases = new ChartReadings(name, kind, readings)
                .sides(breakAt).stream()
                        .map(side -> kind.phase(side, screening))
                        .toList();
    }

    private static ControlChart of(String name, ChartKind kind, Collection<Reading> readings) {
        return new ControlChart(
                name, kind, new ChartReadings(name, kind, readings).inOrder(), 1, false, Optional.empty(), USUAL);
    }

    /**
     * A chart of individual readings and their moving ranges (XmR): mean ± 2.66 × the mean moving range.
     *
     * @param name what is measured
     * @param readings two or more, one for each month, in any order
     * @return the chart
     * @throws org.wholesum.problem.InvalidInputException with every month that is missing or repeated, and every reading
     *     that is no number or has a denominator that isn't more than zero
     */
    public static ControlChart xmr(String name, Collection<Reading> readings) {
        return of(name, ChartKind.XMR, readings);
    }

    /**
     * A chart of individual readings and their moving ranges (XmR).
     *
     * @param name what is measured
     * @param months the months of the readings
     * @param values one for each month
     * @return the chart
     * @throws org.wholesum.problem.InvalidInputException as of {@link #xmr(String, Collection)}
     */
    public static ControlChart xmr(String name, Months months, double... values) {
        return xmr(name, ChartReadings.of(name, months, values));
    }

    /**
     * A chart of the values of a measure in one area (XmR).
     *
     * @param measure the measure
     * @param area one of its areas
     * @return the chart
     * @throws org.wholesum.problem.InvalidInputException if the measure doesn't have the area, and as of
     *     {@link #xmr(String, Collection)}
     */
    public static ControlChart xmr(Measure measure, String area) {
        return xmr(measure.name() + ", " + area, ChartReadings.of(measure, area));
    }

    /**
     * A chart of shares: p ± 3 × √(p × (1 − p) ÷ n), where n is the denominator of each month.
     *
     * @param name what is measured
     * @param readings counts of at most their denominator, two or more, one for each month
     * @return the chart
     * @throws org.wholesum.problem.InvalidInputException as of {@link #xmr(String, Collection)}
     */
    public static ControlChart p(String name, Collection<Reading> readings) {
        return of(name, ChartKind.P, readings);
    }

    /**
     * A chart of rates: u ± 3 × √(u ÷ n), where n is the denominator of each month.
     *
     * @param name what is measured
     * @param readings counts of events and what they are counted per, two or more, one for each month
     * @return the chart
     * @throws org.wholesum.problem.InvalidInputException as of {@link #xmr(String, Collection)}
     */
    public static ControlChart u(String name, Collection<Reading> readings) {
        return of(name, ChartKind.U, readings);
    }

    /**
     * A chart of the numerators of a measure in one area as shares of the denominators (P).
     *
     * @param measure a measure with numerators, which are part of the denominators
     * @param area one of its areas
     * @return the chart
     * @throws org.wholesum.problem.InvalidInputException as of {@link #xmr(Measure, String)}, and if it has no numerators
     */
    public static ControlChart p(Measure measure, String area) {
        return p(measure.name() + ", " + area, ChartReadings.counted(measure, area))
                .scaled(measure);
    }

    /**
     * A chart of the numerators of a measure in one area as rates of the denominators (U).
     *
     * @param measure a measure with numerators
     * @param area one of its areas
     * @return the chart
     * @throws org.wholesum.problem.InvalidInputException as of {@link #xmr(Measure, String)}, and if it has no numerators
     */
    public static ControlChart u(Measure measure, String area) {
        return u(measure.name() + ", " + area, ChartReadings.counted(measure, area))
                .scaled(measure);
    }

    /** The same in the unit of a measure: per cent, or per 1,000. */
    private ControlChart scaled(Measure measure) {
        double unit = ReadingChecks.scale(measure.readings());
        return new ControlChart(name, kind, readings, unit, screening, breakAt, rules);
    }

    /**
     * Leaves moving ranges above 3.267 × their mean out of the mean moving range, once. Tools differ in this, so the chart
     * says which it is; it makes no difference to P and U charts.
     *
     * @return a copy with screening
     */
    public ControlChart screened() {
        return new ControlChart(name, kind, readings, scale, true, breakAt, rules);
    }

    /**
     * Declares a break, as the start of a pilot: both sides have a centre and limits of their own.
     *
     * @param month the first month of the later side
     * @return a copy with the break
     * @throws org.wholesum.problem.InvalidInputException if a side has fewer than two readings
     */
    public ControlChart brokenAt(YearMonth month) {
        return new ControlChart(name, kind, readings, scale, screening, Optional.of(month), rules);
    }

    /**
     * Chooses the rules.
     *
     * @param chosen the rules to apply
     * @return a copy with those rules
     */
    public ControlChart withRules(Set<ChartRule> chosen) {
        return new ControlChart(name, kind, readings, scale, screening, breakAt, chosen);
    }

    /** {@return the first month of the later side of the declared break; empty without one} */
    public Optional<YearMonth> breakAt() {
        return breakAt;
    }

    /** {@return every month with its limits and signals, in order} */
    public List<Point> points() {
        return phases.stream().flatMap(phase -> points(phase).stream()).toList();
    }

    private List<Point> points(Phase phase) {
        Map<ChartRule, boolean[]> found = new EnumMap<>(ChartRule.class);
        rules.forEach(rule -> found.put(rule, rule.signals(phase)));
        return IntStream.range(0, phase.size())
                .mapToObj(i -> new Point(
                        phase.reading(i).month(),
                        scale * phase.value(i),
                        scale * phase.centre(),
                        scale * Math.max(kind.least(), phase.centre() - 3 * phase.sigma(i)),
                        scale * Math.min(kind.most(), phase.centre() + 3 * phase.sigma(i)),
                        found.entrySet().stream()
                                .filter(rule -> rule.getValue()[i])
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet())))
                .toList();
    }

    /** {@return the months that are signals by one rule or more} */
    public List<Point> signals() {
        return points().stream().filter(point -> !point.signals().isEmpty()).toList();
    }

    /** {@return the centre and the limits of each side of the break, step by step, and the rules} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        for (Phase phase : phases) {
            Months months = Months.between(
                    phase.reading(0).month(), phase.reading(phase.size() - 1).month());
            phase.steps().forEach(step -> steps.add(months + ": " + step));
            if (phase.size() < SETTLED) {
                steps.add(months + ": limits of fewer than " + SETTLED + " readings are provisional");
            }
        }
        if (scale != 1) {
            steps.add("readings and limits are these × " + NumberText.plain(scale) + ", in the unit of the measure");
        }
        steps.add(kind.source());
        steps.add("rules: "
                + Arrays.stream(ChartRule.values())
                        .filter(rules::contains)
                        .map(ChartRule::inWords)
                        .collect(Collectors.joining(", ")));
        return new Explanation(steps);
    }

    /** {@return what it is of, its kind, whether it is screened, and its break} */
    public String title() {
        String screen = kind == ChartKind.XMR ? screening ? ", screened" : ", not screened" : "";
        return name + ", " + kind.words() + screen
                + breakAt.map(month -> ", break at " + Typography.month(month)).orElse("");
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled(title())
                .words("month")
                .figures("reading", "centre", "lower", "upper")
                .words("signal");
        for (Point point : points()) {
            table.row(
                    point.month().toString(),
                    NumberText.figure(point.value()),
                    NumberText.figure(point.centre()),
                    NumberText.figure(point.lower()),
                    NumberText.figure(point.upper()),
                    point.signals().stream().sorted().map(ChartRule::inWords).collect(Collectors.joining(", ")));
        }
        return table.build();
    }

    /** A table of the months with limits and signals. */
    @Override
    public String toString() {
        return table().toString();
    }
}
