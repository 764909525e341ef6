package org.wholesum.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Method;
import org.wholesum.projection.Projection;

/** What was promised and what arrived. */
class TrackingTest {
    private static final Agency POLICE = Agency.of("police");
    private static final Months HORIZON = Months.of("2012-05", 6);

    /** 100, 110, 90, 100: s = 8.165, and a month is within 100 ± 3.182 × 8.165 × √1.25 = 29.05. */
    private static final MonthlyCosts HISTORY = MonthlyCosts.builder(CurrencyUnit.GBP, Months.of("2012-01", 4))
            .add(POLICE, new long[] {100_00, 110_00, 90_00, 100_00})
            .build();

    private static Ledger arrived(int... pounds) {
        List<Interaction> rows = new ArrayList<>();
        for (int i = 0; i < pounds.length; i++) {
            LocalDate date = HORIZON.month(i).atDay(3);
            rows.add(Interaction.of("Ann", date, POLICE, "help", Money.of(CurrencyUnit.GBP, pounds[i])));
        }
        return Ledger.of(rows);
    }

    private static Projection runRate() {
        return Method.runRate().project(HISTORY, HORIZON);
    }

    @Example
    void months_are_compared_with_the_band_of_the_promise() {
        Tracking tracking = Tracking.of(runRate(), arrived(95, 128, 130));

        assertThat(tracking.months()).isEqualTo(Months.of("2012-05", 3));
        assertThat(tracking.lines().get(0).upper().orElseThrow()).isCloseTo(129_05, within(1.0));
        assertThat(tracking.firstOutside()).contains(YearMonth.parse("2012-07"));
        assertThat(tracking.lines(POLICE)).isEqualTo(tracking.lines());
        assertThat(tracking.lines().get(1).difference()).isEqualTo(28_00);
    }

    @Example
    void a_drift_within_the_band_of_each_month_is_found_in_the_sum() {
        Tracking tracking = Tracking.of(runRate(), arrived(120, 120, 120, 120, 120, 120));

        assertThat(tracking.firstOutside()).isEmpty();
        // 3 months: 60 above, and 3.182 × 8.165 × √(3 + 9 ÷ 4) = 59.5; 2 months: 40 above, and 45.0
        assertThat(tracking.firstSumOutside()).contains(YearMonth.parse("2012-07"));
    }

    @Example
    void what_is_left_to_save_is_the_promise_less_what_arrived() {
        MonthlyCosts cheaper = HISTORY.scaled(agency -> new BigDecimal("0.5"));
        Comparison comparison = Comparison.of(runRate(), Method.runRate().project(cheaper, HORIZON));
        Tracking tracking = Tracking.of(comparison, arrived(50, 60));

        assertThat(tracking.promisedSaving()).contains(Money.parse("GBP 300.00"));
        assertThat(tracking.arrivedSaving()).contains(Money.parse("GBP 90.00"));
        assertThat(tracking.leftToSave()).contains(Money.parse("GBP 210.00"));
        assertThat(tracking.sentence())
                .isEqualTo("In 2012-05 to 2012-06 (2 months) £100.00 was promised and £110.00 arrived, £10.00 more than"
                        + " promised. No month is outside the band of the promise. Of the promised saving of £300.00,"
                        + " £90.00 has arrived; £210.00 is left to save in the other 4 months.");
    }

    @Example
    void it_prints_months_agencies_and_a_sentence() {
        assertThat(Tracking.of(runRate(), arrived(95, 128, 130))).hasToString("""
                Plan against actual, GBP
                month    promised  arrived  difference  band from      to
                ───────  ────────  ───────  ──────────  ─────────  ──────  ───────
                2012-05    100.00    95.00       -5.00      70.95  129.05
                2012-06    100.00   128.00       28.00      70.95  129.05
                2012-07    100.00   130.00       30.00      70.95  129.05  outside
                ───────  ────────  ───────  ──────────  ─────────  ──────  ───────
                all        300.00   353.00       53.00

                Plan against actual by agency, GBP
                agency  promised  arrived  difference  first month outside
                ──────  ────────  ───────  ──────────  ───────────────────
                police    300.00   353.00       53.00  2012-07
                ──────  ────────  ───────  ──────────  ───────────────────
                all       300.00   353.00       53.00  2012-07

                In 2012-05 to 2012-07 (3 months) £300.00 was promised and £353.00 arrived, £53.00 more than promised. \
                2012-07 is the first month outside the band of the promise.""");
    }

