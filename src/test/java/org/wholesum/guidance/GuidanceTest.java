package org.wholesum.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholesum.costs.PriceBase;
import org.wholesum.price.Deflator;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.problem.InvalidInputException;

/** Editions of the Green Book, its values and its categories of projects. */
class GuidanceTest {
    private static final YearMonth BASE = YearMonth.of(2026, 4);

    @ParameterizedTest
    @CsvSource({
        "GREEN_BOOK_2022, annex 6, annex 3, annex 2, chapter 6 and annex 1",
        "GREEN_BOOK_2026, chapter 6, chapter 7, chapter 7, chapter 8"
    })
    void each_edition_says_where_its_subjects_are(
            Guidance edition, String discounting, String distribution, String place, String valuation) {
        assertThat(Stream.of(GuidanceTopic.values()).map(edition::place))
                .containsExactly(discounting, distribution, place, valuation);
    }

    @Test
    void an_edition_is_named_with_publisher_title_and_date() {
        assertThat(Guidance.GREEN_BOOK_2026)
                .hasToString("HM Treasury, The Green Book, 2026 edition, published 5 February 2026");
        assertThat(Guidance.GREEN_BOOK_2022)
                .hasToString("HM Treasury, The Green Book, 2022 edition, updated 27 October 2023");
        assertThat(Guidance.GREEN_BOOK_2026.source(GuidanceTopic.DISCOUNTING))
                .hasToString("HM Treasury, The Green Book, 2026 edition, published 5 February 2026, chapter 6");
    }

