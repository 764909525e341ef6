package org.wholesum.price;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.CsvTable;
import org.wholesum.internal.text.Decimals;

/**
 * What a later pound is worth now: discount rates by band of years, under a name and a version.
 *
 * <p>The factor of year {@code y} is the product of {@code 1 ÷ (1 + rate)} over years 1 to {@code y}, each at the rate of
 * its own band (HM Treasury, <i>The Green Book</i>, annex 6): at the Treasury's standard rates 0.3563 for year 30 and
 * 0.3459 for year 31. Within a year it goes on at that year's rate.
 */
public final class DiscountSchedule {
    private static final Set<String> COLUMNS = Set.of("schedule", "year_from", "year_to", "rate");
    private static final int RATE_PLACES = 6;
    private static final String GREEN_BOOK_VERSION = "Green Book 2022, annex 6";

    private final String name;
    private final String version;
    private final boolean real;
    private final List<Band> bands;

    /**
     * A run of years with one rate.
     *
     * @param from its first year
     * @param to its last year, or empty if it has none
     * @param rate a year, 0.035 for 3.5%
     */
    public record Band(int from, OptionalInt to, BigDecimal rate) {
        /**
         * Checks the band.
         *
         * @throws IllegalArgumentException if it ends before it starts, or the rate is −100% or less
         */
        public Band {
            if (from < 0 || to.orElse(from) < from) {
                throw new IllegalArgumentException("band of years " + from + " to " + to.orElse(from)
                        + ": expected years from 0, the last not before the first");
            }
            if (rate.compareTo(BigDecimal.ONE.negate()) <= 0) {
                throw new IllegalArgumentException("rate " + rate + ": expected more than -1");
            }
        }

        private boolean has(int year) {
            return year >= from && (to.isEmpty() || year <= to.getAsInt());
        }
    }

    private DiscountSchedule(String name, String version, boolean real, List<Band> bands) {
        this.real = real;
        this.name = name;
        this.version = version;
        this.bands = List.copyOf(bands);
        int next = 0;
        for (Band band : bands) {
            if (band.from() != next) {
                throw new IllegalArgumentException(name + ": a band starts with year " + band.from() + ", expected "
                        + next + ", so that every year has one rate");
            }
            next = band.to().orElse(Integer.MAX_VALUE - 1) + 1;
        }
        if (bands.isEmpty()) {
            throw new IllegalArgumentException(name + ": no band, expected one or more from year 0");
        }
    }

    /**
     * A schedule of one's own.
     *
     * @param name what it is called
     * @param version which edition of it this is, a date for instance
     * @param bands from year 0 on, without gaps
     * @return the schedule
     * @throws IllegalArgumentException if a year has no rate, or two
     */
    public static DiscountSchedule of(String name, String version, List<Band> bands) {
        return new DiscountSchedule(name, version, true, bands);
    }

    /**
     * One rate for ever.
     *
     * @param rate a year, 0.035 for 3.5%
     * @return the schedule
     */
    public static DiscountSchedule flat(BigDecimal rate) {
        return of(
                "flat " + rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%",
                "",
                List.of(new Band(0, OptionalInt.empty(), rate)));
    }

    /** {@return the Treasury's standard rates: 3.5% to year 30, 3.0% to year 75, falling to 1.0%} */
    public static DiscountSchedule greenBook() {
        return shipped("green-book");
    }

    /** {@return the Treasury's rates for risk to health and life: 1.5% to year 30, 1.29% to year 75, falling to 0.43%} */
    public static DiscountSchedule greenBookHealth() {
        return shipped("green-book-health");
    }

    private static DiscountSchedule shipped(String name) {
        return read(CsvSource.of(DiscountSchedule.class, "discount-rates.csv"), name, GREEN_BOOK_VERSION);
    }

    /**
     * Reads one schedule of a file with the columns {@code schedule, year_from, year_to, rate}; the last band's
     * {@code year_to} may be empty.
     *
     * @param file a CSV file
     * @param name which schedule
     * @param version which edition of it this is
     * @return the schedule
     * @throws org.wholesum.problem.InvalidInputException with every row that can't be used
     * @throws IllegalArgumentException if the file doesn't have the schedule, or a year has no rate, or two
     */
    public static DiscountSchedule read(Path file, String name, String version) {
        return read(CsvSource.of(file), name, version);
    }

    private static DiscountSchedule read(CsvSource source, String name, String version) {
        Map<String, List<Band>> schedules = new HashMap<>();
        CsvTable.read(source, COLUMNS, Set.of(), row -> {
            String to = row.text("year_to");
            Band band = new Band(
                    row.value("year_from", DiscountSchedule::year),
                    to.isEmpty() ? OptionalInt.empty() : OptionalInt.of(row.value("year_to", DiscountSchedule::year)),
                    row.value("rate", text -> Decimals.parse(text, RATE_PLACES)));
            schedules
                    .computeIfAbsent(row.value("schedule", text -> text), s -> new ArrayList<>())
                    .add(band);
            return band;
        });
        List<Band> bands = schedules.get(name);
        if (bands == null) {
            throw new IllegalArgumentException(
                    source.name() + ": there is no schedule \"" + name + "\", expected one of " + schedules.keySet());
        }
        return of(name, version, bands);
    }

