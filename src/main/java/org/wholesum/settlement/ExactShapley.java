package org.wholesum.settlement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.wholesum.internal.parallel.Interruption;

/**
 * The exact Shapley value: Σ k!(n − k − 1)! ÷ n! × (v(S with i) − v(S)) over the coalitions S of k agencies without i. The
 * values are first added up by the size of the coalition, with and without each agency, as whole numbers.
 */
final class ExactShapley {
    /** Decimals with which any two different multiples of 1 ÷ 20! differ. */
    static final int PLACES = 30;

    private final Coalition.Players players;
    private final int count;
    private final WideSum[] bySize;
    private final WideSum[][] with;
    private final long total;

    ExactShapley(Coalition.Players players, CoalitionGame game) {
        this.players = players;
        this.count = players.size();
        this.bySize = sums();
        this.with = Stream.generate(this::sums).limit(count).toArray(WideSum[][]::new);
        long last = 0;
        for (long mask = 1; mask < 1L << count; mask++) {
            Interruption.check("valuing coalitions");
            last = game.pence(players.of(mask));
            add(mask, last);
        }
        this.total = last;
    }

    private WideSum[] sums() {
        return Stream.generate(WideSum::new).limit(count + 1L).toArray(WideSum[]::new);
    }

    private void add(long mask, long value) {
        int size = Long.bitCount(mask);
        bySize[size].add(value);
        for (long left = mask; left != 0; left &= left - 1) {
            with[Long.numberOfTrailingZeros(left)][size].add(value);
        }
    }

    ShapleyValue value(CurrencyUnit currency) {
        List<BigDecimal> values =
                IntStream.range(0, count).mapToObj(this::value).toList();
        return new ShapleyValue(currency, players, values, total, Optional.empty());
    }

    private BigDecimal value(int player) {
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; k < count; k++) {
            BigInteger joined = with[player][k + 1].total();
            BigInteger without = bySize[k].total().subtract(with[player][k].total());
            BigInteger orders = factorial(k).multiply(factorial(count - k - 1));
            sum = sum.add(orders.multiply(joined.subtract(without)));
        }
        return new BigDecimal(sum).divide(new BigDecimal(factorial(count)), PLACES, RoundingMode.HALF_EVEN);
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }
}
