package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.scenario.Scenario;

/** Costs and times of a cohort mean what their keys say, whatever the length of its cycles. */
class CohortTimesTest {
    private static final String SCENARIO = """
            title: A thousand people
            horizon: {from: 2020-04, months: 36}
            methods:
              old:
                method: needs_groups
                cycle_months: 12
                groups: {in: {}, out: {}}
                people: {in: 1000}
                movement: {matrix: {in: {in: 95%, out: 5%}, out: {out: 100%}}, cycle_months: 12}
                counting: half_cycle
                costs:
                  - {group: in, on_entry: {nhs: 12.00}}
              pilot: {method: scaled, of: old, factor: 0}
            comparison: {old: old, pilot: pilot}
            """;

    private static final String COST = "{group: in, on_entry: {nhs: 12.00}}";

    @TempDir
    private Path folder;

    private Money saving(String scenario) {
        return ThreeCases.in(folder).run(scenario).comparison().saving();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cycle_start", "cycle_end", "half_cycle"})
    void a_cost_on_entry_is_not_changed_by_the_counting(String counting) {
        assertThat(saving(SCENARIO.replace("half_cycle", counting))).isEqualTo(Money.parse("GBP 12000.00"));
    }

    @ParameterizedTest
    @CsvSource({"12", "6", "3", "1"})
    void a_yearly_cost_is_the_same_in_every_cycle_length(int months) {
        String stays = SCENARIO.replace("{in: 95%, out: 5%}", "{in: 100%}")
                .replace("    cycle_months: 12\n", "    cycle_months: " + months + "\n");

        assertThat(saving(stays.replace(COST, "{group: in, a_year: {nhs: 1774.00}}")))
                .isEqualTo(Money.parse("GBP 5322000.00"));
        assertThat(saving(stays.replace(COST, "{group: in, a_cycle: {nhs: 1774.00}, cycle_months: 12}")))
                .isEqualTo(Money.parse("GBP 5322000.00"));
        assertThat(saving(stays.replace(COST, "{group: in, a_month: {nhs: 147.833333}}")))
                .isEqualTo(Money.parse("GBP 5321999.99"));
        assertThat(saving(stays.replace(COST, "{group: in, cycle: 1, a_month: {nhs: 1.00}, cycle_months: 12}")))
                .isEqualTo(Money.parse("GBP 24000.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "costs: [{group: in, cycle: 1, a_month: {nhs: 1.00}}]",
                "costs: [{group: in, in_group: 1, a_month: {nhs: 1.00}}]",
                "costs: [{group: in, a_cycle: {nhs: 1.00}}]",
                "risks: [{from: in, to: out, risk: 2, first: 0, last: 1}]",
                "entering: [{cycle: 1, people: {in: 5}}]",
                "later: [{cycle: 1, movement: {matrix: {in: {in: 100%}, out: {out: 100%}}}}]"
            })
    void numbers_by_cycle_say_how_long_a_cycle_is_where_there_are_two_lengths(String key) {
        String monthly = SCENARIO.replace("    cycle_months: 12\n", "    cycle_months: 1\n")
                .replace("costs:\n      - " + COST, key);

        assertThat(ThreeCases.in(folder).refusal(monthly))
                .contains("has numbers by cycle, and the movement is in cycles of 12 months, the cohort in cycles of 1,"
                        + " expected cycle_months to say which it means");
        String yearly = SCENARIO.replace("costs:\n      - " + COST, key);
        assertThat(ThreeCases.in(folder).refusal(yearly)).isEqualTo("not refused");
        assertThatThrownBy(() -> Scenario.parse(yearly, folder).with("methods.old.cycle_months", BigDecimal.ONE))
                .hasMessageContaining("can't be changed, as numbers by cycle would then be for another time, expected"
                        + " cycle_months in ");
    }

    @Test
    void the_length_of_a_cycle_can_be_changed_where_every_time_is_stated() {
        Scenario stated = Scenario.parse(SCENARIO, folder);

        assertThat(Study.of(stated.with("methods.old.cycle_months", BigDecimal.ONE))
                        .run()
                        .comparison()
                        .saving())
                .isEqualTo(Money.parse("GBP 12000.00"));
    }

    @Test
    void a_time_that_is_no_whole_number_of_cycles_or_a_risk_of_another_length_is_refused() {
        ThreeCases cases = ThreeCases.in(folder);
        assertThat(cases.refusal(SCENARIO.replace(COST, "{group: in, cycle: 1, a_year: {nhs: 1}, cycle_months: 6}")))
                .contains("(methods.old.costs.0.cycle)", "is after 6 months, expected a whole number of the cohort's");
        assertThat(cases.refusal(SCENARIO.replace(
                        "costs:\n      - " + COST,
                        "risks: [{from: in, to: out, risk: 2, first: 0, last: 1, cycle_months: 1}]")))
                .contains(
                        "(methods.old.risks.0.cycle_months)",
                        "a relative risk in a longer or shorter cycle is another");
        assertThat(cases.refusal(SCENARIO.replace(COST, "{group: in, a_year: {nhs: 1}, on_entry: {nhs: 1}}")))
                .contains("expected one of a_month, a_year, a_cycle and on_entry");
        assertThat(cases.refusal(SCENARIO.replace(COST, "{group: in, cycle: 1, on_entry: {nhs: 1}}")))
                .contains("is not used with on_entry, which is paid once, whenever a person enters");
    }
}
