package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.store.Texts;

/** The values that a ledger is made of and read as. */
class LedgerPartsTest {
    private static final Agency NHS = Agency.of("nhs");
    private static final Agency POLICE = Agency.of("police");
    private static final LocalDate DAY = LocalDate.of(2012, 1, 31);
    private static final Interaction VISIT = Interaction.of("ann", DAY, NHS, "visit", gbp("109.00"));
    private static final Ledger LEDGER = Ledger.of(List.of(VISIT));

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    @Test
    void interactions_differ_by_each_of_their_fields() {
        assertThat(VISIT)
                .isEqualTo(Interaction.of("ann", DAY, NHS, "visit", gbp("109.00")))
                .hasSameHashCodeAs(Interaction.of("ann", DAY, NHS, "visit", gbp("109.00")))
                .isNotEqualTo(Interaction.of("Ann", DAY, NHS, "visit", gbp("109.00")))
                .isNotEqualTo(Interaction.of("ann", DAY.plusDays(1), NHS, "visit", gbp("109.00")))
                .isNotEqualTo(Interaction.of("ann", DAY, POLICE, "visit", gbp("109.00")))
                .isNotEqualTo(Interaction.of("ann", DAY, NHS, "call", gbp("109.00")))
                .isNotEqualTo(Interaction.of("ann", DAY, NHS, "visit", gbp("109.01")))
                .isNotEqualTo(VISIT.withQuantity(BigDecimal.TEN))
                .isNotEqualTo(VISIT.withCosts(Map.of(POLICE, gbp("109.00"))))
                .isNotEqualTo(VISIT.withDemand(Demand.VALUE))
                .isNotEqualTo(Interaction.correction("ann", DAY, NHS, "visit", gbp("109.00")))
                .isNotEqualTo("visit");
        assertThat(VISIT).hasToString("ann on 2012-01-31: 1 visit by nhs, {nhs=GBP 109.00}, UNSTATED");
        assertThat(Interaction.correction("ann", DAY, NHS, "visit", gbp("-1.00")))
                .hasToString("ann on 2012-01-31: 1 visit by nhs, {nhs=GBP -1.00}, UNSTATED, correction");
    }

    @Test
    void an_interaction_comes_back_out_of_a_ledger_as_it_went_in() {
        Interaction shared = VISIT.withQuantity(new BigDecimal("2.5"))
                .withCosts(Map.of(NHS, gbp("109.00"), POLICE, gbp("1.00")))
                .withDemand(Demand.FAILURE);
        Interaction elsewhere = VISIT.withCosts(Map.of(POLICE, gbp("3.00"))).withDemand(Demand.VALUE);
        Interaction correction = Interaction.correction("ann", DAY, NHS, "visit", gbp("-1.00"));
        Ledger all = Ledger.of(List.of(shared, elsewhere, correction, VISIT));
        assertThat(all.interactions().map(Interaction::cost))
                .containsExactly(gbp("110.00"), gbp("3.00"), gbp("-1.00"), gbp("109.00"));
        assertThat(all.interactions().map(Interaction::demand))
                .containsExactly(Demand.FAILURE, Demand.VALUE, Demand.UNSTATED, Demand.UNSTATED);
        assertThat(all.interactions().map(Interaction::correction)).containsExactly(false, false, true, false);
        assertThat(all.interactions().findFirst()).contains(shared);
        assertThat(all.size()).isEqualTo(4);
    }

    @Test
    void the_first_and_the_last_year_are_accepted_and_no_other() {
        for (String date : List.of("1900-01-01", "2199-12-31")) {
            assertThat(Ledger.of(List.of(Interaction.of("ann", LocalDate.parse(date), NHS, "visit", gbp("1.00"))))
                            .window()
                            .count())
                    .isOne();
        }
        for (String date : List.of("1899-12-31", "2200-01-01")) {
            Interaction outside = Interaction.of("ann", LocalDate.parse(date), NHS, "visit", gbp("1.00"));
            assertThatThrownBy(() -> Ledger.of(List.of(outside)))
                    .hasMessage("interaction of case \"ann\": date is " + date + ", expected one from 1900 to 2199");
        }
    }

    @Test
    void a_unit_cost_is_zero_or_more_in_the_prices_of_a_year() {
        PriceBase year = PriceBase.parse("2012/13");
        assertThat(new UnitCost("visit", "Visit", NHS, "visit", BigDecimal.ZERO, year, "here").cost())
                .isZero();
        assertThatThrownBy(() -> new UnitCost("visit", "Visit", NHS, "visit", new BigDecimal("-0.01"), year, "here"))
                .hasMessage("unit cost of visit is -0.01, expected 0 or more");
        assertThatThrownBy(
                        () -> new UnitCost("visit", "Visit", NHS, "visit", BigDecimal.ONE, PriceBase.nominal(), "here"))
                .hasMessage("unit cost of visit is nominal, expected a price year");
    }

