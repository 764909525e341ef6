package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.price.Deflator;

/** Laws of ledgers. */
@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE)
class LedgerProperties {
    private static final PriceBase BASE = PriceBase.parse("2013/14");

    @Provide
    Arbitrary<List<Interaction>> several() {
        return AnyInteractions.several();
    }

    /** Good rows of every kind that a file may have. */
    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> costs = Arbitraries.of(
                "1,,593.00",
                ",,0.05",
                "2.5,30.00,",
                "0.333333,10.01,",
                "3,,",
                "0.7,,",
                ",,"); // quantity, unit cost, cost
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of("police", "Police", "Local Authority", "local_authority", "nhs", "fire"),
                        Arbitraries.of("domestic-violence-incident", "arrest-detained", "police-officer-hour"),
                        costs,
                        Arbitraries.of("true", "false", ""))
                .as((who, month, agency, service, cost, failure) ->
                        String.format("%s,2012-%02d-01,%s,%s,%s,%s", who, month, agency, service, cost, failure))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static Ledger read(List<String> rows) {
        try {
            Path file = Files.createTempFile("rows", ".csv");
            try {
                String header = "case_id,date,agency,service,quantity,unit_cost,cost,failure_demand\n";
                Files.writeString(file, header + String.join("\n", rows));
                return Ledger.reader()
                        .pricedIn(BASE)
                        .prices(UnitCosts.uk().convert(BASE, Deflator.ukGdp()))
                        .read(file)
                        .ledger();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // rows

    @Property(tries = 60)
    void the_order_of_rows_changes_nothing(@ForAll("rows") List<String> rows, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);

        Ledger one = read(rows);
        Ledger other = read(shuffled);

        assertThat(other.monthlyCosts()).isEqualTo(one.monthlyCosts());
        assertThat(other.cases()).isEqualTo(one.cases());
        assertThat(other.agencies()).isEqualTo(one.agencies());
        assertThat(other.failureDemand()).isEqualTo(one.failureDemand());
        assertThat(other.size()).isEqualTo(one.size()).isEqualTo(rows.size());
        assertThat(other.perCase(Ledger::monthlyCosts)).isEqualTo(one.perCase(Ledger::monthlyCosts));
        assertThat(other).hasToString(one.toString());
    }

    @Property(tries = 60)
    void what_was_read_can_be_written_and_read_again(@ForAll("rows") List<String> rows) {
        Ledger once = read(rows);
        Ledger again = Ledger.of(once.interactions().toList());
        assertThat(again.interactions().toList()).isEqualTo(once.interactions().toList());
        assertThat(again.monthlyCosts().pricedIn(BASE)).isEqualTo(once.monthlyCosts());
        assertThat(again.failureDemand()).isEqualTo(once.failureDemand());
    }

    // interactions

    @Property
    void a_ledger_gives_back_the_interactions_it_was_made_of(@ForAll("several") List<Interaction> interactions) {
        List<Interaction> back = Ledger.of(interactions).interactions().toList();
        assertThat(back).hasSameSizeAs(interactions);
        for (int i = 0; i < back.size(); i++) {
            Interaction was = interactions.get(i);
            Interaction is = back.get(i);
            assertThat(withoutNil(is)).isEqualTo(withoutNil(was));
            assertThat(is).usingRecursiveComparison().ignoringFields("costs").isEqualTo(was);
        }
    }

    private static Map<Agency, Money> withoutNil(Interaction interaction) {
        return interaction.costs().entrySet().stream()
                .filter(cost -> !cost.getValue().isZero())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Property
    void monthly_costs_are_the_sums_of_the_interactions(@ForAll("several") List<Interaction> interactions) {
        MonthlyCosts costs = Ledger.of(interactions).monthlyCosts();
        for (Agency agency : List.of(Agency.of("council"), Agency.of("nhs"), Agency.of("police"))) {
            for (YearMonth month : costs.window()) {
                long expected = interactions.stream()
                        .filter(i -> YearMonth.from(i.date()).equals(month)
                                && i.costs().containsKey(agency))
                        .mapToLong(i -> i.costs().get(agency).getAmountMinorLong())
                        .sum();
                assertThat(costs.pence(agency, month)).isEqualTo(expected);
            }
        }
        assertThat(costs.total())
                .isEqualTo(
                        Money.total(interactions.stream().map(Interaction::cost).toList()));
    }

    // views

    @Property
    void the_costs_of_the_cases_add_up_to_the_whole(@ForAll("several") List<Interaction> interactions) {
        Ledger ledger = Ledger.of(interactions);
        Map<String, MonthlyCosts> byCase = ledger.perCase(Ledger::monthlyCosts);

        MonthlyCosts none = MonthlyCosts.zero(ledger.currency(), ledger.window());
        assertThat(byCase.keySet()).isEqualTo(ledger.cases());
        assertThat(byCase.values().stream().reduce(none, MonthlyCosts::plus)).isEqualTo(ledger.monthlyCosts());
    }

    @Property
    @Tag("long")
    void each_of_the_cases_is_the_one_that_forCase_gives(@ForAll("several") List<Interaction> interactions) {
        Ledger ledger = Ledger.of(interactions);
        ledger.perCase(who -> who).forEach((id, who) -> {
            assertThat(who.interactions())
                    .containsExactlyElementsOf(ledger.forCase(id).interactions().toList());
            assertThat(who).hasToString(ledger.forCase(id).toString());
            assertThat(who.cases()).containsExactly(id);
        });
    }

    @Property
    void a_split_of_the_window_splits_the_costs(
            @ForAll("several") List<Interaction> interactions, @ForAll @IntRange(min = 1, max = 23) int at) {
        Ledger ledger = Ledger.of(interactions);
        Months window = ledger.window();
        if (at < window.count()) {
            Ledger first = ledger.during(Months.of(window.first(), at));
            Ledger rest = ledger.during(first.window().next(window.count() - at));
            assertThat(first.monthlyCosts().plus(rest.monthlyCosts())).isEqualTo(ledger.monthlyCosts());
            assertThat(first.size() + rest.size()).isEqualTo(ledger.size());
            assertThat(first.monthlyCosts()).isEqualTo(ledger.monthlyCosts().during(first.window()));
        }
    }

    @Property
    void a_condition_and_its_opposite_split_the_costs(@ForAll("several") List<Interaction> interactions) {
        Ledger ledger = Ledger.of(interactions);
        Ledger visits = ledger.where(i -> i.service().equals("visit"));
        Ledger others = ledger.where(i -> !i.service().equals("visit"));
        assertThat(visits.monthlyCosts().plus(others.monthlyCosts())).isEqualTo(ledger.monthlyCosts());
        assertThat(visits.size() + others.size()).isEqualTo(ledger.size());
        assertThat(visits.interactions())
                .containsExactlyElementsOf(ledger.interactions()
                        .filter(i -> i.service().equals("visit"))
                        .toList());
    }

    @Property
    void views_may_be_taken_in_any_order(@ForAll("several") List<Interaction> interactions) {
        Ledger ledger = Ledger.of(interactions);
        Months half = Months.of(ledger.window().first(), (ledger.window().count() + 1) / 2);
        String who = ledger.cases().first();

        Ledger one = ledger.during(half).forCase(who).where(i -> i.demand() == Demand.FAILURE);
        Ledger other =
                ledger.where(i -> i.demand() == Demand.FAILURE).forCase(who).during(half);
        assertThat(one.monthlyCosts()).isEqualTo(other.monthlyCosts());
        assertThat(one.interactions())
                .containsExactlyElementsOf(other.interactions().toList());
    }

    @Property
    void failure_demand_counts_each_contact_once(@ForAll("several") List<Interaction> interactions) {
        List<Interaction> contacts =
                interactions.stream().filter(i -> !i.correction()).toList();
        FailureDemand all =
                FailureDemand.total(Ledger.of(interactions).failureDemand().values());
        assertThat(all.contacts()).isEqualTo(contacts.size());
        assertThat(all.failure())
                .isEqualTo(contacts.stream()
                        .filter(i -> i.demand() == Demand.FAILURE)
                        .count());
        assertThat(all.unstated())
                .isEqualTo(contacts.stream()
                        .filter(i -> i.demand() == Demand.UNSTATED)
                        .count());
    }

    // many workers

    @Property
    void parts_of_the_records_read_apart_add_up_to_the_whole(
            @ForAll("several") List<Interaction> interactions, @ForAll @IntRange(min = 1, max = 39) int at) {
        if (at < interactions.size()) {
            MonthlyCosts some = Ledger.of(interactions.subList(0, at)).monthlyCosts();
            MonthlyCosts rest =
                    Ledger.of(interactions.subList(at, interactions.size())).monthlyCosts();
            assertThat(some.plus(rest)).isEqualTo(Ledger.of(interactions).monthlyCosts());
        }
    }
}
