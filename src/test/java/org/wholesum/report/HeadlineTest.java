package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.study.StudyResult;
import org.wholesum.study.ThreeCases;

/** What a report says first where present values and cash differ. */
class HeadlineTest {
    /** The NHS saves £3,000 and pays £2,000 of support: £1,000 in cash; half of the saving is additional, £1,500. */
    private static final String SCENARIO = """
        title: Support
        prices: 2012
        baseline: {window: before, total: 10000.00, shares: {police: 40%, nhs: 60%}}
        windows:
          before: {from: 2012-01, months: 2}
        horizon: {from: 2012-04, months: 2}
        methods:
          old: {method: run_rate, window: before}
          less: {method: relative_change, of: old, changes: {nhs: -50%}}
          support: {method: ongoing_support, a_year: {nhs: 12000.00}}
          pilot: {method: plus, of: [less, support]}
        comparison: {old: old, pilot: pilot}
        appraisal:
          discount: 0%
          timing: mid_year
          additionality: {deadweight: 50%}
        """;

    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void begin() {
        cases = ThreeCases.in(folder);
    }

    @Test
    void a_loss_in_present_values_comes_before_a_saving_in_cash() {
        Report report = Report.of(cases.run(SCENARIO));

        assertThat(report.headline().get(0))
                .startsWith(
                        "In present values, the pilot costs £500 more than the old method, although in cash it saves"
                                + " £1,000: additionality takes £1,500. The benefit-cost ratio is 0.75.");
        assertThat(report.headline().get(1))
                .isEqualTo("In cash, before discounting and other adjustments: from April 2012 to May 2012 (2 months),"
                        + " the old method costs £10,000 and the pilot £9,000: the pilot saves £1,000 (10.0%).");
        assertThat(report.figures().get(0))
                .isEqualTo(new KeyFigure("Net present cost", "£500", "benefit-cost ratio 0.75"));
        assertThat(report.figures().get(1).label()).isEqualTo("Saving in cash");
        assertThat(report.figures().get(1).value()).isEqualTo("£1,000");
    }

    @Test
    void each_flow_has_its_payback() {
        assertThat(PaybackSentence.of(cases.run(SCENARIO)))
                .isEqualTo("In cash, before discounting and other adjustments, the pilot costs no more than the old"
                        + " method from the first month, April 2012. In present values, with all adjustments, it does"
                        + " not pay for itself by the end of May 2012.");
        assertThat(PaybackSentence.of(cases.run(SCENARIO.replace("deadweight: 50%", "deadweight: 0%"))))
                .endsWith("In present values, with all adjustments, it has paid for itself by the end of April 2012.");
        assertThat(PaybackSentence.of(cases.run(ThreeCases.SCENARIO)))
                .isEqualTo("The pilot costs no more than the old method from the first month, April 2012.");
    }

    @Test
    void without_a_cost_of_the_intervention_there_is_no_ratio_and_the_reason_is_given() {
        Report report = Report.of(cases.run(SCENARIO.replace("pilot: pilot}", "pilot: less, pilot_name: pilot}")));

        assertThat(report.headline().get(0))
                .startsWith("In present values, the pilot saves £1,500 compared with the old method. There is no"
                        + " benefit-cost ratio, as no cost of the intervention is stated (one-off costs, ongoing"
                        + " support or an investment).");
        assertThat(report.figures().get(0).note())
                .isEqualTo("no benefit-cost ratio: no cost of the intervention is stated");
    }

    @Test
    void costs_may_be_those_of_the_agencies_that_pay_more() {
        String netted = SCENARIO.replace("  timing: mid_year\n", "  timing: mid_year\n  costs: paying_agencies\n");
        StudyResult result = cases.run(netted);

        assertThat(result.figures().get("present_costs").number()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(cases.run(SCENARIO).figures().get("present_costs").number()).isEqualByComparingTo("2000");
        assertThat(Sentences.basis(result.appraisal().orElseThrow()))
                .startsWith("Costs are the extra cost of the agencies that pay more, netted within each agency;");
        assertThat(Sentences.basis(cases.run(SCENARIO).appraisal().orElseThrow()))
                .startsWith(
                        "Costs are the one-off costs and ongoing support of the pilot; benefits are the change in all"
                                + " other costs. Present values are at ");
        assertThat(cases.refusal(netted + "  investment: support\n"))
                .endsWith("(appraisal.investment) \"support\": expected no investment with costs: paying_agencies");
    }
}
