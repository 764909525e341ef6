package org.wholesum.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.wholesum.price.DiscountSchedule;

/** Laws of the discount rates of every edition. */
class GuidanceProperties {
    @Provide
    Arbitrary<DiscountSchedule> schedules() {
        return Arbitraries.of(Stream.of(Guidance.values())
                .flatMap(edition ->
                        Stream.concat(Stream.of(edition.standard(), edition.health()), edition.sensitivity().stream()))
                .toList());
    }

    @Property
    void factors_never_rise_with_the_year(
            @ForAll("schedules") DiscountSchedule schedule,
            @ForAll @DoubleRange(max = 500) double year,
            @ForAll @DoubleRange(max = 100) double later) {
        double factor = schedule.factor(year);
        assertThat(factor).isPositive().isLessThanOrEqualTo(1);
        assertThat(schedule.factor(year + later)).isLessThanOrEqualTo(factor);
    }

    @Property
    void the_sensitivity_schedule_discounts_no_more_than_the_standard_one_and_no_less_than_that_for_health(
            @ForAll Guidance edition, @ForAll @DoubleRange(max = 500) double year) {
        edition.sensitivity().ifPresent(schedule -> assertThat(schedule.factor(year))
                .isGreaterThanOrEqualTo(edition.standard().factor(year))
                .isLessThanOrEqualTo(edition.health().factor(year)));
    }

    @Property
    void lower_bounds_and_low_values_are_not_above_upper_and_high_ones(
            @ForAll ProjectCategory category, @ForAll Guidance edition, @ForAll ValueUnit unit) {
        assertThat(category.costs().lower())
                .isLessThanOrEqualTo(category.costs().upper());
        category.duration().ifPresent(bounds -> assertThat(bounds.lower()).isLessThanOrEqualTo(bounds.upper()));
        UnitValue value = edition.value(unit);
        value.low()
                .ifPresent(low -> assertThat(low.isGreaterThan(value.central())).isFalse());
        value.high()
                .ifPresent(high -> assertThat(high.isLessThan(value.central())).isFalse());
    }
}
