package org.wholesum.price;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.CsvTable;
import org.wholesum.internal.text.Decimals;
import org.wholesum.problem.InvalidInputException;

/**
 * A price index by calendar year or by financial year, which converts amounts from one year's prices to another's: amount ×
 * index of the target year ÷ index of the source year. £500.00 of 2002 is £878.56 of 2024 by the UK GDP deflator.
 *
 * <p>By calendar year, the index of a financial year is 9 ÷ 12 × that of the calendar year in which it starts (April to
 * December) + 3 ÷ 12 × that of the next. By financial year, the index of a calendar year is 3 ÷ 12 × that of the financial
 * year that ends in it + 9 ÷ 12 × that of the one that starts in it. A year that the index doesn't have is an error: nothing
 * is extrapolated.
 */
public final class Deflator {
    private static final int INDEX_PLACES = 6;
    /** More decimals than any published index has: the noise of a spreadsheet's binary numbers, read as it is. */
    private static final Pattern NOISY = Pattern.compile("\\d{1,9}[.]\\d{7,20}");

    /** A financial year with a hyphen or a dash, or with the whole second year. */
    private static final Pattern DASHED = Pattern.compile("\\d{4}([-\u2013]|[-\u2013/](?=\\d{4}$)\\d{2})\\d{2}");

    private static final String MISSING = "..";
    private static final BigDecimal NINE = BigDecimal.valueOf(9);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private final String name;
    private final boolean financial;
    private final ImmutableSortedMap<Integer, BigDecimal> index;

    private Deflator(String name, boolean financial, Map<Integer, BigDecimal> index) {
        this.name = name;
        this.financial = financial;
        this.index = ImmutableSortedMap.copyOf(index);
        this.index.forEach((year, value) -> {
            if (value.signum() <= 0) {
                throw new IllegalArgumentException(
                        name + ": index of " + words(year) + " is " + value + ", expected more than 0");
            }
        });
    }

    /**
     * An index given in code.
     *
     * @param name its name and source
     * @param index by calendar year, more than 0
     * @return the deflator
     * @throws IllegalArgumentException if an index is not more than 0
     */
    public static Deflator of(String name, Map<Integer, BigDecimal> index) {
        return new Deflator(name, false, index);
    }

    /**
     * An index by financial year, given in code.
     *
     * @param name its name and source
     * @param index by financial year, more than 0
     * @return the deflator
     * @throws IllegalArgumentException if an index is not more than 0
     */
    public static Deflator ofFinancialYears(String name, Map<FinancialYear, BigDecimal> index) {
        Map<Integer, BigDecimal> byStart = new TreeMap<>();
        index.forEach((year, value) -> byStart.put(year.start(), value));
        return new Deflator(name, true, byStart);
    }

    /** {@return the UK's GDP deflator by calendar year, 1990 to 2024 (2024 = 100), as shipped with this library} */
    public static Deflator ukGdp() {
        return read(
                CsvSource.of(Deflator.class, "gdp-deflator-calendar-years.csv"),
                "UK GDP deflator, 2024 = 100",
                "index_2024_100");
    }

    /**
     * Reads an index from a file with a column {@code year} and one of index values. Years are all calendar years
     * ({@code 2013}) or all financial years ({@code 2013/14} or {@code 2013-14}). A year whose index is blank or {@code ..} has
     * none; rows without any value are skipped.
     *
     * @param file a CSV file
     * @param name its name and source
     * @param column the column of the index
     * @return the deflator
     * @throws org.wholesum.problem.InvalidInputException with every row that can't be used, or if calendar and financial
     *     years are mixed
     */
    public static Deflator read(Path file, String name, String column) {
        return read(CsvSource.of(file), name, column);
    }

    private static Deflator read(CsvSource source, String name, String column) {
        Map<PriceBase, Optional<BigDecimal>> index = new LinkedHashMap<>();
        CsvTable.read(source, Set.of("year", column), Set.of(), row -> {
            if (!row.text("year").isEmpty() || !row.text(column).isEmpty()) {
                add(row, column, index);
            }
            return row;
        });
        boolean financial = index.keySet().stream().anyMatch(Deflator::isFinancial);
        Map<Integer, BigDecimal> known = new TreeMap<>();
        index.forEach((year, value) -> value.ifPresent(number -> known.put(start(year), number)));
        return new Deflator(name, financial, known);
    }

    private static void add(CsvTable.Row row, String column, Map<PriceBase, Optional<BigDecimal>> index) {
        PriceBase year = row.value("year", Deflator::year);
        if (index.keySet().stream().anyMatch(other -> isFinancial(other) != isFinancial(year))) {
            throw row.refused("year", "expected either calendar years or financial years in the whole column");
        }
        boolean missing = row.text(column).isEmpty() || row.text(column).equals(MISSING);
        Optional<BigDecimal> value = missing ? Optional.empty() : Optional.of(row.value(column, Deflator::number));
        if (value.filter(number -> number.signum() <= 0).isPresent()) {
            throw row.refused(column, "expected an index of more than 0");
        }
        if (index.put(year, value) != null) {
            throw row.refused("year", "this year appears twice");
        }
    }

