package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.ledger.Written.HEADER;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.price.Deflator;
import org.wholesum.problem.InvalidInputException;

/** What a file may look like, and what is made of it. */
class LedgerReaderTest {
    private static final Agency POLICE = Agency.of("police");

    @TempDir
    private Path folder;

    private Written written;

    @BeforeEach
    void inThatFolder() {
        written = new Written(folder);
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private Interaction only(String row) {
        List<Interaction> all = written.ledger(HEADER + row).interactions().toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void the_file_of_the_documentation_costs_668_pounds() {
        Ledger ledger = written.ledger("""
                case_id,date,agency,service,quantity,unit_cost,failure_demand
                S1,2011-04-03,police,arrest-detained,1,593.00,true
                S1,2011-04-05,council-direct,family-support-worker-hour,2.5,30.00,false
                """);

        assertThat(ledger.monthlyCosts().total()).isEqualTo(gbp("668.00"));
        assertThat(ledger.monthlyCosts().total(Agency.of("council-direct"))).isEqualTo(gbp("75.00"));
        assertThat(ledger.window()).isEqualTo(Months.of("2011-04", 1));
        assertThat(ledger.currency()).isEqualTo(CurrencyUnit.GBP);
        assertThat(ledger.interactions())
                .containsExactly(
                        Interaction.of("S1", LocalDate.of(2011, 4, 3), POLICE, "arrest-detained", gbp("593.00"))
                                .withDemand(Demand.FAILURE),
                        new Interaction(
                                "S1",
                                LocalDate.of(2011, 4, 5),
                                Agency.of("council-direct"),
                                "family-support-worker-hour",
                                new BigDecimal("2.5"),
                                new TreeMap<>(Map.of(Agency.of("council-direct"), gbp("75.00"))),
                                Demand.VALUE,
                                false));
    }

    @Test
    void columns_stand_in_any_order_under_names_in_any_case_and_others_are_left_out() {
        Ledger ledger = written.ledger("""
                Notes , COST,Service,"date",officer, Agency ,Case_ID
                "a, b",593.00,arrest, 2011-04-03 ,£#!,  Police , S1
                """);
        assertThat(ledger.interactions())
                .containsExactly(Interaction.of("S1", LocalDate.of(2011, 4, 3), POLICE, "arrest", gbp("593.00")));
    }

    @Test
    void a_byte_order_mark_CRLF_empty_lines_and_quoted_line_ends_are_accepted() {
        Ledger ledger = written.ledger("\uFEFFcase_id,date,agency,service,cost\r\n\r\n"
                + "S1,2011-04-03,police,\"arrest,\r\nat \"\"home\"\"\",593.00\r\n\r\n"
                + "S1,2011-04-04,police,caution,285.00");
        assertThat(ledger.interactions())
                .extracting(Interaction::service)
                .containsExactly("arrest,\r\nat \"home\"", "caution");
        assertThat(ledger.monthlyCosts().total()).isEqualTo(gbp("878.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "1,          593.00,    593.00",
        "'',         593.00,    593.00",
        "2.5,        30.00,     75.00",
        "2.5,        30,        75.00",
        "0.333333,   10.00,     3.33",
        "2.5,        0.01,      0.03",
        "0.5,        0.01,      0.01",
        "0.499999,   0.01,      0.00",
        "0.000001,   500000.00, 0.50",
        "1000000,    0.01,      10000.00"
    })
    void quantity_times_unit_cost_is_rounded_half_up_to_the_penny(String quantity, String unitCost, String cost) {
        assertThat(only("S1,2011-04-03,police,hour," + quantity + "," + unitCost + ",,,")
                        .cost())
                .isEqualTo(gbp(cost));
    }

    @Test
    void a_cost_is_that_of_the_whole_quantity() {
        Interaction interaction = only("S1,2011-04-03,police,hour,2.5,,38.43,,");
        assertThat(interaction.cost()).isEqualTo(gbp("38.43"));
        assertThat(interaction.quantity()).isEqualTo(new BigDecimal("2.5"));
    }

    @Test
    void a_row_may_give_both_costs_if_they_agree() {
        assertThat(only("S1,2011-04-03,police,hour,2.5,30.00,75.00,,").cost()).isEqualTo(gbp("75.00"));
    }

    @Test
    void a_correction_may_be_negative_and_is_no_contact() {
        Ledger ledger = written.ledger(HEADER + """
                S1,2011-04-03,police,arrest,,,593.00,true,
                S1,2011-04-03,police,arrest,,,-93.00,true,true
                S1,2011-05-03,police,hour,1.5,-0.01,,,TRUE
                """);
        assertThat(ledger.monthlyCosts().total()).isEqualTo(gbp("499.98")); // half up is away from zero
        assertThat(ledger.size()).isEqualTo(3);
        assertThat(FailureDemand.total(ledger.failureDemand().values())).isEqualTo(new FailureDemand(1, 1, 0));
        assertThat(ledger.interactions()).extracting(Interaction::correction).containsExactly(false, true, true);
    }

    @ParameterizedTest
    @CsvSource({"true,FAILURE", "FALSE,VALUE", "False,VALUE", "'',UNSTATED", "' ',UNSTATED"})
    void a_row_says_whether_it_was_failure_demand_or_it_does_not(String text, Demand demand) {
        assertThat(only("S1,2011-04-03,police,arrest,,,593.00," + text + ",").demand())
                .isEqualTo(demand);
    }

    @Test
    void an_agency_has_one_row_of_costs_however_it_is_written() {
        Ledger ledger = written.ledger("""
                case_id,date,agency,service,cost
                S1,2011-04-03,Local Authority,visit,1.00
                S1,2011-04-03,local_authority,visit,2.00
                S1,2011-04-03,local-authority,visit,4.00
                S1,2011-04-03,\u00A0LOCAL\u00A0AUTHORITY,visit,8.00
                """);
        assertThat(ledger.agencies()).containsExactly(Agency.of("local-authority"));
        assertThat(ledger.monthlyCosts().total(Agency.of("local-authority"))).isEqualTo(gbp("15.00"));
    }

    @Test
    void another_currency_has_its_own_minor_units() {
        Path file =
                written.file("case_id,date,agency,service,quantity,unit_cost\nS1,2011-04-03,police,hour,2.5,1001\n");
        LedgerReader reader = Ledger.reader().currency(CurrencyUnit.JPY);
        assertThat(reader.read(file).cost()).isEqualTo(Money.parse("JPY 2503"));
        assertThat(reader.currency(CurrencyUnit.EUR).read(file).cost()).isEqualTo(Money.parse("EUR 2502.50"));
    }

    @Test
    void a_column_without_a_value_in_any_row_may_be_there() {
        assertThat(only("S1,2011-04-03,police,arrest,,,0.00,,").cost()).isEqualTo(gbp("0.00"));
    }

    // prices from the catalogue

    private Ledger priced(String rows) {
        return Ledger.reader()
                .prices(UnitCosts.uk())
                .read(written.file("case_id,date,agency,service,quantity,failure_demand\n" + rows))
                .ledger();
    }

    @Test
    void a_row_without_a_price_takes_it_from_the_catalogue() {
        // 593.00 + 0.5 × 593.00
        Ledger ledger = priced("S1,2011-04-03,police,arrest-detained,,\nS1,2011-04-03,police,arrest-detained,0.5,\n");
        assertThat(ledger.monthlyCosts().total()).isEqualTo(gbp("889.50"));
    }

    private static final PriceBase Y2002 = PriceBase.parse("2002");
    private static final PriceBase Y2024 = PriceBase.parse("2024");
    private static final UnitCost OLD_CALL =
            new UnitCost("call", "Call", POLICE, "call", new BigDecimal("500"), Y2002, "made up");
    private static final UnitCost NEW_STAY =
            new UnitCost("stay", "Stay", POLICE, "night", new BigDecimal("100"), Y2024, "made up");
    private static final UnitCosts MIXED = UnitCosts.of(List.of(OLD_CALL, NEW_STAY));

    @Test
    void priced_rows_are_in_the_prices_of_the_unit_costs_that_they_use() {
        Path calls = written.file("case_id,date,agency,service\nS1,2011-04-03,police,call\n");
        Ledger ledger = Ledger.reader().prices(MIXED).read(calls).ledger();
        assertThat(ledger.prices()).isEqualTo(Y2002);
        assertThat(ledger.monthlyCosts().prices()).isEqualTo(Y2002);
    }

    /** £500.00 of 2002 are £878.56 of 2024, and twice that £1,757.13: the unit cost itself is not rounded. */
    @Test
    void unit_costs_of_mixed_years_are_brought_to_one() {
        Path rows = written.file(
                "case_id,date,agency,service,quantity\nS1,2011-04-03,police,call,2\nS1,2011-04-04,police,stay,1\n");
        assertThatThrownBy(() -> Ledger.reader().prices(MIXED).read(rows))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "has costs in prices of 2002 and in prices of 2024, which cannot be added, expected one")
                .hasMessageContaining("\n  Maybe convert the catalogue to one year (UnitCosts.convert)");
        Ledger ledger = Ledger.reader()
                .prices(MIXED.convert(Y2024, Deflator.ukGdp()))
                .read(rows)
                .ledger();
        assertThat(ledger.prices()).isEqualTo(Y2024);
        assertThat(ledger.monthlyCosts().total()).isEqualTo(gbp("1857.13"));
    }

    @Test
    void nominal_costs_of_rows_and_real_ones_of_a_catalogue_dont_mix() {
        Path rows = written.file(
                "case_id,date,agency,service,cost\nS1,2011-04-03,police,call,\nS1,2011-04-04,police,stay,7.00\n");
        assertThatThrownBy(() -> Ledger.reader().prices(MIXED).read(rows))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has costs in prices of 2002 and nominal, which cannot be added");
        Ledger said = Ledger.reader().pricedIn(Y2002).prices(MIXED).read(rows).ledger();
        assertThat(said.monthlyCosts().total()).isEqualTo(gbp("507.00"));
        assertThat(said.prices()).isEqualTo(Y2002);
    }

    @Test
    void a_domestic_violence_incident_is_borne_by_five_agencies() {
        Ledger ledger = priced("S1,2011-04-03,police,domestic-violence-incident,,true\n");

        MonthlyCosts costs = ledger.monthlyCosts();
        assertThat(costs.total(Agency.of("nhs"))).isEqualTo(gbp("1171.00"));
        assertThat(costs.total(Agency.of("justice"))).isEqualTo(gbp("581.00"));
        assertThat(costs.total(POLICE)).isEqualTo(gbp("415.00"));
        assertThat(costs.total(Agency.of("childrens-services"))).isEqualTo(gbp("193.00"));
        assertThat(costs.total(Agency.of("housing"))).isEqualTo(gbp("110.00"));
        assertThat(costs.total()).isEqualTo(gbp("2470.00"));
    }

    @Test
    void an_incident_that_five_agencies_bear_is_one_contact_with_one() {
        Ledger ledger = priced("S1,2011-04-03,police,domestic-violence-incident,,true\n");

        assertThat(ledger.size()).isEqualTo(1);
        assertThat(ledger.failureDemand()).isEqualTo(Map.of(POLICE, new FailureDemand(1, 1, 0)));
        assertThat(ledger.agencies()).hasSize(5);
        Interaction incident = ledger.interactions().findFirst().orElseThrow();
        assertThat(incident.agency()).isEqualTo(POLICE);
        assertThat(incident.costs()).hasSize(5);
        assertThat(incident.cost()).isEqualTo(gbp("2470.00"));
        Ledger contactsWithPolice = ledger.where(i -> i.agency().equals(POLICE));
        assertThat(contactsWithPolice.monthlyCosts()).isEqualTo(ledger.monthlyCosts());
    }

    @Test
    void a_part_of_an_incident_splits_to_the_penny() {
        // 0.35 × 2,470 = 864.50; 409.85, 203.35, 145.25, 67.55 and 38.50
        Ledger ledger = priced("S1,2011-04-03,police,domestic-violence-incident,0.35,\n");
        assertThat(ledger.monthlyCosts().total()).isEqualTo(gbp("864.50"));
        assertThat(ledger.monthlyCosts().total(Agency.of("nhs"))).isEqualTo(gbp("409.85"));
        // 0.333333 × 2,470 = 823.33251; 390.332943, 193.666473, 138.333195, 64.333269 and 36.66663
        Ledger third = priced("S1,2011-04-03,nhs,domestic-violence-incident,0.333333,\n");
        assertThat(third.monthlyCosts().total()).isEqualTo(gbp("823.33"));
        assertThat(third.monthlyCosts().total(Agency.of("nhs"))).isEqualTo(gbp("390.33"));
        assertThat(third.monthlyCosts().total(Agency.of("housing"))).isEqualTo(gbp("36.67"));
    }

    @Test
    void an_agency_that_is_contacted_but_bears_nothing_has_a_contact_without_a_cost() {
        Ledger ledger = priced("S1,2011-04-03,fire,domestic-violence-incident,,\n");
        assertThat(ledger.agencies()).contains(Agency.of("fire")).hasSize(6);
        assertThat(ledger.failureDemand().get(Agency.of("fire")).contacts()).isEqualTo(1);
        assertThat(ledger.monthlyCosts().agencies())
                .doesNotContain(Agency.of("fire"))
                .hasSize(5);
        assertThat(ledger.monthlyCosts().total()).isEqualTo(gbp("2470.00"));
    }

    @Test
    void the_agency_of_a_row_bears_a_simple_service_whoever_the_catalogue_names() {
        Ledger ledger = priced("S1,2011-04-03,council-direct,family-support-worker-hour,,\n");
        assertThat(ledger.monthlyCosts().total(Agency.of("council-direct"))).isEqualTo(gbp("30.00"));
        assertThat(ledger.agencies()).containsExactly(Agency.of("council-direct"));
    }

    @Test
    void a_price_of_the_row_prevails_over_the_catalogues() {
        Ledger ledger = Ledger.reader()
                .prices(UnitCosts.uk())
                .read(written.file(HEADER + "S1,2011-04-03,police,domestic-violence-incident,2,,100.00,,\n"))
                .ledger();
        assertThat(ledger.monthlyCosts().total(POLICE)).isEqualTo(gbp("100.00"));
        assertThat(ledger.agencies()).containsExactly(POLICE);
    }

    @Test
    void a_catalogue_of_ones_own_serves_as_well() {
        UnitCost call = new UnitCost(
                "call", "Call", POLICE, "call", new BigDecimal("7"), PriceBase.parse("2012"), "measured by us");
        ReadResult loaded = Ledger.reader()
                .prices(UnitCosts.of(List.of(call)))
                .read(written.file("case_id,date,agency,service\nS1,2011-04-03,police,call\n"));
        assertThat(loaded.cost()).isEqualTo(gbp("7.00"));
    }
}
