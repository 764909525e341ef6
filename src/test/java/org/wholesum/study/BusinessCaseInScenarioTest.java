package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.ExampleResults;
import org.wholesum.report.Disclosure;
import org.wholesum.report.HtmlFormat;
import org.wholesum.report.JsonFormat;
import org.wholesum.report.MarkdownFormat;
import org.wholesum.report.Report;
import org.wholesum.report.TextFormat;

/** Both cases and outcomes in a scenario. */
class BusinessCaseInScenarioTest {
    private static final Path STOKE = Path.of("examples", "stoke", "business-case.yaml");

    /** $3,000 once and $500 a year for 20 years at 3%, all of them discounted from the end of the first year. */
    private static final String TWENTY_YEARS = """
        title: A published worked example
        currency: USD
        horizon: {from: 2014-01, months: 240}
        methods:
          old: {method: ongoing_support, a_year: {state: 500.00}}
          pilot: {method: one_off, amounts: {state: 3000.00}, from: 2014-01}
        comparison: {old: old, pilot: pilot}
        appraisal:
          discount: {schedule: 3%, nominal: true}
          timing: end_of_year
          business_case: {all_monetised: The example has money only.}
        """;

    /** £250,000 for 60 people, of whom some would have found work anyway, or through others. */
    private static final String SOCIAL_RETURN = """
        title: A published social return on investment
        horizon: {from: 2014-04, months: 24}
        methods:
          old: {method: one_off, amounts: {council: 0.00}, from: 2014-04}
          pilot: {method: one_off, amounts: {council: 250000.00}, from: 2014-04}
        comparison: {old: old, pilot: pilot}
        appraisal:
          discount: {schedule: 3.5%, nominal: true}
          timing: year_zero_undiscounted
          outcomes:
            in work:
              people: 60
              deadweight: 40%
              attribution: 30%
              kind: social
              unit_value: 8500.00
              source: the example
              drop_off: 30%
          business_case: {all_monetised: The example has money only.}
        """;

    @TempDir
    private Path folder;

    private StudyResult run(String scenario) {
        return ThreeCases.in(folder).run(scenario);
    }

    private String refusal(String text, String instead) {
        assertThat(ThreeCases.BUSINESS_CASE).contains(text);
        return ThreeCases.in(folder).refusal(ThreeCases.BUSINESS_CASE.replace(text, instead));
    }

    /**
     * Police save 60 × 0.9 = £54.00, half in cash; the NHS pays 20. Claims: 2 × 50% × 50% × 90% × 80% = 0.36 of £1,200.00 a
     * year for two months = £72.00, of which no share is cashable. Social: £2.00.
     */
    @ParameterizedTest
    @CsvSource({
        "outcomes.claims, 0.36",
        "outcome_value.claims, 72.00",
        "outcome_value.calm, 2.00",
        "financial_npv, 7.00",
        "financial_npv.police, 27.00",
        "financial_npv.nhs, -20.00",
        "financial_npv.welfare, 0.00",
        "financial_payback_months, 2",
        "economic_transfers, 73.00",
        "mean_weight, 2"
    })
    void a_scenario_has_the_figures_of_both_cases(String figure, String value) {
        assertThat(run(ThreeCases.BUSINESS_CASE).figures().get(figure).number()).isEqualByComparingTo(value);
    }

    @Test
    void public_value_adds_every_kind_and_leaves_transfers_out() {
        var figures = FigureNumbers.of(run(ThreeCases.BUSINESS_CASE));

        assertThat(figures.get("economic_npv"))
                .isEqualByComparingTo(figures.get("value_fiscal")
                        .add(figures.get("value_economic"))
                        .add(figures.get("value_social"))
                        .subtract(figures.get("economic_transfers")));
        assertThat(figures.get("economic_npv_weighted"))
                .isEqualByComparingTo(figures.get("economic_npv")
                        .add(figures.get("value_economic"))
                        .add(figures.get("value_social")));
        assertThat(figures.get("value_fiscal"))
                .isEqualByComparingTo(figures.get("net_present_saving").add(figures.get("outcome_value.claims")));
    }

