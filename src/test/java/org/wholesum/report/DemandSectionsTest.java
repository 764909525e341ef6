package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.Wholesum;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.study.StudyResult;
import org.wholesum.study.ThreeCases;

/** Failure demand and high-cost users in reports. */
class DemandSectionsTest {
    private static final String SCENARIO = """
        title: Demand
        ledger: interactions.csv
        windows:
          before: {from: 2011-04, months: 12}
          since: {from: 2012-04, months: 12}
        horizon: {from: 2013-04, months: 12}
        methods:
          old: {method: run_rate, window: before}
          pilot: {method: run_rate, window: since}
        comparison: {old: old, pilot: pilot}
        """;
    private static final String DEMAND = """
        demand:
          failure_demand: {repeat_within: 28 days}
          high_cost_users: {top: 10%, least: 2000}
        """;

    @TempDir
    private Path folder;

    /** In each of 24 months 100 contacts with repairs, 53 of them failure demand, and 100 with police, 36 of them. */
    private static String ledger(boolean coded) {
        StringBuilder csv = new StringBuilder("case_id,date,agency,service,cost,failure_demand\n");
        for (int month = 0; month < 24; month++) {
            String date = String.format("%d-%02d-05", 2011 + (month + 3) / 12, (month + 3) % 12 + 1);
            for (int i = 0; i < 100; i++) {
                String repair = coded ? String.valueOf(i < 53) : "";
                String arrest = coded ? String.valueOf(i < 36) : "";
                csv.append("C" + i + "," + date + ",council,repair," + (20 + i + month * (i % 7 + 1)) + ".00," + repair
                        + "\n");
                csv.append("C" + i + "," + date + ",police,arrest," + (10 + i + month * (i % 5 + 1)) + ".00," + arrest
                        + "\n");
            }
        }
        return csv.toString();
    }

    private StudyResult run(String scenario, String csv) throws IOException {
        Files.writeString(folder.resolve("interactions.csv"), csv);
        return Wholesum.study(Files.writeString(folder.resolve("scenario.yaml"), scenario));
    }

    @Test
    void the_share_of_failure_demand_by_service_is_a_range_with_intervals() throws IOException {
        StudyResult result = run(SCENARIO + DEMAND, ledger(true));
        String text = TextFormat.of(Report.of(result)).replaceAll("\\s+", " ");
        assertThat(text).contains("By service it is between 36% and 53%.");
        assertThat(result.figures().get("failure_share.repair").number()).isEqualByComparingTo(new BigDecimal("0.53"));
        assertThat(result.figures().get("failure_demand").number()).isEqualByComparingTo(new BigDecimal("0.445"));
        assertThat(result.figures()).containsKeys("failure_share_lower.repair", "repeat_kappa", "gini", "top_share_10");
        assertThat(HtmlFormat.of(Report.of(result))).contains("Lorenz curve").contains("by month");
        assertThat(JsonFormat.of(result)).contains("\"control_chart\"").contains("\"first_contact\"");
        assertThat(text.split("Failure demand by agency", -1)).hasSize(2);
    }

    @Test
    void without_the_key_the_section_is_as_before() throws IOException {
        String text = TextFormat.of(Report.of(run(SCENARIO, ledger(true))));
        assertThat(text).contains("Contacts caused by a failure").doesNotContain("By service it is");
    }

    @Test
    void a_publication_has_no_id_no_first_contact_and_no_curve() throws IOException {
        StudyResult result = run(SCENARIO + DEMAND, ledger(true));
        String html = HtmlFormat.of(Report.forPublication(result, Disclosure.standard()));
        assertThat(html).contains("Gini").doesNotContain("Lorenz").doesNotContain("first contact");
        assertThat(JsonFormat.forPublication(result, Disclosure.standard()))
                .doesNotContain("\"C99\"")
                .doesNotContain("first_contact");
        assertThat(html.replaceAll("\\s+", " ")).contains("between 36% and 53%");
    }

    @Test
    void the_flow_of_few_jobs_is_published_without_ids_and_small_counts() throws IOException {
        Files.writeString(folder.resolve("jobs.csv"), ThreeCases.JOBS);
        StudyResult result = run(SCENARIO + "demand:\n  flow: {file: jobs.csv, change: 2012-03}\n", ledger(true));
        assertThat(TextFormat.of(Report.of(result))).contains("J5").contains("takes 3.0 days");
        assertThat(TextFormat.of(Report.forPublication(result, Disclosure.standard())))
                .contains("Days from the request")
                .doesNotContain("J2")
                .doesNotContain("J5")
                .doesNotContain("takes 3.0 days");
        assertThat(JsonFormat.forPublication(result, Disclosure.standard()))
                .contains("\"flow\"")
                .doesNotContain("open_jobs")
                .doesNotContain("not_first_time");
    }

    /** One contact of a service is not to be seen, nor is it to follow from the other services. */
    @Test
    void a_service_with_few_contacts_keeps_every_service_out_of_a_publication() throws IOException {
        StudyResult result = run(SCENARIO + DEMAND, ledger(true) + "C1,2012-01-09,council,eviction,50.00,true\n");
        String text = TextFormat.of(Report.forPublication(result, Disclosure.standard()));
        assertThat(text)
                .contains("Failure demand by service is not published")
                .doesNotContain("eviction")
                .doesNotContain("Failure demand by service\n");
    }

    @Test
    void where_nothing_is_coded_failure_demand_is_inferred() throws IOException {
        String text =
                TextFormat.of(Report.of(run(SCENARIO + DEMAND, ledger(false)))).replaceAll("\\s+", " ");
        assertThat(text).contains("Failure demand inferred from repeats").doesNotContain("Failure demand by agency");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "failure_demand: {repeat_within: 0 days}            | expected from 1 to 36,525 days",
                "failure_demand: {repeat_within: four weeks}        | expected a number of days, as 28 days",
                "failure_demand: {needs: {repair: home}}            | has no effect without repeat_within",
                "failure_demand: {repeat_within: 28 days, needs: {repairs: home}} | maybe repair",
                "failure_demand: {break_at: 2020-01}                | 24 readings before it and 0 from it on",
                "high_cost_users: {top: 0%}                         | expected more than 0% and at most 100%",
                "high_cost_users: {top: 101%}                       | expected more than 0% and at most 100%",
                "high_cost_users: {least: 0}                        | expected more than zero"
            })
    void what_cannot_be_used_is_refused(String demand, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> run(SCENARIO + "demand:\n  " + demand + "\n", ledger(true)))
                .matches(
                        e -> e.getMessage()
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains(message.toLowerCase(java.util.Locale.ROOT)),
                        message);
    }

    @Test
    void a_ledger_without_coded_contacts_needs_repeats() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> run(SCENARIO + "demand: {failure_demand: {}}\n", ledger(false)))
                .withMessageContaining("no contact of the ledger is coded");
    }
}
