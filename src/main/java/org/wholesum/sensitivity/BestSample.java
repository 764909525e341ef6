package org.wholesum.sensitivity;

import java.util.function.LongToDoubleFunction;
import org.wholesum.internal.parallel.Interruption;

/**
 * The number of cases with the greatest net gain, from 0 to the most there are. The value of cases rises with their number,
 * first faster and then slower, so that the net gain has one peak besides zero: it is looked for among numbers that are 5%
 * apart, and then among all between the neighbours of the greatest.
 */
final class BestSample {
    private static final int ONE_BY_ONE = 40;

    private final LongToDoubleFunction net;
    private final long most;

    BestSample(LongToDoubleFunction net, long most) {
        this.net = net;
        this.most = most;
    }

    long find() {
        long best = 0;
        double greatest = net.applyAsDouble(0);
        for (long cases = 1; cases <= most; cases = next(cases)) {
            Interruption.check("searching for the best sample");
            double gain = net.applyAsDouble(cases);
            if (gain > greatest) {
                greatest = gain;
                best = cases;
            }
            if (cases == most) {
                break;
            }
        }
        return best == 0 ? 0 : between(Math.max(1, best - best / 20 - 1), Math.min(most, next(best)));
    }

    private long next(long cases) {
        return Math.min(most, cases < ONE_BY_ONE ? cases + 1 : cases + cases / 20);
    }

    /** The peak of what rises to it and then falls. */
    private long between(long from, long to) {
        long low = from;
        long high = to;
        while (low < high) {
            Interruption.check("searching for the best sample");
            long middle = low + (high - low) / 2;
            if (net.applyAsDouble(middle + 1) > net.applyAsDouble(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
