package org.wholesum.projection;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** The trends of controls in methods that are built from others, and their words. */
final class Trends {
    private Trends() {}

    /** That of any part. */
    static Optional<ControlTrend> of(Method... parts) {
        return Stream.of(parts).flatMap(part -> part.controlTrend().stream()).findFirst();
    }

    /** Checks that nothing is counted twice. */
    static void checkNone(Optional<ControlTrend> known) {
        known.ifPresent(trend -> {
            throw InvalidInputException.of(Problem.of("the old method already has the trend of a control, "
                    + trend.control() + ": expected one adjustment, as a second would count it twice"));
        });
    }

    static String described(String base) {
        return base + ", with the trend of the control";
    }

    /** The adjustment of one agency's cost. */
    static String step(ControlTrend trend, Agency agency, MonthlyCosts before) {
        BigDecimal change = trend.change(agency).stripTrailingZeros();
        return agency + ": " + MoneyText.of(before.total(agency)) + " × (1 " + (change.signum() < 0 ? "− " : "+ ")
                + change.abs().toPlainString() + "), the trend of the control, " + trend.control() + " = "
                + MoneyText.of(before.scaled(trend::factor).total(agency))
                + ", cumulative cost rounded half up to the penny";
    }
}
