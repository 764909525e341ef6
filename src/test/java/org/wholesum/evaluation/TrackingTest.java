package org.wholesum.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
}
