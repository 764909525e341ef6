package app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wholesum.Main;
import org.wholesum.Wholesum;
import org.wholesum.costs.Months;
import org.wholesum.intake.Extract;
import org.wholesum.ledger.Ledger;
import org.wholesum.projection.Comparison;
import org.wholesum.report.HtmlFormat;
import org.wholesum.report.Report;
import org.wholesum.report.ReportFiles;
import org.wholesum.report.WrittenFiles;
import org.wholesum.scenario.Scenario;
import org.wholesum.study.Study;

/** Uses every part of the library, and prints a line for each: that it works, or what it says is missing. */
public final class App {
    private App() {}

    /** Arguments: the records, a workbook, a script, and a folder to write to. */
    public static void main(String[] arguments) {
        Ledger ledger = Ledger.read(Path.of(arguments[0]));
        Months next = Months.of("2013-10", 24);
        Comparison change = Comparison.of(
                Wholesum.runRate()
                        .project(ledger.during(Months.of("2011-04", 24)).monthlyCosts(), next),
                Wholesum.runRate()
                        .project(ledger.during(Months.of("2013-04", 6)).monthlyCosts(), next));
        print("library", () -> change.saving().toString());
        print("report.html", () -> HtmlFormat.of(Report.of(change)).contains("<svg") ? "works" : "has no charts");
        print("extract", () -> Extract.inspect(Path.of(arguments[1])).toString().contains("Tenant") ? "works" : "is empty");
        print("command line", () -> printed("--help"));
        print("script", () -> printed("script", arguments[2]));
        print("files", () -> written(ledger, Path.of(arguments[3])));
    }

    private static String written(Ledger ledger, Path folder) {
        Scenario scenario = Scenario.parse("""
                title: A study of a program
                windows:
                  before: {from: 2011-04, months: 24}
                  since: {from: 2013-04, months: 6}
                horizon: {from: 2013-10, months: 24}
                methods:
                  old: {method: run_rate, window: before}
                  pilot: {method: run_rate, window: since}
                comparison: {old: old, pilot: pilot}
                """);
        WrittenFiles files = ReportFiles.write(Study.of(scenario).ledger(ledger).run(), folder);
        return files.files().stream().map(Path::getFileName).toList() + " " + files.leftOut();
    }

    private static String printed(String... command) {
        var bytes = new java.io.ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Main.run(command, out, out);
        return code == 0 ? "works" : bytes.toString(StandardCharsets.UTF_8);
    }

    private static void print(String part, Callable<String> work) {
        String result;
        try {
            result = work.call();
        } catch (Exception | LinkageError e) {
            result = String.valueOf(e.getMessage());
        }
        System.out.println(part + ": " + result.strip().replaceAll("\\s+", " "));
    }
}
