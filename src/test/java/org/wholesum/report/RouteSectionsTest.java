package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.Wholesum;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.study.StudyResult;

/** Referral routes in reports, and what may be published of them. */
class RouteSectionsTest {
    private static final String SCENARIO = """
        title: Routes
        ledger: interactions.csv
        windows:
          before: {from: 2011-04, months: 2}
          since: {from: 2011-06, months: 1}
        horizon: {from: 2011-07, months: 12}
        methods:
          old: {method: run_rate, window: before}
          pilot: {method: run_rate, window: since}
        comparison: {old: old, pilot: pilot}
        """;
    private static final String ROUTES =
            SCENARIO + "demand:\n  referral_routes: {file: referrals.csv, within: 60 days}\n";

    @TempDir
    private Path folder;

    private StudyResult run(String scenario, String referrals) throws IOException {
        StringBuilder csv = new StringBuilder("case_id,date,agency,service,cost\n");
        for (int i = 0; i < 12; i++) {
            csv.append("C" + i + ",2011-04-05,police,arrest," + (100 + i) + ".00\n");
            csv.append("C" + i + ",2011-05-05,nhs,visit," + (80 + i) + ".00\n");
            csv.append("C" + i + ",2011-06-05,nhs,visit," + (60 + i) + ".00\n");
        }
        Files.writeString(folder.resolve("interactions.csv"), csv);
        Files.writeString(folder.resolve("referrals.csv"), referrals);
        return Wholesum.study(Files.writeString(folder.resolve("scenario.yaml"), scenario));
    }

    /** A hub that refers each of 320 cases to a provider of its own, and 30 to housing. */
    private static String manyProviders() {
        StringBuilder csv = new StringBuilder("case_id,date,provider,referred_to,outcome\n");
        for (int i = 0; i < 320; i++) {
            csv.append("S" + i + ",2011-04-01,hub,team-" + i + ",referred\n");
            csv.append("S" + i + ",2011-04-09,team-" + i + "," + (i < 30 ? "hub" : "") + ",turned_away\n");
            csv.append(i < 12 ? "S" + i + ",2011-05-01,team-" + i + ",,helped\n" : "");
            csv.append(i < 30 ? "S" + i + ",2011-05-02,hub,housing,referred\n" : "");
        }
        return csv + "S0,2011-08-01,hub,,other\n";
    }

