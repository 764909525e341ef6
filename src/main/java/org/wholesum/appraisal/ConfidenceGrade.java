package org.wholesum.appraisal;

import java.math.BigDecimal;

/**
 * The quality of the data behind an assumption, and its optimism bias (HM Treasury, Public Service
 * Transformation Network and New Economy, <i>Supporting Public Service Transformation: Cost Benefit Analysis Guidance for
 * Local Partnerships</i>, 2014). {@code ConfidenceGrade.THREE.bias()} is {@code 0.10}.
 */
public enum ConfidenceGrade {
    /** The best data. */
    ONE("0.00"),
    /** The second-best data. */
    TWO("0.05"),
    /** Fairly good data. */
    THREE("0.10"),
    /** Fairly weak data. */
    FOUR("0.15"),
    /** Weak data. */
    FIVE("0.25"),
    /** The weakest data. */
    SIX("0.40");

    private final BigDecimal bias;

    ConfidenceGrade(String bias) {
        this.bias = new BigDecimal(bias);
    }

    /** {@return the share by which costs are raised or benefits lowered} */
    public BigDecimal bias() {
        return bias;
    }
}
