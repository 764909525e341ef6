package org.wholesum.internal.publication;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.population.ScaleUp;

/**
 * The estimate for the whole population, as it is published: intervals are by Student's t, which depend on the cases only by
 * their mean and their variance, as the ends of a bootstrap interval can be single cases' amounts.
 *
 * @param n the number of cases
 * @param population N, the number of similar cases
 * @param total the estimated saving
 * @param agencies the estimated saving of each agency that is not suppressed
 */
public record PublishedPopulation(int n, long population, Saving total, SortedMap<Agency, Saving> agencies) {

    /**
     * An estimated saving.
     *
     * @param point the estimate
     * @param interval its interval by Student's t, with rounded ends; empty if there is none
     */
    public record Saving(Money point, Optional<Interval> interval) {}

    static PublishedPopulation of(ScaleUp city, Publication.Agencies published, DisclosureRules rules) {
        SortedMap<Agency, Saving> agencies = new TreeMap<>();
        city.byAgency().forEach((agency, estimate) -> {
            if (!published.suppressed().contains(agency)) {
                agencies.put(agency, saving(estimate, rules));
            }
        });
        return new PublishedPopulation(city.n(), city.population(), saving(city.total(), rules), agencies);
    }

    private static Saving saving(Estimate estimate, DisclosureRules rules) {
        Optional<Interval> interval = estimate.intervals().stream()
                .filter(one -> one.kind() == Interval.Kind.STUDENT_T)
                .findFirst()
                .map(one -> new Interval(
                        round(one.lowerMoney(), rules).getAmountMinorLong(),
                        round(one.upperMoney(), rules).getAmountMinorLong(),
                        one.confidence(),
                        one.kind(),
                        one.method(),
                        one.n(),
                        one.currency()));
        return new Saving(round(estimate.point(), rules), interval);
    }

    private static Money round(Money exact, DisclosureRules rules) {
        return rules.amounts()
                .map(base -> Money.of(
                        exact.getCurrencyUnit(),
                        exact.getAmount().divide(base, 0, RoundingMode.HALF_UP).multiply(base),
                        RoundingMode.HALF_UP))
                .orElse(exact);
    }

    /** The savings of the suppressed agencies together, which follow from the others. */
    public Money together() {
        return agencies.values().stream().map(Saving::point).reduce(total.point(), Money::minus);
    }
}
