package org.wholesum.costs;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.LongBinaryOperator;
import java.util.function.ToLongBiFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.Shown;
import org.wholesum.problem.InvalidInputException;

/**
 * Costs in whole pence by agency and calendar month, observed or projected. Immutable.
 *
 * <p>Under {@link #plus} the tables of one currency, price base and window are a commutative group: {@link #zero} is the
 * neutral element and {@link #negated} the inverse. Parts made by many threads, or on many machines, therefore add up to
 * the same pennies in any order. Tables of different windows are added over the hull of both windows. An agency that a
 * table does not have costs zero in every month: {@code a.minus(a).equals(MonthlyCosts.zero(a.currency(), a.window()))}.
 * Tables of different price bases cannot be added, unless one of them is zero throughout.
 *
 * <p>Sums are exact; one above 9,223,372,036,854,775,807 pence is an {@link ArithmeticException}. Amounts are in minor
 * units of the currency, which this library calls pence for every currency.
 */
public final class MonthlyCosts {
    private final CurrencyUnit currency;
    private final PriceBase prices;
    private final Months window;
    private final ImmutableSortedMap<Agency, long[]> cells;

    private MonthlyCosts(CurrencyUnit currency, PriceBase prices, Months window, Map<Agency, long[]> cells) {
        this.currency = currency;
        this.prices = prices;
        this.window = window;
        ImmutableSortedMap.Builder<Agency, long[]> rows = ImmutableSortedMap.naturalOrder();
        cells.forEach((agency, row) -> {
            if (!isZero(row)) {
                rows.put(agency, row);
            }
        });
        this.cells = rows.build();
    }