    @Test
    void a_unit_cost_is_brought_to_the_prices_of_the_scenario() {
        // 2 people × 25% × 1.5 × £14,044 in 2012/13 prices, the second month only
        assertThat(run(ThreeCases.BUSINESS_CASE)
                        .figures()
                        .get("outcome_value.work")
                        .number())
                .isEqualByComparingTo("877.75");
        assertThat(run(ThreeCases.BUSINESS_CASE_OTHERWISE)
                        .figures()
                        .get("outcome_value.work")
                        .number())
                .isEqualByComparingTo("877.75");
    }

    @Test
    void a_published_programme_returns_2_55_and_19_30_percent() {
        var figures = FigureNumbers.of(run(TWENTY_YEARS));

        assertThat(figures.get("benefit_cost_ratio").doubleValue())
                .isCloseTo(2.55, org.assertj.core.data.Offset.offset(5e-3));
        assertThat(figures.get("economic_bcr")).isEqualByComparingTo(figures.get("benefit_cost_ratio"));
        assertThat(figures.get("internal_rate").doubleValue())
                .isCloseTo(.1930, org.assertj.core.data.Offset.offset(5e-5));
    }

    @Test
    void a_published_social_return_is_1_436() {
        StudyResult result = run(SOCIAL_RETURN);

        assertThat(result.figures().get("outcomes.in work").number()).isEqualByComparingTo("25.2");
        assertThat(result.figures().get("outcome_value.in work").number()).isEqualByComparingTo("359069.57");
        assertThat(result.figures().get("economic_bcr").number().doubleValue())
                .isCloseTo(1.436, org.assertj.core.data.Offset.offset(5e-4));
    }

    @Test
    void the_report_has_both_cases_side_by_side_and_what_is_not_monetised() {
        StudyResult result = run(ThreeCases.BUSINESS_CASE);
        String text = TextFormat.of(Report.of(result)).replaceAll("\\s+", " ");

        assertThat(text)
                .contains("Financial case: in the budgets of agencies, the pilot saves £7 more than it costs")
                .contains("counting only savings that can be released as cash. It pays back within 2 months.")
                .contains("Economic case: to society as a whole")
                .contains("part financial case economic case")
                .contains("Not valued in money, and in neither figure effect")
                .contains("dignity")
                .contains("the outcome claims");
        assertThat(HtmlFormat.of(Report.of(result))).contains("economic case</th>");
        assertThat(MarkdownFormat.of(Report.of(result))).contains("## Financial and economic case");
        assertThat(JsonFormat.of(result))
                .contains("\"business_case\"")
                .contains("\"not_monetised\"")
                .contains("\"outcomes\"");
        assertThat(result.explain().toString())
                .contains("Both cases:")
                .contains(
                        "claims: 2 people in need × engagement 50.0% × impact 50.0% × additionality 0.72 = 0.36 outcomes");
        assertThat(TextFormat.of(Report.of(run(ThreeCases.BUSINESS_CASE_OTHERWISE))))
                .contains("Nothing is left without a value in money: Only money changes.");
    }

    @Test
    void no_figure_contradicts_the_appraisal() {
        StudyResult result = run(ThreeCases.BUSINESS_CASE
                .replace("  cashable: {shares: {police: 50%}, from: 2012-04, months: 1}\n", "")
                .replaceAll("(?s)  outcomes:.*", "  business_case: {not_monetised: [dignity]}\n"));

        assertThat(result.figures().get("financial_npv"))
                .isEqualTo(result.figures().get("net_present_saving"));
        assertThat(result.figures().get("economic_npv"))
                .isEqualTo(result.figures().get("net_present_saving"));
        assertThat(result.figures().get("economic_bcr"))
                .isEqualTo(result.figures().get("benefit_cost_ratio"));
    }

