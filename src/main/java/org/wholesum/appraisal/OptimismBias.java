package org.wholesum.appraisal;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.Percent;
import org.wholesum.problem.InvalidInputException;

/**
 * Optimism bias: costs are raised and benefits lowered by a share, as plans tend to be too optimistic (HM Treasury,
 * <i>Supplementary Green Book Guidance: Optimism Bias</i>, 2013). With 10% on costs and 25% on benefits, £100.00 of each
 * become £110.00 and £75.00.
 */
public final class OptimismBias {

    /** What the Green Book gives for equipment and development, the highest of its upper bounds. */
    private static final BigDecimal MOST_COSTS = BigDecimal.valueOf(2);

    private final BigDecimal costs;
    private final BigDecimal benefits;
    private final ImmutableSortedMap<Agency, BigDecimal> costsBy;
    private final ImmutableSortedMap<Agency, BigDecimal> benefitsBy;

    private OptimismBias(
            BigDecimal costs,
            BigDecimal benefits,
            SortedMap<Agency, BigDecimal> costsBy,
            SortedMap<Agency, BigDecimal> benefitsBy) {
        this.costs = costs;
        this.benefits = benefits;
        this.costsBy = ImmutableSortedMap.copyOfSorted(costsBy);
        this.benefitsBy = ImmutableSortedMap.copyOfSorted(benefitsBy);
        checkCosts("optimism bias of costs", costs);
        costsBy.forEach((agency, share) -> checkCosts("optimism bias of the costs of " + agency, share));
        Percent.checkShare("optimism bias of benefits", benefits);
        benefitsBy.forEach((agency, share) -> Percent.checkShare("optimism bias of the benefits of " + agency, share));
    }

    private static void checkCosts(String what, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(MOST_COSTS) > 0) {
            throw InvalidInputException.of(
                    what + " is " + share.toPlainString()
                            + ", expected 0 to 2, the highest of the Green Book, as 0.1 for 10% more",
                    Percent.meant(share));
        }
    }

    /** {@return no adjustment} */
    public static OptimismBias none() {
        return of(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /**
     * The same shares for every agency.
     *
     * @param costs the share by which costs are raised, from 0 to 2, {@code "0.10"} for 10%
     * @param benefits the share by which benefits are lowered, from 0 to 1
     * @return the bias
     * @throws IllegalArgumentException if one isn't a decimal number, or not in its range
     */
    public static OptimismBias of(String costs, String benefits) {
        return of(Shares.parse(costs), Shares.parse(benefits));
    }

    /**
     * The same shares for every agency.
     *
     * @param costs the share by which costs are raised, from 0 to 2, 0.10 for 10%
     * @param benefits the share by which benefits are lowered, from 0 to 1
     * @return the bias
     * @throws IllegalArgumentException if one is not in its range
     */
    public static OptimismBias of(BigDecimal costs, BigDecimal benefits) {
        return new OptimismBias(costs, benefits, ImmutableSortedMap.of(), ImmutableSortedMap.of());
    }

    /**
     * The shares for the quality of the data.
     *
     * @param costs the grade of the data on costs
     * @param benefits the grade of the data on benefits
     * @return the bias
     */
    public static OptimismBias of(ConfidenceGrade costs, ConfidenceGrade benefits) {
        return of(costs.bias(), benefits.bias());
    }

    /**
     * Sets another share for the costs of one agency.
     *
     * @param agency the agency
     * @param share the share by which its costs are raised, from 0 to 2, {@code "0.10"} for 10%
     * @return a copy with this share
     * @throws IllegalArgumentException if it isn't a decimal number, or is negative
     */
    public OptimismBias withCosts(Agency agency, String share) {
        return withCosts(agency, Shares.parse(share));
    }

    /**
     * Sets another share for the costs of one agency.
     *
     * @param agency the agency
     * @param share the share by which its costs are raised, from 0 to 2, 0.10 for 10%
     * @return a copy with this share
     * @throws IllegalArgumentException if it is negative
     */
    public OptimismBias withCosts(Agency agency, BigDecimal share) {
        return new OptimismBias(costs, benefits, with(costsBy, agency, share), benefitsBy);
    }

    /**
     * Sets another share for the benefits of one agency.
     *
     * @param agency the agency
     * @param share the share by which its benefits are lowered, from 0 to 1, {@code "0.10"} for 10%
     * @return a copy with this share
     * @throws IllegalArgumentException if it isn't a decimal number from 0 to 1
     */
    public OptimismBias withBenefits(Agency agency, String share) {
        return withBenefits(agency, Shares.parse(share));
    }

    /**
     * Sets another share for the benefits of one agency.
     *
     * @param agency the agency
     * @param share the share by which its benefits are lowered, from 0 to 1, 0.10 for 10%
     * @return a copy with this share
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public OptimismBias withBenefits(Agency agency, BigDecimal share) {
        return new OptimismBias(costs, benefits, costsBy, with(benefitsBy, agency, share));
    }

    private static SortedMap<Agency, BigDecimal> with(
            SortedMap<Agency, BigDecimal> shares, Agency agency, BigDecimal share) {
        SortedMap<Agency, BigDecimal> more = new TreeMap<>(shares);
        more.put(agency, share);
        return more;
    }

    /** {@return the share by which costs are raised, unless an agency has its own} */
    public BigDecimal costs() {
        return costs;
    }

    /** {@return the share by which benefits are lowered, unless an agency has its own} */
    public BigDecimal benefits() {
        return benefits;
    }

    /** Costs after the adjustment; each agency's cumulative series is rounded half up to the penny. */
    MonthlyCosts raised(MonthlyCosts all) {
        return all.scaled(this::raise);
    }

    /** The factor of an agency's costs, 1 or more. */
    BigDecimal raise(Agency agency) {
        return BigDecimal.ONE.add(costsBy.getOrDefault(agency, costs));
    }

    /** The factor of an agency's benefits, from 0 to 1. */
    BigDecimal left(Agency agency) {
        return BigDecimal.ONE.subtract(benefitsBy.getOrDefault(agency, benefits));
    }

    /** {@return a step for each share above zero} */
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OptimismBias that
                && costs.equals(that.costs)
                && benefits.equals(that.benefits)
                && costsBy.equals(that.costsBy)
                && benefitsBy.equals(that.benefitsBy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(costs, benefits, costsBy, benefitsBy);
    }

    /** The steps of {@link #explain}, a line each, or {@code optimism bias: none}. */
    @Override
    public String toString() {
        List<String> steps = explain();
        return steps.isEmpty() ? "optimism bias: none" : String.join("\n", steps);
    }
}
