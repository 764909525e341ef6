package org.wholesum.projection;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.problem.InvalidInputException;

/**
 * Another method with fewer contacts, or cheaper ones, as two separate effects: cost × (1 + change of volume) × (1 + change
 * of price), agency by agency. Of £1,000.00, 20% fewer contacts take £200.00; if each is 10% cheaper too, that takes another
 * £80.00, and £720.00 remains. The price effect is that on the remaining contacts, as in the volume and price variances of
 * cost accounting.
 *
 * @param base the method that is changed
 * @param volume the change of the number of contacts by agency, −0.2 for 20% fewer
 * @param price the change of the cost of each by agency
 */
record VolumeAndPrice(Method base, SortedMap<Agency, BigDecimal> volume, SortedMap<Agency, BigDecimal> price)
        implements ByAgency {
    /**
     * Checks the changes.
     *
     * @throws IllegalArgumentException if a change is below −1
     */
    VolumeAndPrice {
        volume = ImmutableSortedMap.copyOf(volume);
        price = ImmutableSortedMap.copyOf(price);
        check("volume", volume);
        check("price", price);
    }

    private static void check(String what, Map<Agency, BigDecimal> changes) {
        changes.forEach((agency, change) -> {
            if (change.compareTo(BigDecimal.ONE.negate()) < 0) {
                throw InvalidInputException.of(
                        agency + ": change of " + what + " is " + change.toPlainString()
                                + ", expected -1 (100% less) or more, as -0.2 for 20% less",
                        Percent.meant(change));
            }
        });
    }

    /** Projects the base and changes it; each agency's cumulative cost is rounded once, half up to the penny. */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return base.project(history, horizon).costs().scaled(agency -> factor(volume, agency)
                .multiply(factor(price, agency)));
    }

    /** Base × change of volume, negative where contacts are fewer; the cumulative effect is rounded half up. */
    MonthlyCosts volumeEffect(MonthlyCosts history, Months horizon) {
        return base.project(history, horizon).costs().scaled(agency -> of(volume, agency));
    }

    /**
     * Base × (1 + change of volume) × change of price, calculated as the costs less the base less the effect of volume, so
     * that all three add up to the penny.
     */
    MonthlyCosts priceEffect(MonthlyCosts history, Months horizon) {
        return costs(history, horizon)
                .minus(base.project(history, horizon).costs())
                .minus(volumeEffect(history, horizon));
    }

    private static BigDecimal factor(Map<Agency, BigDecimal> changes, Agency agency) {
        return BigDecimal.ONE.add(of(changes, agency));
    }

    private static BigDecimal of(Map<Agency, BigDecimal> changes, Agency agency) {
        return changes.getOrDefault(agency, BigDecimal.ZERO);
    }

    @Override
    public Optional<ControlTrend> controlTrend() {
        return Trends.of(base);
    }

    @Override
    public Optional<Method> intervention() {
        return base.intervention().map(own -> new VolumeAndPrice(own, volume, price));
    }

    @Override
    public SortedMap<String, MonthlyCosts> effects(MonthlyCosts history, Months horizon) {
        SortedMap<String, MonthlyCosts> effects = new TreeMap<>();
        MonthlyCosts fewer = volumeEffect(history, horizon).negated();
        MonthlyCosts cheaper = priceEffect(history, horizon).negated();
        volume.keySet().forEach(agency -> put(agency + ", volume", agency, fewer, effects));
        price.keySet().forEach(agency -> put(agency + ", price", agency, cheaper, effects));
        return Effects.sum(base.effects(history, horizon), effects);
    }

    private static void put(String name, Agency agency, MonthlyCosts all, Map<String, MonthlyCosts> effects) {
        effects.put(name, all.scaled(one -> one.equals(agency) ? BigDecimal.ONE : BigDecimal.ZERO));
    }

    @Override
    public Optional<Series> series(Terms terms) {
        BigDecimal factor = factor(volume, terms.agency()).multiply(factor(price, terms.agency()));
        return ByAgency.series(base, terms).map(held -> SeriesArithmetic.times(held, factor, terms.months()));
    }

    @Override
    public String describe() {
        return base.describe() + " with changes of volume and price by agency";
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        List<String> lines = new ArrayList<>(base.explain(agency, history, horizon));
        String held = MoneyText.of(base.project(history, horizon).costs().total(agency));
        String fewer = "(1 + " + of(volume, agency).toPlainString() + ")";
        lines.add(agency + ": effect of volume: " + held + " × "
                + of(volume, agency).toPlainString() + " = "
                + MoneyText.of(volumeEffect(history, horizon).total(agency)));
        lines.add(agency + ": effect of price: " + held + " × " + fewer + " × "
                + of(price, agency).toPlainString() + " = "
                + MoneyText.of(priceEffect(history, horizon).total(agency)));
        lines.add(
                agency + ": together = " + MoneyText.of(costs(history, horizon).total(agency))
                        + ", cumulative cost rounded half up to the penny; the effect of price includes the rounding");
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return describe();
    }
}
