package org.wholesum.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.wholesum.internal.data.CasesCsv;
import org.wholesum.internal.data.CostsCsv;
import org.wholesum.internal.data.FiguresCsv;
import org.wholesum.internal.output.Drafts;
import org.wholesum.internal.output.UnwrittenException;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.publication.Publication;
import org.wholesum.population.Sample;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import org.wholesum.study.StudyResult;

/**
 * The files of a result: {@code report.html}, {@code report.md}, {@code report.txt}, {@code result.json} and
 * {@code report.xlsx}; and tidy tables in CSV for spreadsheets, R or Python.
 *
 * <ul>
 *   <li>{@code costs.csv}: {@code method,agency,month,amount,currency,prices}, the cost of each method, agency and month of the
 *       horizon, zeros included. The method is {@code old}, {@code pilot}, or {@code option.NAME} of an option.
 *   <li>{@code figures.csv}: {@code name,value,unit,description}, every figure of {@link StudyResult#figures}. The unit of money
 *       is its currency; a share, change or rate of 25% is 0.25.
 *   <li>{@code cases.csv}, if the result has cases: {@code case_id,old,pilot,saving}, the costs of each over the horizon.
 * </ul>
 *
 * <p>Amounts are in major units, as pounds, exact to the penny, with a point and without separators; the price base is a year, as
 * {@code 2013/14}, or {@code nominal}. The tables are as RFC 4180 describes CSV, in UTF-8. A text in them that a spreadsheet could
 * take for a formula has an apostrophe before it.
 *
 * <p>Made for publication, the tables have what the report shows, and no {@code cases.csv}. {@code costs.csv} is
 * {@code breakdown,method,agency,financial_year,amount,status,currency,prices}: the total, the agencies over the horizon, and the
 * financial years of all agencies, each of which adds up to the total. {@code figures.csv} has a column {@code status} more. The
 * status is {@code published}, or {@code suppressed} where the amount is empty.
 *
 * <p>{@code report.html} and {@code report.xlsx} need optional dependencies, and are left out where those are missing.
 *
 * <p>Where files of an earlier result are replaced, its {@code result.json} goes first, and the new one comes last: a folder with a
 * {@code result.json} has files of one result, and a run that is killed at the last moment leaves a folder without it.
 */
public final class ReportFiles {
    private static final String RESULT = "result.json";

    private ReportFiles() {}

    /**
     * Writes every file to a folder. None appears under its name before all of them are written completely.
     *
     * @param result the result
     * @param folder created if it doesn't exist; files of these names in it are replaced
     * @return the files, in order; and what was left out, with the dependencies to add
     * @throws java.io.UncheckedIOException if a file can't be written
     */
    public static WrittenFiles write(StudyResult result, Path folder) {
        return write(result, folder, CaseListing.AUTOMATIC);
    }

    /**
     * Writes every file to a folder. None appears under its name before all of them are written completely.
     *
     * @param result the result
     * @param folder created if it doesn't exist; files of these names in it are replaced
     * @param listing where the costs of each case are listed
     * @return the files, in order; and what was left out, with the dependencies to add
     * @throws java.io.UncheckedIOException if a file can't be written
     */
    public static WrittenFiles write(StudyResult result, Path folder, CaseListing listing) {
        Report report = Report.of(result);
        FileDrafts files = texts(report)
                .put(RESULT, JsonFormat.of(result, listing))
                .put(CostsCsv.NAME, CostsCsv.of(result))
                .put(FiguresCsv.NAME, FiguresCsv.of(result));
        if (result.scenario().entry().publication().isEmpty()) {
            files.tryBytes(WorkbookFormat.NAME, () -> workbook(result));
        }
        result.sample()
                .filter(sample -> listing.isInCsv())
                .map(Sample::cases)
                .ifPresent(cases -> files.put(CasesCsv.NAME, CasesCsv.of(cases)));
        return written(files, folder);
    }

    private static FileDrafts texts(Report report) {
        return new FileDrafts()
                .tryText("report.html", () -> HtmlFormat.of(report))
                .put("report.md", MarkdownFormat.of(report))
                .put("report.txt", TextFormat.of(report));
    }

    private static byte[] workbook(StudyResult result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookFormat.write(result, out);
        return out.toByteArray();
    }

    /**
     * Writes the files of a result that may be published: {@code report.html}, {@code report.md}, {@code report.txt},
     * {@code result.json}, {@code costs.csv} and {@code figures.csv}, as {@link Report#forPublication}. None appears under its
     * name before all of them are written completely.
     *
     * @param result the result
     * @param folder created if it doesn't exist; files of these names in it are replaced
     * @param rules the rules for what may be published
     * @return the files, in order; and what was left out, with the dependencies to add
     * @throws InvalidInputException if a rule can't be met, or the folder has a {@code cases.csv}, the costs of each case, or
     *     a {@code report.xlsx}, every amount before suppression and rounding, from a report for working
     * @throws java.io.UncheckedIOException if a file can't be written
     */
    public static WrittenFiles writeForPublication(StudyResult result, Path folder, Disclosure rules) {
        refuse(folder.resolve(CasesCsv.NAME), "the costs of each case");
        refuse(folder.resolve(WorkbookFormat.NAME), "every amount before suppression and rounding");
        Publication publication = Publication.of(result, rules.rules());
        Report report = new PublishedContents(result, rules, publication).full();
        return written(
                texts(report)
                        .put(RESULT, new PublishedJson(result, rules, publication).text())
                        .put(CostsCsv.NAME, CostsCsv.published(publication))
                        .put(FiguresCsv.NAME, FiguresCsv.published(result, publication)),
                folder);
    }

    private static void refuse(Path file, String contents) {
        if (Files.exists(file)) {
            throw InvalidInputException.of(
                    Problem.of(file.toString(), "has " + contents + ", and must not be beside a report for publication")
                            .withSuggestion("another folder"));
        }
    }

    static WrittenFiles written(FileDrafts drafts, Path folder) {
        try {
            return new WrittenFiles(write(drafts.contents(), folder), drafts.leftOut());
        } catch (IOException e) {
            throw UnwrittenException.of(folder.toString(), e);
        }
    }

    private static List<Path> write(Map<String, byte[]> texts, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Drafts drafts = Drafts.in(folder)) {
            for (Map.Entry<String, byte[]> text : texts.entrySet()) {
                Interruption.check("writing a report");
                Files.write(drafts.draft(text.getKey()), text.getValue(), StandardOpenOption.CREATE_NEW);
            }
            return drafts.publishMarked(RESULT);
        }
    }
}
