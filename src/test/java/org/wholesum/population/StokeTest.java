package org.wholesum.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Histories.gbp;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.inference.Interval;
import org.wholesum.ledger.Ledger;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;
import org.wholesum.projection.Method;
import org.wholesum.report.ReportSentence;

/** The example of Stoke-on-Trent, from its interactions to the city. */
class StokeTest {
    private static final Months BEFORE = Months.of("2011-04", 24);
    private static final Months SINCE = Months.of("2013-04", 6);
    private static final Months NEXT = Months.of("2013-10", 24);

    private final Ledger ledger = Ledger.read(Path.of("examples/stoke/interactions.csv"));
    private final Comparison change = pilot(ledger);
    private final Sample sample = Sample.of(ledger.perCase(StokeTest::pilot));

    private static Comparison pilot(Ledger who) {
        return Comparison.of(
                Method.runRate().project(who.during(BEFORE).monthlyCosts(), NEXT),
                Method.runRate().project(who.during(SINCE).monthlyCosts(), NEXT));
    }

    @Test
    void seven_cases_cost_what_was_published() {
        assertThat(change.oldCost()).isEqualTo(gbp("337000.00"));
        assertThat(change.pilotCost()).isEqualTo(gbp("233000.00"));
        assertThat(change.saving()).isEqualTo(gbp("104000.00"));
        assertThat(change.sentence())
                .isEqualTo(
                        "From October 2013 to September 2015 (24 months), the old method costs £337,000 and the pilot"
                                + " £233,000: the pilot saves £104,000 (30.9%).");
        assertThat(change.breakEven()).contains(YearMonth.of(2013, 10));
    }

    @Test
    void only_commissioned_services_pay() {
        assertThat(change.whoPays()).extracting(CostShift::agency).containsExactly(Agency.of("council-commissioned"));
        assertThat(change.whoSaves())
                .extracting(shift -> shift.agency().id())
                .containsExactly("police", "nhs", "council-direct", "justice", "fire");
    }

    @Test
    void each_agency_changes_as_published() {
        Map<String, String> published = Map.of(
                "police", "-0.95",
                "council-direct", "-0.42",
                "council-commissioned", "1.50",
                "nhs", "-0.69",
                "fire", "-0.71",
                "justice", "-0.999");

        published.forEach((agency, fraction) -> {
            CostShift shift = change.shift(Agency.of(agency));
            BigDecimal expected = shift.old().getAmount().multiply(BigDecimal.ONE.add(new BigDecimal(fraction)));
            // £1 a month of the horizon at most
            assertThat(shift.pilot().getAmount().subtract(expected).abs())
                    .as(agency)
                    .isLessThan(BigDecimal.valueOf(24));
        });
    }

    @Test
    void its_cases_sum_to_the_whole_to_the_penny_cell_by_agency() {
        Comparison whole = sample.whole();

        assertThat(sample.n()).isEqualTo(7);
        assertThat(sample.saving()).isEqualTo(gbp("104000.00"));
        assertThat(whole.oldCost()).isEqualTo(change.oldCost());
        assertThat(whole.pilotCost()).isEqualTo(change.pilotCost());
        for (CostShift shift : change.shifts()) {
            assertThat(whole.shift(shift.agency())).isEqualTo(shift);
        }
        assertThat(sample.byCase().values().stream()
                        .map(Comparison::saving)
                        .reduce(Money.zero(ledger.currency()), Money::plus))
                .isEqualTo(change.saving());
    }

    /**
     * The total: 104,000 × 5,486 ÷ 7 by hand. The bootstrap: all 7⁷ resamples enumerated in Python (see BootstrapTest),
     * £12,680.98 and £234,457.82 for seven. Student's t: SciPy 1.17.1.
     */
    @Test
    void the_city_saves_what_was_published_with_an_interval_that_was_not() {
        ScaleUp city = sample.to(5_486);
        Interval student = city.total().interval();
        Interval bootstrap = city.total().intervals().get(1);

        assertThat(city.total().point()).isEqualTo(gbp("81506285.71"));
        assertThat(city.perCase().point()).isEqualTo(gbp("14857.14"));
        assertThat(bootstrap.lowerMoney()).isEqualTo(gbp("9938265.18"));
        assertThat(bootstrap.upperMoney()).isEqualTo(gbp("183747942.93"));
        assertThat(student.lowerMoney()).isEqualTo(gbp("-40189780.04"));
        assertThat(student.upperMoney()).isEqualTo(gbp("203202351.47"));
        assertThat(city.influences().get(0).caseId()).isEqualTo("S1");
        assertThat(city.influences().get(0).without()).isEqualTo(gbp("34933037.62"));
        assertThat(ReportSentence.of(city)).endsWith("So 7 cases can't rule out that it saves nothing.");
    }

    @Test
    void the_published_total_implies_a_population_that_was_not_published() {
        assertThat(sample.impliedPopulation(gbp("81450000.00"))).isEqualTo("5482.21");
        assertThat(sample.impliedPopulation(gbp("81500000.00"))).isEqualTo("5485.58");
        assertThat(sample.impliedPopulation(gbp("81550000.00"))).isEqualTo("5488.94");
    }

    @Test
    void the_order_of_its_rows_makes_no_difference() {
        Ledger backwards = Ledger.of(ledger.interactions()
                .sorted((a, b) -> b.date().compareTo(a.date()))
                .toList());

        assertThat(pilot(backwards)).isEqualTo(change).hasToString(change.toString());
        assertThat(Sample.of(backwards.perCase(StokeTest::pilot)).to(5_486))
                .hasToString(sample.to(5_486).toString());
    }
}
