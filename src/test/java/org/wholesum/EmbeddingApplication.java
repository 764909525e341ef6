package org.wholesum;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.wholesum.report.Report;
import org.wholesum.report.TextFormat;
import org.wholesum.study.StudyResult;

/** An application that embeds the library; it runs without the optional dependencies. */
final class EmbeddingApplication {
    private EmbeddingApplication() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        StudyResult result = Wholesum.study(Path.of("examples", "stoke", "scenario.yaml"));
        out.print(result.comparison().saving() + "\n");
        out.print(TextFormat.of(Report.of(result)).contains("£337,000.00") ? "£337,000.00 in text\n" : "no text\n");
    }
}
