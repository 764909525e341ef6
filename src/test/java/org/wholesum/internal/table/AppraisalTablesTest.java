package org.wholesum.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Histories.COUNCIL;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.projected;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wholesum.appraisal.Additionality;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.Cashability;
import org.wholesum.appraisal.OptimismBias;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.text.Table;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Histories;

class AppraisalTablesTest {
    private static final YearMonth OCTOBER = YearMonth.of(2013, 10);
    private static final Months HORIZON = Months.of(OCTOBER, 13);
    private static final Discounting AT_10 =
            new Discounting(DiscountSchedule.flat("0.10").nominal(), Timing.YEAR_ZERO_UNDISCOUNTED, OCTOBER);

    /** The council pays £1,000.00 at once for a pilot that saves the police £2,200.00 a year later; at 10% a year. */
    private static final Appraisal PLAIN = Appraisal.of(
            Comparison.of(
                    projected(cell(POLICE, 12, 2_200_00)),
                    projected(cell(COUNCIL, 0, 1_000_00)).withInterventionCosts(cell(COUNCIL, 0, 1_000_00))),
            AT_10);

    private static MonthlyCosts cell(Agency agency, int month, long pence) {
        return MonthlyCosts.builder(GBP, HORIZON).add(agency, month, pence).build();
    }

    private static RoundedAppraisal pence(Appraisal appraisal) {
        return RoundedAppraisal.of(appraisal, Precision.PENCE);
    }

    @Test
    void agencies_and_years_have_a_row_each() {
        assertThat(AppraisalTables.byAgency(pence(PLAIN), Agency::id)).hasToString("""
                        Present value by agency in GBP, October 2013 to October 2014
                        agency               old     pilot  benefits     costs  net saving
                        ──────────────  ────────  ────────  ────────  ────────  ──────────
                        council-direct      0.00  1,000.00      0.00  1,000.00   -1,000.00
                        police          2,000.00      0.00  2,000.00      0.00    2,000.00
                        ──────────────  ────────  ────────  ────────  ────────  ──────────
                        all             2,000.00  1,000.00  2,000.00  1,000.00    1,000.00""");
        assertThat(AppraisalTables.byFinancialYear(pence(PLAIN))).hasToString("""
                        By financial year in GBP, all agencies together
                        year          old     pilot  net saving  present value
                        ───────  ────────  ────────  ──────────  ─────────────
                        2013/14      0.00  1,000.00   -1,000.00      -1,000.00
                        2014/15  2,200.00      0.00    2,200.00       2,000.00
                        ───────  ────────  ────────  ──────────  ─────────────
                        all      2,200.00  1,000.00    1,200.00       1,000.00""");
        assertThat(AppraisalTables.byAgency(pence(PLAIN), a -> a.id().toUpperCase(Locale.ROOT))
                        .rows())
                .extracting(row -> row.cells().get(0))
                .containsExactly("COUNCIL-DIRECT", "POLICE", "all");
    }

    @Test
    void measures_have_a_row_each() {
        assertThat(AppraisalTables.measures(pence(PLAIN)).rows())
                .extracting(row -> String.join(": ", row.cells()))
                .startsWith("present benefits: £2,000.00", "present costs: £1,000.00", "net present saving: £1,000.00")
                .hasSize(PLAIN.measures().size());
    }

    /** 2,200 × 0.54 × 0.75 ÷ 1.1 = 810; 40% of the police's £810.00 is £324.00. */
    @Test
    void benefits_by_agency_are_cash_and_capacity() {
        Appraisal adjusted = PLAIN.with(Additionality.none()
                        .withDeadweight("0.20")
                        .withDisplacement("0.25")
                        .withLeakage("0.10"))
                .with(OptimismBias.of("0.10", "0.25"));
        Cashability cash = Cashability.over(Months.of(OCTOBER, 1)).with(POLICE, "0.4");

        assertThat(AppraisalTables.benefitsByAgency(pence(adjusted), Agency::id))
                .isEmpty();
        assertThat(AppraisalTables.benefitsByAgency(pence(adjusted.with(cash)), Agency::id)
                        .orElseThrow())
                .hasToString("""
                        Present benefits by agency in GBP, cash and capacity
                        agency          cashable  capacity only  benefits
                        ──────────────  ────────  ─────────────  ────────
                        council-direct      0.00           0.00      0.00
                        police            324.00         486.00    810.00
                        ──────────────  ────────  ─────────────  ────────
                        all               324.00         486.00    810.00""");
    }

    @Provide
    Arbitrary<Comparison> comparisons() {
        return Histories.months().flatMap(months -> Combinators.combine(Histories.over(months), Histories.over(months))
                .as((old, pilot) -> Comparison.of(projected(old), projected(pilot))));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void tables_add_up_as_printed(
            @ForAll("comparisons") Comparison comparison, @ForAll Precision precision, @ForAll boolean inCash) {
        Appraisal plain = Appraisal.of(
                        comparison,
                        new Discounting(
                                DiscountSchedule.greenBook().nominal(),
                                Timing.MID_YEAR,
                                comparison.horizon().first()))
                .with(OptimismBias.of("0.123", "0.321"));
        RoundedAppraisal appraisal = RoundedAppraisal.of(
                inCash ? plain.with(Cashability.over(comparison.horizon()).with(POLICE, "0.37")) : plain, precision);

        for (Table table : List.of(
                AppraisalTables.bridge(appraisal),
                AppraisalTables.byAgency(appraisal, Agency::id),
                AppraisalTables.byFinancialYear(appraisal))) {
            int last = table.rows().size() - 1;
            for (int column = 1; column < table.columns().size(); column++) {
                int at = column;
                assertThat(table.rows().subList(0, last).stream()
                                .map(row -> figure(row, at))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(figure(table.rows().get(last), at));
            }
        }
        for (Table.Row row : AppraisalTables.byAgency(appraisal, Agency::id).rows()) {
            assertThat(figure(row, 3).subtract(figure(row, 4))).isEqualByComparingTo(figure(row, 5));
        }
        AppraisalTables.benefitsByAgency(appraisal, Agency::id).ifPresent(table -> {
            List<Table.Row> whole =
                    AppraisalTables.byAgency(appraisal, Agency::id).rows();
            for (int i = 0; i < whole.size(); i++) {
                Table.Row parts = table.rows().get(i);
                assertThat(figure(parts, 1).add(figure(parts, 2))).isEqualByComparingTo(figure(parts, 3));
                assertThat(figure(parts, 3)).isEqualByComparingTo(figure(whole.get(i), 3));
            }
        });
    }

    private static BigDecimal figure(Table.Row row, int column) {
        return new BigDecimal(row.cells().get(column).replace(",", ""));
    }
}