    private static boolean isZero(long[] row) {
        for (long pence : row) {
            if (pence != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Zero costs, nominal.
     *
     * @param currency the currency
     * @param window the months
     * @return the table in which every cell is zero
     */
    public static MonthlyCosts zero(CurrencyUnit currency, Months window) {
        return new MonthlyCosts(currency, PriceBase.nominal(), window, Map.of());
    }

    /**
     * Starts a table, nominal unless {@link Builder#pricedIn} says otherwise.
     *
     * @param currency the currency
     * @param window the months
     * @return a builder with zero in every cell
     */
    public static Builder builder(CurrencyUnit currency, Months window) {
        return new Builder(currency, window);
    }

    /**
     * A nominal table from cumulative amounts: a month's cost is the cumulative amount at its end less that at its start.
     * As only the cumulative amount is rounded, the total over the window is right to the penny.
     *
     * @param currency the currency
     * @param window the months
     * @param agencies the agencies that the table has
     * @param cumulative the rounded pence of an agency in the first 1, 2, … {@code window.count()} months
     * @return the table
     * @throws ArithmeticException on overflow
     */
    public static MonthlyCosts ofCumulative(
            CurrencyUnit currency, Months window, Set<Agency> agencies, ToLongBiFunction<Agency, Integer> cumulative) {
        Builder table = builder(currency, window);
        agencies.forEach(agency -> table.addCumulative(agency, months -> cumulative.applyAsLong(agency, months)));
        return table.build();
    }

    /** {@return the currency of every cell} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the price base; a table that is zero throughout can be added to tables of any price base} */
    public PriceBase prices() {
        return prices;
    }

    /**
     * States the price base of these amounts. Nothing is converted; {@code Deflator.convert} converts.
     *
     * @param base the price base that the amounts are in
     * @return the same amounts with that price base
     */
    public MonthlyCosts pricedIn(PriceBase base) {
        return new MonthlyCosts(currency, base, window, cells);
    }

    /** {@return the months of the table, those with zero cost included} */
    public Months window() {
        return window;
    }

    /** {@return the agencies with a cell other than zero, by id} */
    public SortedSet<Agency> agencies() {
        return cells.keySet();
    }

    /**
     * One cell in pence.
     *
     * @param agency any agency
     * @param month any month
     * @return its pence; zero for an agency or a month that the table doesn't have
     */
    public long pence(Agency agency, YearMonth month) {
        long[] row = cells.get(agency);
        int index = window.indexOf(month);
        return row == null || index < 0 ? 0 : row[index];
    }

    /**
     * One agency's sum in pence.
     *
     * @param agency any agency
     * @return the pence of all its months; zero for an agency that the table doesn't have
     */
    public long pence(Agency agency) {
        long[] row = cells.get(agency);
        return row == null ? 0 : sum(row);
    }

    /**
     * One agency's pence by month.
     *
     * @param agency any agency
     * @return {@code long[month]}; zeros for an agency that the table doesn't have
     */
    public long[] penceByMonth(Agency agency) {
        long[] row = cells.get(agency);
        return row == null ? new long[window.count()] : row.clone();
    }

    /** {@return the pence of the whole table} */
    public long pence() {
        long total = 0;
        for (long[] row : cells.values()) {
            total = Exact.add(total, sum(row));
        }
        return total;
    }

    /**
     * One agency's sum.
     *
     * @param agency any agency
     * @return its cost over the window
     */
    public Money total(Agency agency) {
        return Money.ofMinor(currency, pence(agency));
    }

    /** {@return the cost of every agency over the window} */
    public Money total() {
        return Money.ofMinor(currency, pence());
    }

    /** {@return the pence of all agencies from the first month to the end of each month, {@code long[month]}} */
    public long[] cumulativePence() {
        long[] out = new long[window.count()];
        for (long[] row : cells.values()) {
            Arrays.setAll(out, i -> Exact.add(out[i], row[i]));
        }
        Arrays.parallelPrefix(out, Exact::add);
        return out;
    }

    /**
     * The costs of all agencies by financial year.
     *
     * @return for each financial year with a month in the window, the cost of those months
     */
    public SortedMap<FinancialYear, Money> byFinancialYear() {
        SortedMap<FinancialYear, Money> years = new TreeMap<>();
        for (YearMonth month : window) {
            long pence = cells.values().stream()
                    .mapToLong(row -> row[window.indexOf(month)])
                    .reduce(0, Exact::add);
            years.merge(FinancialYear.of(month), Money.ofMinor(currency, pence), Money::plus);
        }
        return years;
    }

    /**
     * The costs by financial year, April to March, and agency.
     *
     * @return a table that prints itself, and answers for one agency in one year
     */
    public YearlyCosts byYear() {
        return new YearlyCosts(Year.FINANCIAL, this);
    }

    /**
     * The costs by calendar year and agency.
     *
     * @return a table that prints itself, and answers for one agency in one year
     */
    public YearlyCosts byCalendarYear() {
        return new YearlyCosts(Year.CALENDAR, this);
    }

    /**
     * The costs of some of the months.
     *
     * @param months months within the window
     * @return the table of those months
     * @throws IllegalArgumentException if a month lies outside the window
     */
    public MonthlyCosts during(Months months) {
        if (!window.contains(months)) {
            throw new IllegalArgumentException("costs of " + window + " don't cover " + months);
        }
        int from = window.indexOf(months.first());
        return new MonthlyCosts(
                currency,
                prices,
                months,
                Maps.transformValues(cells, row -> Arrays.copyOfRange(row, from, from + months.count())));
    }

    /**
     * The sum of two tables, over the hull of both windows.
     *
     * @param other a table in the same currency and price base
     * @return the sum
     * @throws IllegalArgumentException if the currencies or the price bases differ
     * @throws ArithmeticException on overflow
     */
    public MonthlyCosts plus(MonthlyCosts other) {
        return combine(other, Exact::add);
    }

    /**
     * The difference of two tables, over the hull of both windows.
     *
     * @param other a table in the same currency and price base
     * @return this less the other
     * @throws IllegalArgumentException if the currencies or the price bases differ
     * @throws ArithmeticException on overflow
     */
    public MonthlyCosts minus(MonthlyCosts other) {
        return combine(other, Exact::subtract);
    }

    /** {@return the table with the sign of every cell reversed} */
    public MonthlyCosts negated() {
        return zero(currency, window).pricedIn(prices).minus(this);
    }

    /**
     * Every cell multiplied by a whole number.
     *
     * @param factor any whole number
     * @return the product
     * @throws ArithmeticException on overflow
     */
    public MonthlyCosts times(long factor) {
        return new MonthlyCosts(currency, prices, window, Maps.transformValues(cells, row -> Arrays.stream(row)
                .map(pence -> Exact.multiply(pence, factor))
                .toArray()));
    }

    /**
     * Each agency's costs multiplied by that agency's factor. The cumulative series is rounded half up, so that each
     * agency's total is its former total times the factor to the penny.
     *
     * @param factors the factor of an agency
     * @return the product
     * @throws ArithmeticException on overflow
     */
    public MonthlyCosts scaled(Function<Agency, BigDecimal> factors) {
        return new MonthlyCosts(currency, prices, window, Maps.transformEntries(cells, (agency, row) -> {
            BigDecimal factor = factors.apply(agency);
            return factor.compareTo(BigDecimal.ONE) == 0 ? row : weighted(row, month -> factor);
        }));
    }

    /**
     * Each cell multiplied by that cell's factor. Each agency's cumulative series is rounded half up, so that its total
     * is the sum of the exact products to the penny.
     *
     * @param factors the factor of an agency in a month
     * @return the product
     * @throws ArithmeticException on overflow
     */
    public MonthlyCosts weighted(BiFunction<Agency, YearMonth, BigDecimal> factors) {
        return new MonthlyCosts(
                currency,
                prices,
                window,
                Maps.transformEntries(
                        cells, (agency, row) -> weighted(row, month -> factors.apply(agency, window.month(month)))));
    }

    private static long[] weighted(long[] row, IntFunction<BigDecimal> factors) {
        long[] out = new long[row.length];
        BigDecimal exact = BigDecimal.ZERO;
        long before = 0;
        for (int i = 0; i < row.length; i++) {
            exact = exact.add(BigDecimal.valueOf(row[i]).multiply(factors.apply(i)));
            long after = rounded(exact);
            out[i] = Exact.subtract(after, before);
            before = after;
        }
        return out;
    }

    private static long rounded(BigDecimal pence) {
        return Exact.whole(pence.setScale(0, RoundingMode.HALF_UP));
    }

    private MonthlyCosts combine(MonthlyCosts other, LongBinaryOperator operator) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "costs in " + currency + " and in " + other.currency + " cannot be added, expected one currency");
        }
        if (!cells.isEmpty() && !other.cells.isEmpty() && !prices.equals(other.prices)) {
            throw InvalidInputException.of(
                    "costs " + prices.inWords() + " and " + other.prices.inWords()
                            + " cannot be added, expected one price base",
                    "Deflator.convert converts one to the other's price base");
        }
        PriceBase base = cells.isEmpty() && (!other.cells.isEmpty() || !prices.isReal()) ? other.prices : prices;
        Months both = window.equals(other.window) ? window : window.hull(other.window);
        if (other.cells.isEmpty() && both.equals(window)) {
            return base.equals(prices) ? this : pricedIn(base);
        }
        ImmutableSortedSet<Agency> agencies =
                ImmutableSortedSet.copyOf(Sets.union(cells.keySet(), other.cells.keySet()));
        return new MonthlyCosts(currency, base, both, Maps.asMap(agencies, agency -> {
            long[] left = row(agency, both);
            long[] right = other.row(agency, both);
            Arrays.setAll(left, i -> operator.applyAsLong(left[i], right[i]));
            return left;
        }));
    }

