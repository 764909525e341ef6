package org.wholesum.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.ledger.CaseHistory;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.projection.Method;
import org.wholesum.report.ReportSentence;

/** A case of three contacts, worked by hand: £100.00 in January, £300.00 in March, £600.00 in April 2012. */
class CostOfWaitingTest {
    private static final Agency NHS = Agency.of("nhs");
    private static final YearMonth LAST = YearMonth.of(2012, 12);
    private static final CaseHistory HISTORY =
            CaseHistory.of(Ledger.of(List.of(visit(1, "100.00"), visit(3, "300.00"), visit(4, "600.00"))), "A");

    /** £50.00 at once, and £10.00 a month. */
    private static final Function<YearMonth, Method> HELP =
            month -> Method.oneOff(Map.of(NHS, gbp("50.00")), month).plus(Method.support(Map.of(NHS, gbp("120.00"))));

    private final CostOfWaiting waiting = CostOfWaiting.of(HISTORY, Method.runRate(), HELP, LAST);

    private static Interaction visit(int month, String cost) {
        return Interaction.of("A", LocalDate.of(2012, month, 10), NHS, "visit", gbp(cost));
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    /** £1,000.00 in four months, and £250.00 in each of eight more. */
    @Test
    void nothing_changed_the_case_goes_on_as_before() {
        assertThat(waiting.recorded().total()).isEqualTo(gbp("1000.00"));
        assertThat(waiting.unchangedTotal()).isEqualTo(gbp("3000.00"));
    }

    @Test
    void helped_in_a_month_it_costs_what_was_recorded_before_and_the_help_from_then_on() {
        assertThat(waiting.curve())
                .extracting(CostOfWaiting.Point::total)
                .containsExactly(
                        gbp("170.00"), // 50 + 12 × 10
                        gbp("260.00"), // 100 + 50 + 11 × 10
                        gbp("250.00"), // 100 + 50 + 10 × 10
                        gbp("540.00"), // 400 + 50 + 9 × 10
                        gbp("1130.00")); // 1,000 + 50 + 8 × 10
        assertThat(waiting.presentations())
                .extracting(CostOfWaiting.Point::month)
                .containsExactly(YearMonth.of(2012, 1), YearMonth.of(2012, 3), YearMonth.of(2012, 4));
    }

    @Test
    void the_best_presentation_is_the_cheapest_and_waiting_has_a_price_by_month() {
        assertThat(waiting.best().month()).isEqualTo(YearMonth.of(2012, 1));
        assertThat(waiting.first()).isEqualTo(waiting.best());
        assertThat(waiting.now().total()).isEqualTo(gbp("1130.00"));
        assertThat(waiting.waited()).isEqualTo(gbp("960.00"));
        assertThat(waiting.meanDelay()).isEqualTo(gbp("240.00"));
        assertThat(waiting.delay(YearMonth.of(2012, 1))).isEqualTo(gbp("90.00"));
        assertThat(waiting.delay(YearMonth.of(2012, 2))).isEqualTo(gbp("-10.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> waiting.delay(YearMonth.of(2012, 5)))
                .withMessage("month 2012-05: expected one from 2012-01 to 2012-04");
    }

    @Test
    void waiting_may_have_been_right() {
        Function<YearMonth, Method> dear = month ->
                Method.oneOff(Map.of(NHS, gbp("5000.00")), month).plus(Method.support(Map.of(NHS, gbp("6000.00"))));
        CostOfWaiting waited = CostOfWaiting.of(HISTORY, Method.runRate(), dear, LAST);
        assertThat(waited.best().month()).isEqualTo(YearMonth.of(2012, 4));
        assertThat(ReportSentence.of(waited)).contains("(least in April 2012: £9,900)");
    }

    @Test
    void help_is_given_what_happened_before_it_and_no_more() {
        CostOfWaiting held = CostOfWaiting.of(HISTORY, Method.runRate(), month -> Method.runRate(), LAST);
        // in April £100.00 and £300.00 have been seen in three months: 400 + 400 ÷ 3 × 9
        assertThat(held.curve().get(3).total()).isEqualTo(gbp("1600.00"));
        assertThat(held.first().total()).isEqualTo(gbp("0.00"));
    }

    @Test
    void it_shows_and_explains_itself() {
        assertThat(ReportSentence.of(waiting))
                .isEqualTo("Case A has cost £1,000 from January 2012 to April 2012 and comes to £3,000 by the end of"
                        + " December 2012 if nothing changes; helped when it first presented, in January 2012, it"
                        + " would have come to £170, helped in May 2012 it comes to £1,130.");
        assertThat(waiting).hasToString("""
                Case A: whole cost by month of help in GBP
                helped in  whole cost
                ─────────  ──────────
                2012-01        170.00
                2012-03        250.00
                2012-04        540.00
                2012-05      1,130.00""");
        assertThat(waiting.explain().steps())
                .contains(
                        "Nothing changed, in all: £1,000.00 + £2,000.00 = £3,000.00",
                        "Helped in 2012-01, in all: £0.00 + £170.00 = £170.00");
    }

    @Test
    void the_end_lies_after_the_records() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostOfWaiting.of(HISTORY, Method.runRate(), HELP, YearMonth.of(2012, 4)))
                .withMessage("case A: the last month is 2012-04, expected one after its records, 2012-01 to 2012-04 (4"
                        + " months)");
    }

    @Test
    void the_last_month_that_can_be_waited_is_that_before_now() {
        assertThat(waiting.delay(YearMonth.of(2012, 4))).isEqualTo(gbp("590.00")); // 1,130 − 540
        assertThatIllegalArgumentException().isThrownBy(() -> waiting.delay(YearMonth.of(2011, 12)));
    }

    @Test
    void of_presentations_that_cost_the_same_the_earliest_is_the_best() {
        // nothing more is paid after the help: 0, 100 and 400; with £100.00 at once in January alone, 100, 100 and 400
        Function<YearMonth, Method> free =
                month -> Method.oneOff(Map.of(NHS, gbp(month.getMonthValue() == 1 ? "100.00" : "0.00")), month);
        assertThat(CostOfWaiting.of(HISTORY, Method.runRate(), free, LAST)
                        .best()
                        .month())
                .isEqualTo(YearMonth.of(2012, 1));
    }

    @Test
    void the_first_presentation_and_the_best_are_explained_once_each() {
        Function<YearMonth, Method> dear = month -> Method.support(Map.of(NHS, gbp("6000.00")));
        CostOfWaiting late = CostOfWaiting.of(HISTORY, Method.runRate(), dear, LAST);

        // 12 × 500, and 400 + 9 × 500
        assertThat(late.explain().steps())
                .contains(
                        "Helped in 2012-01, in all: £0.00 + £6,000.00 = £6,000.00",
                        "Helped in 2012-04, in all: £400.00 + £4,500.00 = £4,900.00");
        assertThat(waiting.explain().steps().stream().filter(step -> step.contains(", in all: ")))
                .hasSize(2);
        assertThat(late.caseId()).isEqualTo("A");
        assertThat(late.unchanged().total()).isEqualTo(gbp("2000.00"));
        assertThat(late.toHtml()).contains("<table").contains("4,900.00");
    }
}