    private static int year(String text) {
        return Decimals.parse(text, 0).intValueExact();
    }

    /** {@return what it is called} */
    public String name() {
        return name;
    }

    /** {@return which edition of it this is} */
    public String version() {
        return version;
    }

    /**
     * What a pound of a year is worth now.
     *
     * @param year from 0
     * @return 1 in year 0
     * @throws IllegalArgumentException if the schedule ends before
     */
    public double factor(int year) {
        return factor((double) year);
    }

    /**
     * What a pound is worth that comes after a part of a year.
     *
     * @param years from 0
     * @return 1 for nil
     * @throws IllegalArgumentException if the schedule ends before
     */
    public double factor(double years) {
        if (!(years >= 0)) {
            throw new IllegalArgumentException("year " + years + ": expected 0 or later");
        }
        int whole = (int) years;
        double factor = 1;
        for (Band band : bands) {
            int first = Math.max(band.from(), 1);
            int last = Math.min(band.to().orElse(whole), whole);
            if (last >= first) {
                factor *= Math.pow(1 + band.rate().doubleValue(), first - last - 1);
            }
        }
        checkHas(whole);
        double part = years - whole;
        return part == 0 ? factor : factor * Math.pow(1 + rate(whole + 1), -part);
    }

    /**
     * What a pound of a day is worth on another.
     *
     * @param base the day that present values are of
     * @param day the day of the cost, not before the base
     * @return the factor, by whole years and the days left over as a part of the year that they are in
     * @throws IllegalArgumentException if the day is before the base, or past the schedule
     */
    public double factor(LocalDate base, LocalDate day) {
        return factor(Timing.between(base, day));
    }

    private double rate(int year) {
        checkHas(year);
        return bands.stream()
                .filter(band -> band.has(year))
                .findFirst()
                .orElseThrow()
                .rate()
                .doubleValue();
    }

    private void checkHas(int year) {
        if (bands.stream().noneMatch(band -> band.has(year))) {
            throw new IllegalArgumentException(
                    "year " + year + " is past the schedule " + this + ", which ends before");
        }
    }

    /**
     * What a pound of a month is worth at a base.
     *
     * @param base the month that present values are of
     * @param month the month of the cost, not before the base
     * @param timing when in its year a cost counts as paid
     * @return the factor, 1 at the base by {@link Timing#YEAR_ZERO_UNDISCOUNTED}
     * @throws IllegalArgumentException if the month is before the base, or past the schedule
     */
    public double factor(YearMonth base, YearMonth month, Timing timing) {
        return factor(timing.years(base, month));
    }

    /** {@return whether the rates are real, for costs in one year's prices; they are unless {@link #nominal()} says so} */
    public boolean isReal() {
        return real;
    }

    /** {@return the same rates, for nominal costs} */
    public DiscountSchedule nominal() {
        return new DiscountSchedule(name, version, false, bands);
    }

    /**
     * Present values: every month's cost times its factor. Each agency's cumulative series is rounded half up to the
     * penny. £100.00 in each of 24 months is £2,359.42 at 3.5% by the Green Book's timing: 1,200 + 1,200 ÷ 1.035.
     *
     * @param costs from the base month on
     * @param timing when in its year a cost counts as paid
     * @param base the month that present values are of
     * @return the same months, discounted
     * @throws IllegalArgumentException if a month is before the base, or past the schedule, or only one of the costs and
     *     the rates is real
     */
    public MonthlyCosts present(MonthlyCosts costs, Timing timing, YearMonth base) {
        if (costs.window().first().isBefore(base)) {
            throw new IllegalArgumentException(
                    "costs of " + costs.window() + " start before " + base + ", the month that present values are of");
        }
        if (!costs.agencies().isEmpty() && costs.prices().isReal() != real) {
            throw new IllegalArgumentException("costs " + costs.prices().inWords() + " can't be discounted by the "
                    + (real ? "real" : "nominal") + " rates of " + this
                    + ", expected both real or both nominal\n  Maybe "
                    + (real
                            ? "the costs are in one year's prices: pricedIn says so, Deflator.bring brings them there"
                            : "the rates are meant to be real"));
        }
        Months window = costs.window();
        List<BigDecimal> factors = window.stream()
                .map(month -> BigDecimal.valueOf(factor(base, month, timing)))
                .toList();
        return costs.weighted((agency, month) -> factors.get(window.indexOf(month)));
    }

    /** As {@code green-book (Green Book 2022, annex 6)}; nominal rates say so. */
    @Override
    public String toString() {
        return (real ? "" : "nominal ") + (version.isEmpty() ? name : name + " (" + version + ")");
    }
}
