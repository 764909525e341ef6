package org.wholesum.projection;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.Percent;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * The change of cost where the pilot was not: what would have happened anyway. A comparison that is adjusted by it has that
 * change in the old method, as a difference of differences of relative changes. Immutable.
 *
 * <p>If the old method costs £1,200.00, the pilot £600.00, and the control's cost fell by 10%, the saving is 0.9 × £1,200.00
 * − £600.00 = £480.00 and not £600.00.
 */
public final class ControlTrend {
    private static final BigDecimal LEAST = BigDecimal.ONE.negate();

    private final String control;
    private final BigDecimal change;
    private final double lower;
    private final double upper;
    private final SortedMap<Agency, BigDecimal> byAgency;
    private final boolean random;

    private ControlTrend(
            String control,
            BigDecimal change,
            double lower,
            double upper,
            Map<Agency, BigDecimal> byAgency,
            boolean random) {
        this.control = control;
        this.change = change;
        this.lower = lower;
        this.upper = upper;
        this.byAgency = ImmutableSortedMap.copyOf(byAgency);
        this.random = random;
    }

    /**
     * The trend of a control.
     *
     * @param control what it is, in a few words of a sentence, as {@code 40 control cases}
     * @param change the relative change of its cost, −0.1 for 10% less
     * @param lower the lower end of the 95% interval of the change
     * @param upper its upper end
     * @return the trend, the same for every agency
     * @throws InvalidInputException if the control has no words, the change is below −1, or the interval doesn't include it
     */
    public static ControlTrend of(String control, BigDecimal change, double lower, double upper) {
        if (control.isBlank()) {
            throw InvalidInputException.of(Problem.of("expected what the control is, in a few words"));
        }
        check("", change);
        double point = change.doubleValue();
        if (!(lower <= point && point <= upper)) {
            throw InvalidInputException.of(Problem.of("the control's change has an interval from " + plain(lower)
                    + " to " + plain(upper) + ": expected one that includes the change, " + change.toPlainString()));
        }
        return new ControlTrend(control.strip(), change, lower, upper, Map.of(), false);
    }

    private static void check(String whose, BigDecimal change) {
        if (change.compareTo(LEAST) < 0) {
            throw InvalidInputException.of(
                    whose + "the control's change is " + change.toPlainString()
                            + ": expected -1 (100% less) or more, as -0.1 for 10% less",
                    Percent.meant(change));
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /**
     * Sets the changes of single agencies.
     *
     * @param changes by agency, −0.1 for 10% less; other agencies have the change of all
     * @return a copy with these changes
     * @throws InvalidInputException if a change is below −1
     */
    public ControlTrend withAgencies(Map<Agency, BigDecimal> changes) {
        changes.forEach((agency, its) -> check(agency + ": ", its));
        return new ControlTrend(control, change, lower, upper, changes, random);
    }

    /** {@return a copy for cases that were allocated to the pilot and the control at random} */
    public ControlTrend allocatedAtRandom() {
        return new ControlTrend(control, change, lower, upper, byAgency, true);
    }

    /** {@return what the control is, in a few words of a sentence} */
    public String control() {
        return control;
    }

    /** {@return the relative change of all agencies together, −0.1 for 10% less} */
    public BigDecimal change() {
        return change;
    }

    /** {@return the lower end of the 95% interval of {@link #change()}} */
    public double lower() {
        return lower;
    }

    /** {@return the upper end of the 95% interval of {@link #change()}} */
    public double upper() {
        return upper;
    }

    /** {@return the changes of agencies that have one of their own; empty if all have the same} */
    public SortedMap<Agency, BigDecimal> byAgency() {
        return byAgency;
    }

    /**
     * The change that the old method's cost of an agency has.
     *
     * @param agency any agency
     * @return its own, or else that of all together
     */
    public BigDecimal change(Agency agency) {
        return byAgency.getOrDefault(agency, change);
    }

    /** {@return whether cases were allocated at random} */
    public boolean isRandom() {
        return random;
    }

    BigDecimal factor(Agency agency) {
        return BigDecimal.ONE.add(change(agency));
    }

    /** Equal if control, changes, interval and allocation are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ControlTrend that
                && control.equals(that.control)
                && change.equals(that.change)
                && lower == that.lower
                && upper == that.upper
                && byAgency.equals(that.byAgency)
                && random == that.random;
    }

    @Override
    public int hashCode() {
        return Objects.hash(control, change, byAgency, random);
    }

    /** As {@code 40 control cases: -10.0% (95%: -18.0% to -2.0%)}. */
    @Override
    public String toString() {
        return control + ": " + Percent.change(change) + " (95%: " + Percent.change(BigDecimal.valueOf(lower)) + " to "
                + Percent.change(BigDecimal.valueOf(upper)) + ")";
    }
}
