package org.wholesum.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;

/** Tables of one window and currency are a commutative group; rounding foots. */
class MonthlyCostsProperties {
    private static final CurrencyUnit GBP = CurrencyUnit.of("GBP");
    private static final Months WINDOW = Months.of("2013-01", 5);
    private static final MonthlyCosts ZERO = MonthlyCosts.zero(GBP, WINDOW);

    @Provide
    Arbitrary<MonthlyCosts> tables() {
        return tables(WINDOW);
    }

    @Provide
    Arbitrary<MonthlyCosts> anyWindow() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(1, 12))
                .as((start, count) -> new Months(WINDOW.first().plusMonths(start), count))
                .flatMap(MonthlyCostsProperties::tables);
    }

    private static Arbitrary<MonthlyCosts> tables(Months window) {
        Arbitrary<Agency> agency = Arbitraries.of("police", "nhs", "fire").map(Agency::of);
        Arbitrary<Integer> month = Arbitraries.integers().between(0, window.count() - 1);
        Arbitrary<Long> pence = Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L);
        return Combinators.combine(agency, month, pence)
                .as((a, m, p) -> MonthlyCosts.builder(GBP, window).add(a, m, p).build())
                .list()
                .ofMaxSize(12)
                .map(cells -> cells.stream().reduce(MonthlyCosts.zero(GBP, window), MonthlyCosts::plus));
    }

    @Property
    void addition_is_associative(
            @ForAll("anyWindow") MonthlyCosts a,
            @ForAll("anyWindow") MonthlyCosts b,
            @ForAll("anyWindow") MonthlyCosts c) {
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property
    void addition_is_commutative(@ForAll("anyWindow") MonthlyCosts a, @ForAll("anyWindow") MonthlyCosts b) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
    }

    @Property
    void zero_changes_nothing_and_the_negated_takes_back(@ForAll("tables") MonthlyCosts a) {
        assertThat(a.plus(ZERO)).isEqualTo(a);
        assertThat(a.plus(a.negated())).isEqualTo(ZERO);
        assertThat(a.minus(a)).isEqualTo(ZERO);
    }

    @Property
    void times_distributes_over_addition(
            @ForAll("tables") MonthlyCosts a,
            @ForAll("tables") MonthlyCosts b,
            @ForAll @IntRange(min = -9, max = 9) int k) {
        assertThat(a.plus(b).times(k)).isEqualTo(a.times(k).plus(b.times(k)));
    }

    @Property
    void the_total_of_a_sum_is_the_sum_of_the_totals(
            @ForAll("anyWindow") MonthlyCosts a, @ForAll("anyWindow") MonthlyCosts b) {
        assertThat(a.plus(b).pence()).isEqualTo(a.pence() + b.pence());
    }

    @Property
    void the_parts_of_a_window_add_up_to_it(
            @ForAll("tables") MonthlyCosts a, @ForAll @IntRange(min = 1, max = 4) int split) {
        Months first = new Months(WINDOW.first(), split);
        assertThat(a.during(first).plus(a.during(first.next(WINDOW.count() - split))))
                .isEqualTo(a);
    }

    @Property
    void cumulative_costs_end_at_the_total(@ForAll("anyWindow") MonthlyCosts a) {
        long[] cumulative = a.cumulativePence();
        assertThat(cumulative[cumulative.length - 1]).isEqualTo(a.pence());
    }

    @Property
    void financial_years_add_up_to_the_total(@ForAll("anyWindow") MonthlyCosts a) {
        assertThat(a.byFinancialYear().values().stream()
                        .mapToLong(m -> m.getAmountMinorLong())
                        .sum())
                .isEqualTo(a.pence());
    }

    @Property
    void scaling_rounds_each_agencys_total_once(
            @ForAll("tables") MonthlyCosts a, @ForAll @BigRange(min = "-3", max = "3") @Scale(4) BigDecimal factor) {
        MonthlyCosts scaled = a.scaled(agency -> factor);
        for (Agency agency : a.agencies()) {
            assertThat(scaled.pence(agency))
                    .isEqualTo(BigDecimal.valueOf(a.pence(agency))
                            .multiply(factor)
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact());
        }
    }

    @Property
    void rounded_parts_add_up_and_are_within_one_unit_of_the_exact(
            @ForAll @Size(min = 1, max = 20) List<@BigRange(min = "-1000", max = "1000") @Scale(6) BigDecimal> parts) {
        long[] whole = Footing.round(parts);
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(Arrays.stream(whole).sum())
                .isEqualTo(sum.setScale(0, RoundingMode.HALF_UP).longValueExact());
        for (int i = 0; i < whole.length; i++) {
            assertThat(parts.get(i).subtract(BigDecimal.valueOf(whole[i])).abs())
                    .isLessThanOrEqualTo(BigDecimal.ONE);
        }
    }

    @Property
    void printed_shares_add_up_to_a_hundred_per_cent(
            @ForAll @Size(min = 1, max = 12)
                    List<@net.jqwik.api.constraints.LongRange(min = 1, max = 1_000_000_000) Long> parts) {
        BigDecimal sum = Percent.shares(parts).stream()
                .map(share -> new BigDecimal(share.replace("%", "")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("100.0");
    }
}
