package org.wholesum.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.projected;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.text.Table;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;
import org.wholesum.population.Strata;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Histories;

class ScaleUpTablesTest {
    private static final Sample SAMPLE = Sample.of(Map.of(
            "A", saves(10_00),
            "B", saves(20_00),
            "C", saves(30_00),
            "D", saves(100_00),
            "E", police(160_00, 20_00)));

    private static final RoundedComparison CASES = RoundedComparison.of(SAMPLE.whole(), Precision.PENCE);

    private static final Strata STRATA = Strata.stratified(
            Map.of("A", "low", "B", "low", "C", "low", "D", "high", "E", "high"), Map.of("low", 100L, "high", 50L));

    private static Comparison saves(long pence) {
        return Comparison.of(
                projected(Histories.of(NHS, "2013-10", pence, 0)), projected(Histories.of(NHS, "2013-10", 0, 0)));
    }

    private static Comparison police(long saved, long paidByTheNhs) {
        return Comparison.of(
                projected(Histories.of(POLICE, "2013-10", saved, 0)),
                projected(Histories.of(NHS, "2013-10", paidByTheNhs, 0)));
    }

    /** The figures are those of StratifiedScaleUpTest, from NumPy and SciPy. */
    @Test
    void strata_and_agencies_have_a_row_each_and_add_up() {
        ScaleUp city = SAMPLE.to(STRATA);

        assertThat(ScaleUpTables.byStratum(city, Precision.PENCE)).hasToString("""
                        Saving of 150 cases by stratum in GBP, October 2013 to November 2013; 95% intervals by\
                         Student's t with stratified sampling, n = 5, whose ends don't add up; a stratum's interval is\
                         by Student's t of its own cases, and its share is of the total's variance
                        stratum  n    N    mean    saving       from         to   share
                        ───────  ─  ───  ──────  ────────  ─────────  ─────────  ──────
                        high     2   50  120.00  6,000.00  -6,449.49  18,449.49   74.8%
                        low      3  100   20.00  2,000.00    -446.59   4,446.59   25.2%
                        ───────  ─  ───  ──────  ────────  ─────────  ─────────  ──────
                        all      5  150   53.33  8,000.00   2,164.90  13,835.10  100.0%""");
        assertThat(ScaleUpTables.byAgency(city, Agency::id, CASES, Precision.PENCE))
                .hasToString("""
                        Saving of 150 cases by agency in GBP, October 2013 to November 2013; 95% intervals by\
                         Student's t with stratified sampling, n = 5, whose ends don't add up
                        agency    saving        from         to
                        ──────  ────────  ──────────  ─────────
                        nhs     4,000.00  -28,276.36  36,276.36
                        police  4,000.00  -45,797.95  53,797.95
                        ──────  ────────  ──────────  ─────────
                        all     8,000.00    2,164.90  13,835.10""");
    }

    /** The police save 300.70 and the NHS 100.70 of two cases, which add up to 401.40. */
    @Test
    void where_the_cases_are_the_whole_population_its_tables_have_the_amounts_of_theirs() {
        Sample two = Sample.of(Map.of("A", police(150_35, -50_35), "B", police(150_35, -50_35)));
        RoundedComparison cases = RoundedComparison.of(two.whole(), Precision.POUNDS);

        List<Table.Row> rows = ScaleUpTables.byAgency(two.to(2), Agency::id, cases, Precision.POUNDS)
                .rows();
        assertThat(rows.get(0).cells())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("nhs"),
                                Stream.generate(() -> cases.format()
                                                .plain(cases.of(NHS).saving()))
                                        .limit(3))
                        .toList());
        assertThat(rows.get(2).cells()).containsExactly("all", "401", "401", "401");
        assertThat(ComparisonTables.byAgency(cases, Agency::id).rows())
                .extracting(row -> row.cells().get(3))
                .containsExactlyElementsOf(
                        rows.stream().map(row -> row.cells().get(1)).toList());
        assertThat(ScaleUpTables.influences(two.to(2), SampleTable.of(two, Precision.POUNDS), Precision.POUNDS)
                        .rows())
                .extracting(row -> row.cells().get(1))
                .containsExactlyInAnyOrderElementsOf(SampleTable.of(two, Precision.POUNDS).table().rows().stream()
                        .limit(2)
                        .map(row -> row.cells().get(3))
                        .toList());
    }

    @Test
    void agencies_have_the_names_of_the_reader() {
        assertThat(ScaleUpTables.byAgency(
                                SAMPLE.to(150), agency -> agency.id().toUpperCase(Locale.ROOT), CASES, Precision.PENCE)
                        .rows())
                .extracting(row -> row.cells().get(0))
                .containsExactly("NHS", "POLICE", "all");
    }

    @Test
    void strata_that_are_known_have_no_share_in_the_variance() {
        Strata all = Strata.stratified(STRATA.byCase(), Map.of("low", 3L, "high", 2L));

        assertThat(ScaleUpTables.byStratum(SAMPLE.to(all), Precision.PENCE))
                .asString()
                .contains("n/a");
    }

    @Test
    void the_largest_influence_comes_first() {
        assertThat(ScaleUpTables.influences(SAMPLE.to(5), SampleTable.of(SAMPLE, Precision.PENCE), Precision.PENCE)
                        .rows()
                        .get(0)
                        .cells())
                .containsExactly("E", "140.00", "200.00", "100.00");
    }

    @Test
    void next_cases_are_predicted_in_a_sentence() {
        // 80, 90 and 70 pounds: 3 × (80 ± 4.3027 × 10 × √(1 ÷ 3 + 1 ÷ 3))
        Sample three = Sample.of(Map.of("A", saves(80_00), "B", saves(90_00), "C", saves(70_00)));

        assertThat(ScaleUpTables.sentence(three.next(3)))
                .isEqualTo("The next 3 cases like these would save £240; 95% prediction interval from n = 3: £135"
                        + " to £345, if these cases and the next are drawn at random from the same population.");
        assertThat(ScaleUpTables.sentence(
                        Sample.of(Map.of("A", saves(-500), "B", saves(-700))).next(1)))
                .startsWith(
                        "The next case like these would cost a further £6.00; 95% prediction interval from n = 2: ");
    }
}
