package org.wholesum.internal.scenario.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Share;

/**
 * How many cases the next evaluation needs.
 *
 * @param difference the difference of the mean cost of a case that is to be found; either this or from and to
 * @param standardDeviation of the cost or saving of a case; that of the savings of the cases of the ledger unless given
 * @param from the proportion without the pilot
 * @param to the proportion with the pilot that is to be found
 * @param power the probability of finding the difference; 80% unless given
 * @param significance the two-sided significance level; 5% unless given
 * @param clusterSize how many cases come together on average, as those of a ward; drawn singly unless given
 * @param correlation the correlation of two cases of a cluster, from 0 to 1
 * @param cases how many cases there would be in each group
 */
public record NextEvaluationEntry(
        Optional<Amount> difference,
        Optional<Amount> standardDeviation,
        Optional<Share> from,
        Optional<Share> to,
        Optional<Share> power,
        Optional<Share> significance,
        Optional<BigDecimal> clusterSize,
        Optional<BigDecimal> correlation,
        Optional<Long> cases) {
    /**
     * Checks which keys there are together.
     *
     * @throws IllegalArgumentException if there is not one of difference and proportions, or a key without those that it needs
     */
    public NextEvaluationEntry {
        if (difference.isPresent() == (from.isPresent() || to.isPresent())) {
            throw new IllegalArgumentException(
                    "expected either difference, an amount a case, or the proportions from and to");
        }
        new Checks()
                .require(from.isEmpty() || to.isPresent(), "expected to, the other proportion, with it", "from")
                .require(to.isEmpty() || from.isPresent(), "expected from, the other proportion, with it", "to")
                .require(
                        standardDeviation.isEmpty() || difference.isPresent(),
                        "is of amounts, expected difference with it",
                        "standard_deviation")
                .require(
                        clusterSize.isEmpty() || correlation.isPresent(),
                        "expected correlation with it",
                        "cluster_size")
                .require(
                        correlation.isEmpty() || clusterSize.isPresent(),
                        "expected cluster_size with it",
                        "correlation")
                .require(cases.orElse(1L) >= 1, "expected a whole number from 1", "cases")
                .done();
    }
}
