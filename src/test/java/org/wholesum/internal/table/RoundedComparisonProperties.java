package org.wholesum.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.projected;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.text.Table;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Histories;

/** Laws of a comparison's tables to the pound. */
class RoundedComparisonProperties {
    private static final CurrencyUnit GBP = CurrencyUnit.GBP;
    private static final Months THREE_YEARS = Months.of("2013-10", 20);

    @Provide
    Arbitrary<Comparison> comparisons() {
        Arbitrary<long[]> pence = Arbitraries.oneOf(
                        Arbitraries.longs().between(-500_000_00, 500_000_00),
                        Arbitraries.longs().between(-150, 150),
                        Arbitraries.longs().between(-90, 90).map(halves -> halves * 50))
                .array(long[].class)
                .ofSize(20);
        Arbitrary<MonthlyCosts> costs = pence.list().ofMinSize(1).ofMaxSize(6).map(agencies -> {
            MonthlyCosts.Builder built = MonthlyCosts.builder(GBP, THREE_YEARS);
            for (int agency = 0; agency < agencies.size(); agency++) {
                for (int month = 0; month < 20; month++) {
                    built.add(Agency.of("a" + agency), month, agencies.get(agency)[month]);
                }
            }
            return built.build();
        });
        return Combinators.combine(costs, costs).as((old, pilot) -> Comparison.of(projected(old), projected(pilot)));
    }

    private static void assertWhole(Comparison comparison, Table table) {
        Compared all = Compared.of(comparison.oldCost(), comparison.pilotCost());
        if (all.format().whole()) {
            assertThat(table.toString().lines().skip(3).collect(Collectors.joining("\n")))
                    .doesNotContainPattern("\\d\\.\\d\\d(?!\\d|%)");
        }
    }

    private static BigDecimal figure(Table table, int row, int column) {
        return new BigDecimal(table.rows().get(row).cells().get(column).replace(",", ""));
    }

    private static void assertAddsUp(Table table, int columns) {
        int last = table.rows().size() - 1;
        for (int column = 1; column <= columns; column++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int row = 0; row < last; row++) {
                sum = sum.add(figure(table, row, column));
            }
            assertThat(sum).as(table.toString()).isEqualByComparingTo(figure(table, last, column));
        }
    }

    private static void assertOldIsPilotAndSaving(Table table) {
        for (int row = 0; row < table.rows().size(); row++) {
            assertThat(figure(table, row, 1).subtract(figure(table, row, 2)))
                    .as(table.toString())
                    .isEqualByComparingTo(figure(table, row, 3));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_three_tables_add_up_and_agree(@ForAll("comparisons") Comparison comparison, @ForAll Precision precision) {
        RoundedComparison rounded = RoundedComparison.of(comparison, precision);
        Table agencies = ComparisonTables.byAgency(rounded, Agency::id);
        Table years = ComparisonTables.byFinancialYear(rounded);
        Table both = ComparisonTables.savingByAgencyAndYear(rounded, Agency::id).orElseThrow();

        assertAddsUp(agencies, 3);
        assertOldIsPilotAndSaving(agencies);
        assertAddsUp(years, 3);
        assertOldIsPilotAndSaving(years);
        assertAddsUp(both, 4);
        int all = agencies.rows().size() - 1;
        for (int row = 0; row <= all; row++) {
            assertThat(figure(both, row, 4)).isEqualByComparingTo(figure(agencies, row, 3));
        }
        for (int year = 0; year < 3; year++) {
            assertThat(figure(both, all, year + 1)).isEqualByComparingTo(figure(years, year, 3));
        }
        if (precision == Precision.POUNDS) {
            List.of(agencies, years, both).forEach(table -> assertWhole(comparison, table));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_sentence_has_the_totals_of_the_tables(@ForAll("comparisons") Comparison comparison) {
        RoundedComparison rounded = RoundedComparison.of(comparison, Precision.POUNDS);
        AmountFormat format = rounded.format();

        assertThat(comparison.sentence())
                .contains(" costs " + format.sentence(rounded.all().old()) + " and ")
                .contains(" " + format.sentence(rounded.all().pilot()) + ": ");
        Money saving = rounded.all().saving();
        if (!saving.isZero()) {
            assertThat(comparison.sentence()).contains(" " + format.sentence(saving.abs()));
        }
        assertThat(figure(
                        ComparisonTables.byMonth(rounded),
                        ComparisonTables.byMonth(rounded).rows().size() - 1,
                        3))
                .isEqualByComparingTo(saving.getAmount());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void effects_add_up(@ForAll("comparisons") Comparison comparison) {
        TreeMap<String, MonthlyCosts> effects = new TreeMap<>();
        comparison
                .agencies()
                .forEach(agency -> effects.put(
                        agency.id(),
                        MonthlyCosts.builder(GBP, THREE_YEARS)
                                .add(agency, 0, comparison.savings().pence(agency))
                                .build()));
        Table table = ComparisonTables.effects(effects, RoundedComparison.of(comparison, Precision.POUNDS));

        assertAddsUp(table, 1);
        assertThat(figure(table, table.rows().size() - 1, 1))
                .isEqualByComparingTo(RoundedComparison.of(comparison, Precision.POUNDS)
                        .all()
                        .saving()
                        .getAmount());
    }

    private static Comparison police(long old, long pilot) {
        return Comparison.of(
                projected(Histories.of(POLICE, "2013-10", old)), projected(Histories.of(POLICE, "2013-10", pilot)));
    }

    @Example
    void a_table_is_to_the_pound_unless_its_totals_are_below_a_hundred_or_pence_are_asked_for() {
        assertThat(row(police(1_000_60, 400_30), Precision.POUNDS)).containsExactly("1,001", "401", "600");
        assertThat(row(police(1_000_60, 400_30), Precision.PENCE)).containsExactly("1,000.60", "400.30", "600.30");
        assertThat(row(police(99_99, 40_00), Precision.POUNDS)).containsExactly("99.99", "40.00", "59.99");
        assertThat(row(police(100_00, 40_25), Precision.POUNDS)).containsExactly("100", "40", "60");
    }

    private static List<String> row(Comparison comparison, Precision precision) {
        return ComparisonTables.byAgency(RoundedComparison.of(comparison, precision), Agency::id)
                .rows()
                .get(0)
                .cells()
                .subList(1, 4);
    }

    @Example
    void a_saving_that_is_not_zero_is_never_a_saving_of_nothing_in_a_sentence() {
        assertThat(police(1_000_00, 999_70).sentence()).endsWith("the pilot saves less than £1 (0.0%).");
        assertThat(police(1_000_00, 1_000_00).sentence()).endsWith("both cost the same.");
        assertThat(police(50_00, 0).sentence())
                .endsWith("costs £50.00 and the pilot £0: the pilot saves £50.00 (100.0%).");
    }

    @Example
    void a_comparison_of_whole_pounds_is_printed_as_it_is() {
        assertThat(RoundedComparison.of(police(1_000_00, 400_00), Precision.POUNDS)
                        .margin()
                        .isZero())
                .isTrue();
        assertThat(RoundedComparison.of(police(1_000_10, 400_00), Precision.POUNDS)
                        .margin())
                .isEqualTo(Money.parse("GBP 1.00"));
        assertThat(Optional.of(RoundedComparison.of(police(1_000_10, 400_00), Precision.PENCE)
                        .margin()))
                .contains(Money.zero(GBP));
    }
}
