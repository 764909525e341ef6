package org.wholesum.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.guidance.Guidance;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Method;

/** An appraisal by editions of guidance, and the grades of confidence with their descriptions. */
class EditionAppraisalTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 4);
    private static final Agency POLICE = Agency.of("police");

    /** £1,200.00 a year saved, at the end of each year. */
    private static Appraisal over(int years) {
        Months horizon = Months.of(FIRST, years * 12);
        MonthlyCosts nothing = MonthlyCosts.zero(CurrencyUnit.GBP, horizon).pricedIn(PriceBase.ofYear(2026));
        Comparison comparison = Comparison.of(
                Method.support(Map.of(POLICE, Money.parse("GBP 1200")), horizon).project(nothing, horizon),
                Method.support(Map.of(POLICE, Money.parse("GBP 0")), horizon).project(nothing, horizon));
        return Appraisal.of(comparison, new Discounting(DiscountSchedule.flat("0.10"), Timing.END_OF_YEAR, FIRST));
    }

    private static double sum(DiscountSchedule schedule, int years) {
        double sum = 0;
        for (int year = 1; year <= years; year++) {
            sum += 1200 * schedule.factor(year);
        }
        return sum;
    }

    @Test
    void an_edition_replaces_the_rates_and_tests_a_horizon_past_fifty_years() {
        EditionAppraisal now = EditionAppraisal.of(Guidance.GREEN_BOOK_2026, over(51), List.of());
        assertThat(now.appraisal().netPresentSaving().getAmount())
                .isCloseTo(BigDecimal.valueOf(sum(DiscountSchedule.greenBook(), 51)), within(new BigDecimal("0.02")));
        assertThat(now.sensitivity().orElseThrow().netPresentSaving().getAmount())
                .isCloseTo(
                        BigDecimal.valueOf(sum(DiscountSchedule.greenBookSensitivity(), 51)),
                        within(new BigDecimal("0.02")));
        assertThat(now.appraisal().discounting().timing()).isEqualTo(Timing.END_OF_YEAR);
        assertThat(now.explain().steps())
                .anyMatch(step ->
                        step.startsWith("net present saving by green-book-sensitivity (Green Book 2026, chapter 6)"));
    }

    @Test
    void a_horizon_of_fifty_years_and_the_edition_of_2022_have_no_such_test() {
        assertThat(EditionAppraisal.of(Guidance.GREEN_BOOK_2026, over(50), List.of())
                        .sensitivity())
                .isEmpty();
        EditionAppraisal before = EditionAppraisal.of(Guidance.GREEN_BOOK_2022, over(51), List.of());
        assertThat(before.sensitivity()).isEmpty();
        assertThat(before.appraisal())
                .extracting(Appraisal::netPresentSaving)
                .isEqualTo(EditionAppraisal.of(Guidance.GREEN_BOOK_2026, over(51), List.of())
                        .appraisal()
                        .netPresentSaving());
    }

    @Test
    void each_grade_has_descriptions_that_say_they_are_from_memory() {
        for (ConfidenceGrade grade : ConfidenceGrade.values()) {
            assertThat(grade.costData()).isNotBlank();
            assertThat(grade.benefitData()).isNotBlank();
            assertThat(grade.source().doubt()).hasValue("descriptions of the grades from memory, not verified");
        }
    }

    @Test
    void costs_in_cash_are_discounted_by_nominal_rates_of_the_edition() {
        Appraisal real = over(2);
        Discounting nominal = new Discounting(DiscountSchedule.flat("0.10").nominal(), Timing.END_OF_YEAR, FIRST);

        assertThat(EditionAppraisal.of(Guidance.GREEN_BOOK_2026, real.with(nominal), List.of())
                        .appraisal()
                        .discounting()
                        .schedule()
                        .isReal())
                .isFalse();
        assertThat(EditionAppraisal.of(Guidance.GREEN_BOOK_2026, real, List.of())
                        .appraisal()
                        .discounting()
                        .schedule()
                        .isReal())
                .isTrue();
    }

    @Test
    void its_sentence_has_the_name_of_the_edition_and_the_net_present_saving() {
        EditionAppraisal now = EditionAppraisal.of(Guidance.GREEN_BOOK_2026, over(2), List.of());

        // 1,200 ÷ 1.035 + 1,200 ÷ 1.035² = 2,279.63
        assertThat(now).hasToString(Guidance.GREEN_BOOK_2026.shortName() + ": net present saving £2,279.63");
        assertThat(now.uses()).hasSize(1);
        assertThat(now.explain().steps())
                .startsWith(now.uses().get(0).toString())
                .hasSize(1 + (int) Guidance.GREEN_BOOK_2026.ratioNote().stream().count());
    }
}
