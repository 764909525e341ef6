package org.wholesum.price;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Months;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.CsvTable;
import org.wholesum.internal.text.Decimals;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;

/**
 * Discount rates by band of years, with a name and a version.
 *
 * <p>The factor of year {@code y} is the product of {@code 1 ÷ (1 + rate)} over years 1 to {@code y}, each at the rate of
 * its own band (HM Treasury, <i>The Green Book</i>, 2022, annex 6): at the Treasury's standard rates 0.3563 for year 30 and
 * 0.3459 for year 31. A part of a year is discounted at that year's rate.
 */
public final class DiscountSchedule {
    private static final Set<String> COLUMNS = Set.of("schedule", "year_from", "year_to", "rate");
    private static final int RATE_PLACES = 6;
    private static final String GREEN_BOOK_VERSION = "Green Book 2022, annex 6";
    private static final String SENSITIVITY_VERSION = "Green Book 2026, chapter 6";

    private final String name;
    private final String version;
    private final boolean real;
    private final List<Band> bands;
    /** The factors that were needed last: many costs of the same months are discounted one after another. */
    private volatile @Nullable FactorTable last;

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
         * @throws IllegalArgumentException if it ends before it starts, or the rate is −100% or less, or more than 100%
         */
        public Band {
            if (from < 0 || to.orElse(from) < from) {
                throw new IllegalArgumentException("band of years " + from + " to " + to.orElse(from)
                        + ": expected years from 0, the last not before the first");
            }
            Percent.checkRate("rate", rate);
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
     * A schedule of real rates.
     *
     * @param name its name
     * @param version its edition, a date for instance
     * @param bands from year 0 on, without gaps
     * @return the schedule
     * @throws IllegalArgumentException if a year has no rate, or two
     */
    public static DiscountSchedule of(String name, String version, List<Band> bands) {
        return new DiscountSchedule(name, version, true, bands);
    }

    /**
     * One real rate for all years.
     *
     * @param rate a year, {@code "0.035"} for 3.5%
     * @return the schedule
     * @throws IllegalArgumentException if the text is not a decimal number, or the rate is −100% or less, or more than 100%
     */
    public static DiscountSchedule flat(String rate) {
        return flat(Decimals.parse(rate, RATE_PLACES));
    }

    /**
     * One real rate for all years.
     *
     * @param rate a year, 0.035 for 3.5%
     * @return the schedule
     * @throws IllegalArgumentException if the rate is −100% or less, or more than 100%
     */
    public static DiscountSchedule flat(BigDecimal rate) {
        return of(
                "flat " + rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%",
                "",
                List.of(new Band(0, OptionalInt.empty(), rate)));
    }

    /**
     * The Treasury's standard rates: 3.5% to year 30, 3.0% to year 75, falling to 1.0%. They are those of the Green Book 2022;
     * the edition of 2026 has the same.
     *
     * @return the schedule
     */
    public static DiscountSchedule greenBook() {
        return shipped("green-book", GREEN_BOOK_VERSION);
    }

    /** {@return the Treasury's rates for risk to health and life: 1.5% to year 30, 1.29% to year 75, falling to 0.43%} */
    public static DiscountSchedule greenBookHealth() {
        return shipped("green-book-health", GREEN_BOOK_VERSION);
    }

    /**
     * The Treasury's sensitivity schedule for horizons past 50 years: without pure time preference, 3.0% to year 30, 2.57% to
     * year 75, falling to 0.86% (HM Treasury, <i>The Green Book</i>, 2026, chapter 6). The factor of year 60 is 0.1924.
     *
     * @return the schedule
     */
    public static DiscountSchedule greenBookSensitivity() {
        return shipped("green-book-sensitivity", SENSITIVITY_VERSION);
    }

    private static DiscountSchedule shipped(String name, String version) {
        return read(CsvSource.of(DiscountSchedule.class, "discount-rates.csv"), name, version);
    }

    /**
     * The same rates as those of another edition.
     *
     * @param edition which edition, and where in it the rates are
     * @return a copy with this edition
     */
    public DiscountSchedule withVersion(String edition) {
        return new DiscountSchedule(name, edition, real, bands);
    }

    /**
     * Reads one schedule of a file with the columns {@code schedule, year_from, year_to, rate}; the last band's
     * {@code year_to} may be empty.
     *
     * @param file a CSV file
     * @param name which schedule
     * @param version its edition
     * @return the schedule
     * @throws org.wholesum.problem.InvalidInputException with every row that can't be used, or if the file has no such
     *     schedule
     * @throws IllegalArgumentException if a year has no rate, or two
     */
    public static DiscountSchedule read(Path file, String name, String version) {
        return read(CsvSource.of(file), name, version);
    }

    private static DiscountSchedule read(CsvSource source, String name, String version) {
        Map<String, List<Band>> schedules = new TreeMap<>();
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
            throw InvalidInputException.of(
                    source.name() + ": there is no schedule \"" + name + "\", expected one of "
                            + String.join(", ", schedules.keySet()),
                    Suggestions.to(name, schedules.keySet()));
        }
        return of(name, version, bands);
    }

    private static int year(String text) {
        return Decimals.parse(text, 0).intValueExact();
    }

    /** {@return its name} */
    public String name() {
        return name;
    }

    /** {@return its edition} */
    public String version() {
        return version;
    }

    /** {@return its rates by band of years, from year 0 on without gaps} */
    public List<Band> bands() {
        return bands;
    }

    /**
     * The discount factor after a number of years. {@code DiscountSchedule.flat("0.25").factor(1)} is {@code 0.8}.
     *
     * @param years 0 or more, with a part of a year where there is one
     * @return the present value of 1, as a share: 1 at 0 years
     * @throws IllegalArgumentException if the number is negative, or the schedule ends before
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
                factor *= StrictMath.pow(1 + band.rate().doubleValue(), first - last - 1);
            }
        }
        checkHas(whole);
        double part = years - whole;
        return part == 0 ? factor : factor * StrictMath.pow(1 + rate(whole + 1), -part);
    }

    /** The factors of some months. */
    FactorTable factors(Discounting by, Months window) {
        FactorTable known = last;
        if (known != null && known.isFor(by, window)) {
            return known;
        }
        FactorTable made = new FactorTable(
                by, window, window.stream().mapToDouble(by::plain).toArray());
        last = made;
        return made;
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

    /** {@return whether the rates are real, for costs in one year's prices; true unless made by {@link #nominal()}} */
    public boolean isReal() {
        return real;
    }

    /** {@return the same rates for nominal costs} */
    public DiscountSchedule nominal() {
        return new DiscountSchedule(name, version, false, bands);
    }

    /** As {@code green-book (Green Book 2022, annex 6)}; nominal rates say so. */
    @Override
    public String toString() {
        return (real ? "" : "nominal ") + (version.isEmpty() ? name : name + " (" + version + ")");
    }
}
