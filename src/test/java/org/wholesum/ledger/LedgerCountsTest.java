package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;

/** What is counted of six rows of three people, one of them a correction and one a repeated row. */
class LedgerCountsTest {
    private static final Agency NHS = Agency.of("nhs");
    private static final Agency POLICE = Agency.of("police");
    private static final Execution ONE = Execution.onOneThread();

    private static final Ledger LEDGER = Ledger.of(List.of(
            row("ann", "2012-01-05", POLICE, "arrest", "600.00").withDemand(Demand.FAILURE),
            row("ann", "2012-02-02", POLICE, "caution", "100.00").withDemand(Demand.FAILURE),
            row("ann", "2012-03-02", NHS, "visit", "109.00").withDemand(Demand.VALUE),
            row("Ben", "2012-03-20", NHS, "visit", "109.00"),
            row("Ben", "2012-03-20", NHS, "visit", "109.00"),
            Interaction.correction("cat", LocalDate.of(2012, 6, 30), NHS, "visit", Money.parse("GBP -9.00"))));

    private static Interaction row(String who, String date, Agency agency, String service, String cost) {
        return Interaction.of(who, LocalDate.parse(date), agency, service, Money.parse("GBP " + cost));
    }

    @Test
    void contacts_are_counted_by_agency_service_month_and_case() {
        ContactCounts counts = LEDGER.contacts(ONE);
        assertThat(counts.byAgency())
                .isEqualTo(Map.of(NHS, new FailureDemand(3, 0, 2), POLICE, new FailureDemand(2, 2, 0)));
        assertThat(counts.byService())
                .isEqualTo(Map.of(
                        "arrest", new FailureDemand(1, 1, 0),
                        "caution", new FailureDemand(1, 1, 0),
                        "visit", new FailureDemand(3, 0, 2)));
        assertThat(counts.byMonth())
                .isEqualTo(Map.of(
                        YearMonth.of(2012, 1), new FailureDemand(1, 1, 0),
                        YearMonth.of(2012, 2), new FailureDemand(1, 1, 0),
                        YearMonth.of(2012, 3), new FailureDemand(3, 0, 2)));
        assertThat(counts.byCase()).containsExactlyInAnyOrder(new FailureDemand(3, 2, 0), new FailureDemand(2, 0, 2));
        assertThat(counts.failureCosts().total()).isEqualTo(Money.parse("GBP 700.00"));
        assertThat(counts.failureCosts().pence(POLICE, YearMonth.of(2012, 2))).isEqualTo(100_00);
        assertThat(counts.failureCosts().window()).isEqualTo(LEDGER.window());
        assertThat(FailureDemand.total(counts.byAgency().values())).isEqualTo(new FailureDemand(5, 2, 2));
        assertThat(FailureDemand.total(counts.byAgency().values()).share().orElseThrow())
                .isEqualByComparingTo("0.6666666666666667");
        assertThat(new FailureDemand(2, 0, 2).share()).isEmpty();
    }

