package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.demand.FailureShare;
import org.wholesum.demand.FailureShares;
import org.wholesum.design.SyntheticControl;
import org.wholesum.execution.Execution;
import org.wholesum.ledger.CaseCosts;
import org.wholesum.ledger.Ledger;
import org.wholesum.measure.MeasureChange;
import org.wholesum.report.Report;
import org.wholesum.report.TextFormat;
import org.wholesum.study.StudyResult;

/** The records of {@code examples/evidence} come to the published figures. */
class EvidenceExampleTest {
    private static final double EXACT = 1e-12;

    private static StudyResult study;
    private static Ledger ledger;

    @BeforeAll
    static void run() {
        study = EvidenceExample.study();
        ledger = study.loaded().orElseThrow().ledger();
    }

    @ParameterizedTest
    @CsvSource({"rent arrears, -0.14, -0.05", "notices of eviction, -0.015, 0.06", "anti-social behaviour, -0.052, 0.21"
    })
    void a_published_measure_changes_as_published_in_the_pilot_and_the_city(String name, double pilot, double city) {
        MeasureChange change = EvidenceExample.change(name, "city");

        assertThat(change.relativeChange()).isCloseTo(pilot, within(EXACT));
        assertThat(change.relativeControlChange().orElseThrow()).isCloseTo(city, within(EXACT));
    }

    @Test
    void thirty_five_measures_are_tracked_against_the_city_and_similar_wards_and_most_have_no_clear_change() {
        assertThat(EvidenceExample.measures().all()).hasSize(35).allSatisfy(measure -> assertThat(measure.areas())
                .contains("pilot", "city", "similar"));
        assertThat(study.evaluation().measures())
                .filteredOn(change -> change.finding().equals("no clear change"))
                .hasSizeBetween(28, 34);
    }

    @Test
    void twelve_wards_make_a_synthetic_control_of_rent_arrears() {
        SyntheticControl wards = EvidenceExample.wards("rent arrears");

        assertThat(wards.placeboRatios()).hasSize(13);
        assertThat(wards.effect()).isNegative();
        assertThat(wards.pValue()).isCloseTo(1.0 / 13, within(EXACT));
    }

    @Test
    void failure_demand_lies_in_the_published_range_for_every_agency_and_every_service_of_any_size() {
        FailureShares shares = FailureShares.of(ledger.during(EvidenceExample.BEFORE));

        assertThat(shares.byAgency().values()).hasSize(6).allSatisfy(EvidenceExampleTest::isInPublishedRange);
        List<FailureShare> services = shares.byService().values().stream()
                .filter(share -> share.known() >= 25)
                .toList();
        assertThat(services).hasSizeGreaterThan(12).allSatisfy(EvidenceExampleTest::isInPublishedRange);
    }

    private static void isInPublishedRange(FailureShare share) {
        assertThat(share.share().orElseThrow()).isBetween(0.36, 0.53);
    }

    @Test
    void a_few_of_300_cases_cost_more_than_a_million_pounds_each() {
        CaseCosts costs = ledger.costByCase(Execution.onOneThread());

        assertThat(costs.size()).isEqualTo(300);
        assertThat(costs.toMap().values())
                .filteredOn(cost -> cost.isGreaterThan(Money.parse("GBP 1000000.00")))
                .hasSizeBetween(3, 6);
    }

    @Test
    void referrals_name_more_than_300_providers_and_some_go_round_in_circles() {
        assertThat(study.demand().referralRoutes().orElseThrow().providers()).hasSize(312);
        assertThat(study.demand().referralRoutes().orElseThrow().loops()).isNotEmpty();
    }

    @Test
    void repairs_come_to_the_published_days_and_shares() {
        EvidenceExample.Repairs before = EvidenceExample.repairs(EvidenceExample.BEFORE);
        EvidenceExample.Repairs since = EvidenceExample.repairs(EvidenceExample.SINCE);

        assertThat(before.meanDays()).isEqualTo(20);
        assertThat(since.meanDays()).isEqualTo(3.2);
        assertThat(before.cancelled()).isEqualTo(0.11);
        assertThat(since.cancelled()).isEqualTo(0.04);
        assertThat(before.notFixedFirstTime()).isEqualTo(0.42);
        assertThat(since.notFixedFirstTime()).isEqualTo(0.25);
        assertThat(before.satisfied()).as("not published").isNaN();
        assertThat(since.satisfied()).isEqualTo(0.96);
    }

    @Test
    void the_scenario_meets_every_expectation() {
        assertThat(study.outcomes()).isNotEmpty().allSatisfy(outcome -> assertThat(outcome.met())
                .as(outcome.toString())
                .isTrue());
    }

    @Test
    void a_measure_and_a_difference_name_their_unit_once() {
        String report =
                TextFormat.of(Report.of(ExampleResults.study(Path.of("examples", "evidence", "scenario.yaml"))));

        assertThat(report)
                .contains("rent arrears (£ a tenancy)")
                .contains("(£ a tenancy; 95% interval")
                .contains("percentage points (95% interval")
                .doesNotContain("((")
                .doesNotContain(";)");
    }
}
