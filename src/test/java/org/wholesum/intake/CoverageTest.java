package org.wholesum.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;

/** Which months of a window have records. */
class CoverageTest {
    private static final Months YEAR = Months.of("2012-01", 12);

    @SafeVarargs
    private static LedgerChecks checks(Months window, List<Interaction>... rows) {
        List<Interaction> all = new ArrayList<>();
        for (List<Interaction> some : rows) {
            all.addAll(some);
        }
        return LedgerChecks.of(Ledger.of(all), Map.of("w", window), Execution.onOneThread());
    }

    private static Gap gap(String agency, Months months, Gap.Kind kind) {
        return new Gap("w", agency.isEmpty() ? Optional.empty() : Optional.of(Agency.of(agency)), months, kind);
    }

    private static final List<Interaction> NHS = Rows.monthly("nhs", "2012-01", 12, 5);

    @Test
    void a_window_with_records_in_every_month_has_no_gap() {
        assertThat(checks(YEAR, NHS, Rows.monthly("police", "2012-01", 12, 3)).gaps())
                .isEmpty();
    }

    @Test
    void months_in_which_a_regular_agency_has_no_record_are_a_gap() {
        List<Interaction> police = new ArrayList<>(Rows.monthly("police", "2012-01", 4, 5));
        police.addAll(Rows.monthly("police", "2012-08", 5, 5));
        assertThat(checks(YEAR, NHS, police).gaps())
                .containsExactly(gap("police", Months.of("2012-05", 3), Gap.Kind.BETWEEN));
        assertThat(checks(Months.of("2012-07", 6), NHS, police).gaps())
                .as("the part of the gap in the window")
                .containsExactly(gap("police", Months.of("2012-07", 1), Gap.Kind.BETWEEN));
    }

    @Test
    void an_agency_with_few_records_has_no_gap() {
        List<Interaction> police = new ArrayList<>(Rows.monthly("police", "2012-01", 4, 1));
        police.addAll(Rows.monthly("police", "2012-08", 5, 1));
        List<Interaction> twice =
                List.of(Rows.row("A", "2012-01-05", "housing", "1.00"), Rows.row("A", "2012-11-05", "housing", "1.00"));
        assertThat(checks(YEAR, NHS, police, twice).gaps()).isEmpty();
    }

    @Test
    void months_without_a_record_of_any_agency_are_one_gap() {
        List<Interaction> both = new ArrayList<>();
        for (String agency : List.of("police", "nhs")) {
            both.addAll(Rows.monthly(agency, "2012-01", 4, 5));
            both.addAll(Rows.monthly(agency, "2012-08", 5, 5));
        }
        assertThat(checks(YEAR, both).gaps()).containsExactly(gap("", Months.of("2012-05", 3), Gap.Kind.BETWEEN));
    }

    @Test
    void an_agency_that_starts_or_stops_in_the_middle_of_a_window_has_a_gap() {
        assertThat(checks(YEAR, NHS, Rows.monthly("police", "2012-06", 7, 4)).gaps())
                .containsExactly(gap("police", Months.of("2012-01", 5), Gap.Kind.BEFORE_THE_FIRST));
        assertThat(checks(YEAR, NHS, Rows.monthly("police", "2012-01", 6, 4)).gaps())
                .containsExactly(gap("police", Months.of("2012-07", 6), Gap.Kind.AFTER_THE_LAST));
    }

    @Test
    void an_agency_whose_first_record_is_after_a_window_has_no_gap_in_it() {
        List<Interaction> nhs = Rows.monthly("nhs", "2012-01", 24, 5);
        assertThat(checks(YEAR, nhs, Rows.monthly("pilot", "2013-01", 12, 5)).gaps())
                .isEmpty();
        assertThat(checks(Months.of("2013-01", 12), nhs, Rows.monthly("police", "2012-01", 12, 5))
                        .gaps())
                .containsExactly(gap("police", Months.of("2013-01", 12), Gap.Kind.AFTER_THE_LAST));
    }

    @Test
    void a_window_that_reaches_past_the_records_has_a_gap_at_each_end() {
        assertThat(checks(Months.of("2011-11", 16), NHS).gaps())
                .containsExactly(
                        gap("", Months.of("2011-11", 2), Gap.Kind.PAST_THE_RECORDS),
                        gap("", Months.of("2013-01", 2), Gap.Kind.PAST_THE_RECORDS));
    }

    @Test
    void a_mistyped_year_neither_stretches_what_is_covered_nor_hides_a_gap() {
        List<Interaction> typed =
                List.of(Rows.row("A", "1912-06-05", "nhs", "1.00"), Rows.row("A", "2106-06-05", "police", "1.00"));
        LedgerChecks checks = checks(Months.of("2012-07", 12), NHS, typed);
        assertThat(checks.covered()).isEqualTo(YEAR);
        assertThat(checks.farFromOthers())
                .containsExactly(Map.entry(Months.of("1912-06", 1), 1L), Map.entry(Months.of("2106-06", 1), 1L));
        assertThat(checks.gaps()).containsExactly(gap("", Months.of("2013-01", 6), Gap.Kind.PAST_THE_RECORDS));
    }

    @Test
    void a_row_in_the_last_month_does_not_hide_a_missing_half_year() {
        List<Interaction> nhs = Rows.monthly("nhs", "2012-01", 24, 5);
        List<Interaction> police = new ArrayList<>(Rows.monthly("police", "2012-01", 17, 5));
        police.add(Rows.row("A", "2013-12-24", "police", "1.00"));
        assertThat(checks(Months.of("2013-01", 12), nhs, police).gaps())
                .containsExactly(gap("police", Months.of("2013-06", 6), Gap.Kind.BETWEEN));
    }

    @Test
    void two_large_groups_of_records_far_apart_are_both_covered() {
        assertThat(checks(YEAR, NHS, Rows.monthly("nhs", "2020-01", 12, 5)).covered())
                .isEqualTo(Months.between(YEAR.first(), Months.of("2020-12", 1).last()));
    }

    @Test
    void a_single_row_far_from_five_others_is_not_covered_either() {
        List<Interaction> one = List.of(Rows.row("A", "1912-06-05", "nhs", "1.00"));
        assertThat(checks(YEAR, Rows.monthly("nhs", "2012-01", 5, 1), one).covered())
                .isEqualTo(Months.of("2012-01", 5));
        assertThat(checks(YEAR, Rows.monthly("nhs", "2012-01", 4, 1), one).farFromOthers())
                .isEmpty();
    }
}
