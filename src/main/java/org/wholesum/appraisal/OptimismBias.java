package org.wholesum.appraisal;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.Percent;

/**
 * By how much costs are raised and benefits lowered, as those who plan are hopeful (HM Treasury, <i>Supplementary Green
 * Book Guidance: Optimism Bias</i>, 2013). With 10% on costs and 25% on benefits, £100.00 of each become £110.00 and
 * £75.00.
 *
 * @param costs by what share costs are raised, 0 or more
 * @param benefits by what share benefits are lowered, from 0 to 1
 * @param costsBy by what share the costs of single agencies are raised instead
 * @param benefitsBy by what share the benefits of single agencies are lowered instead
 */
public record OptimismBias(
        BigDecimal costs,
        BigDecimal benefits,
        SortedMap<Agency, BigDecimal> costsBy,
        SortedMap<Agency, BigDecimal> benefitsBy) {
    /**
     * Takes copies and checks them.
     *
     * @throws IllegalArgumentException if a share is negative, or one of benefits is above 1
     */
    public OptimismBias {
        costsBy = ImmutableSortedMap.copyOf(costsBy);
        benefitsBy = ImmutableSortedMap.copyOf(benefitsBy);
        checkCosts("optimism bias of costs", costs);
        costsBy.forEach((agency, share) -> checkCosts("optimism bias of the costs of " + agency, share));
        Percent.checkShare("optimism bias of benefits", benefits);
        benefitsBy.forEach((agency, share) -> Percent.checkShare("optimism bias of the benefits of " + agency, share));
    }

    private static void checkCosts(String what, BigDecimal share) {
        if (share.signum() < 0) {
            throw new IllegalArgumentException(
                    what + " is " + share.toPlainString() + ", expected nil or more, as 0.1 for 10% more");
        }
    }

    /** {@return nobody is hopeful} */
    public static OptimismBias none() {
        return of(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /**
     * The same for every agency.
     *
     * @param costs by what share costs are raised
     * @param benefits by what share benefits are lowered
     * @return the bias
     */
    public static OptimismBias of(BigDecimal costs, BigDecimal benefits) {
        return new OptimismBias(costs, benefits, new TreeMap<>(), new TreeMap<>());
    }

    /**
     * By how sure the data are.
     *
     * @param costs the grade of the data on costs
     * @param benefits the grade of those on benefits
     * @return the bias
     */
    public static OptimismBias of(ConfidenceGrade costs, ConfidenceGrade benefits) {
        return of(costs.bias(), benefits.bias());
    }

    /**
     * With another share for the costs of one agency.
     *
     * @param agency whose
     * @param share by what its costs are raised
     * @return a copy
     */
    public OptimismBias withCosts(Agency agency, BigDecimal share) {
        return new OptimismBias(costs, benefits, with(costsBy, agency, share), benefitsBy);
    }

    /**
     * With another share for the benefits of one agency.
     *
     * @param agency whose
     * @param share by what its benefits are lowered
     * @return a copy
     */
    public OptimismBias withBenefits(Agency agency, BigDecimal share) {
        return new OptimismBias(costs, benefits, costsBy, with(benefitsBy, agency, share));
    }

    private static SortedMap<Agency, BigDecimal> with(Map<Agency, BigDecimal> shares, Agency agency, BigDecimal share) {
        SortedMap<Agency, BigDecimal> more = new TreeMap<>(shares);
        more.put(agency, share);
        return more;
    }

    /** Costs, raised; each agency's cumulative series is rounded half up. */
    MonthlyCosts raised(MonthlyCosts all) {
        return all.scaled(agency -> BigDecimal.ONE.add(costsBy.getOrDefault(agency, costs)));
    }

    /** By what an agency's benefits are multiplied. */
    BigDecimal left(Agency agency) {
        return BigDecimal.ONE.subtract(benefitsBy.getOrDefault(agency, benefits));
    }

    /** {@return the shares that aren't nil} */
    public List<String> explain() {
        List<String> steps = new ArrayList<>();
        if (costs.signum() != 0) {
            steps.add("optimism bias: costs × (1 + " + costs.toPlainString() + ")");
        }
        if (benefits.signum() != 0) {
            steps.add("optimism bias: benefits × (1 − " + benefits.toPlainString() + ")");
        }
        costsBy.forEach((agency, share) ->
                steps.add("optimism bias: costs of " + agency + " raised by " + Percent.of(share) + " instead"));
        benefitsBy.forEach((agency, share) ->
                steps.add("optimism bias: benefits of " + agency + " lowered by " + Percent.of(share) + " instead"));
        return List.copyOf(steps);
    }
}
