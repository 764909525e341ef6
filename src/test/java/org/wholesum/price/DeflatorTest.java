package org.wholesum.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.costs.Agency;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.problem.InvalidInputException;

/** Amounts in another year's prices; values by hand from the index. */
class DeflatorTest {
    private static final PriceBase Y2002 = PriceBase.parse("2002");
    private static final PriceBase Y2024 = PriceBase.parse("2024");

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    /** 500 × 100 ÷ 56.911 = 878.5648. */
    @Test
    void five_hundred_pounds_of_2002_are_878_56_of_2024() {
        assertThat(Deflator.ukGdp().convert(gbp("500.00"), Y2002, Y2024)).isEqualTo(gbp("878.56"));
    }

    @Test
    void a_year_to_itself_changes_nothing() {
        assertThat(Deflator.ukGdp().factor(Y2002, Y2002)).isEqualByComparingTo("1");
    }

    /** Nine months of 100 and three of 104 are 101. */
    @Test
    void a_financial_year_is_nine_months_of_one_year_and_three_of_the_next() {
        Deflator index = Deflator.of("hand-made", Map.of(2013, new BigDecimal("100"), 2014, new BigDecimal("104")));
        assertThat(index.factor(PriceBase.parse("2013"), PriceBase.parse("2013/14")))
                .isEqualByComparingTo("1.01");
    }

    @Test
    void a_year_that_the_table_lacks_is_an_error_and_never_extrapolated() {
        assertThatThrownBy(() -> Deflator.ukGdp().factor(PriceBase.parse("1989"), Y2024))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("UK GDP deflator, 2024 = 100 has no year 1989, only 1990 to 2024; nothing is extrapolated\n"
                        + "  Maybe prices of a year that it has, or a file with that year as the deflator");
        assertThatThrownBy(() -> Deflator.ukGdp().factor(PriceBase.parse("2024/25"), Y2024))
                .hasMessageContaining("has no year 2025");
    }

    /** £100.00 of December 2013 and of January 2014, by an index of 100 and 104, are £104.00 and £100.00 of 2014. */
    @Test
    void nominal_costs_are_in_the_prices_of_the_year_that_they_fall_in() {
        Deflator index = Deflator.of("hand-made", Map.of(2013, new BigDecimal("100"), 2014, new BigDecimal("104")));
        Months winter = Months.of("2013-12", 2);
        Agency nhs = Agency.of("nhs");
        MonthlyCosts paid = MonthlyCosts.builder(CurrencyUnit.GBP, winter)
                .add(nhs, 0, 100_00)
                .add(nhs, 1, 100_00)
                .build();
        MonthlyCosts real = index.convert(paid, PriceBase.parse("2014"));
        assertThat(real.pence(nhs, winter.first())).isEqualTo(104_00);
        assertThat(real.pence(nhs, winter.last())).isEqualTo(100_00);
        assertThat(real.prices()).isEqualTo(PriceBase.parse("2014"));
        assertThat(index.convert(real, PriceBase.nominal())).isEqualTo(paid);
        assertThat(index.convert(real, PriceBase.parse("2013")).total()).isEqualTo(gbp("196.15")); // 204 / 1.04
        assertThat(index.convert(paid, PriceBase.nominal())).isSameAs(paid);
        assertThatThrownBy(() -> paid.plus(real))
                .hasMessage("costs nominal and in prices of 2014 cannot be added, expected one price base\n"
                        + "  Maybe Deflator.convert converts one to the other's price base");
    }

    @Test
    void nominal_prices_have_no_index() {
        assertThatThrownBy(() -> Deflator.ukGdp().factor(Y2002, PriceBase.nominal()))
                .hasMessage("nominal prices have no index of their own, expected a year's");
    }

    @Test
    void an_index_of_nil_is_refused() {
        assertThatThrownBy(() -> Deflator.of("x", Map.of(2013, BigDecimal.ZERO)))
                .hasMessage("x: index of 2013 is 0, expected more than 0");
    }

