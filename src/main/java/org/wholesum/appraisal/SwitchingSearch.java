package org.wholesum.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looks for the value nearest to the base at which a figure passes nil. */
final class SwitchingSearch {
    private static final int STEPS = 16;
    private static final int MOST = 80;
    private static final RoundingMode HALF = RoundingMode.HALF_EVEN;
    private static final BigDecimal HALVED = new BigDecimal("0.5");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int PLACES = 24;
    private static final int SHOWN = 6;
    private static final int NARROW = 9;

    private SwitchingSearch() {}

    static Optional<BigDecimal> nearest(Assumption one, UnaryOperator<BigDecimal> figure) {
        if (figure.apply(one.base()).signum() == 0) {
            return Optional.of(one.base());
        }
        Optional<BigDecimal> below = towards(one.base(), one.low(), figure);
        Optional<BigDecimal> above = towards(one.base(), one.high(), figure);
        if (below.isPresent() && above.isPresent()) {
            BigDecimal down = one.base().subtract(below.get());
            BigDecimal up = above.get().subtract(one.base());
            return down.compareTo(up) <= 0 ? below : above;
        }
        return below.isPresent() ? below : above;
    }

    /** Goes in even steps from the base to an end, and narrows the first down in which the sign changes. */
    private static Optional<BigDecimal> towards(BigDecimal base, BigDecimal end, UnaryOperator<BigDecimal> figure) {
        BigDecimal range = end.subtract(base);
        int sign = figure.apply(base).signum();
        BigDecimal near = base;
        for (int step = 1; step <= STEPS && range.signum() != 0; step++) {
            BigDecimal far = step == STEPS
                    ? end
                    : base.add(range.multiply(BigDecimal.valueOf(step))
                            .divide(BigDecimal.valueOf(STEPS), PLACES, RoundingMode.HALF_EVEN));
            if (figure.apply(far).signum() != sign) {
                return Optional.of(narrowed(near, far, sign, figure));
            }
            near = far;
        }
        return Optional.empty();
    }

    /** To a millionth of the step that it was found in, or to six decimals if that is finer. */
    private static BigDecimal shown(BigDecimal value, BigDecimal step) {
        int places = Math.max(SHOWN, SHOWN + step.scale() - step.precision());
        return value.setScale(Math.min(places, value.scale()), RoundingMode.HALF_UP);
    }

    /**
     * Narrows a step down in which the sign changes: by the straight line between its ends, and by halves where that
     * takes no more than a half off. The end at which the sign has changed is the answer.
     */
    private static BigDecimal narrowed(BigDecimal from, BigDecimal to, int sign, UnaryOperator<BigDecimal> figure) {
        BigDecimal near = from;
        BigDecimal far = to;
        BigDecimal least = to.subtract(from).abs().movePointLeft(NARROW);
        for (int i = 0; i < MOST && far.subtract(near).abs().compareTo(least) > 0; i++) {
            BigDecimal width = far.subtract(near);
            BigDecimal middle = i % 2 == 0 ? straight(near, far, figure) : near.add(width.divide(TWO, PLACES, HALF));
            BigDecimal at = figure.apply(middle);
            if (at.signum() == sign) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return shown(far, to.subtract(from));
    }

    /** Where the straight line between both ends is nil; the middle where that lies at an end. */
    private static BigDecimal straight(BigDecimal near, BigDecimal far, UnaryOperator<BigDecimal> figure) {
        BigDecimal rise = figure.apply(far).subtract(figure.apply(near));
        BigDecimal width = far.subtract(near);
        BigDecimal part = figure.apply(near).negate().divide(rise, PLACES, HALF);
        boolean inside = part.signum() > 0 && part.compareTo(BigDecimal.ONE) < 0;
        return near.add(width.multiply(inside ? part : HALVED)).setScale(PLACES, HALF);
    }
}
