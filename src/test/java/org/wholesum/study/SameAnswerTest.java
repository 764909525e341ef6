package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Method.runRate;

import java.nio.file.Path;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.costs.Months;
import org.wholesum.ledger.Ledger;
import org.wholesum.population.Sample;
import org.wholesum.projection.Comparison;

/** The same records give the same pennies by a scenario and by the steps of the README in Java. */
class SameAnswerTest {
    private static final Months BEFORE = Months.of("2012-01", 3);
    private static final Months SINCE = Months.of("2012-04", 3);
    private static final Months NEXT = Months.of("2012-07", 4);

    /** The steps of the README. */
    private static final Function<Ledger, Comparison> PILOT = cases -> Comparison.of(
            runRate().project(cases.during(BEFORE).monthlyCosts(), NEXT),
            runRate().project(cases.during(SINCE).monthlyCosts(), NEXT));

    private static final String SCENARIO = """
            title: Pennies
            ledger: pennies.csv
            windows:
              before: {from: 2012-01, months: 3}
              since: {from: 2012-04, months: 3}
            horizon: {from: 2012-07, months: 4}
            methods:
              old: {method: run_rate, window: before}
              pilot: {method: run_rate, window: since}
            comparison: {old: old, pilot: pilot}
            population: 10
            """;

    @TempDir
    private Path folder;

    private Ledger ledger;
    private StudyResult byScenario;

    /** Each case costs £1.00 in three months, so £1.33 in four; all three together £3.00, so £4.00 in four. */
    @BeforeEach
    void records_of_three_cases_in_which_a_third_of_a_penny_is_lost_each() {
        ThreeCases cases = ThreeCases.in(folder);
        ledger = Ledger.read(cases.write("pennies.csv", """
                case_id,date,agency,service,cost
                A,2012-01-10,police,arrest,1.00
                B,2012-02-10,police,arrest,1.00
                C,2012-03-10,police,arrest,1.00
                A,2012-04-10,police,arrest,0.25
                B,2012-05-10,nhs,visit,0.25
                C,2012-06-10,nhs,visit,0.25
                """));
        byScenario = cases.run(SCENARIO);
    }

    @Test
    void the_whole_of_the_sample_is_what_a_scenario_compares() {
        Sample sample = Sample.of(ledger.perCase(PILOT));
        Comparison change = sample.whole();

        assertThat(change.oldCost()).isEqualTo(Money.parse("GBP 3.99"));
        assertThat(change.shifts()).isEqualTo(byScenario.comparison().shifts());
        assertThat(change.saving()).isEqualTo(byScenario.comparison().saving());
        assertThat(change.savings()).isEqualTo(byScenario.comparison().savings());
        assertThat(sample.to(10).total().point())
                .isEqualTo(byScenario.city().orElseThrow().total().point());
    }

    @Test
    void the_ledger_projected_at_once_can_differ_by_a_penny_a_case() {
        assertThat(PILOT.apply(ledger).oldCost()).isEqualTo(Money.parse("GBP 4.00"));
    }
}