    /** Ann's caution is 28 days after her arrest, and one need with it; within 27 days it is no repeat. */
    @Test
    void repeats_are_those_of_the_same_need_within_the_days() {
        Map<String, String> needs = Map.of("arrest", "crime", "caution", "crime");
        RepeatCounts within = LEDGER.repeats(28, needs, ONE);
        assertThat(within.seenFrom()).isEqualTo(LocalDate.of(2012, 1, 29));
        assertThat(within.byNeed())
                .isEqualTo(Map.of("crime", new FailureDemand(2, 1, 1), "visit", new FailureDemand(3, 0, 0)));
        assertThat(within.byAgency())
                .isEqualTo(Map.of(POLICE, new FailureDemand(2, 1, 1), NHS, new FailureDemand(3, 0, 0)));
        assertThat(within.byCase()).containsExactlyInAnyOrder(new FailureDemand(3, 1, 1), new FailureDemand(2, 0, 0));
        assertThat(List.of(within.both(), within.repeatOnly(), within.codedOnly(), within.neither()))
                .containsExactly(1L, 0L, 0L, 1L);
        RepeatCounts shorter = LEDGER.repeats(27, needs, ONE);
        assertThat(List.of(shorter.both(), shorter.repeatOnly(), shorter.codedOnly(), shorter.neither()))
                .containsExactly(0L, 0L, 1L, 1L);
        assertThat(LEDGER.repeats(28, Map.of(), ONE).both()).isZero();
        assertThat(LEDGER.repeats(1, Map.of(), ONE).seenFrom()).isEqualTo(LocalDate.of(2012, 1, 2));
        assertThatThrownBy(() -> LEDGER.repeats(0, needs, ONE))
                .hasMessage("repeats within 0 days: expected 1 or more\n  Maybe 28 days, a usual choice");
        assertThatThrownBy(() -> LEDGER.repeats(28, Map.of("arest", "crime"), ONE))
                .hasMessage("the need of service \"arest\": the ledger doesn't have the service\n  Maybe arrest");
    }