    private long[] row(Agency agency, Months months) {
        long[] out = new long[months.count()];
        long[] row = cells.get(agency);
        if (row != null) {
            System.arraycopy(row, 0, out, months.indexOf(window.first()), row.length);
        }
        return out;
    }

    private static long sum(long[] row) {
        long sum = 0;
        for (long pence : row) {
            sum = Exact.add(sum, pence);
        }
        return sum;
    }

    /** Equal if currency, price base, window and every cell are equal; tables that are zero throughout in any price base. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MonthlyCosts that
                && currency.equals(that.currency)
                && (cells.isEmpty() || prices.equals(that.prices))
                && window.equals(that.window)
                && cells.keySet().equals(that.cells.keySet())
                && cells.entrySet().stream().allMatch(e -> Arrays.equals(e.getValue(), that.cells.get(e.getKey())));
    }

    @Override
    public int hashCode() {
        int rows = cells.entrySet().stream()
                .mapToInt(e -> e.getKey().hashCode() ^ Arrays.hashCode(e.getValue()))
                .sum();
        int base = cells.isEmpty() ? 0 : prices.hashCode();
        return 31 * (31 * (31 * currency.hashCode() + base) + window.hashCode()) + rows;
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(CostsTable.of(this)).toHtml();
    }

    /** A table of the costs by month and agency; by financial year if there are more than 36 months. */
    @Override
    public String toString() {
        return CostsTable.of(this).toString();
    }

