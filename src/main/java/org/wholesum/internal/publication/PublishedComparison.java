package org.wholesum.internal.publication;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.text.LargestRemainder;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Projection;

/**
 * A comparison with nothing in it but what is published: the suppressed agencies are one, amounts are rounded so that they
 * add up, and each published period's cost is spread evenly over its months.
 */
final class PublishedComparison {
    private final Agency together;
    private final SortedSet<Agency> suppressed;
    private final Periods periods;
    private final long base;

    private PublishedComparison(Agency together, SortedSet<Agency> suppressed, Periods periods, long base) {
        this.together = together;
        this.suppressed = suppressed;
        this.periods = periods;
        this.base = base;
    }

    static Comparison of(
            Comparison exact, Agency together, SortedSet<Agency> suppressed, Periods periods, DisclosureRules rules) {
        int places = exact.old().costs().currency().getDecimalPlaces();
        long base = rules.amounts()
                .map(amount -> amount.movePointRight(places).longValueExact())
                .orElse(1L);
        PublishedComparison published = new PublishedComparison(together, suppressed, periods, base);
        return Comparison.of(published.projection(exact.old()), published.projection(exact.pilot()))
                .named(exact.names());
    }

    private Projection projection(Projection exact) {
        return Projection.of(exact.description(), costs(exact.costs()), agency -> List.of());
    }

    private MonthlyCosts costs(MonthlyCosts exact) {
        List<Agency> agencies = new ArrayList<>(exact.agencies());
        agencies.removeAll(suppressed);
        List<BigDecimal> parts = new ArrayList<>();
        agencies.forEach(agency -> parts.add(units(exact.pence(agency))));
        if (!suppressed.isEmpty()) {
            agencies.add(together);
            parts.add(units(pence(exact, together)));
        }
        long[] totals = LargestRemainder.round(parts);
        MonthlyCosts.Builder published =
                MonthlyCosts.builder(exact.currency(), exact.window()).pricedIn(exact.prices());
        for (int i = 0; i < totals.length; i++) {
            add(published, exact, agencies.get(i), totals[i]);
        }
        return published.build();
    }

    private long pence(MonthlyCosts costs, Agency agency) {
        return agency.equals(together)
                ? suppressed.stream().mapToLong(costs::pence).reduce(0, Math::addExact)
                : costs.pence(agency);
    }

    private BigDecimal units(long pence) {
        return BigDecimal.valueOf(pence).divide(BigDecimal.valueOf(base), MathContext.DECIMAL128);
    }

    private void add(MonthlyCosts.Builder published, MonthlyCosts exact, Agency agency, long total) {
        List<BigDecimal> parts = periods.parts().stream()
                .map(period -> units(pence(exact.during(period), agency)))
                .toList();
        long[] units = LargestRemainder.round(parts, total);
        for (int i = 0; i < units.length; i++) {
            spread(published, agency, exact.window(), periods.parts().get(i), Math.multiplyExact(units[i], base));
        }
    }

    private static void spread(
            MonthlyCosts.Builder published, Agency agency, Months window, Months period, long pence) {
        int first = window.indexOf(period.first());
        long before = 0;
        for (int month = 1; month <= period.count(); month++) {
            long until = BigDecimal.valueOf(pence)
                    .multiply(BigDecimal.valueOf(month))
                    .divideToIntegralValue(BigDecimal.valueOf(period.count()))
                    .longValueExact();
            published.add(agency, first + month - 1, until - before);
            before = until;
        }
    }

    /** The agencies that are one, and the base. */
    @Override
    public String toString() {
        return suppressed + " together, rounded to " + base;
    }
}
