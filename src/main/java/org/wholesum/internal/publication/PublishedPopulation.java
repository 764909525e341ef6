package org.wholesum.internal.publication;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.text.LargestRemainder;
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
        List<Agency> shown = city.byAgency().keySet().stream()
                .filter(agency -> !published.suppressed().contains(agency))
                .toList();
        List<Estimate> estimates = new ArrayList<>();
        shown.forEach(
                agency -> estimates.add(Objects.requireNonNull(city.byAgency().get(agency))));
        List<Money> points = rounded(city.total().point(), estimates, rules);
        SortedMap<Agency, Saving> agencies = new TreeMap<>();
        for (int i = 0; i < shown.size(); i++) {
            agencies.put(shown.get(i), new Saving(points.get(i), interval(estimates.get(i), rules)));
        }
        Saving total = new Saving(round(city.total().point(), rules), interval(city.total(), rules));
        return new PublishedPopulation(city.n(), city.population(), total, agencies);
    }

    /** The points so rounded that, with the rest of the total, they add up to it. */
    private static List<Money> rounded(Money total, List<Estimate> estimates, DisclosureRules rules) {
        if (rules.amounts().isEmpty()) {
            return estimates.stream().map(Estimate::point).toList();
        }
        BigDecimal base = rules.amounts().get();
        List<BigDecimal> parts = new ArrayList<>();
        Money rest = total;
        for (Estimate estimate : estimates) {
            parts.add(estimate.point().getAmount().divide(base, MathContext.DECIMAL128));
            rest = rest.minus(estimate.point());
        }
        parts.add(rest.getAmount().divide(base, MathContext.DECIMAL128));
        BigDecimal units = total.getAmount().divide(base, 0, RoundingMode.HALF_UP);
        return Arrays.stream(LargestRemainder.round(parts, units.longValueExact()), 0, estimates.size())
                .mapToObj(part -> Money.of(
                        total.getCurrencyUnit(), base.multiply(BigDecimal.valueOf(part)), RoundingMode.HALF_UP))
                .toList();
    }

    private static Optional<Interval> interval(Estimate estimate, DisclosureRules rules) {
        return estimate.intervals().stream()
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
