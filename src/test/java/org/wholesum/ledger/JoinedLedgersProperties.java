package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;

/** Several ledgers in one, and other ids for cases. */
class JoinedLedgersProperties {
    @Provide
    Arbitrary<List<Interaction>> ledgers() {
        return AnyInteractions.several();
    }

    private static Interaction row(String id, int pounds) {
        Money cost = Money.of(CurrencyUnit.GBP, pounds);
        return Interaction.of(id, LocalDate.of(2012, 1, 10), Agency.of("police"), "visit", cost);
    }

    @Property(tries = 100)
    void a_joined_ledger_has_the_rows_of_all(
            @ForAll("ledgers") List<Interaction> a, @ForAll("ledgers") List<Interaction> b) {
        Ledger joined = Ledger.joined(List.of(Ledger.of(a), Ledger.of(b)));
        List<Interaction> all = new ArrayList<>(a);
        all.addAll(b);
        assertThat(joined.interactions())
                .containsExactlyElementsOf(Ledger.of(all).interactions().toList());
        assertThat(joined.monthlyCosts()).isEqualTo(Ledger.of(all).monthlyCosts());
        assertThat(joined.costByCase().toString())
                .isEqualTo(Ledger.of(all).costByCase().toString());
        assertThat(joined.window()).isEqualTo(Ledger.of(all).window());
    }

    @Property(tries = 100)
    void other_ids_change_no_row_and_no_cost(@ForAll("ledgers") List<Interaction> rows) {
        Ledger ledger = Ledger.of(rows);
        Ledger renamed =
                ledger.withCaseIds(id -> "p" + id.toUpperCase(Locale.ROOT).charAt(0));
        assertThat(renamed.size()).isEqualTo(ledger.size());
        assertThat(renamed.monthlyCosts()).isEqualTo(ledger.monthlyCosts());
        assertThat(renamed.cases()).allMatch(id -> id.length() == 2);
        assertThat(ledger.withCaseIds(id -> id).interactions())
                .containsExactlyElementsOf(ledger.interactions().toList());
    }

    @Example
    void a_view_is_joined_without_the_rows_that_it_leaves_out() {
        Ledger ledger = Ledger.of(List.of(row("A", 1), row("B", 2), row("C", 3)));
        Ledger part = ledger.without(Set.of("B"));
        Ledger joined = Ledger.joined(List.of(part, part)).withCaseIds(id -> id + "!");
        assertThat(joined.cases()).containsExactly("A!", "C!");
        assertThat(joined.size()).isEqualTo(4);
        assertThat(joined.costByCase().total()).isEqualTo(Money.parse("GBP 8.00"));
    }

    @Example
    void ledgers_that_cannot_be_added_are_refused() {
        Ledger ledger = Ledger.of(List.of(row("A", 1)));
        assertThatThrownBy(() -> Ledger.joined(List.of())).hasMessage("no ledger, expected one or more");
        assertThatThrownBy(() -> Ledger.joined(List.of(ledger, ledger.pricedIn(PriceBase.ofYear(2012)))))
                .hasMessageContaining("cannot be added, expected one price base");
        Months first = Months.of("2012-01", 1);
        assertThatThrownBy(() -> ledger.observed(Map.of("A", List.of(first))).withCaseIds(id -> id))
                .isInstanceOf(IllegalStateException.class);
    }
}