    @Test
    void a_year_that_stands_twice_in_a_file_is_refused_with_its_line(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("index.csv"), "year,index\n2013,100\n2013,101\n");
        assertThatThrownBy(() -> Deflator.read(file, "mine", "index"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("index.csv, line 3, column 1 (year) \"2013\": this year appears twice");
    }

    /** As the Treasury publishes it: 1,200 × 91.0 ÷ 86.2 = 1,266.82. */
    @Test
    void an_index_may_be_by_financial_year(@TempDir Path folder) throws IOException {
        Deflator treasury = index(folder, "2010-11,86.2", "2011-12,87.7", "2012-13,89.3", "2013-14,91.0");

        assertThat(treasury.convert(gbp("1200.00"), PriceBase.parse("2010/11"), PriceBase.parse("2013/14")))
                .isEqualTo(gbp("1266.82"));
        // 3 ÷ 12 × 86.2 + 9 ÷ 12 × 87.7 = 87.325
        assertThat(treasury.factor(PriceBase.parse("2010/11"), PriceBase.parse("2011"))
                        .multiply(new BigDecimal("86.2"))
                        .doubleValue())
                .isCloseTo(87.325, within(1e-12));
        assertThat(treasury).hasToString("mine, 2010/11 to 2013/14");
        assertThatThrownBy(() -> treasury.factor(PriceBase.parse("2014/15"), PriceBase.parse("2013/14")))
                .hasMessageContaining("mine has no year 2014/15, only 2010/11 to 2013/14");
    }

    @Test
    void financial_years_are_written_in_several_ways(@TempDir Path folder) throws IOException {
        Deflator index = index(folder, "1998/99,95", "1999/00,96", "2000\u201301,97", "2001/2002,98", "2002-2003,99");

        assertThat(index).hasToString("mine, 1998/99 to 2002/03");
        assertThat(index)
                .hasToString(Deflator.ofFinancialYears(
                                "mine",
                                Map.of(
                                        FinancialYear.parse("1998/99"),
                                        BigDecimal.ONE,
                                        FinancialYear.parse("2002/03"),
                                        BigDecimal.ONE))
                        .toString());
    }

    /** March 2014 is of 2013/14, and April of 2014/15. */
    @Test
    void nominal_costs_are_in_the_prices_of_their_financial_year_by_such_an_index() {
        Deflator index = Deflator.ofFinancialYears(
                "hand-made",
                Map.of(
                        FinancialYear.parse("2013/14"), new BigDecimal("100"),
                        FinancialYear.parse("2014/15"), new BigDecimal("104")));
        Months spring = Months.of("2014-03", 2);
        Agency nhs = Agency.of("nhs");
        MonthlyCosts paid = MonthlyCosts.builder(CurrencyUnit.GBP, spring)
                .add(nhs, 0, 100_00)
                .add(nhs, 1, 100_00)
                .build();

        MonthlyCosts real = index.convert(paid, PriceBase.parse("2014/15"));

        assertThat(real.pence(nhs, spring.first())).isEqualTo(104_00);
        assertThat(real.pence(nhs, spring.last())).isEqualTo(100_00);
    }

    @Test
    void noise_of_binary_numbers_blank_rows_and_missing_values_are_read(@TempDir Path folder) throws IOException {
        Deflator index = index(folder, "2010,85.0", "2011,87.67500000000001", ",", "2012,..", "2013,");

        assertThat(index.factor(PriceBase.parse("2010"), PriceBase.parse("2011"))
                        .multiply(new BigDecimal("85.0"))
                        .doubleValue())
                .isCloseTo(87.67500000000001, within(1e-12));
        assertThatThrownBy(() -> index.factor(PriceBase.parse("2010"), PriceBase.parse("2012")))
                .hasMessageContaining("mine has no year 2012");
    }

    @Test
    void calendar_and_financial_years_are_not_mixed(@TempDir Path folder) {
        assertThatThrownBy(() -> index(folder, "2010,85.0", "2011-12,87"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "line 3, column 1 (year) \"2011-12\": expected either calendar years or financial years in the"
                                + " whole column");
        assertThatThrownBy(() -> index(folder, "2010,0"))
                .hasMessageContaining("line 2, column 2 (index) \"0\": expected an index of more than 0");
    }

    /**
     * The values that the unit cost database 1.4 has for 2015/16 by its own index, as in its columns "Updated": exact to the
     * penny.
     */
    @ParameterizedTest
    @CsvSource({
        "500.00,2002/03,673.23",
        "2470.00,2008/09,2836.48",
        "6680.00,2010/11,7276.42",
        "33785.00,2013/14,34840.38"
    })
    void the_unit_cost_database_brings_its_values_to_2015_16_by_its_index(String cost, String year, String updated) {
        assertThat(Deflator.ukGdpMarch2015().convert(gbp(cost), PriceBase.parse(year), PriceBase.parse("2015/16")))
                .isEqualTo(gbp(updated));
    }

    @Test
    void noise_is_read_as_meant_and_named(@TempDir Path folder) throws IOException {
        Deflator index = index(folder, "2010,100", "2011,87.67500000000001", "2012,..", "2013,0.30000000000000004");

        assertThat(index.convert(gbp("100000.00"), PriceBase.parse("2010"), PriceBase.parse("2011")))
                .isEqualTo(gbp("87675.00"));
        assertThat(index.factor(PriceBase.parse("2010"), PriceBase.parse("2011")))
                .isEqualByComparingTo("0.87675");
        assertThat(index.notes())
                .containsExactly(
                        "Index values are read without the noise of binary numbers: 87.67500000000001 of 2011 as 87.675,"
                                + " 0.30000000000000004 of 2013 as 0.3.",
                        "The index has no value of 2012.");
    }

    @Test
    void a_year_in_a_gap_is_refused_by_naming_the_gap(@TempDir Path folder) throws IOException {
        Deflator index = index(folder, "2010-11,86.2", "2011-12,", "2013-14,91.0");
        assertThatThrownBy(() -> index.factor(PriceBase.parse("2011/12"), PriceBase.parse("2013/14")))
                .hasMessageContaining("mine has no year 2011/12, only 2010/11 to 2013/14 without 2011/12, 2012/13;");
    }

    /** 100 × 1.02³ = 106.1208. */
    @Test
    void an_index_is_extended_past_its_last_year_by_a_stated_growth_alone() {
        Deflator index = Deflator.of("hand-made", Map.of(2012, new BigDecimal("98"), 2013, new BigDecimal("100")));
        Deflator extended = index.extended(new BigDecimal("0.02"));

        assertThat(extended.factor(PriceBase.parse("2013"), PriceBase.parse("2016")))
                .isEqualByComparingTo("1.061208");
        assertThat(extended.factor(PriceBase.parse("2012"), PriceBase.parse("2013")))
                .isEqualByComparingTo(index.factor(PriceBase.parse("2012"), PriceBase.parse("2013")));
        assertThat(extended.assumption())
                .contains("Prices after 2013, the last year of hand-made, are assumed to rise by 2% a year.");
        assertThat(extended).hasToString("hand-made, 2012 to 2013, then +2.0% a year");
        assertThat(index.assumption()).isEmpty();
        assertThatThrownBy(() -> index.factor(PriceBase.parse("2013"), PriceBase.parse("2014")))
                .hasMessageContaining("has no year 2014");
        assertThatThrownBy(() -> extended.factor(PriceBase.parse("2011"), PriceBase.parse("2013")))
                .hasMessageContaining("has no year 2011");
        assertThatThrownBy(() -> extended.factor(PriceBase.parse("2013"), PriceBase.parse("2114")))
                .hasMessageContaining("only 2012 to 2013 and 100 years after it");
        assertThatThrownBy(() -> index.extended(new BigDecimal("2")))
                .hasMessageContaining("growth of prices is 2 a year");
    }

    @Test
    void falling_prices_are_an_assumption_too() {
        assertThat(Deflator.ukGdpMarch2015().extended(new BigDecimal("-0.0125")).assumption())
                .contains(
                        "Prices after 2019/20, the last year of UK GDP deflator of March 2015, 1989/90 = 100, are assumed to"
                                + " fall by 1.25% a year.");
    }

    private static Deflator index(Path folder, String... rows) throws IOException {
        Path file = Files.writeString(folder.resolve("index.csv"), "year,index\n" + String.join("\n", rows) + "\n");
        return Deflator.read(file, "mine", "index");
    }
}
