package org.wholesum.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.joda.money.CurrencyUnit;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.random.Streams;

/** The mean of what an agency adds to those before it, over random orders. */
final class SampledShapley {
    private final Coalition.Players players;
    private final CoalitionGame game;
    private final int count;
    private final WideSum[] sums;
    private final double[] means;
    private final double[] squares;
    private long total;

    SampledShapley(Coalition.Players players, CoalitionGame game) {
        this.players = players;
        this.game = game;
        this.count = players.size();
        this.sums = IntStream.range(0, count).mapToObj(i -> new WideSum()).toArray(WideSum[]::new);
        this.means = new double[count];
        this.squares = new double[count];
    }

    ShapleyValue value(CurrencyUnit currency, int draws, long seed) {
        for (int draw = 0; draw < draws; draw++) {
            Interruption.check("drawing orders of agencies");
            join(order(Streams.of(seed, draw)), draw + 1);
        }
        BigDecimal times = BigDecimal.valueOf(draws);
        List<Double> errors = Arrays.stream(squares)
                .map(square -> Math.sqrt(square / (draws - 1.0) / draws))
                .boxed()
                .toList();
        return new ShapleyValue(
                currency,
                players,
                Arrays.stream(sums)
                        .map(sum ->
                                new BigDecimal(sum.total()).divide(times, ExactShapley.PLACES, RoundingMode.HALF_EVEN))
                        .toList(),
                total,
                Optional.of(new ShapleyValue.Sampled(draws, seed, errors)));
    }

    /** A random order of the agencies (Fisher and Yates). */
    private int[] order(UniformRandomProvider random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = order[j];
            order[j] = order[i];
            order[i] = other;
        }
        return order;
    }

    /** Adds what each agency adds in an order; the spread by Welford's recurrence. */
    private void join(int[] order, int draw) {
        BitSet members = new BitSet(count);
        long before = 0;
        for (int player : order) {
            members.set(player);
            long after = game.pence(players.of(members));
            long added = Exact.subtract(after, before);
            sums[player].add(added);
            double from = added - means[player];
            means[player] += from / draw;
            squares[player] += from * (added - means[player]);
            before = after;
        }
        total = before;
    }
}
