package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.cohort.CityHistory;
import org.wholesum.cohort.CityOutcome;
import org.wholesum.costs.Agency;
import org.wholesum.execution.Execution;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.report.Disclosure;
import org.wholesum.report.JsonFormat;
import org.wholesum.report.MarkdownFormat;
import org.wholesum.report.Report;
import org.wholesum.scenario.Scenario;

class CityInScenarioTest {
    private static final Agency NHS = Agency.of("nhs");
    private static final Agency POLICE = Agency.of("police");

    @TempDir
    private Path folder;

    private StudyResult run(String scenario) {
        return ThreeCases.in(folder).run(scenario);
    }

    private String refusal(String scenario) {
        return ThreeCases.in(folder).refusal(scenario);
    }

    private static String changed(String from, String to) {
        assertThat(ThreeCases.CITY).contains(from);
        return ThreeCases.CITY.replace(from, to);
    }

    @Test
    void the_comparison_is_the_saving_of_the_city_to_the_penny() {
        StudyResult result = run(ThreeCases.CITY);
        SimulatedCity city = result.simulatedCity().orElseThrow();
        assertThat(result.comparison().saving()).isEqualTo(city.outcome().saving());
        assertThat(result.comparison().old().costs())
                .isEqualTo(city.outcome().old().costs());
        assertThat(result.comparison().pilot().costs())
                .isEqualTo(city.outcome().pilot().costs());
        // £100.00 and £152.00 in 2012/13, by the GDP deflator
        assertThat(city.unitCosts().get(NHS)).isGreaterThan(Money.parse("GBP 100.00"));
        assertThat(city.unitCosts().get(NHS).multipliedBy(city.outcome().old().contacts(NHS)))
                .isEqualTo(result.comparison().old().costs().total(NHS));
        assertThat(city.seed()).isEqualTo(7);
        assertThat(city).hasToString("as_now against pilot: " + city.outcome());
        assertThat(result.cautions())
                .anyMatch(caution -> caution.contains("varies between seeds with a standard error of"));
    }

    @Test
    void contacts_are_aligned_to_known_totals_and_the_methods_by_the_same_factors() {
        StudyResult result = run(ThreeCases.CITY);
        CityOutcome outcome = result.simulatedCity().orElseThrow().outcome();
        // by hand: 60 × 2 + 300 × 0.1 = 150 contacts with the nhs a month at the start, and known are 180
        assertThat(result.explain().steps())
                .contains("Known totals by agency: nhs 180")
                .anyMatch(step -> step.equals("Weights of agency nhs × 1.200000"))
                .contains("People at the start: ill 60, well 300");
        assertThat(outcome.old().contacts(NHS, 0)).isBetween(80L, 300L);
        assertThat(outcome.pilot().contacts(NHS, 0)).isLessThan(outcome.old().contacts(NHS, 0));
    }

    @Test
    void people_are_raked_by_area_and_group() {
        StudyResult result = run(ThreeCases.CITY_BY_AREA);
        SimulatedCity city = result.simulatedCity().orElseThrow();
        assertThat(city.outcome().old().people("ill", 0)).isEqualTo(200);
        assertThat(city.outcome().old().people("well", 0)).isEqualTo(800);
        assertThat(city.old()).isEqualTo("old");
        assertThat(city.pilot()).isEqualTo("pilot");
        assertThat(result.comparison().saving())
                .isEqualTo(city.outcome().saving().minus(Money.parse("GBP 1200.00")));
        assertThat(result.explain().steps())
                .anyMatch(step -> step.startsWith("Weights of area north, needs group ill ×"));
        // a matrix of three months is converted to one of a month
        assertThat(city.outcome().pilot().people("ill", 3)).isBetween(70L, 130L);
    }

    @Test
    void people_enter_leave_and_halves_of_a_person_come_every_other_month() {
        CityHistory old =
                run(ThreeCases.CITY).simulatedCity().orElseThrow().outcome().old();
        // 2.5 a month in 13 months are 32.5, rounded half up
        assertThat(old.people(14) + old.left(14)).isEqualTo(360 + 33);
        assertThat(old.people(1) + old.left(1)).isEqualTo(363);
        assertThat(old.people(2) + old.left(2)).isEqualTo(365);
    }

