package org.wholesum.appraisal;

import java.math.BigDecimal;

/**
 * How sure the data behind an assumption are, and the optimism bias that goes with it (HM Treasury, Public Service
 * Transformation Network and New Economy, <i>Supporting Public Service Transformation: Cost Benefit Analysis Guidance for
 * Local Partnerships</i>, 2014). {@code ConfidenceGrade.THREE.bias()} is {@code 0.10}.
 */
public enum ConfidenceGrade {
    /** The surest. */
    ONE("0.00"),
    /** Surer than most. */
    TWO("0.05"),
    /** Middling, on the sure side. */
    THREE("0.10"),
    /** Middling, on the unsure side. */
    FOUR("0.15"),
    /** Less sure than most. */
    FIVE("0.25"),
    /** The least sure. */
    SIX("0.40");

    private final BigDecimal bias;

    ConfidenceGrade(String bias) {
        this.bias = new BigDecimal(bias);
    }

    /** {@return by what share costs are raised, or benefits lowered} */
    public BigDecimal bias() {
        return bias;
    }
}
