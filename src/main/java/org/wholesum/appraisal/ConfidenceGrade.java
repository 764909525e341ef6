package org.wholesum.appraisal;

import java.math.BigDecimal;
import org.wholesum.guidance.GuidanceSource;

/**
 * The quality of the data behind an assumption, and its optimism bias (HM Treasury, Public Service
 * Transformation Network and New Economy, <i>Supporting Public Service Transformation: Cost Benefit Analysis Guidance for
 * Local Partnerships</i>, 2014). {@code ConfidenceGrade.THREE.bias()} is {@code 0.10}.
 *
 * <p>The descriptions by which data are graded are from memory and not verified: {@link #source} says so.
 */
public enum ConfidenceGrade {
    /** The best data. */
    ONE(
            "0.00",
            "independently audited cost data",
            "a randomised controlled trial in the United Kingdom, agencies' own data, less than a year old"),
    /** The second-best data. */
    TWO(
            "0.05",
            "costs of a formal service contract",
            "a randomised controlled trial abroad, local statistics, 1 to 2 years old"),
    /** Fairly good data. */
    THREE(
            "0.10",
            "costs monitored by practitioners",
            "independent monitoring with a robust evaluation plan, national analysis of similar areas, 2 to 3 years old"),
    /** Fairly weak data. */
    FOUR(
            "0.15",
            "costs from ready reckoners",
            "monitoring by practitioners with a robust evaluation plan, generic national analysis, 3 to 4 years old"),
    /** Weak data. */
    FIVE(
            "0.25",
            "costs of similar interventions elsewhere",
            "secondary evidence from a similar intervention, international analysis, 4 to 5 years old"),
    /** The weakest data. */
    SIX("0.40", "uncorroborated expert judgement", "uncorroborated expert judgement, or more than 5 years old");

    private static final GuidanceSource SOURCE = GuidanceSource.of(
                    "HM Treasury, Public Service Transformation Network and New Economy",
                    "Supporting Public Service Transformation: Cost Benefit Analysis Guidance for Local Partnerships",
                    "published 2 April 2014",
                    "optimism bias by confidence grade")
            .doubtful("descriptions of the grades from memory, not verified");

    private final BigDecimal bias;
    private final String costs;
    private final String benefits;

    ConfidenceGrade(String bias, String costs, String benefits) {
        this.bias = new BigDecimal(bias);
        this.costs = costs;
        this.benefits = benefits;
    }

    /** {@return the share by which costs are raised or benefits lowered} */
    public BigDecimal bias() {
        return bias;
    }

    /** {@return which data on costs have this grade, in words; from memory, not verified} */
    public String costData() {
        return costs;
    }

    /** {@return which data on benefits have this grade, in words; from memory, not verified} */
    public String benefitData() {
        return benefits;
    }

    /** {@return where the grades come from, and that their descriptions are not verified} */
    public GuidanceSource source() {
        return SOURCE;
    }
}
