package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;

class CaseCostsTest {
    private static final LocalDate DAY = LocalDate.of(2011, 4, 3);

    private static Interaction visit(String who, LocalDate day, String pounds) {
        return Interaction.of(who, day, Agency.of("police"), "visit", Money.parse("GBP " + pounds));
    }

    private static final Ledger LEDGER = Ledger.of(
            List.of(visit("Bob", DAY, "10.00"), visit("Ann", DAY, "2.50"), visit("Bob", DAY.plusMonths(1), "0.01")));

    @Test
    void each_case_has_the_sum_of_its_rows() {
        CaseCosts costs = LEDGER.costByCase();
        assertThat(costs.cases()).containsExactly("Ann", "Bob");
        assertThat(costs.pence()).containsExactly(250, 1001);
        assertThat(costs.cost("Bob")).isEqualTo(Money.parse("GBP 10.01"));
        assertThat(costs.total()).isEqualTo(Money.parse("GBP 12.51"));
        assertThat(costs.toMap()).isEqualTo(Map.of("Ann", Money.parse("GBP 2.50"), "Bob", Money.parse("GBP 10.01")));
        assertThat(costs.size()).isEqualTo(2);
        assertThat(costs.currency()).isEqualTo(CurrencyUnit.GBP);
        assertThat(costs.prices()).isEqualTo(PriceBase.nominal());
    }

    @Test
    void sums_from_elsewhere_are_the_same_value() {
        CaseCosts costs = LEDGER.costByCase();
        assertThat(CaseCosts.ofMinor(CurrencyUnit.GBP, PriceBase.nominal(), Map.of("Bob", 1001L, "Ann", 250L)))
                .isEqualTo(costs)
                .hasToString(costs.toString());
        assertThatThrownBy(() -> CaseCosts.ofMinor(CurrencyUnit.GBP, PriceBase.nominal(), Map.of(" ", 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("case \" \" is blank, expected its id");
    }

    @Test
    void a_view_has_its_own() {
        CaseCosts may = LEDGER.during(Months.of("2011-05", 1)).costByCase();
        assertThat(may.cases()).containsExactly("Bob");
        assertThat(may.total()).isEqualTo(Money.parse("GBP 0.01"));
        assertThat(may).isNotEqualTo(LEDGER.costByCase());
    }

    @Test
    void a_case_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> LEDGER.costByCase().cost("Bo"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("case \"Bo\" is not among the 2 cases\n  Maybe Bob");
    }

    @Test
    void nobody_can_change_it() {
        CaseCosts costs = LEDGER.costByCase();
        costs.pence()[0] = 0;
        assertThat(costs.pence("Ann")).isEqualTo(250);
        assertThatThrownBy(() -> costs.cases().set(0, "x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> costs.toMap().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void it_prints_as_a_table_the_costliest_first() {
        assertThat(LEDGER.pricedIn(PriceBase.parse("2012/13")).costByCase()).hasToString("""
                Cost of 2 cases, in prices of 2012/13
                case  cost, GBP
                ────  ─────────
                Bob       10.01
                Ann        2.50
                ────  ─────────
                all       12.51""");
    }

    @Test
    void many_cases_print_as_the_costliest_twenty_and_the_others_and_add_up() {
        Ledger many = Ledger.of(IntStream.rangeClosed(1, 100)
                .mapToObj(i -> visit("case " + i, DAY, i + ".00"))
                .toList());
        assertThat(many.costByCase().toString().lines().toList())
                .hasSize(26)
                .startsWith("Cost of 100 cases")
                .contains(
                        "case 100      100.00", "case 81        81.00", "80 others   3,240.00", "all         5,050.00");
    }

    @Provide
    Arbitrary<List<Interaction>> several() {
        return AnyInteractions.several();
    }

    @Property
    void it_is_what_each_case_by_itself_costs(@ForAll("several") List<Interaction> interactions) {
        Ledger ledger = Ledger.of(interactions);
        CaseCosts costs = ledger.costByCase();
        assertThat(costs.toMap())
                .isEqualTo(ledger.perCase(who -> who.monthlyCosts().total()));
        assertThat(costs.total()).isEqualTo(ledger.monthlyCosts().total());
        assertThat(costs).isEqualTo(Ledger.of(interactions).costByCase()).hasSameHashCodeAs(ledger.costByCase());
    }

    @Property(tries = 50)
    void the_order_of_rows_makes_no_difference(@ForAll("several") List<Interaction> interactions) {
        List<Interaction> backwards = IntStream.range(0, interactions.size())
                .mapToObj(i -> interactions.get(interactions.size() - 1 - i))
                .toList();
        assertThat(Ledger.of(backwards).costByCase())
                .isEqualTo(Ledger.of(interactions).costByCase());
    }

    @Property(tries = 200)
    void parts_read_apart_add_up_to_the_whole_wherever_it_is_cut(
            @ForAll("several") List<Interaction> interactions, @ForAll Random random) {
        int cut = random.nextInt(interactions.size() + 1);
        CaseCosts whole = Ledger.of(interactions).costByCase();
        if (cut > 0 && cut < interactions.size()) {
            CaseCosts first = Ledger.of(interactions.subList(0, cut)).costByCase();
            CaseCosts rest =
                    Ledger.of(interactions.subList(cut, interactions.size())).costByCase();
            assertThat(first.plus(rest)).isEqualTo(whole).isEqualTo(rest.plus(first));
        }
    }

    @Test
    void costs_of_other_years_or_currencies_do_not_add_up() {
        CaseCosts nominal = LEDGER.costByCase();
        CaseCosts real = LEDGER.pricedIn(PriceBase.parse("2012/13")).costByCase();
        assertThatThrownBy(() -> nominal.plus(real))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("costs nominal and in prices of 2012/13 cannot be added, expected one price base");
        Ledger euros =
                Ledger.of(List.of(Interaction.of("Ann", DAY, Agency.of("police"), "visit", Money.parse("EUR 1.00"))));
        assertThatThrownBy(() -> nominal.plus(euros.costByCase()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("costs in GBP and in EUR cannot be added");
    }
}