    private static boolean isFinancial(PriceBase year) {
        return year.financialYear().isPresent();
    }

    private static int start(PriceBase year) {
        return year.financialYear().map(FinancialYear::start).orElseGet(() -> year.calendarYear()
                .orElseThrow());
    }

    private static BigDecimal number(String text) {
        return NOISY.matcher(text).matches() ? new BigDecimal(text) : Decimals.parse(text, INDEX_PLACES);
    }

    /** A calendar year, or a financial year with a slash, a hyphen or a dash. */
    private static PriceBase year(String text) {
        if (DASHED.matcher(text).matches()) {
            return PriceBase.of(FinancialYear.parse(text.substring(0, 4) + "/" + text.substring(text.length() - 2)));
        }
        PriceBase year = PriceBase.parse(text);
        if (!year.isReal()) {
            throw new IllegalArgumentException("expected a year, as 2013 or 2013/14");
        }
        return year;
    }

    /**
     * The factor by which amounts are multiplied.
     *
     * @param from the year of the prices that they are in
     * @param to the year of the prices that are wanted
     * @return the factor, to 34 digits
     * @throws IllegalArgumentException if the index has no value for a year that is needed
     */
    public BigDecimal factor(PriceBase from, PriceBase to) {
        return index(to).divide(index(from), MathContext.DECIMAL128);
    }

    /**
     * An amount in another year's prices.
     *
     * @param amount any amount
     * @param from the year of the prices that it is in
     * @param to the year of the prices that are wanted
     * @return the amount, rounded half up to the penny
     * @throws IllegalArgumentException if the index has no value for a year that is needed
     */
    public Money convert(Money amount, PriceBase from, PriceBase to) {
        return amount.multipliedBy(factor(from, to), RoundingMode.HALF_UP);
    }

    /**
     * Costs in another year's prices. Nominal costs of a month are in the prices of its calendar year,
     * or of its financial year if the index is by financial year. Each agency's
     * cumulative series is rounded half up to the penny.
     *
     * @param costs real or nominal
     * @param to the prices that are wanted, a year's or nominal
     * @return the same months in those prices
     * @throws IllegalArgumentException if the index has no value for a year that is needed
     */
    public MonthlyCosts convert(MonthlyCosts costs, PriceBase to) {
        if (costs.prices().equals(to)) {
            return costs;
        }
        return costs.weighted((agency, month) -> factor(costs.prices(), to, month))
                .pricedIn(to);
    }

    /**
     * The factor by which costs of a month are multiplied. Nominal costs are in the prices of the month's calendar year, or of
     * its financial year if the index is by financial year.
     *
     * @param from the prices that they are in, a year's or nominal
     * @param to the prices that are wanted, a year's or nominal
     * @param month in which they occurred
     * @return the factor, to 34 digits
     * @throws IllegalArgumentException if the index has no value for a year that is needed
     */
    public BigDecimal factor(PriceBase from, PriceBase to, YearMonth month) {
        return factor(of(from, month), of(to, month));
    }

    private PriceBase of(PriceBase base, YearMonth month) {
        return base.isReal()
                ? base
                : financial ? PriceBase.of(FinancialYear.of(month)) : PriceBase.ofYear(month.getYear());
    }

    private BigDecimal index(PriceBase base) {
        if (!base.isReal()) {
            throw new IllegalArgumentException("nominal prices have no index of their own, expected a year's");
        }
        int year = start(base);
        if (isFinancial(base) == financial) {
            return index(year);
        }
        return financial ? mean(index(year - 1), index(year)) : mean(index(year + 1), index(year));
    }

    /** Three months of one year and nine of the other. */
    private static BigDecimal mean(BigDecimal three, BigDecimal nine) {
        return nine.multiply(NINE).add(three.multiply(THREE)).divide(TWELVE, MathContext.DECIMAL128);
    }

    private BigDecimal index(int year) {
        BigDecimal value = index.get(year);
        if (value == null) {
            throw InvalidInputException.of(
                    name + " has no year " + words(year)
                            + (index.isEmpty()
                                    ? ""
                                    : ", only " + words(index.firstKey()) + " to " + words(index.lastKey()))
                            + "; nothing is extrapolated",
                    "prices of a year that it has, or a file with that year as the deflator");
        }
        return value;
    }

    private String words(int year) {
        return financial ? FinancialYear.starting(year).toString() : Integer.toString(year);
    }

    /** Its name and years. */
    @Override
    public String toString() {
        return index.isEmpty()
                ? name + ", no years"
                : name + ", " + words(index.firstKey()) + " to " + words(index.lastKey());
    }
}
