package org.wholesum.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.price.UnitCostEntry.Rating;

/** The unit cost database 1.4 as shipped; values as in its workbook of 2015. */
class UnitCostDatabaseTest {
    private static final UnitCostDatabase DATABASE = UnitCostDatabase.gmca14();

    @Test
    void it_has_683_entries_each_with_a_value_in_a_price_year_a_unit_a_rating_and_a_source() {
        assertThat(DATABASE.entries()).hasSize(683).allSatisfy(entry -> {
            assertThat(entry.values()).isNotEmpty();
            assertThat(entry.values().values()).allSatisfy(value -> {
                assertThat(value.cost()).isNotNegative();
                assertThat(value.priceBase().financialYear()).isPresent();
            });
            assertThat(entry.name()).isNotBlank();
            assertThat(entry.unit()).isNotBlank().doesNotStartWith("Per");
            assertThat(entry.theme()).isNotBlank();
            assertThat(entry.rating()).isPresent();
            assertThat(entry.source()).isNotBlank();
        });
        assertThat(count(CostValue.FISCAL)).isEqualTo(674);
        assertThat(count(CostValue.ECONOMIC)).isEqualTo(80);
        assertThat(count(CostValue.SOCIAL)).isEqualTo(25);
        assertThat(DATABASE.entries().stream().filter(e -> e.rating().equals(Optional.of(Rating.RED))))
                .hasSize(3);
    }

    private static long count(CostValue value) {
        return DATABASE.entries().stream()
                .filter(entry -> entry.value(value).isPresent())
                .count();
    }

    @Test
    void short_names_are_words_with_hyphens_and_no_two_are_the_same() {
        assertThat(DATABASE.entries())
                .extracting(UnitCostEntry::service)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") && name.length() <= 65);
    }

    @Test
    void an_entry_is_found_by_its_short_name_and_by_its_code() {
        UnitCostEntry prison = DATABASE.entry("prison-year").orElseThrow();
        assertThat(DATABASE.entry("CR3.0")).contains(prison);
        assertThat(prison.bearer()).isEqualTo("Criminal Justice System, Prison");
        assertThat(prison.agency()).isEqualTo(Agency.of("justice"));
        assertThat(prison.unit()).isEqualTo("person per year");
        assertThat(prison.rating()).contains(Rating.GREEN);
        assertThat(prison.value(CostValue.FISCAL))
                .contains(new UnitCostEntry.Value(new BigDecimal("33785.00"), PriceBase.parse("2013/14")));
        assertThat(prison.value(CostValue.SOCIAL)).isEmpty();
        assertThat(DATABASE.entry("tea")).isEmpty();
    }

    /** As the workbook: an incident of domestic violence. */
    @Test
    void an_entry_may_have_a_fiscal_an_economic_and_a_social_value() {
        UnitCostEntry incident = DATABASE.entry("CR2.0").orElseThrow();
        assertThat(incident.values().values())
                .extracting(value -> value.cost().toPlainString())
                .containsExactly("2470.00", "1473.00", "6795.00");
        assertThat(incident.rating()).contains(Rating.AMBER);
    }

    @Test
    void entries_whose_values_add_up_to_the_one_above_are_its_parts_and_others_are_not() {
        assertThat(codes("CR2.0")).containsExactly("CR2.0.1", "CR2.0.2", "CR2.0.3", "CR2.0.4", "CR2.0.5");
        assertThat(codes("CR8.1")).hasSize(6); // £1 more than the whole, as each is rounded
        assertThat(codes("CR3.0")).isEmpty(); // kinds of prison, whose mean it is
        assertThat(codes("HE3.0")).isEmpty();
        assertThat(codes("CR8.0")).isEmpty(); // the database lacks the part of the police
        assertThat(DATABASE.below(DATABASE.entry("CR3.0").orElseThrow())).hasSize(8);
    }

    private static List<String> codes(String whole) {
        return DATABASE.parts(DATABASE.entry(whole).orElseThrow(), CostValue.FISCAL).stream()
                .map(UnitCostEntry::code)
                .toList();
    }

    @Test
    void no_entry_is_below_two_others_at_the_same_level() {
        Set<String> codes =
                DATABASE.entries().stream().map(UnitCostEntry::code).collect(Collectors.toCollection(HashSet::new));
        assertThat(codes).hasSize(683);
        assertThat(DATABASE.entries()).allSatisfy(entry -> assertThat(
                        DATABASE.entries().stream().filter(entry::isBelow).toList())
                .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void it_says_who_published_it_and_how_old_it_is() {
        assertThat(DATABASE.attribution()).contains("Greater Manchester Combined Authority", "CC BY 4.0");
        assertThat(DATABASE.age().orElseThrow()).contains("2015", "2000/01 to 2014/15");
        assertThat(DATABASE.priceYears().keySet()).first().hasToString("2000/01");
        assertThat(DATABASE.priceYears().keySet()).last().hasToString("2014/15");
    }
}
