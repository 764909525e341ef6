package org.wholesum.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looks for the value nearest to the base at which a figure passes nil. */
final class SwitchingSearch {
    private static final int STEPS = 32;
    private static final int HALVINGS = 40;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int PLACES = 24;
    private static final int SHOWN = 6;

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

    /** Goes in even steps from the base to an end, and halves the first in which the sign changes. */
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
                return Optional.of(halved(near, far, sign, figure));
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

    private static BigDecimal halved(BigDecimal from, BigDecimal to, int sign, UnaryOperator<BigDecimal> figure) {
        BigDecimal near = from;
        BigDecimal far = to;
        for (int i = 0; i < HALVINGS; i++) {
            BigDecimal middle = near.add(far).divide(TWO, PLACES, RoundingMode.HALF_EVEN);
            if (figure.apply(middle).signum() == sign) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return shown(far, to.subtract(from));
    }
}
