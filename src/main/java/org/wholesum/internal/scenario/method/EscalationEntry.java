package org.wholesum.internal.scenario.method;

import java.util.Optional;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.projection.Growth;
import org.wholesum.projection.Method;

/**
 * Cost that grows at a constant rate, as the cause of the contacts remains; the growth is given, or fitted to
 * observed costs.
 *
 * @param window the name of the window that was observed
 * @param growth a year, {@code 23.5%}; either this or a fit
 * @param fit how the growth is found from the costs of each year: {@code log_linear} or {@code poisson}
 */
public record EscalationEntry(
        @Required @Names(of = "windows", what = "window") String window,
        Optional<Percentage> growth,
        Optional<Growth.Fit> fit)
        implements MethodEntry {
    /**
     * Checks that there is either a growth or a fit.
     *
     * @throws IllegalArgumentException if there are both or neither
     */
    public EscalationEntry {
        if (growth.isPresent() == fit.isPresent()) {
            throw new IllegalArgumentException(
                    "expected either a growth or a fit, not " + (fit.isPresent() ? "both" : "neither"));
        }
    }

    @Override
    public Step toStep(MethodContext context) {
        return Step.of(
                growth.map(rate -> Method.escalation(rate.fraction()))
                        .orElseGet(() -> Method.escalation(fit.orElseThrow())),
                window);
    }

    @Override
    public Optional<Growth.Fit> fitted() {
        return fit;
    }
}
