package org.wholesum.internal.numeric;

import java.math.BigDecimal;
import java.util.Optional;
import org.wholesum.problem.InvalidInputException;

/** Levels of confidence. */
public final class Confidence {
    private Confidence() {}

    /**
     * Checks a level.
     *
     * @param confidence as 0.95 for 95%
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public static void check(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw InvalidInputException.of(
                    "confidence " + confidence + ": expected between 0 and 1, as 0.95",
                    confidence > 1 && confidence < 100
                            ? Optional.of(BigDecimal.valueOf(confidence)
                                    .movePointLeft(2)
                                    .stripTrailingZeros()
                                    .toPlainString())
                            : Optional.empty());
        }
    }
}
