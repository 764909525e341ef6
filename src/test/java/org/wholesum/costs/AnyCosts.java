package org.wholesum.costs;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;

/** Any costs, for laws that hold for all of them. */
final class AnyCosts {
    static final CurrencyUnit GBP = CurrencyUnit.GBP;
    static final List<Agency> AGENCIES = List.of(Agency.of("council"), Agency.of("nhs"), Agency.of("police"));

    private AnyCosts() {}

    static Arbitrary<YearMonth> month() {
        return Arbitraries.integers().between(2000 * 12, 2020 * 12).map(n -> YearMonth.of(n / 12, n % 12 + 1));
    }

    /** Any run of 1 to 40 months. */
    static Arbitrary<Months> months() {
        return Combinators.combine(month(), Arbitraries.integers().between(1, 40))
                .as((YearMonth first, Integer count) -> Months.of(first, count));
    }

    /** Costs of any months. */
    static Arbitrary<MonthlyCosts> costs() {
        return months().flatMap(AnyCosts::over);
    }

    /** Costs of these months, for one agency or more, many zero and some negative. */
    static Arbitrary<MonthlyCosts> over(Months months) {
        Arbitrary<Long> pence = Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L);
        Arbitrary<Long> cell = Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(0L)), Tuple.of(3, pence));
        return cell.list().ofSize(AGENCIES.size() * months.count()).map(cells -> {
            MonthlyCosts.Builder costs = MonthlyCosts.builder(GBP, months);
            for (int i = 0; i < cells.size(); i++) {
                costs.add(AGENCIES.get(i % AGENCIES.size()), i / AGENCIES.size(), cells.get(i));
            }
            return costs.build();
        });
    }

    /** Three tables of the same months. */
    static Arbitrary<List<MonthlyCosts>> three() {
        return months().flatMap(months -> over(months).list().ofSize(3));
    }
}
