package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** Laws of a comparison that is adjusted by its control. */
class ControlTrendProperties {
    private static final Months HORIZON = Months.of("2013-01", 7);

    private static Comparison comparison(List<Long> before, List<Long> after) {
        return Comparison.of(projected(before, "2011-01"), projected(after, "2012-01"));
    }

    private static Projection projected(List<Long> pence, String from) {
        MonthlyCosts.Builder costs = MonthlyCosts.builder(CurrencyUnit.GBP, Months.of(from, 5));
        for (int i = 0; i < pence.size(); i++) {
            costs.add(Agency.of("agency-" + i), i, pence.get(i));
        }
        return Method.runRate().project(costs.build(), HORIZON);
    }

    private static ControlTrend trend(int percent) {
        BigDecimal change = BigDecimal.valueOf(percent, 2);
        return ControlTrend.of("control", change, change.doubleValue(), change.doubleValue());
    }

    @Property
    void a_control_without_change_leaves_the_comparison_as_it_was(
            @ForAll @Size(3) List<@LongRange(max = 1_000_000_00) Long> before,
            @ForAll @Size(3) List<@LongRange(max = 1_000_000_00) Long> after) {
        Comparison plain = comparison(before, after);
        Comparison adjusted = plain.adjustedBy(trend(0));

        assertThat(adjusted.old().costs()).isEqualTo(plain.old().costs());
        assertThat(adjusted.savings()).isEqualTo(plain.savings());
    }

    @Property
    void the_same_factor_for_all_agencies_scales_the_old_cost(
            @ForAll @Size(3) List<@LongRange(max = 1_000_000_00) Long> before,
            @ForAll @IntRange(min = -100, max = 300) int percent) {
        Comparison plain = comparison(before, before);
        Comparison adjusted = plain.adjustedBy(trend(percent));

        assertThat(adjusted.old().costs())
                .isEqualTo(plain.old().costs().scaled(agency -> BigDecimal.valueOf(100L + percent, 2)));
        assertThat(adjusted.pilot()).isEqualTo(plain.pilot());
    }

    @Property
    void the_saving_adds_up_over_agencies_and_months(
            @ForAll @Size(3) List<@LongRange(max = 1_000_000_00) Long> before,
            @ForAll @Size(3) List<@LongRange(max = 1_000_000_00) Long> after,
            @ForAll @IntRange(min = -100, max = 300) int percent) {
        Comparison adjusted = comparison(before, after).adjustedBy(trend(percent));

        assertThat(adjusted.shifts().stream()
                        .mapToLong(shift -> shift.saving().getAmountMinorLong())
                        .sum())
                .isEqualTo(adjusted.saving().getAmountMinorLong())
                .isEqualTo(adjusted.savings().total().getAmountMinorLong());
    }
}
