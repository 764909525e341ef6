package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.price.Deflator;

/** The columns of many cases have the pennies of one comparison for each, whatever the methods and the threads. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class CaseProjectionsProperties {
    private static final Months BEFORE = Months.of("2011-04", 9);
    private static final Months SINCE = Months.of("2012-01", 7);
    private static final Months HORIZON = Months.of("2012-09", 24);
    private static final PriceBase BASE = PriceBase.parse("2013/14");
    private static final Months SOON = Months.of("2012-11", 5);
    private static final Map<Agency, Money> AMOUNTS =
            Map.of(Agency.of("charity"), Histories.gbp("100.01"), Histories.NHS, Histories.gbp("7"));
    private static final List<Agency> AGENCIES =
            List.of(Histories.POLICE, Histories.NHS, Agency.of("fire"), Histories.COUNCIL);

    @Provide
    Arbitrary<Ledger> ledgers() {
        Arbitrary<Long> pence = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(-20_000, 100_000)),
                Tuple.of(1, Arbitraries.longs().between(-30_000_000_000L, 30_000_000_000L)),
                Tuple.of(1, Arbitraries.longs().between(-1L << 50, 1L << 50)));
        Arbitrary<Interaction> one = Combinators.combine(
                        Arbitraries.of("a", "b", "c", "B", "é", "a long name of a case"),
                        Arbitraries.integers().between(0, 490),
                        Arbitraries.of(AGENCIES),
                        pence)
                .as((who, day, agency, amount) ->
                        visit(who, LocalDate.of(2011, 4, 1).plusDays(day), agency, amount));
        // one in each window, so that every ledger has both
        return one.list().ofMinSize(1).ofMaxSize(60).map(some -> {
            List<Interaction> all = new ArrayList<>(some);
            all.add(visit("a", LocalDate.of(2011, 4, 1), Histories.NHS, 12_345));
            all.add(visit("z", LocalDate.of(2012, 7, 31), Histories.NHS, 12_345));
            return Ledger.of(all);
        });
    }

    private static Interaction visit(String who, LocalDate day, Agency agency, long pence) {
        return Interaction.correction(who, day, agency, "visit", Money.ofMinor(Histories.GBP, pence));
    }

    /** Methods of every kind; those with months of their own for the whole horizon only. */
    @Provide
    Arbitrary<Method> methods() {
        Arbitrary<Method> dated =
                Arbitraries.of(Method.oneOff(AMOUNTS, SOON), Method.support(AMOUNTS, Months.of("2012-01", 12)));
        return Arbitraries.oneOf(
                parts(),
                Combinators.combine(parts(), dated, Arbitraries.of(0, 3, 4, 5))
                        .as(CaseProjectionsProperties::combined));
    }

    private static Arbitrary<Method> parts() {
        Arbitrary<Method> simple = Arbitraries.of(
                Method.runRate(),
                Method.runRate(),
                Method.escalation("0.0731"),
                Method.escalation("-0.2"),
                Method.escalation("0"),
                Method.support(AMOUNTS),
                (history, horizon) -> MonthlyCosts.builder(history.currency(), horizon)
                        .add(Histories.POLICE, 0, history.pence() / 3)
                        .add(Agency.of("own"), horizon.count() - 1, 5)
                        .build()
                        .pricedIn(history.prices()));
        // a part of the horizon has no part of its own, in which the month of a change might not be
        Arbitrary<Method> split =
                Combinators.combine(simple, simple, Arbitraries.of(1, 2)).as(CaseProjectionsProperties::combined);
        return Arbitraries.lazyOf(() -> simple, () -> split, () -> Combinators.combine(
                        parts(), parts(), Arbitraries.of(0, 3, 4, 5, 6, 7, 8))
                .as(CaseProjectionsProperties::combined));
    }

    private static Method combined(Method one, Method other, int kind) {
        return switch (kind) {
            case 0 -> one.plus(other);
            case 1 -> one.then(YearMonth.of(2013, 3), other);
            case 2 -> one.timeLag(3, other);
            case 3 -> one.phaseIn(other, SOON);
            case 4 -> one.phaseIn(other, SOON, PhaseShape.S_SHAPED);
            case 5 -> one.dropOff(other, "0.15", YearMonth.of(2012, 12));
            case 6 ->
                one.relativeChange(
                        Map.of(Histories.POLICE, new BigDecimal("-0.95"), Histories.NHS, new BigDecimal("0.125")));
            case 7 -> one.scaledBy("0.3333333333333");
            default ->
                one.volumeAndPrice(
                        Map.of(Histories.NHS, new BigDecimal("-0.5")), Map.of(Histories.NHS, new BigDecimal("0.1")));
        };
    }

    @Property
    @Tag("long")
    void columns_have_the_pennies_of_one_comparison_a_case(
            @ForAll("ledgers") Ledger ledger,
            @ForAll("methods") Method old,
            @ForAll("methods") Method pilot,
            @ForAll @IntRange(min = 1, max = 3) int threads) {
        Execution work = Execution.onOneThread().threads(threads);
        CaseTable table = ledger.byCase(work);
        CaseComparisons columns = CaseComparisons.of(
                CaseProjections.of(old, table.during(BEFORE), HORIZON, work),
                CaseProjections.of(pilot, table.during(SINCE), HORIZON, work));
        SortedMap<String, Comparison> each = ledger.perCase(who -> Comparison.of(
                old.project(who.during(BEFORE).monthlyCosts(), HORIZON),
                pilot.project(who.during(SINCE).monthlyCosts(), HORIZON)));
        assertThat(columns.toMap()).isEqualTo(each);
        assertThat(columns.sum()).isEqualTo(Comparison.sum(each.values()));
        assertThat(columns.sum().explain())
                .isEqualTo(Comparison.sum(each.values()).explain());
        checkColumns(columns, each);
        checkColumns(CaseComparisons.of(each), each);
    }

    private static void checkColumns(CaseComparisons columns, SortedMap<String, Comparison> each) {
        assertThat(columns.cases()).containsExactlyElementsOf(each.keySet());
        assertThat(columns.savings())
                .containsExactly(each.values().stream()
                        .mapToLong(one -> one.saving().getAmountMinorLong())
                        .toArray());
        for (Agency agency : columns.agencies()) {
            assertThat(columns.savings(agency))
                    .containsExactly(each.values().stream()
                            .mapToLong(one -> one.savings().pence(agency))
                            .toArray());
            assertThat(columns.pilot().pence(agency))
                    .containsExactly(each.values().stream()
                            .mapToLong(one -> one.pilot().costs().pence(agency))
                            .toArray());
        }
    }

    @Property
    void methods_that_depend_on_the_records_of_a_case_have_the_same_pennies_too(
            @ForAll("ledgers") Ledger ledger,
            @ForAll("methods") Method method,
            @ForAll @IntRange(min = 1, max = 3) int threads) {
        Execution work = Execution.onOneThread().threads(threads);
        CaseProjections columns = CaseProjections.of(
                who -> method.scaledBy(BigDecimal.valueOf(who.size())),
                ledger.byCase(work).during(SINCE),
                HORIZON,
                work);
        List<Projection> each = List.copyOf(ledger.perCase(who -> method.scaledBy(BigDecimal.valueOf(who.size()))
                        .project(who.during(SINCE).monthlyCosts(), HORIZON))
                .values());
        assertThat(columns.sum().costs()).isEqualTo(Projection.sum(each).costs());
        assertThat(columns.pence())
                .containsExactly(each.stream()
                        .mapToLong(one -> one.total().getAmountMinorLong())
                        .toArray());
    }

    @Property
    @Tag("long")
    void converted_costs_are_those_that_the_deflator_converts_case_by_case(
            @ForAll("ledgers") Ledger ledger, @ForAll("methods") Method method) {
        Deflator deflator = Deflator.ukGdp();
        Execution work = Execution.onOneThread().threads(2);
        CaseTable real = ledger.byCase(work).convert(deflator, BASE).during(BEFORE);
        List<Projection> each = List.copyOf(ledger.perCase(who ->
                        method.project(deflator.convert(who.during(BEFORE).monthlyCosts(), BASE), HORIZON))
                .values());
        assertThat(CaseProjections.of(method, real, HORIZON, work).sum()).isEqualTo(Projection.sum(each));
    }

    @Property
    void a_case_that_was_observed_in_fewer_months_is_projected_from_those(
            @ForAll("ledgers") Ledger whole, @ForAll("methods") Method method) {
        Ledger ledger = whole.observed(Map.of("z", List.of(Months.of("2012-03", 5))));
        Execution work = Execution.onOneThread().threads(2);
        List<Projection> each = List.copyOf(
                ledger.perCase(who -> method.project(who.during(SINCE).monthlyCosts(), HORIZON))
                        .values());
        assertThat(CaseProjections.of(method, ledger.byCase(work).during(SINCE), HORIZON, work)
                        .sum())
                .isEqualTo(Projection.sum(each));
    }
}
