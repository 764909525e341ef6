package org.wholesum.appraisal;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.text.Percent;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Comparison;

/**
 * The share of a benefit that is due to the change and is new (English Partnerships, <i>Additionality Guide</i>, third
 * edition 2008; attribution: <i>A Guide to Social Return on Investment</i>, 2012). The remaining shares multiply: with 20%
 * deadweight, 25% displacement and 10% leakage, (1 − 0.20)(1 − 0.25)(1 − 0.10) = 0.54.
 * {@code Additionality.none().withDeadweight("0.20").withDisplacement("0.25").withLeakage("0.10").factor()} is {@code 0.54}.
 *
 * <p>The last step of the guide's chain, gross × (1 − leakage) × (1 − displacement) × (1 − substitution) × multiplier, is a
 * multiplier for further activity that the benefit brings about, through suppliers and spending; 1 unless set.
 */
public final class Additionality {
    private static final String DEADWEIGHT = "deadweight";
    private static final String DISPLACEMENT = "displacement";
    private static final String LEAKAGE = "leakage";
    private static final String SUBSTITUTION = "substitution";
    private static final String ATTRIBUTION = "attribution";
    private static final Additionality NONE = new Additionality(
            ImmutableMap.of(
                    DEADWEIGHT,
                    BigDecimal.ZERO,
                    DISPLACEMENT,
                    BigDecimal.ZERO,
                    LEAKAGE,
                    BigDecimal.ZERO,
                    SUBSTITUTION,
                    BigDecimal.ZERO,
                    ATTRIBUTION,
                    BigDecimal.ZERO),
            BigDecimal.ONE);
    private static final BigDecimal MOST = BigDecimal.TEN;

    private final ImmutableMap<String, BigDecimal> shares;
    private final BigDecimal multiplier;

    private Additionality(ImmutableMap<String, BigDecimal> shares, BigDecimal multiplier) {
        this.shares = shares;
        this.multiplier = multiplier;
    }

    /** {@return no adjustment: all of the benefit counts} */
    public static Additionality none() {
        return NONE;
    }

    private Additionality with(String name, BigDecimal share) {
        Percent.checkShare(name, share);
        Map<String, BigDecimal> changed = new LinkedHashMap<>(shares);
        changed.put(name, share);
        return new Additionality(ImmutableMap.copyOf(changed), multiplier);
    }

    private Additionality with(String name, String share) {
        return with(name, Shares.parse(share));
    }

    /**
     * Sets deadweight: the share of the benefit that would have come without the change.
     *
     * @param share from 0 to 1, {@code "0.20"} for 20%
     * @return a copy with this share
     * @throws IllegalArgumentException if it isn't a decimal number from 0 to 1
     */
    public Additionality withDeadweight(String share) {
        return with(DEADWEIGHT, share);
    }

    /**
     * Sets deadweight: the share of the benefit that would have come without the change.
     *
     * @param share from 0 to 1, 0.20 for 20%
     * @return a copy with this share
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public Additionality withDeadweight(BigDecimal share) {
        return with(DEADWEIGHT, share);
    }

    /**
     * Sets displacement: the share of the benefit that is taken from others.
     *
     * @param share from 0 to 1, {@code "0.20"} for 20%
     * @return a copy with this share
     * @throws IllegalArgumentException if it isn't a decimal number from 0 to 1
     */
    public Additionality withDisplacement(String share) {
        return with(DISPLACEMENT, share);
    }

    /**
     * Sets displacement: the share of the benefit that is taken from others.
     *
     * @param share from 0 to 1, 0.20 for 20%
     * @return a copy with this share
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public Additionality withDisplacement(BigDecimal share) {
        return with(DISPLACEMENT, share);
    }

    /**
     * Sets leakage: the share of the benefit that goes to people outside the target group.
     *
     * @param share from 0 to 1, {@code "0.20"} for 20%
     * @return a copy with this share
     * @throws IllegalArgumentException if it isn't a decimal number from 0 to 1
     */
    public Additionality withLeakage(String share) {
        return with(LEAKAGE, share);
    }

    /**
     * Sets leakage: the share of the benefit that goes to people outside the target group.
     *
     * @param share from 0 to 1, 0.20 for 20%
     * @return a copy with this share
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public Additionality withLeakage(BigDecimal share) {
        return with(LEAKAGE, share);
    }

    /**
     * Sets substitution: the share of the benefit that replaces another activity of the same people.
     *
     * @param share from 0 to 1, {@code "0.20"} for 20%
     * @return a copy with this share
     * @throws IllegalArgumentException if it isn't a decimal number from 0 to 1
     */
    public Additionality withSubstitution(String share) {
        return with(SUBSTITUTION, share);
    }

