package org.wholesum.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** Present values are those of exact products of pence and factors. */
class FactorTableProperties {
    private static final Months YEAR = Months.of("2014-04", 12);
    private static final Agency NHS = Agency.of("nhs");

    @Provide
    Arbitrary<List<Long>> amounts() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(-20, 20),
                        Arbitraries.longs().between(-4_000_000_000L, 4_000_000_000L),
                        Arbitraries.longs().between(-1_000_000_000_000_000L, 1_000_000_000_000_000L))
                .list()
                .ofSize(12);
    }

    @Property
    void a_present_value_is_that_of_exact_products(
            @ForAll("amounts") List<Long> pence, @ForAll("rates") BigDecimal rate, @ForAll Timing timing) {
        Discounting by = new Discounting(DiscountSchedule.flat(rate).nominal(), timing, YEAR.first());
        MonthlyCosts costs = MonthlyCosts.builder(CurrencyUnit.GBP, YEAR)
                .add(NHS, pence.stream().mapToLong(Long::longValue).toArray())
                .build();
        assertThat(by.presentValue(costs)).isEqualTo(exact(costs, by));
        assertThat(by.presentValue(costs.negated())).isEqualTo(exact(costs.negated(), by));
    }

    private static MonthlyCosts exact(MonthlyCosts costs, Discounting by) {
        return costs.weighted((agency, month) -> BigDecimal.valueOf(by.factor(month, costs.prices())));
    }

    @Provide
    Arbitrary<BigDecimal> rates() {
        return Arbitraries.of("0", "0.035", "1", "0.5", "-0.2", "0.015").map(BigDecimal::new);
    }
}
