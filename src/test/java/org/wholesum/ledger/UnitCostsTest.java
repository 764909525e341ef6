package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.problem.InvalidInputException;

class UnitCostsTest {
    private static final String INCIDENT = "domestic-violence-incident";
    private static final String HEADER = "service,name,agency,unit,cost,price_year,source\n";

    @TempDir
    private Path folder;

    private UnitCosts read(String text) throws IOException {
        return UnitCosts.read(Files.writeString(folder.resolve("prices.csv"), text));
    }

    private String refusal(String text) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> read(text));
        return refused.getMessage().replace(folder + folder.getFileSystem().getSeparator(), "");
    }

    private static UnitCost cost(String service, String agency, String cost) {
        return new UnitCost(
                service,
                service,
                Agency.of(agency),
                "unit",
                new BigDecimal(cost),
                PriceBase.ofYear(2012),
                "measured by us");
    }

    @Test
    void a_domestic_violence_incident_costs_2470_pounds_over_five_agencies() {
        assertThat(UnitCosts.uk().split(INCIDENT, BigDecimal.ONE))
                .isEqualTo(Map.of(
                        Agency.of("nhs"), Money.parse("GBP 1171.00"),
                        Agency.of("justice"), Money.parse("GBP 581.00"),
                        Agency.of("police"), Money.parse("GBP 415.00"),
                        Agency.of("childrens-services"), Money.parse("GBP 193.00"),
                        Agency.of("housing"), Money.parse("GBP 110.00")));
    }

    @Test
    void every_price_that_is_shipped_says_where_it_is_from() {
        List<UnitCost> all = UnitCosts.uk().all();
        assertThat(all).hasSize(38).allSatisfy(cost -> {
            assertThat(cost.source()).startsWith("New Economy Manchester Unit Cost Database v1.4 (2015), ");
            assertThat(cost.name()).isNotBlank();
            assertThat(cost.unit()).isNotBlank();
            assertThat(cost.cost()).isPositive();
        });
        assertThat(UnitCosts.uk().parts("arrest-detained"))
                .singleElement()
                .isEqualTo(new UnitCost(
                        "arrest-detained",
                        "Arrest, detained",
                        Agency.of("police"),
                        "incident",
                        new BigDecimal("593.00"),
                        PriceBase.parse("2006/07"),
                        "New Economy Manchester Unit Cost Database v1.4 (2015), CR7.0"));
    }

    @Test
    void a_catalogue_is_read_from_a_file_in_which_the_name_may_be_left_out() throws IOException {
        UnitCosts costs =
                read("agency,service,unit,cost,source,price_year\nPolice,call,call,7,\"ours, p. 4\",2013/14\n");
        assertThat(costs.all())
                .containsExactly(new UnitCost(
                        "call",
                        "call",
                        Agency.of("police"),
                        "call",
                        new BigDecimal("7.00"),
                        PriceBase.parse("2013/14"),
                        "ours, p. 4"));
    }

    @Test
    void it_prints_as_a_table() throws IOException {
        assertThat(read(HEADER + "call,Call,police,call,7,2012,ours\nstay,Stay,nhs,night,1042.50,2013/14,theirs\n"))
                .hasToString("""
                        Unit costs, 2 services
                        service  agency  unit      cost  price year  source
                        ───────  ──────  ─────  ───────  ──────────  ──────
                        call     police  call      7.00  2012        ours
                        stay     nhs     night  1042.50  2013/14     theirs""");
    }

    @Test
    void the_services_of_another_catalogue_take_the_place_of_those_of_the_same_key_whole() {
        UnitCosts ours = UnitCosts.of(List.of(cost(INCIDENT, "police", "500"), cost("call", "police", "7")));
        UnitCosts both = UnitCosts.uk().with(ours);
        assertThat(both.parts(INCIDENT)).hasSize(1);
        assertThat(both.split(INCIDENT, BigDecimal.ONE))
                .isEqualTo(Map.of(Agency.of("police"), Money.parse("GBP 500.00")));
        assertThat(both.parts("call")).hasSize(1);
        assertThat(both.parts("arrest-detained")).hasSize(1);
        assertThat(UnitCosts.uk().parts("call")).isEmpty();
    }

    @Test
    void a_service_that_is_not_there_has_no_parts_and_no_split() {
        assertThat(UnitCosts.uk().parts("tea")).isEmpty();
        assertThat(UnitCosts.uk().nearest("arrest-detianed")).contains("arrest-detained");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitCosts.uk().split("tea", BigDecimal.ONE))
                .withMessage("service \"tea\" is not in the catalogue of unit costs");
    }

    @Test
    void a_split_that_is_too_large_is_an_error() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> UnitCosts.uk().split(INCIDENT, new BigDecimal("1e18")));
    }

    @Test
    void a_unit_cost_is_not_negative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cost("call", "police", "-0.01"))
                .withMessage("unit cost of call is -0.01, expected 0 or more");
    }

    @Test
    void an_agency_bears_a_service_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitCosts.of(List.of(cost("call", "police", "7"), cost("call", "Police", "8"))))
                .withMessage("unit costs: service call occurs more than once for the same agency");
    }

    @Test
    void every_bad_row_of_a_catalogue_is_listed_with_its_place() {
        assertThat(refusal(HEADER + """
                        call,Call,police,call,"£1,00.00",2012,ours
                        stay,Stay,nhs,night,-5,2012,ours
                        tea,Tea,nhs,cup,1e5,2012,ours
                        bun,Bun,nhs,bun,0.1250001,2012,ours
                        cake,Cake,,slice,1,2013-14,
                        pie,Pie,nhs,slice,1,2013-15,ours
                        call,Call,fire,call,7,2012,ours
                        call,Call,Fire,call,7,2012,ours
                        jam,Jam,nhs,jar,1,2012,ours, page 4
                        """)).isEqualTo("""
                        prices.csv, line 2, column 5 (cost) "£1,00.00": expected a number such as 1000.00
                        prices.csv, line 3, column 5 (cost) "-5": negative, expected 0 or more
                        prices.csv, line 4, column 5 (cost) "1e5": expected a number such as 1000.00, \
                        without a currency sign, commas or an exponent
                          Maybe 100000.00
                        prices.csv, line 5, column 5 (cost) "0.1250001": expected at most 6 decimals
                          Maybe 0.125000
                        prices.csv, line 6, column 3 (agency): is empty, expected a value
                        prices.csv, line 7, column 6 (price_year) "2013-15": price year "2013-15": \
                        expected as 2012 or 2013/14, or nominal
                        prices.csv, line 9, column 3 (agency) "Fire": service call occurs more than once for this agency
                        prices.csv, line 10: the row has 8 fields, the header 7
                          Maybe a field with a comma needs quotes around it""");
    }

    @Test
    void money_is_read_with_its_sign_commas_and_more_decimals_and_years_with_a_hyphen() throws IOException {
        UnitCosts costs = read(HEADER + """
                eviction,Eviction,council,incident,"£6,680",2010-11,Somebody 2012
                visit,Visit,nhs,visit,45.678,2012/13,x
                stay,Stay,nhs,night,£ 1042.50,1999-00,x
                """);
        assertThat(costs.all())
                .extracting(cost -> cost.cost().toPlainString(), cost -> cost.priceBase()
                        .toString())
                .containsExactly(tuple("6680.00", "2010/11"), tuple("45.678", "2012/13"), tuple("1042.50", "1999/00"));
        assertThat(costs.split("visit", BigDecimal.TEN)).hasToString("{nhs=GBP 456.78}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100-200", "£100 - £200", "100\u2013200", "100 to 200"})
    void a_range_is_one_problem(String range) {
        assertThat(refusal(HEADER + "range,Range,nhs,visit," + range + ",2012/13,x\n"))
                .isEqualTo("prices.csv, line 2, column 5 (cost) \"" + range + "\": expected one amount, not a range");
    }

    @Test
    void a_blank_cost_is_one_problem() {
        assertThat(refusal(HEADER + "blank,Blank,nhs,visit,,2012/13,x\n"))
                .isEqualTo("prices.csv, line 2, column 5 (cost): is empty, expected a value");
    }

    @Test
    void a_catalogue_that_is_not_there_or_lacks_a_column_is_named() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> UnitCosts.read(folder.resolve("none.csv")))
                .withMessageEndingWith("none.csv: there is no such file");
        assertThat(refusal("service,name,agency,unit,cost,source\ncall,Call,police,call,7,ours\n"))
                .isEqualTo("prices.csv, line 1: column price_year is missing; "
                        + "the first line has: service, name, agency, unit, cost, source");
    }

    @Test
    void a_catalogue_in_pounds_does_not_price_a_ledger_in_euros() throws IOException {
        Path ledger = Files.writeString(
                folder.resolve("ledger.csv"), "case_id,date,agency,service\nA,2012-01-01,nhs,ae-attendance\n");
        LedgerReader euros = Ledger.reader().currency(CurrencyUnit.EUR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> euros.prices(UnitCosts.uk()).read(ledger))
                .withMessage("the catalogue of unit costs is in GBP, expected EUR");
        assertThat(euros.prices(UnitCosts.uk().inCurrency(CurrencyUnit.EUR))
                        .read(ledger)
                        .cost())
                .hasToString("EUR 109.00");
    }
}
