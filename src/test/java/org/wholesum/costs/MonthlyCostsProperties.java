package org.wholesum.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.costs.AnyCosts.AGENCIES;
import static org.wholesum.costs.AnyCosts.GBP;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;

/** Laws of monthly costs. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class MonthlyCostsProperties {
    @Provide
    Arbitrary<MonthlyCosts> costs() {
        return AnyCosts.costs();
    }

    @Provide
    Arbitrary<List<MonthlyCosts>> three() {
        return AnyCosts.three();
    }

    @Provide
    Arbitrary<BigDecimal> factors() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-10), BigDecimal.valueOf(10))
                .ofScale(6);
    }

    // a commutative group, for the tables of one currency and window

    @Property
    void plus_is_associative(@ForAll("three") List<MonthlyCosts> t) {
        assertThat(t.get(0).plus(t.get(1)).plus(t.get(2)))
                .isEqualTo(t.get(0).plus(t.get(1).plus(t.get(2))));
    }

    @Property
    void plus_is_commutative(@ForAll("three") List<MonthlyCosts> t) {
        assertThat(t.get(0).plus(t.get(1))).isEqualTo(t.get(1).plus(t.get(0)));
    }

    @Property
    void zero_changes_nothing(@ForAll("costs") MonthlyCosts a) {
        assertThat(a.plus(MonthlyCosts.zero(GBP, a.window()))).isEqualTo(a);
        assertThat(a.minus(MonthlyCosts.zero(GBP, a.window()))).isEqualTo(a);
    }

    @Property
    void negated_takes_back(@ForAll("costs") MonthlyCosts a) {
        MonthlyCosts nothing = a.plus(a.negated());
        assertThat(nothing).isEqualTo(MonthlyCosts.zero(GBP, a.window()));
        assertThat(nothing.agencies()).isEmpty();
        assertThat(nothing).hasSameHashCodeAs(MonthlyCosts.zero(GBP, a.window()));
    }

    @Property
    void minus_is_plus_the_negated(@ForAll("three") List<MonthlyCosts> t) {
        assertThat(t.get(0).minus(t.get(1))).isEqualTo(t.get(0).plus(t.get(1).negated()));
    }

    @Property
    void equal_tables_have_equal_hashes(@ForAll("three") List<MonthlyCosts> t) {
        MonthlyCosts a = t.get(0).plus(t.get(1)).minus(t.get(1));
        assertThat(a).isEqualTo(t.get(0)).hasSameHashCodeAs(t.get(0));
    }

    // and for tables of any windows, over the run that has them all

    @Property
    void plus_of_any_windows_is_associative_and_commutative(
            @ForAll("costs") MonthlyCosts a, @ForAll("costs") MonthlyCosts b, @ForAll("costs") MonthlyCosts c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property
    void plus_of_two_windows_has_every_cell_of_both_over_their_hull(
            @ForAll("costs") MonthlyCosts a, @ForAll("costs") MonthlyCosts b) {
        MonthlyCosts sum = a.plus(b);

        assertThat(sum.window()).isEqualTo(a.window().hull(b.window()));
        for (Agency agency : AGENCIES) {
            for (YearMonth month : sum.window()) {
                assertThat(sum.pence(agency, month)).isEqualTo(a.pence(agency, month) + b.pence(agency, month));
            }
        }
        assertThat(sum.total()).isEqualTo(a.total().plus(b.total()));
    }

    // times

    @Property
    void times_distributes_over_plus(
            @ForAll("three") List<MonthlyCosts> t, @ForAll @LongRange(min = -100_000, max = 100_000) long factor) {
        assertThat(t.get(0).plus(t.get(1)).times(factor))
                .isEqualTo(t.get(0).times(factor).plus(t.get(1).times(factor)));
    }

    @Property
    void times_a_sum_is_the_sum_of_times(
            @ForAll("costs") MonthlyCosts a, @ForAll @IntRange(max = 1000) int m, @ForAll @IntRange(max = 1000) int n) {
        assertThat(a.times((long) m + n)).isEqualTo(a.times(m).plus(a.times(n)));
    }

    @Property
    void times_minus_one_is_negated_and_times_nil_is_zero(@ForAll("costs") MonthlyCosts a) {
        assertThat(a.times(-1)).isEqualTo(a.negated());
        assertThat(a.times(0)).isEqualTo(MonthlyCosts.zero(GBP, a.window()));
    }

    // rounding

    @Property
    void scaled_is_right_to_the_penny_for_each_agency_after_every_month(
            @ForAll("costs") MonthlyCosts a, @ForAll("factors") BigDecimal factor) {
        MonthlyCosts scaled = a.scaled(agency -> factor);

        for (Agency agency : AGENCIES) {
            long exact = 0;
            long rounded = 0;
            for (YearMonth month : a.window()) {
                exact += a.pence(agency, month);
                rounded += scaled.pence(agency, month);
                BigDecimal off = BigDecimal.valueOf(exact)
                        .multiply(factor)
                        .subtract(BigDecimal.valueOf(rounded))
                        .abs();
                assertThat(off).isLessThanOrEqualTo(new BigDecimal("0.5"));
            }
            assertThat(scaled.total(agency)).isEqualTo(a.total(agency).multipliedBy(factor, RoundingMode.HALF_UP));
        }
    }

    @Property
    void scaled_by_one_changes_nothing_and_by_a_whole_number_is_times(
            @ForAll("costs") MonthlyCosts a, @ForAll @IntRange(min = -9, max = 9) int factor) {
        assertThat(a.scaled(agency -> BigDecimal.ONE)).isEqualTo(a);
        assertThat(a.scaled(agency -> BigDecimal.valueOf(factor))).isEqualTo(a.times(factor));
    }

    @Property
    void ofCumulative_has_the_cumulative_amounts_it_was_given(@ForAll("costs") MonthlyCosts a) {
        MonthlyCosts again = MonthlyCosts.ofCumulative(
                GBP, a.window(), Set.copyOf(AGENCIES), (agency, months) -> LongStream.range(0, months)
                        .map(i -> a.pence(agency, a.window().month((int) i)))
                        .sum());
        assertThat(again).isEqualTo(a);
    }

    @Property
    void ofCumulative_of_a_rounded_rate_is_right_to_the_penny_in_total(
            @ForAll @LongRange(max = 1_000_000_000_000L) long pence, @ForAll @IntRange(min = 1, max = 120) int months) {
        BigDecimal monthly = BigDecimal.valueOf(pence, 3);
        Months window = Months.of("2013-10", months);
        MonthlyCosts costs = MonthlyCosts.ofCumulative(
                GBP, window, Set.copyOf(AGENCIES), (agency, n) -> monthly.multiply(BigDecimal.valueOf(n))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
        for (Agency agency : AGENCIES) {
            BigDecimal exact = monthly.multiply(BigDecimal.valueOf(months));
            assertThat(costs.pence(agency))
                    .isEqualTo(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
            for (YearMonth month : window) {
                BigDecimal off = monthly.subtract(BigDecimal.valueOf(costs.pence(agency, month)))
                        .abs();
                assertThat(off).isLessThanOrEqualTo(BigDecimal.ONE);
            }
        }
    }

    // windows and sums

    @Property
    void during_the_parts_of_a_split_adds_up_to_the_whole(
            @ForAll("costs") MonthlyCosts a, @ForAll @IntRange(min = 1, max = 39) int at) {
        int count = a.window().count();
        if (at < count) {
            Months first = Months.of(a.window().first(), at);
            Months rest = first.next(count - at);
            assertThat(a.during(first).plus(a.during(rest))).isEqualTo(a);
            assertThat(a.during(first).total().plus(a.during(rest).total())).isEqualTo(a.total());
        }
    }

    @Property
    void every_way_to_sum_gives_the_same_total(@ForAll("costs") MonthlyCosts a) {
        long[] cumulative = a.cumulativePence();
        assertThat(AGENCIES.stream().mapToLong(a::pence).sum()).isEqualTo(a.pence());
        assertThat(cumulative[cumulative.length - 1]).isEqualTo(a.pence());
        assertThat(Money.total(a.byFinancialYear().values())).isEqualTo(a.total());
        assertThat(IntStream.range(0, a.window().count())
                        .mapToLong(
                                i -> a.during(Months.of(a.window().month(i), 1)).pence())
                        .sum())
                .isEqualTo(a.pence());
    }

    @Property
    void amounts_may_be_added_in_any_order(@ForAll("costs") MonthlyCosts a, @ForAll Random random) {
        List<Integer> cells = new ArrayList<>(
                IntStream.range(0, AGENCIES.size() * a.window().count()).boxed().toList());
        Collections.shuffle(cells, random);
        MonthlyCosts.Builder again = MonthlyCosts.builder(GBP, a.window());
        for (int cell : cells) {
            Agency agency = AGENCIES.get(cell % AGENCIES.size());
            YearMonth month = a.window().month(cell / AGENCIES.size());
            again.add(agency, month, a.pence(agency, month));
        }
        assertThat(again.build()).isEqualTo(a);
    }
}