    /** Cases by route: housing to the doctor 8, to police 2, to a hostel as given. */
    private static String cases(int hostel) {
        StringBuilder csv = new StringBuilder("case_id,date,provider,referred_to\n");
        for (int i = 0; i < 8; i++) {
            csv.append("secret" + i + ",2011-04-01,housing,doctor\n");
        }
        for (int i = 0; i < 2; i++) {
            csv.append("secret" + i + ",2011-04-02,housing,police\n");
        }
        for (int i = 0; i < hostel; i++) {
            csv.append("secret" + i + ",2011-04-03,housing,hostel\n");
        }
        return csv.toString();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void over_300_providers_stay_readable() throws IOException {
        StudyResult result = run(ROUTES, manyProviders());
        String full = TextFormat.of(Report.of(result));
        String text = plain(full);

        assertThat(text).contains("322 providers").contains("other routes").contains("other providers");
        assertThat(full.lines().filter(line -> line.contains("team-")).count()).isLessThan(60);
        assertThat(HtmlFormat.of(Report.of(result))).contains("Referrals between the 322 providers with a referral");
        assertThat(JsonFormat.of(result)).contains("\"team-319\"").contains("\"without_owner\"");
    }

    @Test
    void a_report_has_loops_returns_and_cases_without_an_owner_in_sentences() throws IOException {
        StudyResult result = run(ROUTES, manyProviders());

        assertThat(plain(TextFormat.of(Report.of(result))))
                .contains("Cases were referred round a loop 30 times")
                .contains("Of 320 contacts turned away")
                .contains("12 were followed by a return to the same provider within 60 days (3.8%, 95% ")
                .contains("No case is found without an owner");
        assertThat(result.figures().get("providers").number()).isEqualByComparingTo("322");
        assertThat(result.figures().get("referrals").number()).isEqualByComparingTo("380");
        assertThat(result.figures().get("routes").number()).isEqualByComparingTo("351");
        assertThat(result.figures().get("loops").number()).isEqualByComparingTo("30");
        assertThat(result.figures().get("returned_share").number()).isEqualByComparingTo("0.0375");
        assertThat(result.figures().get("cases_without_owner").number()).isEqualByComparingTo("0");
        assertThat(result.explain().toString()).contains("strongly connected components");
    }

    @Test
    void routes_that_are_inferred_from_the_ledger_say_so() throws IOException {
        StudyResult result = run(SCENARIO + "demand:\n  referral_routes: {from: ledger, within: 40 days}\n", cases(0));

        assertThat(plain(TextFormat.of(Report.of(result))))
                .contains("inferred from the order of contacts")
                .contains("police nhs 12");
        assertThat(result.figures().get("referrals").number()).isEqualByComparingTo("12");
    }

    @Test
    void a_publication_has_routes_of_enough_cases_and_no_case() throws IOException {
        StudyResult result = run(ROUTES, cases(4));
        String text = plain(TextFormat.of(Report.forPublication(result, Disclosure.standard())));
        String json = JsonFormat.forPublication(result, Disclosure.standard());

        assertThat(text)
                .contains("all 14")
                .contains("Referral routes")
                .doesNotContain("hostel")
                .doesNotContain("secret");
        assertThat(json).doesNotContain("secret").doesNotContain("hostel").doesNotContain("contacts\" : ");
    }

    /** The two other routes are of 4 cases together, so that the smallest of the published routes joins them. */
    @Test
    void other_routes_of_too_few_cases_are_published_together_with_the_smallest_route() throws IOException {
        String text = plain(TextFormat.of(Report.forPublication(run(ROUTES, cases(4)), Disclosure.standard())));

        assertThat(text).doesNotContain("doctor").contains("3 other routes");
    }

    @Test
    void other_routes_of_enough_cases_are_one_row() throws IOException {
        String csv = cases(5).replace("secret0,2011-04-03", "secret7,2011-04-03");
        StudyResult result = run(
                ROUTES,
                csv
                        + "secret6,2011-04-05,housing,bank\nsecret5,2011-04-05,housing,bank\nsecret4,2011-04-05,doctor,bank\n");
        String text = plain(TextFormat.of(Report.forPublication(result, Disclosure.standard())));

        assertThat(text)
                .contains("housing doctor 8 8")
                .contains("housing hostel 5 5")
                .contains("3 other routes 5")
                .doesNotContain("bank");
    }

    @Test
    void few_loops_returns_and_cases_without_an_owner_are_not_published() throws IOException {
        String csv = cases(8)
                + "secret0,2011-04-20,doctor,housing\nsecret0,2011-04-21,police,\nsecret0,2011-04-22,police,\n";
        String text = plain(TextFormat.of(Report.forPublication(run(ROUTES, csv), Disclosure.standard())));

        assertThat(text)
                .doesNotContain("round a loop")
                .contains("How many cases have no owner is not published")
                .contains("How many cases were sent away and returned is not published");
    }

    @Test
    void too_few_cases_leave_nothing_to_publish() throws IOException {
        String text = plain(TextFormat.of(Report.forPublication(
                run(ROUTES, "case_id,date,provider,referred_to\na,2011-04-01,gp,housing\n"), Disclosure.standard())));

        assertThat(text).contains("Referral routes are not published").doesNotContain("gp");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{within: 60 days}                             | expected either file",
                "{file: referrals.csv, from: ledger}           | expected either file",
                "{from: ledger, within: 0 days}                | expected from 1 to 36,525 days",
                "{from: ledger, owner_providers: 1}            | expected 2 or more",
                "{from: ledger, owner_share: 101%}             | expected at most 100%",
                "{from: ledger, providers: [police, nsh]}      | maybe nsh",
                "{file: referral.csv}                          | maybe referrals.csv",
                "{file: referrals.csv, providers: [housing, police, hostel, docter]} | maybe docter"
            })
    void what_cannot_be_used_is_refused(String routes, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> run(SCENARIO + "demand:\n  referral_routes: " + routes + "\n", cases(4)))
                .matches(e -> e.getMessage().toLowerCase(Locale.ROOT).contains(message), message);
    }
}