    /** Adds amounts cell by cell. Not thread-safe: give each thread a builder of its own, and add the tables. */
    public static final class Builder {
        private final CurrencyUnit currency;
        private final Months window;
        private final Map<Agency, long[]> cells = new TreeMap<>();
        private PriceBase prices = PriceBase.nominal();

        private Builder(CurrencyUnit currency, Months window) {
            this.currency = currency;
            this.window = window;
        }

        /**
         * Sets the price base of all amounts.
         *
         * @param base the price base
         * @return this builder
         */
        public Builder pricedIn(PriceBase base) {
            prices = base;
            return this;
        }

        /**
         * Adds an amount to a cell.
         *
         * @param agency the agency that bears it
         * @param month a month within the window
         * @param pence the amount
         * @return this builder
         * @throws IllegalArgumentException if the month lies outside the window
         * @throws ArithmeticException on overflow
         */
        public Builder add(Agency agency, YearMonth month, long pence) {
            int index = window.indexOf(month);
            if (index < 0) {
                throw new IllegalArgumentException("month " + month + " is not in " + window);
            }
            return add(agency, index, pence);
        }

        /**
         * Adds an amount to the cell of the month at an index.
         *
         * @param agency the agency that bears it
         * @param index from 0 to {@code window.count() - 1}
         * @param pence the amount
         * @return this builder
         * @throws IndexOutOfBoundsException if there is no such month
         * @throws ArithmeticException on overflow
         */
        public Builder add(Agency agency, int index, long pence) {
            long[] row = cells.computeIfAbsent(agency, a -> new long[window.count()]);
            row[index] = Exact.add(row[index], pence);
            return this;
        }

        /**
         * Adds an amount to every cell of an agency.
         *
         * @param agency the agency that bears them
         * @param pence the amounts, {@code long[month]}
         * @return this builder
         * @throws IllegalArgumentException if the number of amounts is not the number of months
         * @throws ArithmeticException on overflow
         */
        public Builder add(Agency agency, long[] pence) {
            if (pence.length != window.count()) {
                throw new IllegalArgumentException("agency " + agency + ": " + pence.length + " amounts for " + window);
            }
            long[] row = cells.computeIfAbsent(agency, a -> new long[pence.length]);
            try {
                Arrays.setAll(row, i -> Exact.add(row[i], pence[i]));
            } catch (ArithmeticException e) {
                throw Exact.named("agency " + agency, e);
            }
            return this;
        }

        /**
         * Adds to every cell of an agency the increase of its cumulative amount in that month.
         *
         * @param agency the agency that bears them
         * @param cumulative the rounded pence of the first 1, 2, … {@code window.count()} months
         * @return this builder
         * @throws ArithmeticException on overflow
         */
        public Builder addCumulative(Agency agency, IntToLongFunction cumulative) {
            long[] rises = new long[window.count()];
            long before = 0;
            try {
                for (int month = 0; month < rises.length; month++) {
                    long after = cumulative.applyAsLong(month + 1);
                    rises[month] = Exact.subtract(after, before);
                    before = after;
                }
            } catch (ArithmeticException e) {
                throw Exact.named("agency " + agency, e);
            }
            return add(agency, rises);
        }

        /** {@return the table of the amounts added so far} */
        public MonthlyCosts build() {
            return new MonthlyCosts(currency, prices, window, Maps.transformValues(cells, long[]::clone));
        }

        /** The table of the amounts added so far. */
        @Override
        public String toString() {
            return build().toString();
        }
    }
}
