package org.wholesum.projection;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;

/**
 * Another method with fewer contacts, or cheaper ones, the two kept apart: cost × (1 + change of volume) × (1 + change of
 * price), agency by agency. Of £1,000.00, 20% fewer contacts take £200.00; if each is 10% cheaper too, that takes another
 * £80.00, and £720.00 is left. The price effect is counted on the contacts that are left, as volume and price variances
 * are in cost accounting.
 *
 * @param base what is changed
 * @param volume the change of the number of contacts by agency, −0.2 for 20% fewer
 * @param price the change of the cost of each by agency
 */
public record VolumeAndPrice(Method base, SortedMap<Agency, BigDecimal> volume, SortedMap<Agency, BigDecimal> price)
        implements Method {
    /**
     * Takes copies and checks them.
     *
     * @throws IllegalArgumentException if a change is below −1
     */
    public VolumeAndPrice {
        volume = ImmutableSortedMap.copyOf(volume);
        price = ImmutableSortedMap.copyOf(price);
        check("volume", volume);
        check("price", price);
    }

    private static void check(String what, Map<Agency, BigDecimal> changes) {
        changes.forEach((agency, change) -> {
            if (change.compareTo(BigDecimal.ONE.negate()) < 0) {
                throw new IllegalArgumentException(agency + ": change of " + what + " is " + change.toPlainString()
                        + ", expected -1 (100% less) or more, as -0.2 for 20% less");
            }
        });
    }

    /** Projects the base, and changes it; each agency's cumulative cost is rounded half up to the penny, once. */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return base.project(history, horizon).costs().scaled(agency -> factor(volume, agency)
                .multiply(factor(price, agency)));
    }

    /**
     * What the change of volume alone adds to the base.
     *
     * @param history what was observed
     * @param horizon the months projected
     * @return base × change of volume, negative where contacts are fewer; cumulative effect rounded half up
     */
    public MonthlyCosts volumeEffect(MonthlyCosts history, Months horizon) {
        return base.project(history, horizon).costs().scaled(agency -> of(volume, agency));
    }

    /**
     * What the change of price adds to that.
     *
     * @param history what was observed
     * @param horizon the months projected
     * @return base × (1 + change of volume) × change of price, as what makes up the costs: they less the base less the
     *     effect of volume, so that all three add up to the penny
     */
    public MonthlyCosts priceEffect(MonthlyCosts history, Months horizon) {
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
                        + ", cumulative cost rounded half up to the penny; the effect of price makes up what is rounded");
        return List.copyOf(lines);
    }
}
