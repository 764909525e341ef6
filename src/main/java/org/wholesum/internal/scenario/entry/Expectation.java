package org.wholesum.internal.scenario.entry;

import java.math.BigDecimal;
import java.util.Optional;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.ShortForm;

/**
 * The expected value of a figure; {@code saving: 104000.00} is short for {@code saving: {value: 104000.00, within: 0}}.
 *
 * @param value what it should be
 * @param within how far it may be from that, zero or more; zero unless given
 */
@ShortForm(key = "value", expected = "expected a number or a percentage, or keys and values")
public record Expectation(@Required Figure value, Optional<Figure> within) {
    /**
     * Checks the tolerance.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Expectation {
        new Checks()
                .require(
                        within.filter(far -> far.number().signum() < 0).isEmpty(),
                        "expected a tolerance of zero or more",
                        "within")
                .done();
    }

    /** {@return how far the figure may be from its value} */
    public Figure tolerance() {
        return within.orElseGet(() -> Figure.of(BigDecimal.ZERO));
    }
}