    @Example
    void without_a_history_there_is_no_band_and_that_is_said() {
        Projection plan = Projection.of("a simulation", runRate().costs(), agency -> List.of());
        Tracking tracking = Tracking.of(plan, arrived(500));

        assertThat(tracking.firstOutside()).isEmpty();
        assertThat(tracking.firstSumOutside()).isEmpty();
        assertThat(tracking.leftToSave()).isEmpty();
        assertThat(tracking.explain().toString()).contains("no band: expected a history of three months or more");
        assertThat(tracking.sentence()).doesNotContain("band");
    }

    @Example
    void months_that_do_not_overlap_are_refused() {
        Projection later = Method.runRate().project(HISTORY, Months.of("2020-01", 12));

        assertThatThrownBy(() -> Tracking.of(later, arrived(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "the plan has 2020-01 to 2020-12 (12 months) and the records have 2012-05 (1 month): expected"
                                + " months that both have");
    }

    @Property(tries = 50)
    void the_months_add_up_to_the_totals(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 500) Integer> pounds) {
        Tracking tracking = Tracking.of(
                runRate(), arrived(pounds.stream().mapToInt(Integer::intValue).toArray()));

        assertThat(tracking.lines().stream()
                        .mapToLong(Tracking.Line::difference)
                        .sum())
                .isEqualTo(tracking.arrived().pence() - tracking.promised().pence());
    }

    private static Comparison halved() {
        MonthlyCosts cheaper = HISTORY.scaled(agency -> new BigDecimal("0.5"));
        return Comparison.of(runRate(), Method.runRate().project(cheaper, HORIZON));
    }

    private static Projection from(long... history) {
        MonthlyCosts costs = MonthlyCosts.builder(CurrencyUnit.GBP, Months.of("2012-01", history.length))
                .add(POLICE, history)
                .build();
        return Method.runRate().project(costs, HORIZON);
    }

    @Example
    void the_ends_of_a_band_are_within_it() {
        Tracking.Line at = new Tracking.Line(HORIZON.first(), 100, 90, Optional.of(90.0), Optional.of(110.0));

        assertThat(at.isOutside()).isFalse();
        assertThat(at.difference()).isEqualTo(-10);
        assertThat(line(110).isOutside()).isFalse();
        assertThat(line(89).isOutside()).isTrue();
        assertThat(line(111).isOutside()).isTrue();
        assertThat(new Tracking.Line(HORIZON.first(), 100, 1, Optional.empty(), Optional.empty()).isOutside())
                .isFalse();
    }

    private static Tracking.Line line(long arrived) {
        return new Tracking.Line(HORIZON.first(), 100, arrived, Optional.of(90.0), Optional.of(110.0));
    }

    /** 90, 100 and 110: s = 10, and a month is within 100 ± 4.302653 × 10 × √(1 + 1 ÷ 3) = 49.68. */
    @Example
    void three_months_of_history_have_a_band_and_two_have_none() {
        assertThat(Tracking.of(from(90_00, 100_00, 110_00), arrived(149, 50, 51))
                        .firstOutside())
                .contains(YearMonth.parse("2012-06"));
        assertThat(Tracking.of(from(90_00, 100_00, 110_00), arrived(149, 51, 150))
                        .firstOutside())
                .contains(YearMonth.parse("2012-07"));
        assertThat(Tracking.of(from(90_00, 110_00), arrived(1, 900)).firstOutside())
                .isEmpty();
    }

    @Example
    void a_drift_below_the_promise_is_found_in_the_sum_too() {
        assertThat(Tracking.of(runRate(), arrived(80, 80, 80, 80)).firstSumOutside())
                .contains(YearMonth.parse("2012-07"));
        assertThat(Tracking.of(runRate(), arrived(101, 101, 101)).firstSumOutside())
                .isEmpty();
    }

    @Example
    void the_sentence_says_what_is_left_of_the_saving() {
        assertThat(Tracking.of(halved(), arrived(50)).sentence())
                .startsWith("In 2012-05 (1 month) £50.00 was promised and £50.00 arrived, as promised.")
                .endsWith("£50.00 has arrived; £250.00 is left to save in the other 5 months.");
        assertThat(Tracking.of(halved(), arrived(40, 50, 50, 50, 50)).sentence())
                .contains("£10.00 less than promised")
                .endsWith("£260.00 has arrived; £40.00 is left to save in the other month.");
        assertThat(Tracking.of(halved(), arrived(0, 0, 0, 0, 0)).sentence())
                .endsWith("£500.00 has arrived; nothing is left to save in the other month.");
        assertThat(Tracking.of(halved(), arrived(60, 50, 50, 50, 50, 50)).sentence())
                .endsWith("£290.00 has arrived; £10.00 was not saved.");
        assertThat(Tracking.of(halved(), arrived(50, 50, 50, 50, 50, 50)).sentence())
                .endsWith("£300.00 has arrived; all was saved.");
    }

    @Example
    void the_bands_and_what_is_left_are_explained() {
        // 3.182446 × 8.16497 × √1.25 = 29.05 of the run rate of 100; the pilot's history is half of it
        assertThat(Tracking.of(runRate(), arrived(95, 128)).explain().steps())
                .contains(
                        "promised £200.00, arrived £223.00",
                        "band of a month: promised ± t(3) × s × √(1 + 1 ÷ 4) = ± £29.05, where s = £8.16 is the standard"
                                + " deviation of the 4 months of the history; each month by itself at 95%",
                        "band of the sum of k months: ± t(3) × s × √(k + k² ÷ 4); the first sum outside: none");
        assertThat(Tracking.of(runRate(), arrived(130)).explain().steps())
                .element(3)
                .asString()
                .endsWith("the first sum outside: 2012-05");
        assertThat(Tracking.of(halved(), arrived(50, 60)).explain().steps())
                .contains("left to save = promised saving £300.00 − arrived saving £90.00 = £210.00");
    }

    @Example
    void what_arrived_can_be_read_by_case_and_agency() {
        Agency nhs = Agency.of("nhs");
        LocalDate may = HORIZON.month(0).atDay(3);
        Tracking tracking = Tracking.of(
                runRate(),
                Ledger.of(List.of(
                        Interaction.of("Ann", may, POLICE, "help", Money.parse("GBP 10.00")),
                        Interaction.of("Ann", may, nhs, "help", Money.parse("GBP 5.00")),
                        Interaction.of("Ben", may, nhs, "help", Money.parse("GBP 3.00")))));

        assertThat(tracking.arrivedByCase()).containsExactly(15_00, 3_00);
        assertThat(tracking.arrivedByCase(nhs)).containsExactly(5_00, 3_00);
        assertThat(tracking.arrivedByCase(Agency.of("fire"))).containsExactly(0, 0);
        assertThat(tracking.agencies()).containsExactly(nhs, POLICE);
        assertThat(tracking.lines(nhs).get(0).arrived()).isEqualTo(8_00);
        assertThat(tracking.toHtml()).contains("<table").contains("nhs");
        assertThat(Tracking.of(runRate(), arrived(100)).toString()).contains("2012-05    100.00   100.00        0.00");
    }

    @Example
    void records_in_another_currency_are_refused() {
        Ledger euros = Ledger.of(
                List.of(Interaction.of("Ann", HORIZON.month(0).atDay(3), POLICE, "help", Money.parse("EUR 10.00"))));

        assertThatThrownBy(() -> Tracking.of(runRate(), euros)).hasMessageContaining("EUR");
    }

    @Example
    void records_by_case_are_compared_as_those_of_a_ledger() {
        Ledger ledger = arrived(50, 60);
        Tracking tracking = Tracking.of(halved(), ledger.byCase(Execution.onOneThread()));

        assertThat(tracking.sentence()).isEqualTo(Tracking.of(halved(), ledger).sentence());
    }
}