    @Test
    void an_unknown_edition_has_a_suggestion() {
        assertThat(Guidance.parse("green-book-2022")).isEqualTo(Guidance.GREEN_BOOK_2022);
        assertThatThrownBy(() -> Guidance.parse("green-book-2025"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("unknown edition of guidance, expected one of green-book-2022, green-book-2026")
                .hasMessageContaining("Maybe green-book-202");
    }

    @ParameterizedTest
    @EnumSource
    void the_rates_are_the_same_in_every_edition_and_carry_its_name(Guidance edition) {
        assertThat(edition.standard().bands())
                .isEqualTo(DiscountSchedule.greenBook().bands());
        assertThat(edition.health().bands())
                .isEqualTo(DiscountSchedule.greenBookHealth().bands());
        assertThat(edition.standard())
                .hasToString(
                        "green-book (" + edition.shortName() + ", " + edition.place(GuidanceTopic.DISCOUNTING) + ")");
    }

    @Test
    void a_horizon_is_tested_past_fifty_years_by_the_edition_of_2026_only() {
        YearMonth fifty = BASE.plusYears(50).minusMonths(1);
        assertThat(Guidance.GREEN_BOOK_2026.sensitivity(BASE, fifty)).isEmpty();
        assertThat(Guidance.GREEN_BOOK_2026.sensitivity(BASE, fifty.plusMonths(1)))
                .hasValueSatisfying(
                        rates -> assertThat(rates).hasToString("green-book-sensitivity (Green Book 2026, chapter 6)"));
        assertThat(Guidance.GREEN_BOOK_2022.sensitivity(BASE, fifty.plusMonths(1)))
                .isEmpty();
    }

    @Test
    void only_the_edition_of_2026_says_that_a_ratio_is_no_pass_mark() {
        assertThat(Guidance.GREEN_BOOK_2022.ratioNote()).isEmpty();
        assertThat(Guidance.GREEN_BOOK_2026.ratioNote())
                .hasValueSatisfying(note -> assertThat(note).contains("not a pass mark", "places are not comparable"));
    }

    @ParameterizedTest
    @EnumSource
    void a_wellby_is_13_000_of_2019_from_10_000_to_16_000(Guidance edition) {
        UnitValue wellby = edition.value(ValueUnit.WELLBY);
        assertThat(wellby).hasToString("WELLBY: £13,000.00 (£10,000.00 to £16,000.00) in prices of 2019");
        assertThat(wellby.at(ValueLevel.LOW)).isEqualTo(Money.parse("GBP 10000"));
        assertThat(wellby.at(ValueLevel.HIGH)).isEqualTo(Money.parse("GBP 16000"));
        assertThat(wellby.source().isVerified()).isTrue();
    }

    @Test
    void a_qaly_is_70_000_of_another_year_in_each_edition() {
        UnitValue before = Guidance.GREEN_BOOK_2022.value(ValueUnit.QALY);
        UnitValue now = Guidance.GREEN_BOOK_2026.value(ValueUnit.QALY);
        assertThat(before).hasToString("QALY: £70,000.00 in prices of 2020/21");
        assertThat(now).hasToString("QALY: £70,000.00 in prices of 2024");
        assertThat(before.source().isVerified()).isTrue();
        assertThat(now.source().doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt).startsWith("not verified"));
    }

    @Test
    void a_value_that_is_not_published_is_refused() {
        assertThatThrownBy(() -> Guidance.GREEN_BOOK_2026.value(ValueUnit.QALY).at(ValueLevel.LOW))
                .hasMessageContaining("no low value of a QALY is published, expected the central one, £70,000.00");
    }

    /** 13,000 × 100 ÷ 81.1085, the index of 2019 where 2024 is 100. */
    @Test
    void a_value_is_converted_by_a_deflator_and_kept_in_its_own_prices() {
        UnitValue wellby = Guidance.GREEN_BOOK_2026.value(ValueUnit.WELLBY);
        Deflator deflator = Deflator.ukGdp();
        assertThat(wellby.in(PriceBase.ofYear(2024), ValueLevel.CENTRAL, deflator))
                .isEqualTo(Money.parse("GBP 16027.91"));
        assertThat(wellby.in(PriceBase.ofYear(2019), ValueLevel.CENTRAL, deflator))
                .isEqualTo(Money.parse("GBP 13000"));
        assertThatThrownBy(() -> wellby.in(PriceBase.ofYear(2031), ValueLevel.CENTRAL, deflator))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has no year 2031");
    }

    /** Mott MacDonald, Review of Large Public Procurement in the UK, 2002, table 2. */
    @ParameterizedTest
    @CsvSource({
        "STANDARD_BUILDINGS, 2, 24, 1, 4",
        "NON_STANDARD_BUILDINGS, 4, 51, 2, 39",
        "STANDARD_CIVIL_ENGINEERING, 3, 44, 1, 20",
        "NON_STANDARD_CIVIL_ENGINEERING, 6, 66, 3, 25",
        "EQUIPMENT_DEVELOPMENT, 10, 200, 10, 54",
        "OUTSOURCING, 0, 41, ,"
    })
    void the_bounds_of_optimism_bias_are_those_of_the_study(
            ProjectCategory category, double lower, double upper, Double shortest, Double longest) {
        assertThat(percent(category.costs().at(ProjectCategory.Bound.LOWER))).isCloseTo(lower, within(1e-9));
        assertThat(percent(category.costs().at(ProjectCategory.Bound.UPPER))).isCloseTo(upper, within(1e-9));
        assertThat(category.duration().map(bounds -> percent(bounds.lower()))).isEqualTo(Optional.ofNullable(shortest));
        assertThat(category.duration().map(bounds -> percent(bounds.upper()))).isEqualTo(Optional.ofNullable(longest));
    }

    private static double percent(BigDecimal share) {
        return share.movePointRight(2).doubleValue();
    }

    @Test
    void outsourcing_has_operating_expenditure_and_says_that_its_duration_is_not_in_the_study() {
        assertThat(ProjectCategory.OUTSOURCING.costsInWords()).isEqualTo("operating expenditure");
        assertThat(ProjectCategory.OUTSOURCING.source().toString()).contains("15%", "not verified");
        assertThat(ProjectCategory.STANDARD_BUILDINGS.source().isVerified()).isTrue();
    }
}
