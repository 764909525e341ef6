package org.wholesum.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wholesum.intake.Rows.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.RowCount;

/** Cases without records in a window, rows in no window, and repeated rows. */
class LedgerChecksTest {
    private static final Map<String, Months> WINDOWS = windows();

    private static Map<String, Months> windows() {
        Map<String, Months> windows = new LinkedHashMap<>();
        windows.put("before", Months.of("2012-01", 2));
        windows.put("since", Months.of("2012-04", 1));
        return windows;
    }

    private static LedgerChecks checks(List<Interaction> rows) {
        return LedgerChecks.of(Ledger.of(rows), WINDOWS, Execution.onOneThread());
    }

    private static RowCount count(long rows, String cost) {
        return new RowCount(rows, Money.parse("GBP " + cost));
    }

    private static final List<Interaction> THREE = List.of(
            row("A", "2012-01-10", "police", "10.00"),
            row("A", "2012-04-10", "police", "1.00"),
            row("B", "2012-02-10", "nhs", "20.00"),
            row("B", "2012-03-10", "nhs", "5.00"),
            row("C", "2012-03-31", "nhs", "7.00"),
            row("C", "2011-12-31", "police", "8.00"));

    @Test
    void a_case_has_no_record_in_a_window_even_if_it_has_some_in_other_months() {
        LedgerChecks checks = checks(THREE);
        assertThat(checks.cases()).isEqualTo(3);
        assertThat(checks.without("before")).isEqualTo(1);
        assertThat(checks.without("since")).isEqualTo(2);
        assertThat(checks.casesWithout(List.of("before"))).containsExactly("C");
        assertThat(checks.casesWithout(WINDOWS.keySet())).containsExactly("B", "C");
        assertThat(checks.rowsOfCasesWithout(List.of("since")))
                .containsExactly(Map.entry("B", count(2, "25.00")), Map.entry("C", count(2, "15.00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checks.without("after"))
                .withMessage("no window \"after\", expected one of before, since");
    }

    @Test
    void rows_and_cases_in_no_window_are_counted_with_their_money() {
        LedgerChecks checks = checks(THREE);
        assertThat(checks.all()).isEqualTo(count(6, "51.00"));
        assertThat(checks.rowsInNoWindow()).isEqualTo(count(3, "20.00"));
        assertThat(checks.casesInNoWindow()).containsExactly(Map.entry("C", count(2, "15.00")));
    }

    @Test
    void a_case_whose_observed_months_are_stated_is_not_among_those_without_records() {
        Ledger ledger = Ledger.of(THREE).observed(Map.of("B", List.of(Months.of("2012-01", 6))));
        LedgerChecks checks = LedgerChecks.of(ledger, WINDOWS, Execution.onOneThread());
        assertThat(checks.casesWithout(WINDOWS.keySet())).containsExactly("C");
    }

    @Test
    void rows_that_are_the_same_in_every_field_are_counted_once_less_than_they_occur() {
        List<Interaction> rows = new ArrayList<>(THREE);
        rows.add(THREE.get(0));
        rows.add(THREE.get(0));
        rows.add(THREE.get(4));
        rows.add(row("A", "2012-01-10", "police", "10.01"));
        rows.add(row("A", "2012-01-11", "police", "10.00"));
        rows.add(row("A", "2012-01-10", "nhs", "10.00"));
        rows.add(row("a", "2012-01-10", "police", "10.00"));
        assertThat(checks(rows).repeated()).isEqualTo(count(3, "27.00"));
    }

    @Test
    void composite_services_are_the_same_only_if_every_part_is() {
        Interaction one = Rows.split("A", "2012-01-10", Map.of("nhs", "1.00", "police", "2.00"));
        Interaction other = Rows.split("A", "2012-01-10", Map.of("nhs", "1.00", "police", "3.00"));
        Interaction further = Rows.split("A", "2012-01-10", Map.of("nhs", "1.00", "police", "2.00", "housing", "0.50"));
        assertThat(checks(List.of(one, other, further)).repeated()).isEqualTo(count(0, "0.00"));
        assertThat(checks(List.of(one, other, further, one, further)).repeated())
                .isEqualTo(count(2, "6.50"));
        assertThat(checks(List.of(one, other)).all()).isEqualTo(count(2, "7.00"));
    }

    @Property(tries = 20)
    void findings_depend_neither_on_threads_nor_on_the_order_of_rows(
            @ForAll @IntRange(max = 100) int seed, @ForAll @IntRange(min = 2, max = 5) int threads) {
        List<Interaction> rows = Rows.random(seed, 600);
        LedgerChecks one = checks(rows);
        List<Interaction> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        LedgerChecks other = LedgerChecks.of(
                Ledger.of(shuffled), WINDOWS, Execution.onAllProcessors().threads(threads));
        assertThat(other.repeated()).isEqualTo(one.repeated());
        assertThat(other.repeated().rows())
                .isEqualTo(rows.size() - rows.stream().distinct().count());
        assertThat(other.rowsInNoWindow()).isEqualTo(one.rowsInNoWindow());
        assertThat(other.casesInNoWindow()).isEqualTo(one.casesInNoWindow());
        assertThat(other.casesWithout(WINDOWS.keySet())).isEqualTo(one.casesWithout(WINDOWS.keySet()));
        assertThat(other.alike()).isEqualTo(one.alike());
        assertThat(other.merged()).isEqualTo(one.merged());
        assertThat(other.gaps()).isEqualTo(one.gaps());
    }

    @Test
    void several_threads_with_several_batches_find_the_same() {
        List<Interaction> rows = Rows.random(1, 300_000);
        Ledger ledger = Ledger.of(rows);
        LedgerChecks one = LedgerChecks.of(ledger, WINDOWS, Execution.onOneThread());
        LedgerChecks four =
                LedgerChecks.of(ledger, WINDOWS, Execution.onAllProcessors().threads(4));
        assertThat(four.repeated()).isEqualTo(one.repeated());
        assertThat(one.repeated().rows())
                .isEqualTo(rows.size() - rows.stream().distinct().count());
        assertThat(four.all()).isEqualTo(one.all());
        assertThat(four.rowsInNoWindow()).isEqualTo(one.rowsInNoWindow());
        assertThat(four.casesWithout(WINDOWS.keySet())).isEqualTo(one.casesWithout(WINDOWS.keySet()));
    }
}
