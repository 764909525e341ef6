package org.wholesum.internal.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.UniqueElements;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Laws of rounding to the pound so that every sum holds. */
class ControlledRoundingProperties {
    private static final CurrencyUnit GBP = CurrencyUnit.GBP;

    /** Also small ones, whole pounds and halves, where rounding is most constrained. */
    @Provide
    Arbitrary<long[][]> cells() {
        Arbitrary<Long> pence = Arbitraries.oneOf(
                Arbitraries.longs().between(-1_000_000_000_00L, 1_000_000_000_00L),
                Arbitraries.longs().between(-250, 250),
                Arbitraries.longs().between(-40, 40).map(pounds -> pounds * 100),
                Arbitraries.longs().between(-40, 40).map(halves -> halves * 50));
        return Arbitraries.integers().between(1, 7).flatMap(columns -> pence.array(long[].class)
                .ofSize(columns)
                .array(long[][].class)
                .ofMinSize(1)
                .ofMaxSize(9));
    }

    /** A two-way table with its totals, by node names; the grand total is the nearest pound. */
    private static long[][] rounded(long[][] cells) {
        ControlledRounding rounding = new ControlledRounding(GBP);
        int rows = cells.length;
        int columns = cells[0].length;
        int whole = rounding.sum();
        int all = rounding.sum();
        int[] row = IntStream.range(0, rows).map(i -> rounding.sum()).toArray();
        int[] column = IntStream.range(0, columns).map(i -> rounding.sum()).toArray();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                rounding.amount(row[i], column[j], cells[i][j]);
            }
        }
        IntStream.range(0, rows)
                .forEach(i ->
                        rounding.amount(whole, row[i], Arrays.stream(cells[i]).sum()));
        IntStream.range(0, columns)
                .forEach(j -> rounding.amount(
                        column[j],
                        all,
                        Arrays.stream(cells).mapToLong(r -> r[j]).sum()));
        long sum = Arrays.stream(cells).flatMapToLong(Arrays::stream).sum();
        rounding.fixed(all, whole, sum, nearest(sum));
        long[] out = rounding.round();
        long[][] table = new long[rows + 1][columns + 1];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(out, i * columns, table[i], 0, columns);
            table[i][columns] = out[rows * columns + i];
        }
        System.arraycopy(out, rows * columns + rows, table[rows], 0, columns);
        table[rows][columns] = out[out.length - 1];
        return table;
    }

    private static long nearest(long pence) {
        return Long.signum(pence) * ((Math.abs(pence) + 50) / 100) * 100;
    }

    private static long[][] withTotals(long[][] cells) {
        int columns = cells[0].length;
        long[][] table = new long[cells.length + 1][columns + 1];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < columns; j++) {
                table[i][j] = cells[i][j];
                table[i][columns] += cells[i][j];
                table[cells.length][j] += cells[i][j];
                table[cells.length][columns] += cells[i][j];
            }
        }
        return table;
    }

    private static void assertBeside(long rounded, long exact) {
        assertThat(rounded % 100).as("a whole number of pounds").isZero();
        assertThat(Math.abs(rounded - exact)).as("%d of %d", rounded, exact).isLessThan(100);
    }

    @Property
    void every_amount_is_rounded_to_a_pound_beside_it(@ForAll("cells") long[][] cells) {
        long[][] exact = withTotals(cells);
        long[][] rounded = rounded(cells);
        for (int i = 0; i < exact.length; i++) {
            for (int j = 0; j < exact[i].length; j++) {
                assertBeside(rounded[i][j], exact[i][j]);
            }
        }
    }

    @Property
    void rows_columns_and_the_whole_add_up(@ForAll("cells") long[][] cells) {
        long[][] rounded = rounded(cells);
        long[][] inner = Arrays.stream(rounded)
                .limit(cells.length)
                .map(row -> Arrays.copyOf(row, row.length - 1))
                .toArray(long[][]::new);
        assertThat(rounded).isDeepEqualTo(withTotals(inner));
    }

    @Property
    void the_whole_is_the_nearest_pound(@ForAll("cells") long[][] cells) {
        long[][] rounded = rounded(cells);
        long exact = Arrays.stream(cells).flatMapToLong(Arrays::stream).sum();
        assertThat(rounded[cells.length][cells[0].length]).isEqualTo(nearest(exact));
    }

    @Property
    void a_table_of_whole_pounds_is_unchanged(@ForAll("cells") long[][] cells) {
        long[][] pounds = Arrays.stream(cells)
                .map(row -> Arrays.stream(row).map(one -> one * 100).toArray())
                .toArray(long[][]::new);
        assertThat(rounded(pounds)).isDeepEqualTo(withTotals(pounds));
    }

    @Property
    void a_column_of_different_amounts_is_rounded_alike_in_every_order(
            @ForAll @UniqueElements(by = Size.class) List<Integer> amounts, @ForAll long seed) {
        List<Integer> shuffled = new ArrayList<>(amounts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(byAmount(shuffled)).isEqualTo(byAmount(amounts));
    }

    /** The size of an amount. */
    static final class Size implements Function<Integer, Object> {
        @Override
        public Object apply(Integer amount) {
            return Math.abs((long) amount);
        }
    }

    private static Map<Integer, Long> byAmount(List<Integer> amounts) {
        long[] rounded = ControlledRounding.column(
                GBP, amounts.stream().mapToLong(Integer::longValue).toArray());
        Map<Integer, Long> out = new HashMap<>();
        IntStream.range(0, rounded.length).forEach(i -> out.put(amounts.get(i), rounded[i]));
        return out;
    }

    @Property
    void old_and_saving_are_the_nearest_pounds_and_the_pilot_is_beside_its_amount(
            @ForAll("amount") long old, @ForAll("amount") long pilot) {
        Compared exact = Compared.of(Money.ofMinor(GBP, old), Money.ofMinor(GBP, pilot));
        Compared rounded = exact.rounded(new AmountFormat(GBP, true));
        assertThat(rounded.old().minus(rounded.pilot())).isEqualTo(rounded.saving());
        assertThat(rounded.saving().getAmountMinorLong()).isEqualTo(nearest(old - pilot));
        assertBeside(rounded.old().getAmountMinorLong(), old);
        assertBeside(rounded.pilot().getAmountMinorLong(), pilot);
        assertThat(Math.abs(rounded.old().getAmountMinorLong() - old)).isLessThanOrEqualTo(50);
    }

    @Provide
    Arbitrary<Long> amount() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-1_000_000_000_00L, 1_000_000_000_00L),
                Arbitraries.longs().between(-40, 40).map(halves -> halves * 50));
    }

    @Example
    void thirds_of_a_hundred_pounds_add_up_to_it() {
        assertThat(ControlledRounding.column(GBP, 33_33, 33_34, 33_33)).containsExactly(33_00, 34_00, 33_00);
    }

    @Example
    void of_equal_differences_the_larger_amount_is_not_rounded_to_the_nearest_pound() {
        assertThat(ControlledRounding.column(GBP, 10_50, 2_000_50, 30_00)).containsExactly(11_00, 2_000_00, 30_00);
    }

    @Example
    void a_currency_without_minor_units_is_whole_already() {
        assertThat(ControlledRounding.column(CurrencyUnit.JPY, 33, 34, -5)).containsExactly(33, 34, -5);
    }

    @Example
    void amounts_that_no_pound_beside_them_fits_differ_by_one_more() {
        assertThat(ControlledRounding.column(GBP, new long[] {10_00, 500_00}, 511_00))
                .containsExactly(10_00, 501_00);
    }

    @Example
    void amounts_that_do_not_add_up_are_refused() {
        ControlledRounding rounding = new ControlledRounding(GBP);
        int parts = rounding.sum();
        int whole = rounding.sum();
        rounding.amount(parts, whole, 10_50);
        rounding.amount(whole, parts, 10_51);
        assertThatIllegalArgumentException().isThrownBy(rounding::round).withMessageContaining("don't add up");
    }
}
