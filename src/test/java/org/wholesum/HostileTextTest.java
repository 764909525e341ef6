package org.wholesum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.population.People;
import org.wholesum.report.Report;
import org.wholesum.study.StudyResult;

/** Ids, names, strata and columns that try to command a terminal, to start lines of their own, or to calculate. */
class HostileTextTest {
    /** What a terminal or an editor obeys; the lines of a file end in line feeds. */
    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]");

    /** A line that no part of the library writes. */
    private static final Pattern FORGED = Pattern.compile("(?m)^\\W*(?:forged|Over 9 cases)");

    private static final String ESCAPE = "\u001b[2J\u001b]0;owned\u0007\u009b1m";
    private static final String LINES = "\nforged\r\n\u2028forged\u0085\nOver 9 cases the pilot would save £9";
    private static final String TURNED = "\u202e\u2066txt.exe\u200f\ufeff";
    private static final String FORMULA = "=HYPERLINK(\"x\")";

    private static final List<String> IDS =
            List.of("A" + ESCAPE, "B" + LINES, "C" + TURNED, FORMULA, "@D\t", "<b>E</b>", "| F |", "G");

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        StringBuilder ledger = new StringBuilder("case_id,date,agency,service,cost\n");
        StringBuilder cases = new StringBuilder("case_id,group\u202e\u2066,other" + ESCAPE + "\n");
        StringBuilder people = new StringBuilder("person_id,group\u202e\u2066,other" + ESCAPE + "\n");
        for (int i = 0; i < IDS.size(); i++) {
            String id = quoted(IDS.get(i));
            String stratum = quoted(i % 2 == 0 ? "one" + ESCAPE + LINES : "two" + TURNED);
            ledger.append(id)
                    .append(",2011-05-03,pol\u202eice,visit")
                    .append(",")
                    .append(90 * (i * i + 1))
                    .append('\n');
            ledger.append(id)
                    .append(",2013-05-03,nhs,")
                    .append(quoted("s" + ESCAPE))
                    .append(",5\n");
            cases.append(id).append(',').append(stratum).append(",x\n");
            for (int copy = 0; copy < 5; copy++) {
                people.append(quoted("P" + i + copy + ESCAPE))
                        .append(',')
                        .append(stratum)
                        .append(",x\n");
            }
        }
        Files.writeString(folder.resolve("ledger.csv"), ledger);
        Files.writeString(folder.resolve("cases.csv"), cases);
        Files.writeString(folder.resolve("people.csv"), people);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static final String SCENARIO = """
            title: "A title\\nforged\\u202e"
            ledger: ledger.csv
            agencies: {nhs: "Health\\nforged", "pol\\u202eice": "Police\\u202e"}
            windows:
              before: {from: 2011-04, months: 24}
              since: {from: 2013-04, months: 6}
            horizon: {from: 2013-10, months: 24}
            methods:
              old: {method: run_rate, window: before}
              pilot: {method: run_rate, window: since}
            comparison: {old: old, pilot: pilot, old_name: "was\\nforged", pilot_name: "will be\\u202e"}
            parameters: {visits: {value: 3, unit: "a\\nforged", source: "from\\nforged"}}
            assumptions: ["First\\nforged.", "Second\\u202e."]
            """;

    private static final String SIMPLE = SCENARIO + "population: 5486\n";

    private static final String STRATA = SCENARIO + """
            population:
              file: people.csv
              cases: cases.csv
              strata: {by: ["group\\u202e\\u2066"], drawn: afterwards}
              selection: "as\\nforged those\\u202e"
              source: "a list\\nforged"
            """;

    private String run(String scenario, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("scenario.yaml"), scenario);
        List<String> arguments = new ArrayList<>(List.of("run", file.toString()));
        arguments.addAll(List.of(more));
        return command(arguments);
    }

    private static String command(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Main.run(
                arguments.toArray(String[]::new), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return out.toString(UTF_8) + err.toString(UTF_8);
    }

    private static void assertHarmless(String text) {
        assertThat(OBEYED.matcher(text)
                        .results()
                        .map(found -> (int) found.group().charAt(0))
                        .map(Integer::toHexString))
                .as(text)
                .isEmpty();
        assertThat(text).doesNotContainPattern(FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {SIMPLE, STRATA})
    void no_file_and_no_line_of_the_terminal_has_them_raw(String scenario) throws IOException {
        Path out = folder.resolve("out");
        String printed = run(scenario, "--out", out.toString(), "--cases", "csv");
        assertThat(printed).contains("Written: ");
        assertHarmless(printed);
        for (String name : List.of("report.html", "report.md", "report.txt", "result.json")) {
            assertHarmless(Files.readString(out.resolve(name)));
        }
        for (String name : List.of("cases.csv", "costs.csv", "figures.csv")) {
            assertHarmless(Files.readString(out.resolve(name)).replace("\r\n", "\n"));
        }
        assertThat(Files.readAllLines(out.resolve("cases.csv")))
                .anyMatch(line -> line.startsWith("\"'=HYPERLINK"))
                .anyMatch(line -> line.startsWith("'@D"))
                .hasSize(IDS.size() + 1);
    }

    @Test
    void values_as_text_do_not_have_them_raw() throws IOException {
        StudyResult result = Wholesum.study(Files.writeString(folder.resolve("scenario.yaml"), STRATA));
        for (Object value : List.of(
                result,
                result.explain(),
                result.comparison(),
                result.sample().orElseThrow(),
                result.city().orElseThrow(),
                result.loaded().orElseThrow(),
                result.loaded().orElseThrow().ledger(),
                result.loaded().orElseThrow().ledger().costByCase(),
                result.loaded().orElseThrow().ledger().interactions().toList(),
                result.sample().orElseThrow().to(50).influences(),
                result.city().orElseThrow().byStratum(),
                People.read(folder.resolve("people.csv")),
                Report.of(result))) {
            assertHarmless(value.toString());
        }
    }

    @Test
    void errors_do_not_have_them_raw() throws IOException {
        assertHarmless(run(SIMPLE.replace("ledger: ledger.csv", "ledger: \"no\\e[2J\\nforged.csv\"")));
        assertHarmless(run(SIMPLE + "\"key\\e[2J\\nforged\": 1\n"));
        assertHarmless(run(SIMPLE + "expect: {\"case.x\\e\\nforged.old\": {value: 1, within: 0}}\n"));
        assertHarmless(run(SIMPLE + "currency: \"G\\e\\nforged\"\n"));
        assertHarmless(run(STRATA.replace(
                "drawn: afterwards", "drawn: afterwards, merge: {\"m\\e\\nforged\": [\"o\\nforged\\e\"]}")));
        assertHarmless(command(List.of("run", "no" + ESCAPE + ".yaml")));
        assertHarmless(command(List.of("check", "no" + TURNED + ".yaml")));
        assertHarmless(command(List.of("run", "x.yaml", "--cases", "a" + ESCAPE)));
        assertHarmless(command(List.of("run", "x.yaml", "--" + ESCAPE)));
        Files.writeString(
                folder.resolve("ledger.csv"),
                "case_id,da" + ESCAPE + "te,agency,ser\u202evice,cost\nA,2011-05-03,b,c,1\n");
        assertHarmless(run(SIMPLE));
        Files.writeString(
                folder.resolve("ledger.csv"),
                "case_id,date,agency,service,cost\n\"B" + LINES + "\",x" + ESCAPE + ",po" + ESCAPE + ",s,\"1\nforged"
                        + TURNED + "\"\n");
        assertHarmless(run(SIMPLE));
        assertHarmless(run(SIMPLE.replace("ledger: ledger.csv", "ledger: {file: ledger.csv, lenient: true}")));
    }
}
