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
import java.util.function.IntToLongFunction;
import java.util.function.LongBinaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whole pence by agency and calendar month: what was observed, or what is projected. Immutable.
 *
 * <p>Under {@link #plus} the tables of one currency, price base and window are a commutative group: {@link #zero} changes nothing,
 * {@link #negated} takes back. So parts made by many threads, or by many machines, add up to the same pennies in any
 * order. Tables of different windows add up over the run that has both. An agency without a row is one whose every
 * month is nil: {@code a.minus(a).equals(MonthlyCosts.zero(a.currency(), a.window()))}. Real and nominal costs, or real
 * ones of different years, don't add up; nil is nil in any prices.
 *
 * <p>Every sum is exact; one that passes 9,223,372,036,854,775,807 pence is an {@link ArithmeticException}, never a
 * wrap. Amounts are in minor units of the currency (pence for GBP), which this library calls pence throughout.
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
            if (Arrays.stream(row).anyMatch(pence -> pence != 0)) {
                rows.put(agency, row);
            }
        });
        this.cells = rows.build();
    }

    /**
     * No cost at all.
     *
     * @param currency its currency
     * @param window its months
     * @return the table in which every cell is nil
     */
    public static MonthlyCosts zero(CurrencyUnit currency, Months window) {
        return new MonthlyCosts(currency, PriceBase.nominal(), window, Map.of());
    }

    /**
     * Starts a table into which amounts are added.
     *
     * @param currency its currency
     * @param window its months
     * @return a builder, all nil
     */
    public static Builder builder(CurrencyUnit currency, Months window) {
        return new Builder(currency, window);
    }

    /**
     * A table from cumulative amounts: a month's cost is the cumulative amount after it less that before it. As only
     * the cumulative amount is ever rounded, the total over the window is right to the penny.
     *
     * @param currency its currency
     * @param window its months
     * @param agencies its rows
     * @param cumulative for an agency and a number of months from 1 to the window's, the pence up to then
     * @return the table
     * @throws ArithmeticException on overflow
     */
    public static MonthlyCosts ofCumulative(
            CurrencyUnit currency, Months window, Set<Agency> agencies, Cumulative cumulative) {
        Builder table = builder(currency, window);
        agencies.forEach(agency -> table.addCumulative(agency, months -> cumulative.pence(agency, months)));
        return table.build();
    }

    /** What an agency has cost after so many months. */
    @FunctionalInterface
    public interface Cumulative {
        /**
         * The cumulative cost.
         *
         * @param agency whose
         * @param months how many months, from 1
         * @return pence, rounded
         */
        long pence(Agency agency, int months);
    }

    /** {@return the currency of every cell} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return whose year's prices the amounts are in; one that is nil throughout adds up with any, and equals it} */
    public PriceBase prices() {
        return prices;
    }

    /**
     * The same amounts, said to be in other prices. Nothing is converted: {@code Deflator.bring} does that.
     *
     * @param base whose year's prices the amounts are in
     * @return the table with that price base
     */
    public MonthlyCosts pricedIn(PriceBase base) {
        return new MonthlyCosts(currency, base, window, cells);
    }

    /** {@return the months of the table, nil ones included} */
    public Months window() {
        return window;
    }

    /** {@return the agencies with a cell that isn't nil, by id} */
    public SortedSet<Agency> agencies() {
        return cells.keySet();
    }

    /**
     * One cell in pence.
     *
     * @param agency any agency
     * @param month any month
     * @return its pence; nil for an agency or a month that the table doesn't have
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
     * @return the pence of all its months; nil for an agency that the table doesn't have
     */
    public long pence(Agency agency) {
        long[] row = cells.get(agency);
        return row == null ? 0 : sum(row);
    }

    /** {@return the pence of the whole table} */
    public long pence() {
        long total = 0;
        for (long[] row : cells.values()) {
            total = Math.addExact(total, sum(row));
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

    /** {@return pence up to and with each month, every agency together} */
    public long[] cumulativePence() {
        long[] out = new long[window.count()];
        for (long[] row : cells.values()) {
            Arrays.setAll(out, i -> Math.addExact(out[i], row[i]));
        }
        Arrays.parallelPrefix(out, Math::addExact);
        return out;
    }

    /**
     * The same costs by financial year, every agency together.
     *
     * @return for each year with a month in the window, in order, the cost of those months
     */
    public SortedMap<FinancialYear, Money> byFinancialYear() {
        SortedMap<FinancialYear, Money> years = new TreeMap<>();
        for (YearMonth month : window) {
            long pence = cells.values().stream()
                    .mapToLong(row -> row[window.indexOf(month)])
                    .reduce(0, Math::addExact);
            years.merge(FinancialYear.of(month), Money.ofMinor(currency, pence), Money::plus);
        }
        return years;
    }

    /**
     * Some of the months.
     *
     * @param months a run that lies within the window
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
     * The sum of two tables, over the run of months that has both windows.
     *
     * @param other a table in the same currency
     * @return the sum
     * @throws IllegalArgumentException if the currencies or the price bases differ
     * @throws ArithmeticException on overflow
     */
    public MonthlyCosts plus(MonthlyCosts other) {
        return combine(other, Math::addExact);
    }

    /**
     * The difference of two tables, over the run of months that has both windows.
     *
     * @param other a table in the same currency
     * @return this less the other
     * @throws IllegalArgumentException if the currencies or the price bases differ
     * @throws ArithmeticException on overflow
     */
    public MonthlyCosts minus(MonthlyCosts other) {
        return combine(other, Math::subtractExact);
    }

    /** {@return the table whose every cell has the other sign} */
    public MonthlyCosts negated() {
        return zero(currency, window).pricedIn(prices).minus(this);
    }

    /**
     * Every cell so many times over.
     *
     * @param factor any whole number
     * @return the product
     * @throws ArithmeticException on overflow
     */
    public MonthlyCosts times(long factor) {
        return new MonthlyCosts(currency, prices, window, Maps.transformValues(cells, row -> Arrays.stream(row)
                .map(pence -> Math.multiplyExact(pence, factor))
                .toArray()));
    }

    /**
     * Every agency's costs by a factor of its own. The cumulative series is rounded, half up, so that each agency's
     * total is its old total times the factor to the penny.
     *
     * @param factors the factor of an agency
     * @return the product
     * @throws ArithmeticException on overflow
     */
    public MonthlyCosts scaled(Function<Agency, BigDecimal> factors) {
        return weighted((agency, month) -> factors.apply(agency));
    }

    /**
     * Every cell by a factor of its own. Each agency's cumulative series is rounded, half up, so that its total is the sum
     * of the exact products to the penny.
     *
     * @param factors the factor of an agency in a month
     * @return the product
     * @throws ArithmeticException on overflow
     */
    public MonthlyCosts weighted(BiFunction<Agency, YearMonth, BigDecimal> factors) {
        return new MonthlyCosts(currency, prices, window, Maps.transformEntries(cells, (agency, row) -> {
            long[] out = new long[row.length];
            BigDecimal exact = BigDecimal.ZERO;
            long before = 0;
            for (int i = 0; i < row.length; i++) {
                exact = exact.add(BigDecimal.valueOf(row[i]).multiply(factors.apply(agency, window.month(i))));
                long after = rounded(exact);
                out[i] = Math.subtractExact(after, before);
                before = after;
            }
            return out;
        }));
    }

    private static long rounded(BigDecimal pence) {
        return pence.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private MonthlyCosts combine(MonthlyCosts other, LongBinaryOperator operator) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("costs in " + currency + " and in " + other.currency + " don't add up");
        }
        if (!cells.isEmpty() && !other.cells.isEmpty() && !prices.equals(other.prices)) {
            throw new IllegalArgumentException("costs " + prices.inWords() + " and " + other.prices.inWords()
                    + " don't add up, expected one price base\n  Maybe Deflator.bring brings one to the other's");
        }
        PriceBase base = cells.isEmpty() && (!other.cells.isEmpty() || !prices.isReal()) ? other.prices : prices;
        Months both = window.equals(other.window) ? window : window.hull(other.window);
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
            sum = Math.addExact(sum, pence);
        }
        return sum;
    }

    /** Equal if currency, price base, window and every cell are; an agency without a row is one whose row is nil. */
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

    /** The costs by month and agency; by financial year where there are more than 36 months. */
    @Override
    public String toString() {
        return CostsTable.of(this).toString();
    }

    /** Adds amounts up. Not safe for use by several threads; let each have its own and add the tables. */
    public static final class Builder {
        private final CurrencyUnit currency;
        private final Months window;
        private final Map<Agency, long[]> cells = new TreeMap<>();

        private Builder(CurrencyUnit currency, Months window) {
            this.currency = currency;
            this.window = window;
        }

        /**
         * Adds an amount to a cell.
         *
         * @param agency whose
         * @param month when, within the window
         * @param pence how much
         * @return this
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
         * @param agency whose
         * @param index from 0 to the window's last
         * @param pence how much
         * @return this
         * @throws IndexOutOfBoundsException if there is no such month
         * @throws ArithmeticException on overflow
         */
        public Builder add(Agency agency, int index, long pence) {
            long[] row = cells.computeIfAbsent(agency, a -> new long[window.count()]);
            row[index] = Math.addExact(row[index], pence);
            return this;
        }

        /**
         * Adds an amount to every cell of an agency.
         *
         * @param agency whose
         * @param pence how much in each month of the window
         * @return this
         * @throws IllegalArgumentException if there are more or fewer amounts than months
         * @throws ArithmeticException on overflow
         */
        public Builder add(Agency agency, long[] pence) {
            if (pence.length != window.count()) {
                throw new IllegalArgumentException("agency " + agency + ": " + pence.length + " amounts for " + window);
            }
            long[] row = cells.computeIfAbsent(agency, a -> new long[pence.length]);
            Arrays.setAll(row, i -> Math.addExact(row[i], pence[i]));
            return this;
        }

        /**
         * Adds to every cell of an agency what its cumulative amount rises by in that month.
         *
         * @param agency whose
         * @param cumulative for a number of months from 1 to the window's, the pence up to then
         * @return this
         * @throws ArithmeticException on overflow
         */
        public Builder addCumulative(Agency agency, IntToLongFunction cumulative) {
            long[] rises = new long[window.count()];
            long before = 0;
            for (int month = 0; month < rises.length; month++) {
                long after = cumulative.applyAsLong(month + 1);
                rises[month] = Math.subtractExact(after, before);
                before = after;
            }
            return add(agency, rises);
        }

        /** {@return the table of all that was added so far} */
        public MonthlyCosts build() {
            return new MonthlyCosts(currency, PriceBase.nominal(), window, Maps.transformValues(cells, long[]::clone));
        }

        /** The table of all that was added so far. */
        @Override
        public String toString() {
            return build().toString();
        }
    }
}
