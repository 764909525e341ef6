package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.population.Sample;
import org.wholesum.problem.InvalidInputException;

/** An amount that is too large is a problem with a reason and a place, wherever it is calculated. */
class OverflowTest {
    private static final String TOO_LARGE =
            "too large: an amount would be more than 9,223,372,036,854,775,807 pence (minor units of the currency)";

    @TempDir
    private Path folder;

    @Test
    void of_more_next_cases_than_can_be_counted() {
        Sample sample = ThreeCases.in(folder).run(ThreeCases.SCENARIO).sample().orElseThrow();
        assertThatThrownBy(() -> sample.next(999_999_999_999_999_999L))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(TOO_LARGE);
    }

    @Test
    void of_costs_of_a_case_that_are_added_up() {
        ThreeCases cases = ThreeCases.in(folder);
        cases.write("interactions.csv", ThreeCases.LEDGER.replace(",300.00,", ",90000000000000.00,"));
        assertThatThrownBy(() -> cases.run(ThreeCases.with("population: 10", "population: 99999999")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("scenario.yaml, line 11, column 13 (population) \"99999999\": too ");
    }

    @Test
    void of_a_projection_over_many_months() {
        ThreeCases cases = ThreeCases.in(folder);
        String large = ThreeCases.LEDGER.replace(",300.00,", ",90000000000000.00,");
        cases.write("interactions.csv", large);
        assertThatThrownBy(() -> cases.run(
                        ThreeCases.SCENARIO.replace("{from: 2012-04, months: 2}", "{from: 2012-04, months: 1200}")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("scenario.yaml, line ")
                .hasMessageContaining(": " + TOO_LARGE + ", agency police");
    }
}
