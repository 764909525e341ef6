package org.wholesum.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.testing.WholesumAssertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.Comparison;
import org.wholesum.scenario.Scenario;
import org.wholesum.study.Study;
import org.wholesum.study.StudyResult;

class WholesumAssertionsTest {
    private static final Months HORIZON = Months.of("2013-10", 24);

    private static Comparison pilot;
    private static ScaleUp city;

    @BeforeAll
    static void study() {
        StudyResult result = Study.of(Scenario.read(Path.of("examples", "stoke", "scenario.yaml")))
                .run();
        pilot = result.comparison();
        city = result.city().orElseThrow();
    }

    private static void assertFailure(ThrowingCallable assertion, String... lines) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(String.join("\n", lines));
    }

    private static MonthlyCosts costs(long... nhs) {
        return MonthlyCosts.builder(CurrencyUnit.GBP, Months.of("2024-01", nhs.length))
                .add(Agency.of("nhs"), nhs)
                .build();
    }

    @Test
    void what_is_as_expected_passes() {
        assertThatCode(() -> assertThat(pilot)
                        .saves("GBP 104000.00")
                        .hasSaving("police", "GBP 128060.00")
                        .hasSaving("council-commissioned", "GBP -100227.16")
                        .hasOldCost("GBP 337000.00")
                        .hasOldCost("police", "GBP 134800.00")
                        .hasPilotCost("GBP 233000.00")
                        .hasPilotCost("police", "GBP 6740.00")
                        .hasHorizon(HORIZON)
                        .isPaidForBy("council-commissioned")
                        .breaksEvenIn("2013-10")
                        .addsUp()
                        .isCloseTo(pilot, 0))
                .doesNotThrowAnyException();
        assertThatCode(() -> assertThat(pilot).old().hasTotal("GBP 337000.00").hasWindow(HORIZON))
                .doesNotThrowAnyException();
        assertThatCode(() -> assertThat(pilot).savings().hasTotal("police", "GBP 128060.00"))
                .doesNotThrowAnyException();
        assertThatCode(() -> assertThat(city)
                        .hasPopulation(5_486)
                        .hasSampleSize(7)
                        .hasTotal("GBP 81506285.71")
                        .isCloseTo("GBP 81500000.00", 5_000_000)
                        .hasPerCase("GBP 14857.14")
                        .hasInterval("GBP -40189780.04", "GBP 203202351.47", 0)
                        .intervalContains("GBP 203202351.47")
                        .intervalContainsZero()
                        .addsUp())
                .doesNotThrowAnyException();
        assertThatCode(() -> assertThat(costs(100, 250))
                        .hasTotal("GBP 3.50")
                        .hasTotal("nhs", "GBP 3.50")
                        .hasCost("nhs", "2024-02", "GBP 2.50")
                        .hasPriceBase("nominal")
                        .hasAgencies("nhs"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_saving_fails_with_agency_months_and_difference() {
        assertFailure(
                () -> assertThat(pilot).hasSaving("police", "GBP 128000.00"),
                "The saving of police, October 2013 to September 2015, is not as expected:",
                "  expected    GBP 128000.00",
                "  found       GBP 128060.00",
                "  difference  GBP 60.00");
        assertFailure(
                () -> assertThat(pilot).saves("GBP 104000.01"),
                "The saving of all agencies, October 2013 to September 2015, is not as expected:",
                "  expected    GBP 104000.01",
                "  found       GBP 104000.00",
                "  difference  GBP -0.01");
    }

    @Test
    void an_unknown_agency_fails_with_the_one_that_was_meant() {
        assertFailure(
                () -> assertThat(pilot).hasSaving("polise", "GBP 0.00"),
                "polise has no cost here, expected one of council-commissioned, council-direct, fire, justice, nhs, police",
                "  Maybe police");
    }

    @Test
    void an_amount_in_another_currency_fails_without_a_difference() {
        assertFailure(
                () -> assertThat(costs(100)).hasTotal("EUR 1.00"),
                "The cost of all agencies, January 2024, is not as expected:",
                "  expected    EUR 1.00",
                "  found       GBP 1.00");
    }

    @Test
    void cells_that_differ_are_listed_with_agency_and_month() {
        assertFailure(
                () -> assertThat(costs(100, 250, 300)).isCloseTo(costs(101, 200, 300), 1),
                "1 cell differs by more than 1 in the minor unit:",
                "  nhs, February 2024: expected GBP 2.00, found GBP 2.50, difference GBP 0.50");
        assertThatThrownBy(
                        () -> assertThat(costs(new long[12])).isCloseTo(costs(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 0))
                .hasMessageStartingWith("12 cells differ by more than 0 ")
                .hasMessageEndingWith("\n  … and 2 more");
    }

    @Test
    void a_month_outside_the_table_fails() {
        assertFailure(
                () -> assertThat(costs(100, 250)).hasCost("nhs", "2024-03", "GBP 0.00"),
                "March 2024 is not among the months, which are January 2024 to February 2024");
    }

    @Test
    void the_price_base_is_checked() {
        assertFailure(
                () -> assertThat(costs(100)).hasPriceBase("2013/14"),
                "The price base is not as expected:",
                "  expected    2013/14",
                "  found       nominal");
    }

    @Test
    void an_interval_that_contains_zero_does_not_exclude_it() {
        assertThatThrownBy(() -> assertThat(city).intervalExcludesZero())
                .hasMessageStartingWith("Expected the 95% interval by Student's t")
                .hasMessageContaining(
                        "to exclude zero, but it contains zero: £81,506,285.71, interval -£40,189,780.04");
        assertThatThrownBy(() -> assertThat(city).intervalContains("GBP 203202351.48"))
                .hasMessageContaining("to contain GBP 203202351.48, but it does not");
    }

    @Test
    void a_tolerance_is_shown() {
        assertFailure(
                () -> assertThat(city).isCloseTo("GBP 81500000.00", 100),
                "The estimated saving of all agencies is not as expected:",
                "  expected    GBP 81500000.00",
                "  found       GBP 81506285.71",
                "  tolerance   GBP 1.00",
                "  difference  GBP 6285.71");
    }

    @Test
    void a_description_comes_first_even_behind_old_and_pilot() {
        assertThatThrownBy(() -> assertThat(pilot).as("Stoke, 100%").old().hasTotal("GBP 1.00"))
                .hasMessageStartingWith("[Stoke, 100%] The old cost of all agencies");
    }

    @Test
    void the_month_of_breaking_even_is_in_words() {
        assertFailure(
                () -> assertThat(pilot).breaksEvenIn(YearMonth.of(2014, 1).toString()),
                "The month in which the pilot breaks even is not as expected:",
                "  expected    January 2014",
                "  found       October 2013");
    }

    @Test
    void nothing_is_not_a_result() {
        assertThatThrownBy(() -> assertThat((Comparison) null).saves("GBP 1.00"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not to be null");
    }
}
