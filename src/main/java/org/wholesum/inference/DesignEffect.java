package org.wholesum.inference;

import org.wholesum.internal.text.NumberText;
import org.wholesum.problem.InvalidInputException;

/**
 * How much larger a sample must be because its members come in clusters, as people in wards: 1 + (m − 1) × ICC (L. Kish,
 * <i>Survey Sampling</i>, 1965, §5.4; A. Donner and N. Klar, <i>Design and Analysis of Cluster Randomization Trials</i>,
 * 2000). For 30 and 0.05 it is 2.45.
 *
 * @param clusterSize m, the mean number of members of a cluster, 1 or more
 * @param intraclassCorrelation ICC, the correlation of two members of a cluster, from 0 to 1
 */
record DesignEffect(double clusterSize, double intraclassCorrelation) {
    /**
     * Checks both.
     *
     * @throws InvalidInputException if the size is less than 1, or the correlation isn't from 0 to 1
     */
    DesignEffect {
        if (!(clusterSize >= 1 && clusterSize < Double.POSITIVE_INFINITY)) {
            throw InvalidInputException.of(
                    "cluster size " + NumberText.plain(clusterSize) + ": expected 1 or more",
                    "the mean number of members of a cluster");
        }
        if (!(intraclassCorrelation >= 0 && intraclassCorrelation <= 1)) {
            throw InvalidInputException.of(
                    "intraclass correlation " + NumberText.plain(intraclassCorrelation)
                            + ": expected a number from 0 to 1",
                    "0.05, a usual one for people of an area");
        }
    }

    /** That of members drawn singly, which is 1. */
    static DesignEffect none() {
        return new DesignEffect(1, 0);
    }

    /** The factor by which clusters multiply the variance of a mean, 1 or more. */
    double value() {
        return 1 + (clusterSize - 1) * intraclassCorrelation;
    }

    /** The size of a sample of singly drawn members that would be as precise. */
    double effective(long members) {
        return members / value();
    }

    /** The calculation. */
    String inWords() {
        return "design effect = 1 + (" + NumberText.plain(clusterSize) + " − 1) × "
                + NumberText.plain(intraclassCorrelation) + " = " + NumberText.plain(value());
    }
}