    @Test
    void failure_demand_costs_what_its_interactions_cost() {
        FailureCosts costs = FailureCosts.of(Ledger.of(List.of(
                row("ann", "2012-01-05", POLICE, "arrest", "600.00").withDemand(Demand.FAILURE),
                row("ann", "2012-02-05", POLICE, "arrest", "200.00").withDemand(Demand.VALUE),
                row("ann", "2012-02-06", NHS, "visit", "109.00"),
                row("ann", "2012-02-07", NHS, "free", "0.00"))));
        assertThat(costs.services()).containsExactly("arrest", "free", "visit");
        assertThat(costs.share("arrest").orElseThrow()).isEqualByComparingTo("0.75");
        assertThat(costs.share("visit").orElseThrow()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(costs.share("free")).isEmpty();
        assertThat(costs.share("other")).isEmpty();
        assertThat(costs.all("arrest").pence()).isEqualTo(800_00);
        assertThat(costs.failure("arrest").pence(POLICE, YearMonth.of(2012, 1))).isEqualTo(600_00);
        assertThat(costs.failure("visit").pence()).isZero();
        assertThat(costs.all("other").pence()).isZero();
        assertThat(costs.convert(its -> its.times(2)).failure("arrest").pence()).isEqualTo(1200_00);
        assertThat(costs.convert(its -> its.times(2)).all("arrest").pence()).isEqualTo(1600_00);
        assertThat(costs).hasToString("""
                Cost of failure demand
                service    cost  failure  share
                ───────  ──────  ───────  ─────
                arrest   800.00   600.00  75.0%
                free       0.00     0.00    n/a
                visit    109.00     0.00   0.0%""");
        assertThat(costs.toHtml()).contains("600.00");
    }

    @Test
    void rows_are_counted_in_and_outside_windows_and_where_they_are_repeated() {
        List<Months> windows = List.of(Months.of("2012-01", 2), Months.of("2012-03", 1));
        RecordCounts counts = LEDGER.recordCounts(windows, ONE);
        assertThat(counts.windows()).isEqualTo(windows);
        assertThat(counts.all()).isEqualTo(new RowCount(6, Money.parse("GBP 1018.00")));
        assertThat(counts.inNoWindow()).isEqualTo(new RowCount(1, Money.parse("GBP -9.00")));
        assertThat(counts.repeated()).isEqualTo(new RowCount(1, Money.parse("GBP 109.00")));
        assertThat(counts.months()).isEqualTo(Months.of("2012-01", 6));
        assertThat(counts.byAgency().get(NHS)).containsExactly(0, 0, 3, 0, 0, 1);
        assertThat(counts.byAgency().get(POLICE)).containsExactly(1, 1, 0, 0, 0, 0);
        assertThat(counts.caseCount()).isEqualTo(3);
        assertThat(counts.cases().mapToObj(counts::id)).containsExactlyInAnyOrder("ann", "Ben", "cat");
        assertThat(counts.id(counts.number("Ben"))).isEqualTo("Ben");
        assertThat(counts.number("Bob")).isEqualTo(-1);
        assertThat(ids(counts, counts.without(0))).containsExactlyInAnyOrder("Ben", "cat");
        assertThat(ids(counts, counts.without(1))).containsExactly("cat");
        assertThat(ids(counts, counts.unusualIds())).containsExactlyInAnyOrder("ann", "Ben", "cat");
        assertThat(counts.rowsOf(counts.without(0), ONE))
                .isEqualTo(Map.of(
                        "Ben", new RowCount(2, Money.parse("GBP 218.00")),
                        "cat", new RowCount(1, Money.parse("GBP -9.00"))));
        assertThat(counts.rowsOf(new BitSet(), ONE)).isEmpty();
        assertThat(counts).hasToString("6 rows, £1,018.00 of 3 cases");
        assertThat(LEDGER.forCase("cat").recordCounts(windows, ONE)).hasToString("1 row, -£9.00 of 1 case");
        assertThat(LEDGER.forCase("cat").recordCounts(windows, ONE).unusualIds().cardinality())
                .isOne();
    }

    private static List<String> ids(RecordCounts counts, BitSet numbers) {
        return numbers.stream().mapToObj(counts::id).toList();
    }

    @Test
    void views_leave_out_what_they_are_without() {
        assertThat(LEDGER.without(Set.of("ann")).cases()).containsExactly("Ben", "cat");
        assertThat(LEDGER.without(Set.of("ann")).window()).isEqualTo(LEDGER.window());
        assertThat(LEDGER.where(Interaction::correction).size()).isOne();
        assertThat(LEDGER.hasAny(Months.of("2012-04", 2))).isFalse();
        assertThat(LEDGER.hasAny(Months.of("2012-06", 1))).isTrue();
        assertThat(LEDGER.casesWithObservedMonths()).isEmpty();
        assertThatThrownBy(() -> LEDGER.without(Set.of("Bem")))
                .hasMessageContaining("\"Bem\"")
                .hasMessageContaining("Ben");
    }

    @Test
    void twenty_one_cases_are_listed_and_of_more_the_costliest_twenty() {
        assertThat(costs(21)).contains("case 01       1.00").noneMatch(line -> line.contains("others"));
        assertThat(costs(22)).contains("2 others       3.00").noneMatch(line -> line.startsWith("case 02"));
        assertThat(ledger(1).costByCase().toString()).startsWith("Cost of 1 case\n");
        assertThat(ledger(1).costByCase().toHtml()).contains("case 01");
    }

    private static List<String> costs(int cases) {
        return ledger(cases).costByCase().toString().lines().toList();
    }

    private static Ledger ledger(int cases) {
        return Ledger.of(IntStream.rangeClosed(1, cases)
                .mapToObj(i -> row("case %02d".formatted(i), "2012-01-05", NHS, "visit", i + ".00"))
                .toList());
    }

    @Test
    void costs_by_case_differ_by_case_and_by_amount() {
        CaseCosts three = ledger(3).costByCase();
        assertThat(three)
                .isEqualTo(ledger(3).costByCase())
                .hasSameHashCodeAs(ledger(3).costByCase())
                .isNotEqualTo(ledger(2).costByCase())
                .isNotEqualTo(three.plus(three))
                .isNotEqualTo("three");
        assertThat(three.plus(three).pence()).containsExactly(200, 400, 600);
        assertThat(three.plus(three).cases()).isEqualTo(three.cases());
        assertThat(three.plus(ledger(1).costByCase()).pence()).containsExactly(200, 200, 300);
        assertThat(ledger(1).costByCase().plus(three).pence()).containsExactly(200, 200, 300);
        assertThat(three.total()).isEqualTo(Money.parse("GBP 6.00"));
        assertThat(three.toMap()).containsEntry("case 02", Money.parse("GBP 2.00"));
    }
}
