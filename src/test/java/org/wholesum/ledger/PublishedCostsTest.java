package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.ledger.Written.HEADER;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.price.CostValue;
import org.wholesum.price.Deflator;
import org.wholesum.price.UnitCostDatabase;
import org.wholesum.price.UnitCostEntry;

/** A catalogue of a published database; values as in the workbook of the unit cost database 1.4. */
class PublishedCostsTest {
    private static final UnitCosts GMCA = UnitCosts.gmca14();
    private static final String INCIDENT = "domestic-violence-incident";

    @TempDir
    private Path folder;

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    @Test
    void services_are_named_by_the_short_name_or_the_code_of_the_database() {
        assertThat(GMCA.split("arrest-detained", BigDecimal.ONE)).isEqualTo(Map.of(Agency.of("police"), gbp("593.00")));
        assertThat(GMCA.split("CR7.0", BigDecimal.ONE)).isEqualTo(GMCA.split("arrest-detained", BigDecimal.ONE));
    }

    @Test
    void services_of_the_uk_catalogue_have_the_same_names_prices_and_years() {
        UnitCosts.uk().all().forEach(cost -> {
            UnitCost same = GMCA.parts(cost.service()).get(0);
            assertThat(same.priceBase()).as(cost.service()).isEqualTo(cost.priceBase());
            assertThat(total(GMCA, cost.service())).isEqualByComparingTo(total(UnitCosts.uk(), cost.service()));
        });
    }

    private static BigDecimal total(UnitCosts costs, String service) {
        return costs.parts(service).stream().map(UnitCost::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 1,171 + 581 + 415 + 193 + 110; the last two are the council's. */
    @Test
    void a_composite_entry_is_divided_among_the_agencies_of_its_parts() {
        assertThat(GMCA.split(INCIDENT, BigDecimal.ONE))
                .isEqualTo(Map.of(
                        Agency.of("nhs"), gbp("1171.00"),
                        Agency.of("justice"), gbp("581.00"),
                        Agency.of("police"), gbp("415.00"),
                        Agency.of("council"), gbp("303.00")));
    }

    @Test
    void every_service_costs_what_the_database_states_for_the_whole() {
        for (CostValue value : CostValue.values()) {
            UnitCosts costs = UnitCosts.of(UnitCostDatabase.gmca14(), value);
            UnitCostDatabase.gmca14().entries().stream()
                    .filter(entry -> entry.value(value).isPresent())
                    .forEach(entry -> assertThat(total(costs, entry.service()))
                            .as(entry.code())
                            .isEqualByComparingTo(
                                    entry.value(value).orElseThrow().cost()));
        }
    }

    @Test
    void fiscal_values_count_unless_another_is_chosen() {
        UnitCosts social = UnitCosts.of(UnitCostDatabase.gmca14(), CostValue.SOCIAL);
        assertThat(total(GMCA, INCIDENT)).isEqualByComparingTo("2470");
        assertThat(total(social, INCIDENT)).isEqualByComparingTo("6795");
        assertThat(social.parts("prison-year")).isEmpty();
        assertThat(GMCA.parts("apprenticeship-retail-year")).isEmpty();
        assertThat(total(UnitCosts.of(UnitCostDatabase.gmca14(), CostValue.ECONOMIC), "E&S8.1"))
                .isEqualByComparingTo("11795");
    }

    @Test
    void a_ledger_priced_by_it_names_the_source_the_licence_and_the_age() {
        List<String> cautions = read("arrest-detained", "CR7.0").priced();
        assertThat(cautions).hasSize(2);
        assertThat(cautions.get(0))
                .startsWith(
                        "The prices of 1 service without a cost in the records are the fiscal values of the GMCA Unit Cost"
                                + " Database 1.4 (2015). ")
                .contains("CC BY 4.0");
        assertThat(cautions.get(1)).contains("2015/16 prices");
    }

    @Test
    void weak_evidence_is_named() {
        assertThat(read("asb-incident").priced())
                .anyMatch(caution -> caution.contains("weak (red) for asb-incident (CR1.0)."));
    }

    @Test
    void an_entry_that_is_priced_together_with_its_part_has_a_caution() {
        assertThat(read(INCIDENT, "CR2.0.3").priced())
                .anyMatch(caution -> caution.contains(
                                "domestic-violence-incident (CR2.0) and domestic-violence-incident-police (CR2.0.3)")
                        && caution.contains(", of £2,470.00 in prices of 2008/09 and £")
                        && caution.contains("counted twice: keep only one of the two rows of such an event."));
        assertThat(read("CR2.0.3", "CR2.0.4").priced()).noneMatch(caution -> caution.contains("counted twice"));
        assertThat(read("ambulance-callout", "ambulance-convey").priced())
                .anyMatch(caution -> caution.contains("counted twice"));
    }

    @Test
    void rows_with_their_own_cost_need_no_attribution() {
        Path file = new Written(folder).file(HEADER + "A,2012-01-01,police,CR7.0,1,,593.00,,\n");
        assertThat(Ledger.reader().prices(GMCA).read(file).priced()).isEmpty();
    }

    @Test
    void prices_of_another_catalogue_replace_it_with_its_cautions() {
        UnitCosts both = GMCA.with(UnitCosts.of(List.of(new UnitCost(
                "arrest-detained",
                "Arrest",
                Agency.of("police"),
                "arrest",
                new BigDecimal("700.00"),
                PriceBase.parse("2006/07"),
                "measured by us"))));
        assertThat(both.split("CR7.0", BigDecimal.ONE)).isEqualTo(Map.of(Agency.of("police"), gbp("700.00")));
        assertThat(both.cautions(List.of("arrest-detained"))).isEmpty();
        assertThat(both.cautions(List.of("arrest-caution"))).isNotEmpty();
    }

    /** 2,470 × 195.969699 ÷ 170.649894 = 2,836.48, as the workbook has it. */
    @Test
    void it_is_brought_to_another_year_as_the_database_itself_does() {
        UnitCosts updated = GMCA.convert(PriceBase.parse("2015/16"), Deflator.ukGdpMarch2015());
        assertThat(updated.split("CR2.0", BigDecimal.ONE).values().stream().reduce(gbp("0.00"), Money::plus))
                .isEqualTo(gbp("2836.48"));
        assertThat(updated.split("HO1.0", BigDecimal.ONE).values()).containsExactly(gbp("7276.42"));
        assertThat(updated.cautions(List.of("CR2.0"))).isNotEmpty();
    }

    @Test
    void the_catalogue_is_in_the_order_of_the_database() {
        assertThat(GMCA.all().stream().map(UnitCost::service).distinct())
                .isEqualTo(UnitCostDatabase.gmca14().entries().stream()
                        .filter(entry -> entry.value(CostValue.FISCAL).isPresent())
                        .map(UnitCostEntry::service)
                        .toList());
    }

    private ReadResult read(String... services) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (String service : services) {
            rows.append("A,2012-01-01,police,").append(service).append(",1,,,,\n");
        }
        return Ledger.reader()
                .prices(GMCA.convert(PriceBase.parse("2015/16"), Deflator.ukGdpMarch2015()))
                .read(new Written(folder).file(rows.toString()));
    }
}
