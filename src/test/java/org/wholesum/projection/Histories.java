package org.wholesum.projection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** Costs to test with, written out or arbitrary. */
public final class Histories {
    public static final CurrencyUnit GBP = CurrencyUnit.of("GBP");
    public static final Agency COUNCIL = Agency.of("council-direct");
    public static final Agency NHS = Agency.of("nhs");
    public static final Agency POLICE = Agency.of("police");
    public static final List<Agency> AGENCIES = List.of(COUNCIL, NHS, POLICE);

    private Histories() {}

    /** One agency's costs, a month after another. */
    public static MonthlyCosts of(Agency agency, String first, long... pence) {
        MonthlyCosts.Builder costs = MonthlyCosts.builder(GBP, Months.of(first, pence.length));
        for (int i = 0; i < pence.length; i++) {
            costs.add(agency, i, pence[i]);
        }
        return costs.build();
    }

    /** A projection with exactly these costs. */
    public static Projection projected(MonthlyCosts costs) {
        Method asGiven = (history, horizon) -> costs;
        return asGiven.project(costs, costs.window());
    }

    public static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    /** Any run of 1 to 40 months. */
    public static Arbitrary<Months> months() {
        return Arbitraries.integers()
                .between(2000, 2030)
                .flatMap(year -> Arbitraries.integers().between(1, 12).flatMap(month -> Arbitraries.integers()
                        .between(1, 40)
                        .map(count -> Months.of(YearMonth.of(year, month), count))));
    }

    /** Any costs of those months, of up to three agencies, net corrections included. */
    public static Arbitrary<MonthlyCosts> over(Months months) {
        return over(months, -1_000_000_000_000L);
    }

    /** Costs of those months, of up to three agencies, zero or more. */
    public static Arbitrary<MonthlyCosts> positiveOver(Months months) {
        return over(months, 0);
    }

    private static Arbitrary<MonthlyCosts> over(Months months, long least) {
        Arbitrary<Long> pence = Arbitraries.longs().between(least, 1_000_000_000_000L);
        Arbitrary<Long> mostlyZero = Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(0L)), Tuple.of(3, pence));
        return mostlyZero.list().ofSize(AGENCIES.size() * months.count()).map(cells -> {
            MonthlyCosts.Builder costs = MonthlyCosts.builder(GBP, months);
            for (int i = 0; i < cells.size(); i++) {
                costs.add(AGENCIES.get(i % AGENCIES.size()), i / AGENCIES.size(), cells.get(i));
            }
            return costs.build();
        });
    }

    /** A quotient of whole numbers rounded half up, that is half away from zero, without any of the library's code. */
    public static long halfUp(BigInteger dividend, long divisor) {
        BigInteger twice = BigInteger.valueOf(divisor).shiftLeft(1);
        long size = dividend.abs()
                .shiftLeft(1)
                .add(BigInteger.valueOf(divisor))
                .divide(twice)
                .longValueExact();
        return dividend.signum() * size;
    }

    /** The figures of a text in order, with or without thousands separators. */
    public static List<BigDecimal> numbers(String text) {
        return Stream.of(text.replaceAll("[^0-9.,-]+", " ").trim().split(" "))
                .map(figure -> figure.replace(",", ""))
                .filter(figure -> figure.matches("-?\\d+(\\.\\d+)?"))
                .map(BigDecimal::new)
                .toList();
    }

    /** An amount rounded half up to the penny. */
    public static BigDecimal pennies(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
