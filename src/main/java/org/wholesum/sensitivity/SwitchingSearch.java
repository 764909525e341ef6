package org.wholesum.sensitivity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wholesum.internal.parallel.Interruption;

/** Finds the value nearest to the base at which a figure is zero or changes sign. */
final class SwitchingSearch {
    private static final int STEPS = 16;
    private static final int MOST = 80;
    private static final RoundingMode HALF = RoundingMode.HALF_EVEN;
    private static final BigDecimal HALVED = new BigDecimal("0.5");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int PLACES = 24;
    private static final int SHOWN = 6;
    private static final int NARROW = 9;

    private final Assumption one;
    private final UnaryOperator<BigDecimal> taken;
    private final UnaryOperator<BigDecimal> figure;

    /**
     * A search.
     *
     * @param one the assumption that is varied
     * @param taken rounds a value to one that the assumption can take
     * @param figure computes the figure from a value
     */
    SwitchingSearch(Assumption one, UnaryOperator<BigDecimal> taken, UnaryOperator<BigDecimal> figure) {
        this.one = one;
        this.taken = taken;
        this.figure = figure;
    }

    Optional<BigDecimal> nearest() {
        if (figure.apply(one.base()).signum() == 0) {
            return Optional.of(one.base());
        }
        Optional<BigDecimal> below = towards(one.low());
        Optional<BigDecimal> above = towards(one.high());
        if (below.isPresent() && above.isPresent()) {
            BigDecimal down = one.base().subtract(below.get());
            BigDecimal up = above.get().subtract(one.base());
            return down.compareTo(up) <= 0 ? below : above;
        }
        return below.isPresent() ? below : above;
    }

    /** Goes in even steps from the base to an end, and narrows down the first step in which the sign changes. */
    private Optional<BigDecimal> towards(BigDecimal end) {
        BigDecimal base = one.base();
        BigDecimal range = end.subtract(base);
        int sign = figure.apply(base).signum();
        BigDecimal near = base;
        for (int step = 1; step <= STEPS && range.signum() != 0; step++) {
            Interruption.check("searching for a switching value");
            BigDecimal far = step == STEPS
                    ? end
                    : base.add(range.multiply(BigDecimal.valueOf(step))
                            .divide(BigDecimal.valueOf(STEPS), PLACES, RoundingMode.HALF_EVEN));
            if (figure.apply(far).signum() != sign) {
                return Optional.of(narrowed(near, far, sign));
            }
            near = far;
        }
        return Optional.empty();
    }

    /** Rounded to a millionth of the step that it was found in, or to six decimals if that is finer. */
    private static BigDecimal shown(BigDecimal value, BigDecimal step) {
        int places = Math.max(SHOWN, SHOWN + step.scale() - step.precision());
        return value.setScale(Math.min(places, value.scale()), RoundingMode.HALF_UP);
    }

    /**
     * Narrows down a step in which the sign changes: in turn by linear interpolation and by bisection. The result is the
     * end at which the sign has changed.
     */
    private BigDecimal narrowed(BigDecimal from, BigDecimal to, int sign) {
        BigDecimal near = from;
        BigDecimal far = to;
        BigDecimal least = to.subtract(from).abs().movePointLeft(NARROW);
        for (int i = 0; i < MOST && far.subtract(near).abs().compareTo(least) > 0; i++) {
            Interruption.check("searching for a switching value");
            BigDecimal width = far.subtract(near);
            BigDecimal middle = i % 2 == 0 ? straight(near, far) : near.add(width.divide(TWO, PLACES, HALF));
            BigDecimal at = figure.apply(middle);
            if (at.signum() == sign) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return shown(taken.apply(far), to.subtract(from));
    }

    /** The zero of the straight line between both ends, or the middle if that zero is at an end. */
    private BigDecimal straight(BigDecimal near, BigDecimal far) {
        BigDecimal rise = figure.apply(far).subtract(figure.apply(near));
        BigDecimal width = far.subtract(near);
        BigDecimal part = figure.apply(near).negate().divide(rise, PLACES, HALF);
        boolean inside = part.signum() > 0 && part.compareTo(BigDecimal.ONE) < 0;
        return near.add(width.multiply(inside ? part : HALVED)).setScale(PLACES, HALF);
    }
}
