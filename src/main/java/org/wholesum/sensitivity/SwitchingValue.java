package org.wholesum.sensitivity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wholesum.costs.Explanation;

/**
 * A switching value: the value of an assumption at which the figure is zero or changes sign.
 *
 * @param assumption the assumption
 * @param value the switching value nearest to the assumed one; empty if there is none between its low and its high
 */
public record SwitchingValue(Assumption assumption, Optional<BigDecimal> value) {
    /**
     * The change from the assumed value, as a share of that value.
     *
     * @return −0.4 for 40% less; empty if there is no switching value, or the assumed value is 0
     */
    public Optional<BigDecimal> relativeChange() {
        return assumption.base().signum() == 0
                ? Optional.empty()
                : value.map(at ->
                        at.subtract(assumption.base()).divide(assumption.base().abs(), MathContext.DECIMAL64));
    }

    /**
     * The value in a sentence.
     *
     * @param words formats the assumption's values
     * @return as {@code support: the figure is zero at -61.2%, and -95% is assumed}, or {@code support: none within -99% to
     *     -80%}
     */
    public String sentence(Function<BigDecimal, String> words) {
        return assumption.name() + ": "
                + value.map(at -> "the figure is zero at " + words.apply(at) + ", and " + words.apply(assumption.base())
                                + " is assumed")
                        .orElseGet(() -> "none within " + words.apply(assumption.low()) + " to "
                                + words.apply(assumption.high()));
    }

    /** {@return the range and method of the search, and its result} */
    public Explanation explain() {
        return new Explanation(List.of(
                "looked for from " + assumption.base().toPlainString() + ", as assumed, to "
                        + assumption.low().toPlainString() + " and to "
                        + assumption.high().toPlainString()
                        + ", each way in 16 even steps; where the figure changes its sign, the step is narrowed down to a"
                        + " millionth of it; the nearer of both counts",
                toString()));
    }

    /** The value in a sentence. */
    @Override
    public String toString() {
        return sentence(BigDecimal::toPlainString);
    }
}
