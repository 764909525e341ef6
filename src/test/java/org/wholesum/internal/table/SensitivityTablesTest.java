package org.wholesum.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholesum.internal.text.Percent;
import org.wholesum.sensitivity.Assumption;
import org.wholesum.sensitivity.Sensitivity;

class SensitivityTablesTest {
    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void figures_and_values_are_written_as_they_are_asked_for() {
        Assumption support = new Assumption("support", number("-0.99"), number("-0.95"), number("-0.8"));
        Sensitivity change = Sensitivity.of(
                List.of(support), at -> at.get("support").negate().multiply(number("1000")));
        SensitivityTables tables = new SensitivityTables(
                figure -> figure.setScale(0, RoundingMode.HALF_UP),
                figure -> "£" + figure.setScale(0, RoundingMode.HALF_UP),
                (one, at) -> one.name() + " " + Percent.of(at));

        assertThat(tables.of("Saving", change.tornado())).hasToString("""
                        Saving
                        assumption             low            high  at low  at high  spread
                        ──────────  ──────────────  ──────────────  ──────  ───────  ──────
                        support     support -99.0%  support -80.0%    £990     £800    £190""");
    }
}
