package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.ExampleResults;
import org.wholesum.Golden;
import org.wholesum.study.FigureValue.Unit;

/** Figures carry the unit that the catalogue states. */
class FigureCatalogueTest {
    private static final String WATCHING = """
        sensitivity:
          figure: FIGURE
          vary:
            months: {key: windows.since.months, low: 1, high: 1}
        """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stoke/scenario.yaml",
                "stoke/appraisal.yaml",
                "stoke/settlement.yaml",
                "stoke/guidance.yaml",
                "stoke/business-case.yaml",
                "case-a/scenario.yaml",
                "calibration/scenario.yaml",
                "needs-groups/scenario.yaml",
                "city/scenario.yaml",
                "strata/scenario.yaml",
                "options/scenario.yaml",
                "validation/programme-with-internal-rate/scenario.yaml",
                "validation/social-return/scenario.yaml",
                "validation/lifestyle-advice/scenario.yaml",
                "validation/efficiency-frontier/scenario.yaml",
                "validation/heart-valve/scenario.yaml",
                "validation/nhs-control-chart/scenario.yaml",
                "validation/hiv-therapy/scenario.yaml",
                "validation/ice-cream/scenario.yaml"
            })
    void every_figure_of_an_example_has_the_unit_of_its_entry(String example) {
        StudyResult result = ExampleResults.study(Path.of("examples").resolve(example));
        assertThat(result.figures()).allSatisfy((name, value) -> assertThat(FigureCatalogue.entries())
                .as(name)
                .anyMatch(entry -> entry.matches(name)
                        && entry.unit().map(value.unit()::equals).orElse(true)));
    }

    @Test
    void the_list_of_figures_is_the_catalogue() {
        Golden.check(Path.of("examples", "figures.md"), """
            # Figures

            What a scenario can expect (`expect`) or watch (`sensitivity: {figure: …}`), and what `StudyResult.figures()` and
            `result.json` list. `AGENCY` is an agency's id, `CASE` a case's id or a named case of the sensitivity analysis, `CYCLE` a
            number of cycles from 0; `EDITION` an edition of guidance, as `green-book-2026`; `NUMBER` a number of cases; `METHOD`, `WINDOW`, `GROUP`, `STRATUM`, `MEASURE`, `SERVICE`, `CHART`, `DESIGN`, `START`, `PERIOD`, `ASSUMPTION`, `INPUT`, `OUTCOME` and `EFFECT` are names from the scenario or its files, and `VALUE` is what one unit of an effect is worth. A figure that
            the scenario doesn't ask for, or that can't be calculated, is left out.

            Money is in major units of the scenario's currency. A share, change or rate of 25% is 0.25.

            """ + FigureCatalogue.markdown());
    }

    /** The regular expression that decided before knew none of these names. */
    @ParameterizedTest
    @ValueSource(strings = {"next", "next_lower", "next_upper", "strata.everyone.total"})
    void a_watched_amount_of_money_is_written_as_money(String figure, @TempDir Path folder) {
        SensitivityResult sensitivity = ThreeCases.in(folder)
                .run(ThreeCases.PEOPLE + WATCHING.replace("FIGURE", figure))
                .sensitivity()
                .orElseThrow();
        assertThat(sensitivity.base().unit()).isEqualTo(Unit.MONEY);
        assertThat(sensitivity.figureText(new BigDecimal("-1234.5"))).isEqualTo("-£1,234.50");
    }

    @ParameterizedTest
    @CsvSource({
        "change, -41.38%",
        "share_old.police, 62.07%",
        "break_even_months, 1",
        "cases, 3",
        "failure_demand, 37.5%"
    })
    void a_watched_figure_of_another_unit_is_written_in_it(String figure, String text, @TempDir Path folder) {
        SensitivityResult sensitivity = ThreeCases.in(folder)
                .run(ThreeCases.SCENARIO + WATCHING.replace("FIGURE", figure))
                .sensitivity()
                .orElseThrow();
        assertThat(sensitivity.base()).hasToString(text);
    }

    @Test
    void money_has_a_currency_and_no_other_unit_has_one() {
        assertThat(FigureValue.of(Money.parse("EUR 2.5"))).hasToString("€2.50");
        assertThatThrownBy(() -> new FigureValue(BigDecimal.ONE, Unit.MONEY, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FigureValue(BigDecimal.ONE, Unit.SHARE, Optional.of(CurrencyUnit.EUR)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
