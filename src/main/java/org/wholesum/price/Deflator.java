package org.wholesum.price;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.CsvTable;
import org.wholesum.internal.text.Decimals;

/**
 * A price index by calendar year, which converts amounts from one year's prices to another's: amount × index of the target
 * year ÷ index of the source year. £500.00 of 2002 is £878.56 of 2024 by the UK GDP deflator.
 *
 * <p>The index of a financial year is 9 ÷ 12 × that of the calendar year in which it starts (April to December) + 3 ÷ 12 ×
 * that of the next. A year that the index doesn't have is an error: nothing is extrapolated.
 */
public final class Deflator {
    private static final int INDEX_PLACES = 6;
    private static final BigDecimal NINE = BigDecimal.valueOf(9);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private final String name;
    private final ImmutableSortedMap<Integer, BigDecimal> index;

    private Deflator(String name, Map<Integer, BigDecimal> index) {
        this.name = name;
        this.index = ImmutableSortedMap.copyOf(index);
        this.index.forEach((year, value) -> {
            if (value.signum() <= 0) {
                throw new IllegalArgumentException(
                        name + ": index of " + year + " is " + value + ", expected more than 0");
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
        return new Deflator(name, index);
    }

    /** {@return the UK's GDP deflator by calendar year, 1990 to 2024 (2024 = 100), as shipped with this library} */
    public static Deflator ukGdp() {
        return read(
                CsvSource.of(Deflator.class, "gdp-deflator-calendar-years.csv"),
                "UK GDP deflator, 2024 = 100",
                "index_2024_100");
    }

    /**
     * Reads an index from a file with a column {@code year} and one of index values.
     *
     * @param file a CSV file
     * @param name its name and source
     * @param column the column of the index
     * @return the deflator
     * @throws org.wholesum.problem.InvalidInputException with every row that can't be used
     */
    public static Deflator read(Path file, String name, String column) {
        return read(CsvSource.of(file), name, column);
    }

    private static Deflator read(CsvSource source, String name, String column) {
        Map<Integer, BigDecimal> index = new TreeMap<>();
        CsvTable.read(source, Set.of("year", column), Set.of(), row -> {
            int year = row.value("year", text -> Decimals.parse(text, 0).intValueExact());
            if (index.put(year, row.value(column, text -> Decimals.parse(text, INDEX_PLACES))) != null) {
                throw row.refused("year", "this year appears twice");
            }
            return year;
        });
        return new Deflator(name, index);
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
     * Costs in another year's prices. Nominal costs of a month are in the prices of its calendar year. Each agency's
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
     * The factor by which costs of a month are multiplied. Nominal costs are in the prices of the month's calendar year.
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

    private static PriceBase of(PriceBase base, YearMonth month) {
        return base.isReal() ? base : PriceBase.ofYear(month.getYear());
    }

    private BigDecimal index(PriceBase base) {
        if (!base.isReal()) {
            throw new IllegalArgumentException("nominal prices have no index of their own, expected a year's");
        }
        if (base.calendarYear().isPresent()) {
            return index(base.calendarYear().getAsInt());
        }
        int start = base.financialYear().orElseThrow().start();
        return index(start).multiply(NINE).add(index(start + 1).multiply(THREE)).divide(TWELVE, MathContext.DECIMAL128);
    }

    private BigDecimal index(int year) {
        BigDecimal value = index.get(year);
        if (value == null) {
            throw new IllegalArgumentException(name + " has no year " + year + ", only " + index.firstKey() + " to "
                    + index.lastKey() + "; nothing is extrapolated");
        }
        return value;
    }

    /** Its name and years. */
    @Override
    public String toString() {
        return name + ", " + index.firstKey() + " to " + index.lastKey();
    }
}
