package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wholesum.projection.Histories.projected;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.Table;

/** Laws of the comparison. */
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
class ComparisonProperties {
    @Provide
    Arbitrary<Comparison> comparisons() {
        return Histories.months().flatMap(months -> comparisons(Histories.over(months)));
    }

    @Provide
    Arbitrary<Comparison> withoutCorrections() {
        return Histories.months().flatMap(months -> comparisons(Histories.positiveOver(months)));
    }

    /** Up to six cases over the same months. */
    @Provide
    Arbitrary<List<Comparison>> cases() {
        return Histories.months()
                .flatMap(months ->
                        comparisons(Histories.over(months)).list().ofMinSize(1).ofMaxSize(6));
    }

    /** Savings so small that their sum is often nil. */
    @Provide
    Arbitrary<Comparison> closeCalls() {
        return Arbitraries.longs()
                .between(-2, 2)
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(savings -> Histories.of(Histories.NHS, "2013-10", savings))
                .map(savings -> Comparison.of(
                        projected(savings), projected(MonthlyCosts.zero(Histories.GBP, savings.window()))));
    }

    private static Arbitrary<Comparison> comparisons(Arbitrary<MonthlyCosts> costs) {
        return Combinators.combine(costs, costs).as((old, pilot) -> Comparison.of(projected(old), projected(pilot)));
    }

    @Property
    void the_sum_of_comparisons_is_the_comparison_of_sums(@ForAll("cases") List<Comparison> cases) {
        Comparison sum = Comparison.sum(cases);

        assertThat(sum.old().costs())
                .isEqualTo(cases.stream()
                        .map(c -> c.old().costs())
                        .reduce(MonthlyCosts::plus)
                        .orElseThrow());
        assertThat(sum.pilot().costs())
                .isEqualTo(cases.stream()
                        .map(c -> c.pilot().costs())
                        .reduce(MonthlyCosts::plus)
                        .orElseThrow());
        assertThat(sum.saving())
                .isEqualTo(Money.total(cases.stream().map(Comparison::saving).toList()));
    }

    @Property
    void the_order_of_cases_changes_no_figure_of_their_sum(@ForAll("cases") List<Comparison> cases, @ForAll long seed) {
        List<Comparison> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Comparison.sum(shuffled)).hasToString(Comparison.sum(cases).toString());
        assertThat(Comparison.sum(shuffled).old().costs())
                .isEqualTo(Comparison.sum(cases).old().costs());
        assertThat(Comparison.sum(shuffled).pilot().costs())
                .isEqualTo(Comparison.sum(cases).pilot().costs());
    }

    @Property
    void what_one_method_saves_the_other_costs(@ForAll("comparisons") Comparison comparison) {
        Comparison swapped = Comparison.of(comparison.pilot(), comparison.old());

        assertThat(swapped.savings()).isEqualTo(comparison.savings().negated());
        assertThat(swapped.saving()).isEqualTo(comparison.saving().negated());
        assertThat(swapped.whoPays().stream().map(CostShift::agency))
                .containsExactlyElementsOf(
                        comparison.whoSaves().stream().map(CostShift::agency).toList());
    }

    @Property
    void a_method_saves_nothing_against_itself(@ForAll("comparisons") Comparison comparison) {
        Comparison same = Comparison.of(comparison.old(), comparison.old());

        assertThat(same.savings()).isEqualTo(MonthlyCosts.zero(Histories.GBP, same.horizon()));
        assertThat(same.breakEven()).contains(same.horizon().first());
    }

    @Property
    void the_whole_saving_is_that_of_every_agency_and_of_every_month(@ForAll("comparisons") Comparison comparison) {
        assertThat(comparison.shifts().stream().map(CostShift::saving).reduce(Money.zero(Histories.GBP), Money::plus))
                .isEqualTo(comparison.saving());
        long[] cumulative = comparison.savings().cumulativePence();
        assertThat(Money.ofMinor(Histories.GBP, cumulative[cumulative.length - 1]))
                .isEqualTo(comparison.saving());
        assertThat(comparison.whoSaves().size() + comparison.whoPays().size())
                .isLessThanOrEqualTo(comparison.agencies().size());
    }

    @Property(tries = 1000)
    void break_even_is_the_earliest_month_from_which_the_saving_is_never_negative(
            @ForAll("closeCalls") Comparison comparison) {
        Optional<YearMonth> brute = comparison.horizon().stream()
                .filter(month -> comparison.horizon().stream()
                        .filter(later -> !later.isBefore(month))
                        .allMatch(later -> savedUpTo(comparison, later) >= 0))
                .findFirst();

        assertThat(comparison.breakEven()).isEqualTo(brute);
        assertThat(comparison.breakEven().isEmpty())
                .isEqualTo(comparison.saving().isNegative());
    }

    private static long savedUpTo(Comparison comparison, YearMonth last) {
        return comparison.horizon().stream()
                .filter(month -> !month.isAfter(last))
                .mapToLong(month -> comparison.agencies().stream()
                        .mapToLong(agency -> comparison.old().costs().pence(agency, month)
                                - comparison.pilot().costs().pence(agency, month))
                        .sum())
                .sum();
    }

    @Property
    void shares_add_up_to_one(@ForAll("withoutCorrections") Comparison comparison) {
        List<CostShift> shifts = comparison.shifts();

        if (comparison.oldCost().isPositive()) {
            BigDecimal sum = shifts.stream()
                    .map(shift -> shift.oldShare().orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isCloseTo(BigDecimal.ONE, within(new BigDecimal("1e-14")));
            assertThat(shifts).allSatisfy(shift -> assertThat(shift.oldShare().orElseThrow())
                    .isBetween(BigDecimal.ZERO, BigDecimal.ONE));
        } else {
            assertThat(shifts).allSatisfy(shift -> assertThat(shift.oldShare()).isEmpty());
        }
    }

    @Property
    void a_change_takes_the_old_cost_to_the_pilots(@ForAll("withoutCorrections") Comparison comparison) {
        for (CostShift shift : comparison.shifts()) {
            assertThat(shift.change().isPresent()).isEqualTo(shift.old().isPositive());
            shift.change()
                    .ifPresent(change -> assertThat(shift.old().getAmount().multiply(BigDecimal.ONE.add(change)))
                            .isCloseTo(shift.pilot().getAmount(), within(new BigDecimal("0.005"))));
        }
    }

    @Property
    void what_is_printed_adds_up_as_printed(@ForAll("withoutCorrections") Comparison comparison) {
        Table table = comparison.byAgency();
        int last = table.rows().size() - 1;

        for (int column : new int[] {1, 2, 3, 5, 6}) {
            BigDecimal sum = table.rows().subList(0, last).stream()
                    .map(row -> figure(row, column))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(figure(table.rows().get(last), column));
        }
        for (Table.Row row : table.rows()) {
            assertThat(figure(row, 1).subtract(figure(row, 2))).isEqualByComparingTo(figure(row, 3));
        }
    }

    private static BigDecimal figure(Table.Row row, int column) {
        String cell = row.cells().get(column);
        return cell.equals("n/a") ? BigDecimal.ZERO : new BigDecimal(cell.replaceAll("[,%]", ""));
    }
}
