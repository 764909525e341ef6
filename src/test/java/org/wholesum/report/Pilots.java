package org.wholesum.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholesum.Wholesum;
import org.wholesum.study.StudyResult;

/** Studies of invented pilots: a cost of each case with each agency in one month of each window. */
final class Pilots {
    static final String RUN_RATES = """
            title: A pilot
            ledger: ledger.csv
            windows:
              before: {from: 2011-04, months: 24}
              since: {from: 2013-04, months: 6}
            horizon: {from: 2013-10, months: 24}
            methods:
              old: {method: run_rate, window: before}
              pilot: {method: run_rate, window: since}
            comparison: {old: old, pilot: pilot}
            """;

    private Pilots() {}

    /** A study of cases that cost amounts before and since, by agency: {@code amounts.get("police")[case][0 or 1]}. */
    static StudyResult study(Path folder, List<String> ids, Map<String, long[][]> amounts, String scenario) {
        StringBuilder ledger = new StringBuilder("case_id,date,agency,service,cost\n");
        amounts.forEach((agency, byCase) -> {
            for (int i = 0; i < byCase.length; i++) {
                row(ledger, ids.get(i), "2011-05-03", agency, byCase[i][0]);
                row(ledger, ids.get(i), "2013-05-03", agency, byCase[i][1]);
            }
        });
        try {
            Files.writeString(folder.resolve("ledger.csv"), ledger);
            return Wholesum.study(Files.writeString(folder.resolve("scenario.yaml"), scenario));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(StringBuilder ledger, String id, String date, String agency, long cost) {
        if (cost != 0) {
            ledger.append('"').append(id.replace("\"", "\"\"")).append('"');
            ledger.append(',')
                    .append(date)
                    .append(',')
                    .append(agency)
                    .append(",visit,")
                    .append(cost)
                    .append('\n');
        }
    }

    /** Every text that a publication consists of, by format. */
    static Map<String, String> texts(StudyResult result, Disclosure rules) {
        Report report = Report.forPublication(result, rules);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("text", TextFormat.of(report));
        texts.put("brief", TextFormat.of(Report.briefForPublication(result, rules)));
        texts.put("markdown", MarkdownFormat.of(report));
        texts.put("html", HtmlFormat.of(report));
        texts.put("json", JsonFormat.forPublication(result, rules));
        return texts;
    }
}