    @Test
    void the_example_is_as_expected_and_its_publication_has_no_numbers_of_people() {
        StudyResult result = ExampleResults.study(STOKE);

        assertThat(result.asExpected()).isTrue();
        String text = TextFormat.of(Report.of(result)).replaceAll("\\s+", " ");
        assertThat(text).contains("Unit Cost Database 1.4").contains("net budget impact is a cost");
        String published = TextFormat.of(Report.forPublication(result, Disclosure.standard()));
        assertThat(published).doesNotContain("From people in need to money");
    }

    @Test
    void a_publication_has_both_cases_where_it_has_the_appraisal() {
        StudyResult result = run(ThreeCases.BUSINESS_CASE);
        String published = TextFormat.of(Report.forPublication(result, Disclosure.standard()));

        assertThat(published).contains("Financial and economic case").doesNotContain("From people in need to money");
        assertThat(JsonFormat.forPublication(result, Disclosure.standard()))
                .contains("\"business_case\"")
                .doesNotContain("\"engagement\"");
    }

    @Test
    void an_outcome_of_a_compared_agency_is_refused() {
        assertThat(refusal("agency: welfare", "agency: police"))
                .contains("appraisal.outcomes.claims.agency")
                .contains("it would be counted twice");
    }

    @Test
    void what_is_not_monetised_must_be_given() {
        assertThat(refusal("not_monetised: [dignity]", "not_monetised: []"))
                .contains("appraisal.business_case")
                .contains("expected either not_monetised, the effects that have no value in money, or all_monetised");
        assertThat(refusal("not_monetised: [dignity]", "not_monetised: ['']"))
                .contains("expected each effect in words");
    }

    @Test
    void weights_without_incomes_are_refused() {
        assertThat(refusal(", groups: {poor: {income: 10000.00, share: 100%}}", ""))
                .contains("appraisal.business_case.weights")
                .contains("are without incomes");
        assertThat(refusal("share: 100%", "share: 60%")).contains("add up to 60.0%, expected 100%");
        assertThat(refusal("income: 10000.00", "income: 0.00")).contains("expected more than zero");
        assertThat(refusal("elasticity: 1,", "elasticity: 130,")).contains("expected a number from 0 to 10, as 1.3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        people: 1,                                  | people: 0,                              | expected more than 0
        people: 1, kind: social                     | people: 1                               | expected a kind, fiscal, economic or social, or the agency
        agency: welfare                             | {agency: welfare                        | scenario.yaml
        engagement: 50%                             | engagement: 150%                        | expected a share from 0% to 100%
        unit_cost: E&E1.0                           | unit_cost: E&E9.9                       | unknown entry of GMCA Unit Cost Database 1.4
        unit_cost: E&E1.0                           | unit_cost: E&E1.0.1                     | has no economic value
        unit_cost: E&E1.0                           | unit_cost: E&E1.0, source: x            | expected no source with unit_cost
        unit_cost: E&E1.0,                          | unit_value: 1.00,                       | expected the source of unit_value
        unit_cost: E&E1.0,                          | ''                                      | expected either unit_value or unit_cost
        lag: 1                                      | lag: -1                                 | expected a whole number of months from 0 to 12000
        years: 1                                    | years: 0                                | expected a whole number of years from 1 to 1000
        multiplier: 1.5                             | multiplier: 0.5                         | expected a number from 1, for none, to 10, as 1.1
        outcome: claims                             | outcome: claim                          | unknown outcome with an agency
        'outcome: claims, '                         | ''                                      | expected either an outcome, or an agency with a_year and source
        agency: police, to: firms                   | agency: fire, to: firms                 | which has no money in this appraisal
        from: 2012-05, months: 1, source            | from: 2013-05, months: 1, source        | expected a month of the horizon
        prices: 2012/13                             | seed: 1                                 | expected a scenario with prices
        """)
    void bad_input_is_located_and_says_what_was_expected(String text, String instead, String expected) {
        assertThat(refusal(text, instead)).contains(expected);
    }
}
