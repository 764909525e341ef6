package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;

/** Laws of splitting the cost of a service over those who bear it. */
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class UnitCostsProperties {
    @Provide
    Arbitrary<BigDecimal> quantities() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.000001"), new BigDecimal("1000000"))
                .ofScale(6);
    }

    private static UnitCosts composite(List<Integer> pence) {
        return UnitCosts.of(IntStream.range(0, pence.size())
                .mapToObj(i -> new UnitCost(
                        "s",
                        "S",
                        Agency.of("agency " + i),
                        "unit",
                        BigDecimal.valueOf(pence.get(i), 2),
                        PriceBase.ofYear(2012),
                        "made up"))
                .toList());
    }

    @Property
    void every_split_adds_up_to_the_whole_rounded_half_up(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 10_000_000) Integer> pence,
            @ForAll("quantities") BigDecimal quantity) {
        SortedMap<Agency, Money> split = composite(pence).split("s", quantity);

        long unit = pence.stream().mapToLong(Integer::longValue).sum();
        BigDecimal whole = BigDecimal.valueOf(unit).multiply(quantity).setScale(0, RoundingMode.HALF_UP);
        assertThat(split).hasSameSizeAs(pence);
        assertThat(Money.total(split.values())).isEqualTo(Money.ofMinor(CurrencyUnit.GBP, whole.longValueExact()));
    }

    @Property
    void no_part_is_a_penny_off(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 10_000_000) Integer> pence,
            @ForAll("quantities") BigDecimal quantity) {
        SortedMap<Agency, Money> split = composite(pence).split("s", quantity);
        for (int i = 0; i < pence.size(); i++) {
            BigDecimal exact = BigDecimal.valueOf(pence.get(i)).multiply(quantity);
            long part = split.get(Agency.of("agency " + i)).getAmountMinorLong();
            assertThat(exact.subtract(BigDecimal.valueOf(part)).abs()).isLessThan(BigDecimal.ONE);
        }
    }

    @Property
    void a_whole_quantity_needs_no_rounding(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 10_000_000) Integer> pence,
            @ForAll @IntRange(min = 1, max = 1000) int quantity) {
        SortedMap<Agency, Money> split = composite(pence).split("s", BigDecimal.valueOf(quantity));
        for (int i = 0; i < pence.size(); i++) {
            assertThat(split.get(Agency.of("agency " + i)).getAmountMinorLong())
                    .isEqualTo((long) pence.get(i) * quantity);
        }
    }
}