    @Test
    void both_forms_agree_within_the_simulation_error() {
        String plain = changed("  frailty: {variance: 0.5}\n", "");
        CityOutcome people = run(plain).simulatedCity().orElseThrow().outcome();
        CityOutcome numbers = run(plain.replace("person_by_person", "aggregate"))
                .simulatedCity()
                .orElseThrow()
                .outcome();
        assertThat(numbers.expectedSaving()).isEqualTo(people.expectedSaving());
        for (CityOutcome one : List.of(people, numbers)) {
            assertThat((double) one.saving().getAmountMinorLong())
                    .isCloseTo(
                            one.expectedSaving().getAmountMinorLong(),
                            within(4.0 * one.standardError().getAmountMinorLong()));
        }
        assertThat(numbers.standardError().isGreaterThan(people.standardError()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void threads_make_no_difference(int threads) throws IOException {
        Path file = folder.resolve("city.yaml");
        Files.writeString(file, changed("well: 300}", "well: 9000}"));
        Study study = Study.of(Scenario.read(file));
        assertThat(study.run(Execution.onOneThread().threads(threads)).figures())
                .isEqualTo(study.run(Execution.onOneThread()).figures());
    }

    @Test
    void an_interruption_stops_the_simulation() throws IOException {
        Path file = folder.resolve("city.yaml");
        Files.writeString(file, ThreeCases.CITY);
        Study study = Study.of(Scenario.read(file));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> study.run(Execution.onOneThread()))
                .isInstanceOf(CancellationException.class)
                .hasMessageEndingWith(": interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void numbers_of_the_city_and_of_methods_can_be_varied_and_drawn() {
        StudyResult result = run(ThreeCases.CITY + """
                sensitivity:
                  vary:
                    visits: {key: city.contacts.ill.nhs, low: 1, high: 3}
                    police: {key: methods.pilot.contacts.ill.police, low: 0.1, high: 0.5}
                    moving: {key: city.unit_costs.nhs, low: 50.00, high: 150.00}
                uncertainty:
                  draws: 100
                  inputs:
                    cost: {key: city.unit_costs.police, distribution: triangular, low: 100.00, mode: 152.00, high: 200.00}
                """);
        assertThat(result.sensitivity().orElseThrow().tornado().toString()).contains("visits", "police", "moving");
        assertThat(result.uncertainty().orElseThrow().draws().mean().isPositive())
                .isTrue();
    }

    @Test
    void one_person_for_one_month_without_contacts_has_a_result() {
        StudyResult result = run("""
                title: One person
                horizon: {from: 2014-04, months: 1}
                city:
                  people: {well: 1}
                  unit_costs: {nhs: 100.00}
                  contacts: {well: {}}
                  movement: {matrix: {well: {well: 100%}}}
                methods:
                  old: {method: city}
                  pilot: {method: city}
                comparison: {old: old, pilot: pilot}
                expect: {saving: 0.00, city_saving_error: 0.00, city_people.old.well.1: 1, city_left.old: 0}
                """);
        assertThat(result.asExpected()).isTrue();
        assertThat(result.cautions())
                .anyMatch(caution -> caution.startsWith("The unit cost of nhs is an input that has no effect"));
    }

    @Test
    void a_publication_shows_no_small_number_of_people() {
        StudyResult result = run(changed("people: {ill: 60, well: 300}", "people: {ill: 3, well: 300}"));
        assertThat(MarkdownFormat.of(Report.of(result)))
                .contains("Simulated city", "| ill | 3 |", "standard error")
                .contains(MoneyText.of(
                        result.simulatedCity().orElseThrow().outcome().standardError()));
        assertThat(JsonFormat.of(result)).contains("\"simulated_city\"", "\"standard_error\"", "\"ill\" : 3");
        String report = MarkdownFormat.of(Report.forPublication(result, Disclosure.standard()));
        assertThat(report)
                .contains("Simulated city", "| ill | c |", "| well | c |")
                .doesNotContain("| ill | 3 |", "ill 3,");
        assertThat(JsonFormat.forPublication(result, Disclosure.standard()))
                .contains("\"simulated_city\"")
                .doesNotContain("\"ill\"");
    }

    @Test
    void every_problem_of_a_city_is_reported_at_once() {
        assertThat(refusal(changed("ill: {ill: 90%, well: 10%}", "ill: {ill: 80%, well: 10%}")
                        .replace(
                                "well: {ill: 2%, well: 98%}}, cycle_months: 1}\n  entering",
                                "well: {ill: -2%, well: 102%}}}\n  entering")
                        .replace("ill: {ill: 80%, well: 20%}", "ill: {ill: 80%, well: 10%}")
                        .replace("changes: {nhs: -10%}", "changes: {nhs: -110%}")))
                .contains("(city.movement.matrix.ill): the shares add up to 90.0%, expected 100%")
                .contains("(city.movement.matrix.well.ill) \"-2%\": expected a share from 0% to 100%")
                .contains("(methods.pilot.movement.matrix.ill): the shares add up to 90.0%, expected 100%")
                .contains("(methods.pilot.changes.nhs) \"-110%\": expected at least -100%");
        assertThat(refusal(changed("people: {ill: 60, well: 300}", "people: {ill: -60, wel: 300}")
                        .replace("well: {nhs: 0.1}", "well: {nsh: 0.1}")
                        .replace("leaving: {well: 1%}", "leaving: {well: 101%}")
                        .replace("prices: 2012/13", "prices: last year")
                        .replace("{nhs: 180}", "{fire: 180}")))
                .contains("(city.people.ill) \"-60\": expected a number from 0")
                .contains("(city.people.wel): needs group without contacts, expected one of ill, well\n  Maybe well")
                .contains("(city.contacts.well.nsh): agency nsh without unit cost, expected one of nhs, police")
                .contains("(city.leaving.well) \"101%\": expected a share from 0% to 100%")
                .contains("(city.prices) \"last year\": expected a year")
                .contains("(city.aligned_to.contacts.fire): agency fire without unit cost");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contacts: {ill: {police: 0.4}}     | contacts: {il: {police: 0.4}}        | methods.pilot.contacts.il): needs group without contacts
            contacts: {ill: {police: 0.4}}     | contacts: {ill: {fire: 0.4}}         | methods.pilot.contacts.ill.fire): agency fire without unit cost
            contacts: {ill: {police: 0.4}}     | contacts: {ill: {police: 1001}}      | expected contacts of a person a month, from 0 to 1,000
            changes: {nhs: -10%}               | changes: {fire: -10%}                | methods.pilot.changes.fire): agency fire without unit cost
            form: person_by_person             | form: aggregate                      | people who differ by a frailty
            frailty: {variance: 0.5}           | frailty: {variance: 0.5, shape: 2}   | expected either shape or variance
            frailty: {variance: 0.5}           | frailty: {variance: 0}               | expected from 0.000001 to 1,000
            people: {ill: 60, well: 300}       | people: {ill: 60000000000}           | 840,000,000,231 people × months
            people: {ill: 60, well: 300}       | people: {ill: 0}                     | no unit of it has weight
            aligned_to: {contacts: {nhs: 180}} | aligned_to: {groups: {ill: 3}}       | city.aligned_to): totals of people need people_by_area
            aligned_to: {contacts: {nhs: 180}} | aligned_to: {contacts_by_group: {ill: 3, well: 4}, contacts: {nhs: 5}} | has no total
            aligned_to: {contacts: {nhs: 180}} | aligned_to: {contacts_by_group: {ill: 3, well: 4}, contacts: {nhs: 5, police: 6}} | add up to 7 and those by agency to 11, 4 apart
            comparison: {old: as_now, pilot: pilot} | comparison: {old: as_now, pilot: free} | methods: free
            prices: 2013/14                    | currency: GBP                        | needs the prices to which unit costs are converted
            """)
    void a_city_that_can_not_be_simulated_is_refused(String from, String to, String message) {
        assertThat(
                        refusal(
                                changed(from, to)
                                        .replace(
                                                "comparison: {old: as_now, pilot: free",
                                                "  free: {method: one_off, amounts: {nhs: 1.00}, from: 2014-04, per: programme}\ncomparison: {old: as_now, pilot: free")))
                .contains(message.replace("methods: free", "is built from no method of the kind city"));
    }

    @Test
    void a_city_is_neither_missing_nor_unused_nor_beside_records() {
        assertThat(refusal(ThreeCases.SCENARIO.replace("methods:\n", "methods:\n  lone: {method: city}\n")))
                .contains("(methods.lone.method) \"city\": needs the block city");
        assertThat(refusal(ThreeCases.CITY
                        .replaceAll("(?s)methods:.*", "")
                        .concat(
                                "methods:\n  a: {method: one_off, amounts: {nhs: 1.00}, from: 2014-04, per: programme}\n"
                                        + "comparison: {old: a, pilot: a}\n")))
                .contains("(city): has no effect, expected methods with method: city");
        assertThat(refusal(ThreeCases.CITY + "ledger: interactions.csv\n"))
                .contains("(city): a city is simulated instead of records");
    }
}
