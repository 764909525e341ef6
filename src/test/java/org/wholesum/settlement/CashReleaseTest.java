package org.wholesum.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.settlement.Games.A;
import static org.wholesum.settlement.Games.B;
import static org.wholesum.settlement.Games.GBP;
import static org.wholesum.settlement.Games.gbp;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Histories;

class CashReleaseTest {
    private static final Months YEAR = Months.of("2024-04", 12);

    /** The agency a costs £8,000.00 a month and £3,000.00 under the pilot, b £100.00 and then £600.00. */
    private static final Comparison COMPARISON = comparison(8_000_00, 3_000_00);

    private static Comparison comparison(long old, long pilot) {
        return Comparison.of(Histories.projected(costs(old, 100_00)), Histories.projected(costs(pilot, 600_00)));
    }

    private static MonthlyCosts costs(long a, long b) {
        return MonthlyCosts.builder(GBP, YEAR).add(A, level(a)).add(B, level(b)).build();
    }

    private static long[] level(long pence) {
        long[] row = new long[YEAR.count()];
        Arrays.fill(row, pence);
        return row;
    }

    private static CashBlock block(String name, String aYear, int notice) {
        return new CashBlock(A, name, gbp(aYear), notice);
    }

    @Test
    void whole_blocks_are_cash_after_notice_and_the_rest_is_capacity() {
        CashRelease release = CashRelease.of(
                COMPARISON,
                List.of(
                        block("post", "36000.00", 3),
                        block("second post", "36000.00", 0),
                        block("van", "18000.00", 6)));
        assertThat(release.blocks())
                .extracting(BlockRelease::toString)
                .containsExactly(
                        "a, \"post\": £36,000.00 a year, notice of 3 months in April 2024, released from July 2024: £27,000.00",
                        "a, \"second post\": £36,000.00 a year, not released, as the saving does not cover it to the end",
                        "a, \"van\": £18,000.00 a year, notice of 6 months in April 2024, released from October 2024: £9,000.00");
        assertThat(release.cash().pence(A, YearMonth.of(2024, 6))).isZero();
        assertThat(release.cash().pence(A, YearMonth.of(2024, 7))).isEqualTo(3_000_00);
        assertThat(release.cash().pence(A, YearMonth.of(2024, 10))).isEqualTo(4_500_00);
        assertThat(release.capacity().total()).isEqualTo(gbp("24000.00"));
        assertThat(release.released()).isEqualTo(2);
        // b pays its extra cost in cash
        assertThat(release.position().total(A)).isEqualTo(gbp("36000.00"));
        assertThat(release.position().total(B)).isEqualTo(gbp("-6000.00"));
        assertThat(release.explain().toString()).contains("a: £60,000.00 freed, £36,000.00 released as cash");
    }

    @Test
    void notice_is_given_only_when_what_is_freed_lasts_to_the_end() {
        long[] pilot = level(8_000_00);
        Arrays.fill(pilot, 2, 5, 3_000_00);
        Arrays.fill(pilot, 7, 12, 3_000_00);
        Comparison fading = Comparison.of(
                Histories.projected(costs(8_000_00, 0)),
                Histories.projected(
                        MonthlyCosts.builder(GBP, YEAR).add(A, pilot).build()));
        CashRelease release = CashRelease.of(fading, List.of(block("post", "60000.00", 1), block("x", "1.00", 0)));
        BlockRelease post = release.blocks().get(0);
        assertThat(post.notice()).isEqualTo(Optional.of(YearMonth.of(2024, 11)));
        assertThat(post.from()).isEqualTo(Optional.of(YearMonth.of(2024, 12)));
        assertThat(post.cash()).isEqualTo(gbp("20000.00"));
    }

    @Test
    void a_block_as_large_as_the_saving_is_released_though_months_are_rounded() {
        CashRelease release = CashRelease.of(comparison(1_000_00, 0), List.of(block("all", "12000.00", 0)));
        assertThat(release.capacity().total()).isEqualTo(gbp("0.00"));
        CashRelease odd = CashRelease.of(comparison(2_000_08, 1_000_00), List.of(block("all", "12000.99", 0)));
        assertThat(odd.cash().total()).isEqualTo(gbp("12000.96"));
        assertThat(odd.capacity().total()).isEqualTo(gbp("0.00"));
    }

    @Test
    void notice_that_ends_after_the_horizon_releases_nothing_within_it() {
        BlockRelease late = CashRelease.of(COMPARISON, List.of(block("post", "36000.00", 12)))
                .blocks()
                .get(0);
        assertThat(late.from()).isEqualTo(Optional.of(YearMonth.of(2025, 4)));
        assertThat(late.cash()).isEqualTo(gbp("0.00"));
    }

    @Test
    void every_block_that_is_no_cost_of_its_agency_is_a_problem() {
        assertThatThrownBy(() -> CashRelease.of(
                        COMPARISON,
                        List.of(
                                block("ward", "96000.01", 0),
                                block("post", "1.00", 0),
                                block("post", "2.00", 0),
                                new CashBlock(Agency.of("bb"), "bay", gbp("1.00"), 0),
                                new CashBlock(B, "half", gbp("700.00"), 0),
                                new CashBlock(B, "more", gbp("700.00"), 0))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("""
                        a, "ward": costs £96,000.01 a year, expected at most what the old method costs a, £96,000.00 a year
                        a, "post": is given twice, expected another name
                        bb, "bay": the agency has no cost here, expected one of a, b
                        b, "more": with the blocks before it costs £1,400.00 a year, expected at most what the old method costs b, £1,200.00 a year""");
        assertThatThrownBy(() -> block("post", "1.00", -1))
                .hasMessage("a, \"post\": notice of -1 months, expected from 0 to 12000");
        assertThatThrownBy(() -> block("post", "0.00", 1)).hasMessageContaining("expected more than zero");
        assertThatThrownBy(() -> block(" ", "1.00", 1)).hasMessageContaining("expected a name");
    }
}
