package org.wholesum.appraisal;

import java.math.BigDecimal;

/** Shares of a whole. */
final class Shares {
    private Shares() {}

    static void check(String what, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    what + " is " + share.toPlainString() + ", expected a share from 0 to 1, as 0.2 for 20%");
        }
    }
}