    /**
     * Sets substitution: the share of the benefit that replaces another activity of the same people.
     *
     * @param share from 0 to 1, 0.20 for 20%
     * @return a copy with this share
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public Additionality withSubstitution(BigDecimal share) {
        return with(SUBSTITUTION, share);
    }

    /**
     * Sets attribution: the share of the benefit that others brought about.
     *
     * @param share from 0 to 1, {@code "0.20"} for 20%
     * @return a copy with this share
     * @throws IllegalArgumentException if it isn't a decimal number from 0 to 1
     */
    public Additionality withAttribution(String share) {
        return with(ATTRIBUTION, share);
    }

    /**
     * Sets attribution: the share of the benefit that others brought about.
     *
     * @param share from 0 to 1, 0.20 for 20%
     * @return a copy with this share
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public Additionality withAttribution(BigDecimal share) {
        return with(ATTRIBUTION, share);
    }

    /**
     * Sets the multiplier, the last step of the chain: the benefit with what it brings about through suppliers and spending
     * ÷ the benefit itself.
     *
     * @param ratio from 1, for none, to 10; {@code "1.1"} for 10% more
     * @return a copy with this multiplier
     * @throws IllegalArgumentException if it isn't a decimal number from 1 to 10
     */
    public Additionality withMultiplier(String ratio) {
        return withMultiplier(Shares.parse(ratio));
    }

    /**
     * Sets the multiplier, the last step of the chain: the benefit with what it brings about through suppliers and spending
     * ÷ the benefit itself.
     *
     * @param ratio from 1, for none, to 10; 1.1 for 10% more
     * @return a copy with this multiplier
     * @throws IllegalArgumentException if it is not from 1 to 10: what is below 1 is a share that isn't additional
     */
    public Additionality withMultiplier(BigDecimal ratio) {
        if (ratio.compareTo(BigDecimal.ONE) < 0 || ratio.compareTo(MOST) > 0) {
            throw InvalidInputException.of(
                    "multiplier is " + ratio.toPlainString() + ", expected 1, for none, to 10, as 1.1 for 10% more",
                    ratio.signum() > 0 && ratio.compareTo(BigDecimal.ONE) < 0
                            ? Optional.of(BigDecimal.ONE.add(ratio).toPlainString())
                            : Optional.empty());
        }
        return new Additionality(shares, ratio);
    }

    /** Refuses deadweight where a control shows already what would have come without the change. */
    void checkControl(Comparison comparison) {
        BigDecimal deadweight = shares.getOrDefault(DEADWEIGHT, BigDecimal.ZERO);
        comparison.controlTrend().filter(trend -> deadweight.signum() != 0).ifPresent(trend -> {
            throw InvalidInputException.of(
                    "deadweight " + Percent.of(deadweight) + ": the old method has the trend of a control already, "
                            + trend.control() + ", which shows what would have come without the change; expected no"
                            + " deadweight, as it would be counted twice",
                    "displacement, leakage, substitution and attribution, which a control doesn't show");
        });
    }

    /** Refuses a multiplier where the benefits are money of budgets, which have no more of it than they save. */
    void checkBudgets(String what) {
        if (multiplier.compareTo(BigDecimal.ONE) != 0) {
            throw InvalidInputException.of(
                    "multiplier " + multiplier.toPlainString() + " with " + what
                            + ": a budget has no more cash than the saving itself; expected no multiplier of savings",
                    "the multiplier of an outcome, which is no money of a budget");
        }
    }

    /** {@return the five shares by name, 0 where not set} */
    public Map<String, BigDecimal> shares() {
        return shares;
    }

    /** {@return the multiplier, the last step of the chain; 1 where not set} */
    public BigDecimal multiplier() {
        return multiplier;
    }

    /** {@return what the benefit is multiplied by: the share of it that counts × the multiplier, exact} */
    public BigDecimal factor() {
        return shares.values().stream()
                .map(BigDecimal.ONE::subtract)
                .reduce(multiplier, BigDecimal::multiply)
                .stripTrailingZeros();
    }

    /** {@return a step with each share above zero, the multiplier and their product, or none if all of the benefit counts} */
    public List<String> explain() {
        List<String> steps = new ArrayList<>();
        StringBuilder product = new StringBuilder();
        shares.forEach((name, share) -> {
            if (share.signum() != 0) {
                steps.add(name + " " + Percent.of(share));
                product.append("(1 − ").append(share.toPlainString()).append(")");
            }
        });
        if (multiplier.compareTo(BigDecimal.ONE) != 0) {
            steps.add("multiplier " + multiplier.toPlainString());
            product.append(product.isEmpty() ? "" : " × ").append(multiplier.toPlainString());
        }
        return steps.isEmpty()
                ? List.of()
                : List.of("additionality: " + String.join(", ", steps) + ": benefits × " + product + " = × "
                        + factor().toPlainString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Additionality that
                && shares.equals(that.shares)
                && multiplier.compareTo(that.multiplier) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * shares.hashCode() + multiplier.stripTrailingZeros().hashCode();
    }

    /** As {@code additionality: deadweight 20.0%: benefits × (1 − 0.20) = × 0.8}, or {@code additionality: none}. */
    @Override
    public String toString() {
        return explain().stream().findFirst().orElse("additionality: none");
    }
}
