package org.wholesum.price;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.text.Percent;
import org.wholesum.problem.InvalidInputException;

/**
 * A price index by calendar year or by financial year, which converts amounts from one year's prices to another's: amount ×
 * index of the target year ÷ index of the source year. £500.00 of 2002 is £878.56 of 2024 by the UK GDP deflator.
 *
 * <p>By calendar year, the index of a financial year is 9 ÷ 12 × that of the calendar year in which it starts (April to
 * December) + 3 ÷ 12 × that of the next. By financial year, the index of a calendar year is 3 ÷ 12 × that of the financial
 * year that ends in it + 9 ÷ 12 × that of the one that starts in it. A year that the index doesn't have is an error, unless
 * a growth after its last year is stated ({@link #extended}).
 */
public final class Deflator {
    /** How many years an index may be extended by. */
    private static final int MOST_YEARS = 100;

    private static final BigDecimal NINE = BigDecimal.valueOf(9);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private final String name;
    private final boolean financial;
    private final ImmutableSortedMap<Integer, BigDecimal> index;
    /** The growth a year after the last year of the index, if it is extended. */
    private final Optional<BigDecimal> growth;

    private final List<String> notes;

    private Deflator(
            String name,
            boolean financial,
            Map<Integer, BigDecimal> index,
            Optional<BigDecimal> growth,
            List<String> notes) {
        this.name = name;
        this.financial = financial;
        this.index = ImmutableSortedMap.copyOf(index);
        this.growth = growth;
        this.notes = List.copyOf(notes);
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
        return new Deflator(name, false, index, Optional.empty(), List.of());
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
        return new Deflator(name, true, byStart, Optional.empty(), List.of());
    }

    /** {@return the UK's GDP deflator by calendar year, 1990 to 2024 (2024 = 100), as shipped with this library} */
    public static Deflator ukGdp() {
        return of(
                IndexTable.read(CsvSource.of(Deflator.class, "gdp-deflator-calendar-years.csv"), "index_2024_100"),
                "UK GDP deflator, 2024 = 100");
    }

    /**
     * The UK's GDP deflator by financial year as HM Treasury published it in March 2015: outturn from 1989/90 to 2013/14, and
     * its forecasts to 2019/20. The unit cost database 1.4 uses it: £2,470 of 2008/09 are £2,836.48 of 2015/16.
     *
     * @return the deflator, 1989/90 = 100
     */
    public static Deflator ukGdpMarch2015() {
        return of(
                IndexTable.read(
                        CsvSource.of(Deflator.class, "gdp-deflator-financial-years-march-2015.csv"), "index_1989_90"),
                "UK GDP deflator of March 2015, 1989/90 = 100");
    }

    private static Deflator of(IndexTable table, String name) {
        return new Deflator(name, table.isFinancial(), table.index(), Optional.empty(), table.notes());
    }

    /**
     * Reads an index from a file with a column {@code year} and one of index values. Years are all calendar years
     * ({@code 2013}) or all financial years ({@code 2013/14} or {@code 2013-14}). A year whose index is blank or {@code ..} has
     * none; rows without any value are skipped. A value with the noise of a spreadsheet's binary numbers is read as meant:
     * {@code 87.67500000000001} is 87.675 ({@link #notes}).
     *
     * @param file a CSV file
     * @param name its name and source
     * @param column the column of the index
     * @return the deflator
     * @throws org.wholesum.problem.InvalidInputException with every row that can't be used, or if calendar and financial
     *     years are mixed
     */
    public static Deflator read(Path file, String name, String column) {
        return of(IndexTable.read(CsvSource.of(file), column), name);
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
        int year = IndexTable.start(base);
        if (base.financialYear().isPresent() == financial) {
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
        if (value != null) {
            return value;
        }
        if (growth.isPresent() && year > index.lastKey() && year - index.lastKey() <= MOST_YEARS) {
            BigDecimal factor = BigDecimal.ONE.add(growth.get()).pow(year - index.lastKey(), MathContext.DECIMAL128);
            return Objects.requireNonNull(index.get(index.lastKey())).multiply(factor, MathContext.DECIMAL128);
        }
        throw InvalidInputException.of(
                name + " has no year " + words(year) + (index.isEmpty() ? "" : ", only " + years())
                        + (growth.isPresent() ? " and " + MOST_YEARS + " years after it" : "; nothing is extrapolated"),
                "prices of a year that it has, or a file with that year as the deflator");
    }

    /**
     * An index extended past its last year by a stated growth: that of a year is the last one × (1 + growth)^(years after it),
     * for up to 100 years. The growth is an assumption, which {@link #assumption} puts in words.
     *
     * @param aYear the growth a year, 0.02 for 2%; more than −1, at most 1
     * @return a copy that has later years too
     * @throws IllegalArgumentException if the growth is out of that range, or the index has no year
     */
    public Deflator extended(BigDecimal aYear) {
        if (index.isEmpty()) {
            throw new IllegalArgumentException(name + " has no year to extend");
        }
        Percent.checkRate("growth of prices", aYear);
        return new Deflator(name, financial, index, Optional.of(aYear), notes);
    }

    /** {@return the assumption by which the index is extended past its last year, in a sentence; empty if it isn't} */
    public Optional<String> assumption() {
        return growth.map(aYear -> "Prices after " + words(index.lastKey()) + ", the last year of " + name
                + ", are assumed to " + (aYear.signum() < 0 ? "fall" : "rise") + " by "
                + aYear.abs().movePointRight(2).stripTrailingZeros().toPlainString() + "% a year.");
    }

    /** {@return what was read differently from how it is written, and the years without a value, in sentences} */
    public List<String> notes() {
        return notes;
    }

    /** The years that it has, with those missing between. */
    private String years() {
        List<String> gaps = IntStream.range(index.firstKey(), index.lastKey())
                .filter(year -> !index.containsKey(year))
                .mapToObj(this::words)
                .toList();
        return words(index.firstKey()) + " to " + words(index.lastKey())
                + (gaps.isEmpty() ? "" : " without " + String.join(", ", gaps));
    }

    private String words(int year) {
        return financial ? FinancialYear.starting(year).toString() : Integer.toString(year);
    }

    /** Its name and years, and the growth by which it is extended. */
    @Override
    public String toString() {
        String extension = growth.map(aYear -> ", then " + Percent.change(aYear) + " a year")
                .orElse("");
        return index.isEmpty()
                ? name + ", no years"
                : name + ", " + words(index.firstKey()) + " to " + words(index.lastKey()) + extension;
    }
}
