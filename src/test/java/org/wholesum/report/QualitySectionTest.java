package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.scenario.Scenario;
import org.wholesum.study.Study;
import org.wholesum.study.StudyResult;

/** What a report says of the quality of extracts. */
class QualitySectionTest {
    private static final String SCENARIO = """
        title: Visits
        ledger:
          lenient: true
          extracts:
            nhs: {file: nhs.csv, agency: nhs, columns: {case_id: NHS No, date: Seen, service: Kind, cost: Cost}, negatives: corrections}
            police: {file: police.csv, agency: police, columns: {case_id: URN, date: Day, service: Kind, cost: Cost}}
          people: {file: lookup.csv, person: Family, ids: {nhs: NHS No, police: URN}, unmatched: own_cases}
        windows:
          before: {from: 2023-01, months: 1}
        horizon: {from: 2023-04, months: 12}
        methods:
          old: {method: run_rate, window: before}
          pilot: {method: relative_change, of: old, changes: {nhs: -10%}}
        comparison: {old: old, pilot: pilot}
        """;

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(
                folder.resolve("nhs.csv"),
                "NHS No,Seen,Kind,Cost\n007,2023-01-05,visit,10.00\n8,2023-01-06,visit,20.00\n8,2023-01-07,visit,-5.00\n"
                        + "8,05:17,visit,1.00\n8,06:18,visit,1.00\n9,2023-01-08,visit,4.00\nTotal,,,29.00\n");
        Files.writeString(
                folder.resolve("police.csv"), "URN,Day,Kind,Cost\na,2023-01-05,call,7.00\na,2023-01-05,call,7.00\n");
        Files.writeString(folder.resolve("lookup.csv"), "Family,NHS No,URN\nF1,7,a\nF2,8,b\nF3,,c\n");
    }

    private StudyResult run() {
        return Study.of(Scenario.parse(SCENARIO, folder)).run();
    }

    private static String section(String text) {
        int from = text.indexOf("Data quality");
        int to = text.indexOf("How the figures were calculated", from);
        return text.substring(from, to);
    }

    private static String inOneLine(String text) {
        return text.replace('\n', ' ');
    }

    @Test
    void each_extract_has_a_row_and_findings_are_grouped() {
        String text = section(TextFormat.of(Report.of(run())));
        assertThat(text)
                .containsPattern("nhs +4 +£29\\.00 +2 +£2\\.00")
                .containsPattern("all +6 +£43\\.00 +2 +£2\\.00")
                .containsPattern(
                        "nhs +rejected: a time of day instead of a date \\(Seen\\), first line 5.* +2 +£2\\.00")
                .containsPattern("nhs +corrections +1 +−£5\\.00")
                .containsPattern("police +the same in every field as an earlier row +1 +£7\\.00");
    }

    @Test
    void linkage_is_counted_with_the_money_of_ids_without_a_match() {
        String text = section(TextFormat.of(Report.of(run())));
        assertThat(text)
                .containsPattern("nhs +3 +1 +2 +2 +£14\\.00")
                .containsPattern("police +1 +1 +0 +0 +£0\\.00")
                .containsPattern("all +4 +2 +2 +2 +£14\\.00")
                .contains("Each id without a match is a case of its own.");
        assertThat(inOneLine(text))
                .contains("Without a match in nhs: \"007\" (1 row, £10.00), \"9\" (1 row, £4.00).")
                .contains("nhs: 1 id would match if leading zeros were ignored (1 row, £10.00).")
                .contains("1 of the lookup table's persons has no record in any extract.");
    }

    @Test
    void every_format_has_the_section() {
        StudyResult result = run();
        for (Supplier<String> format : List.<Supplier<String>>of(
                () -> TextFormat.of(Report.of(result)),
                () -> MarkdownFormat.of(Report.of(result)),
                () -> HtmlFormat.of(Report.of(result)))) {
            assertThat(format.get())
                    .contains("Data quality", "Ids linked by the lookup table", "a time of day instead of a date");
        }
        assertThat(JsonFormat.of(result))
                .contains(
                        "\"data_quality\"", "\"linkage\"", "\"without_records\" : 1", "2 rows: a time of day instead");
    }
}
