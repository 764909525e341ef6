package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.study.StudyResult;

/** What of the evidence on a saving is published. */
class PublishedSavingTest {
    private static final String EVALUATED = Pilots.RUN_RATES.replace(
                    "comparison: {old: old, pilot: pilot}",
                    "comparison: {old: old, pilot: pilot, adjusted_by: {file: control.csv}}")
            + """
            evaluation:
              next_evaluation: {difference: 50.00, standard_deviation: 100.00}
              tracking: {file: actual.csv}
            """;
    private static final List<String> IDS =
            IntStream.range(0, 12).mapToObj(i -> "case-" + (i + 10)).toList();

    @TempDir
    private Path folder;

    private StudyResult study(int controls, long largest) throws IOException {
        StringBuilder control = new StringBuilder("case_id,date,agency,service,cost\n");
        for (int i = 0; i < controls; i++) {
            control.append("X" + i + ",2011-05-03,police,visit,200\nX" + i + ",2013-05-03,police,visit,45\n");
        }
        StringBuilder actual = new StringBuilder("case_id,date,agency,service,cost\n");
        for (int i = 0; i < IDS.size(); i++) {
            actual.append(IDS.get(i) + ",2013-10-03,police,visit," + (i == 0 ? largest : 100 + i) + "\n");
        }
        Files.writeString(folder.resolve("control.csv"), control);
        Files.writeString(folder.resolve("actual.csv"), actual);
        long[][] amounts = IntStream.range(0, IDS.size())
                .mapToObj(i -> new long[] {2400 + 10 * i, 300 + i})
                .toArray(long[][]::new);
        return Pilots.study(folder, IDS, Map.of("police", amounts), EVALUATED);
    }

    private static Map<String, String> published(StudyResult result) {
        Map<String, String> texts = Pilots.texts(result, Disclosure.standard());
        texts.replaceAll((format, text) -> text.replaceAll("\\s+", " "));
        return texts;
    }

    @Test
    void every_format_has_the_level_of_evidence_and_the_control() throws IOException {
        published(study(6, 100)).forEach((format, text) -> assertThat(text)
                .as(format)
                .contains("Evidence: before and after, with a control (level 3 of 5 on the Maryland scale)")
                .containsPattern("The cost of 6 control cases\\W+changed by|of 6 control cases changed"));
    }

    @Test
    void too_few_control_cases_are_not_published() throws IOException {
        published(study(4, 100))
                .forEach((format, text) ->
                        assertThat(text).as(format).contains("level 3 of 5").doesNotContain("control cases changed"));
        assertThat(published(study(4, 100)).get("text")).contains("the control's trend");
    }

    @Test
    void plan_and_actual_are_published_for_all_months_together() throws IOException {
        Map<String, String> texts = published(study(6, 100));

        assertThat(texts.get("text"))
                .contains("Plan against actual")
                .contains("was promised and £1,266 arrived")
                .contains("plan against actual by month");
        assertThat(texts.get("json")).contains("\"tracking\"").doesNotContain("by_month");
        assertThat(texts.get("html")).doesNotContain("Cost of each month");
    }

    @Test
    void what_arrived_of_one_dominant_case_is_not_published() throws IOException {
        published(study(6, 1_000_000)).forEach((format, text) -> assertThat(text)
                .as(format)
                .doesNotContain("1,000,000")
                .doesNotContain(" arrived,")
                .doesNotContain("1001166"));
    }

    @Test
    void nothing_but_the_level_is_published_where_amounts_are_rounded() throws IOException {
        Disclosure rounded = Disclosure.standard().roundingAmounts(new BigDecimal("100"));
        assertThat(TextFormat.of(Report.forPublication(study(6, 100), rounded)).replaceAll("\\s+", " "))
                .contains("level 3 of 5")
                .doesNotContain("control cases changed")
                .doesNotContain("was promised");
    }
}