    @Test
    void only_ledgers_of_one_currency_and_price_base_without_stated_months_are_joined() {
        assertThatThrownBy(() -> Ledger.joined(List.of())).hasMessage("no ledger, expected one or more");
        Ledger euros = Ledger.of(List.of(Interaction.of("ann", DAY, NHS, "visit", Money.parse("EUR 1.00"))));
        assertThatThrownBy(() -> Ledger.joined(List.of(LEDGER, euros)))
                .hasMessage("one ledger has one currency, not both GBP and EUR");
        assertThatThrownBy(() -> Ledger.joined(List.of(LEDGER, LEDGER.pricedIn(PriceBase.parse("2012/13")))))
                .hasMessage("costs nominal and in prices of 2012/13 cannot be added, expected one price base");
        Ledger stated = LEDGER.observed(Map.of("ann", List.of(Months.of("2012-01", 1))));
        assertThat(stated.casesWithObservedMonths()).containsExactly("ann");
        assertThatThrownBy(() -> Ledger.joined(List.of(LEDGER, stated)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("state them for the resulting ledger");
        Ledger later = Ledger.of(List.of(Interaction.of("Ben", DAY.plusMonths(2), NHS, "visit", gbp("2.00"))));
        for (Ledger both : List.of(Ledger.joined(List.of(LEDGER, later)), Ledger.joined(List.of(later, LEDGER)))) {
            assertThat(both.window()).isEqualTo(Months.of("2012-01", 3));
            assertThat(both.monthlyCosts().total()).isEqualTo(gbp("111.00"));
            assertThat(both.cases()).containsExactly("Ben", "ann");
        }
        Ledger two = Ledger.joined(List.of(LEDGER, later));
        assertThat(Ledger.joined(List.of(two.forCase("Ben"), LEDGER))
                        .monthlyCosts()
                        .total())
                .isEqualTo(gbp("111.00"));
        assertThat(Ledger.joined(List.of(two.forCase("ann"), two.forCase("ann")))
                        .size())
                .isEqualTo(2);
    }

    private static ReadResult read(int totals) {
        return new ReadResult(
                "rows.csv",
                LEDGER,
                7,
                gbp("109.00"),
                List.of(new RejectedRow(2, OptionalLong.of(5_00), List.of())),
                3,
                gbp("5.00"),
                2,
                Collections.nCopies(totals, new RejectedRow(9, OptionalLong.of(109_00), List.of())),
                List.of());
    }

    @Test
    void total_rows_are_named_with_their_amounts_the_first_five_of_them() {
        assertThat(read(0).totalsInWords()).isEmpty();
        assertThat(read(1).totalsInWords())
                .contains("1 total row of £109.00, equal to the rows above it, was left out.");
        assertThat(read(2).totalsInWords())
                .contains("2 total rows of £109.00, £109.00, each equal to rows above it, were left out.");
        assertThat(read(5).totalsInWords())
                .contains(
                        "5 total rows of £109.00, £109.00, £109.00, £109.00, £109.00, each equal to rows above it, were"
                                + " left out.");
        assertThat(read(6).totalsInWords())
                .contains("6 total rows of £109.00, £109.00, £109.00, £109.00, £109.00 and others, each equal to rows"
                        + " above it, were left out.");
    }

    @Test
    void what_was_read_is_what_was_accepted_rejected_and_left_out() {
        assertThat(read(2).read()).isEqualTo(12);
        assertThat(read(2)).hasToString("""
                Read rows.csv
                rows              count     cost
                ────────────────  ─────  ───────
                accepted              7  £109.00
                rejected              3    £5.00
                totals, left out      2
                ────────────────  ─────  ───────
                read                 12  £114.00
                2 of the rejected rows have no amount that could be read.
                The first 1 rejected rows are listed; 2 more are only counted.""");
    }

    @Test
    void of_many_agencies_that_may_occur_twenty_are_named() {
        assertThat(refusal(20)).endsWith("agency-18, agency-19").doesNotContain("more");
        assertThat(refusal(21)).endsWith("agency-18, agency-19 … and 1 more");
    }

    private static String refusal(int agencies) {
        Set<Agency> allowed = IntStream.range(0, agencies)
                .mapToObj(i -> Agency.of("agency-%02d".formatted(i)))
                .collect(Collectors.toSet());
        AgencyNames names = new AgencyNames(new Texts(0), allowed);
        assertThat(names.firstUnknown(List.of(Agency.of("agency-00"), NHS, POLICE)))
                .contains(NHS);
        assertThat(names.firstUnknown(allowed)).isEmpty();
        return names.expected();
    }

    @Test
    void the_currency_and_the_prices_are_those_of_every_sum() {
        assertThat(LEDGER.currency()).isEqualTo(CurrencyUnit.GBP);
        assertThat(LEDGER.costByCase().currency()).isEqualTo(CurrencyUnit.GBP);
        assertThat(LEDGER.pricedIn(PriceBase.parse("2012/13")).costByCase().prices())
                .isEqualTo(PriceBase.parse("2012/13"));
        assertThat(LEDGER.pricedIn(PriceBase.parse("2012/13")).prices()).isEqualTo(PriceBase.parse("2012/13"));
    }
}
