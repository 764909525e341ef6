package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.report.Disclosure;
import org.wholesum.report.HtmlFormat;
import org.wholesum.report.JsonFormat;
import org.wholesum.report.MarkdownFormat;
import org.wholesum.report.Report;
import org.wholesum.report.TextFormat;

/** The prices of a scenario: published databases, and years after the last of an index. */
class ScenarioPricesTest {
    private static final String LEDGER = "ledger: interactions.csv";
    private static final String ATTRIBUTION = "CC BY 4.0";

    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void write() {
        cases = ThreeCases.in(folder);
    }

    private StudyResult run(String instead) {
        String scenario = ThreeCases.with(LEDGER, instead);
        return cases.run(scenario.substring(0, scenario.indexOf("population: 10")));
    }

    private static BigDecimal figure(StudyResult result, String name) {
        return Objects.requireNonNull(result.figures().get(name)).number();
    }

    private void unpriced(String... services) {
        StringBuilder rows = new StringBuilder("case_id,date,agency,service\n");
        for (String service : services) {
            rows.append("A,2012-01-10,police,").append(service).append("\n");
            rows.append("B,2012-03-10,police,").append(service).append("\n");
        }
        cases.write("interactions.csv", rows.toString());
    }

    /** £593.00 of 2006/07 is 593 × 195.969699 ÷ 161.738978 = £718.50 of 2015/16; two months of one in two. */
    @Test
    void the_unit_cost_database_prices_a_ledger_and_every_report_names_its_source() {
        unpriced("arrest-detained");
        StudyResult result = run("ledger: {file: interactions.csv, prices: gmca14}\n"
                + "prices: {base: 2015/16, deflator: uk-gdp-2015}");

        assertThat(figure(result, "old")).isEqualByComparingTo("718.50");
        assertThat(result.cautions()).anyMatch(caution -> caution.contains(ATTRIBUTION));
        assertThat(result.cautions()).anyMatch(caution -> caution.startsWith("It is of 2015:"));
        assertThat(result.explain().steps()).anyMatch(step -> step.contains(ATTRIBUTION));
        assertThat(TextFormat.of(Report.brief(result)).replaceAll("\\s+", " ")).contains(ATTRIBUTION);
        assertThat(TextFormat.of(Report.of(result)).replaceAll("\\s+", " ")).contains(ATTRIBUTION);
        assertThat(MarkdownFormat.of(Report.of(result))).contains(ATTRIBUTION);
        assertThat(HtmlFormat.of(Report.of(result))).contains(ATTRIBUTION);
        assertThat(JsonFormat.of(result)).contains(ATTRIBUTION);
    }

    @Test
    void a_report_for_publication_names_the_source_of_prices_and_no_service() {
        StringBuilder rows = new StringBuilder("case_id,date,agency,service\n");
        for (int i = 0; i < 9; i++) {
            rows.append("C").append(i).append(",2012-01-10,police,arrest-detained\n");
            rows.append("C").append(i).append(",2012-02-10,police,arrest-detained\n");
            rows.append("C").append(i).append(",2012-03-10,police,arrest-detained\n");
        }
        cases.write("interactions.csv", rows.toString());
        StudyResult result = run("ledger: {file: interactions.csv, prices: gmca14}");

        String published = TextFormat.of(Report.forPublication(result, Disclosure.standard()))
                .replaceAll("\\s+", " ");
        assertThat(published).contains(ATTRIBUTION).contains("It is of 2015:").doesNotContain("arrest");
        assertThat(JsonFormat.forPublication(result, Disclosure.standard())).contains(ATTRIBUTION);
    }

    /** An incident of domestic violence of 2008/09: £1,473 in economic and £6,795 in social value. */
    @Test
    void its_economic_or_social_values_count_where_the_scenario_says_so() {
        unpriced("CR2.0");
        assertThat(figure(run("ledger: {file: interactions.csv, prices: gmca14-economic}"), "old"))
                .isEqualByComparingTo("1473.00");
        StudyResult social = run("ledger: {file: interactions.csv, prices: gmca14-social}");
        assertThat(figure(social, "old")).isEqualByComparingTo("6795.00");
        assertThat(social.cautions()).anyMatch(caution -> caution.contains("are the social values of"));
    }

    @Test
    void an_entry_and_its_part_in_one_ledger_have_a_caution() {
        unpriced("CR2.0", "CR2.0.3");
        assertThat(run("ledger: {file: interactions.csv, prices: gmca14}").cautions())
                .anyMatch(caution -> caution.contains("counted twice"));
    }

    /** 2024 is the last year of the index; prices of 2026 are 1.02² = 1.0404 of it. */
    @Test
    void years_after_the_last_of_the_index_need_a_growth_which_is_an_assumption_of_the_report() {
        String without = "ledger: interactions.csv\nprices: {base: 2026, records: 2024}";
        assertThat(refused(without)).contains("has no year 2026, only 1990 to 2024; nothing is extrapolated");

        StudyResult result = run("ledger: interactions.csv\nprices: {base: 2026, records: 2024, growth: 2%}");

        String assumption =
                "Prices after 2024, the last year of UK GDP deflator, 2024 = 100, are assumed to rise by 2% a year.";
        assertThat(figure(result, "old")).isEqualByComparingTo("603.43"); // 580.00 × 1.0404, each agency's rounded
        assertThat(result.cautions()).contains(assumption);
        assertThat(result.explain().steps()).contains(assumption);
        assertThat(refused("ledger: interactions.csv\nprices: {base: 2026, records: 2024, growth: -100%}"))
                .contains("(prices.growth) \"-100%\": expected more than -100% and at most 100%");
    }

    @Test
    void an_explanation_says_by_which_index_and_how_it_was_read() {
        cases.write("index.csv", "year,index\n2012,88.90000000000001\n2013,90\n2014,..\n");
        StudyResult result = run("ledger: interactions.csv\nprices: {base: 2013, records: 2012, deflator: index.csv}");
        assertThat(result.explain().steps())
                .anyMatch(step ->
                        step.contains("costs of records are in prices of 2012, and results in prices of 2013, by the"
                                + " index index.csv, 2012 to 2013"))
                .anyMatch(step -> step.contains("88.90000000000001 of 2012 as 88.9"))
                .anyMatch(step -> step.contains("no value of 2014"));
    }

    private String refused(String instead) {
        try {
            run(instead);
            return "accepted";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
