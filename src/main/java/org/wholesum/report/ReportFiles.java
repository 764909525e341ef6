package org.wholesum.report;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wholesum.internal.output.UnwrittenException;
import org.wholesum.internal.publication.Publication;
import org.wholesum.population.Sample;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import org.wholesum.study.StudyResult;

/**
 * The files of a result: {@code report.html}, {@code report.md}, {@code report.txt} and {@code result.json}; with fastexcel, an
 * optional dependency, {@code report.xlsx}; and for more than 1,000 cases {@code cases.csv}, which has the costs of each. An id in {@code cases.csv} that a spreadsheet could take for a
 * formula has an apostrophe before it.
 */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * Writes every file to a folder. None appears under its name before all of them are written completely.
     *
     * @param result the result
     * @param folder created if it doesn't exist; files of these names in it are replaced
     * @return the files, in order
     * @throws IllegalStateException if an optional dependency is missing; the message says which to add
     * @throws java.io.UncheckedIOException if a file can't be written
     */
    public static List<Path> write(StudyResult result, Path folder) {
        return write(result, folder, CaseListing.AUTOMATIC);
    }

    /**
     * Writes every file to a folder. None appears under its name before all of them are written completely.
     *
     * @param result the result
     * @param folder created if it doesn't exist; files of these names in it are replaced
     * @param listing where the costs of each case are listed
     * @return the files, in order
     * @throws IllegalStateException if an optional dependency is missing; the message says which to add
     * @throws java.io.UncheckedIOException if a file can't be written
     */
    public static List<Path> write(StudyResult result, Path folder, CaseListing listing) {
        Report report = Report.of(result);
        ImmutableMap.Builder<String, byte[]> files = ImmutableMap.<String, byte[]>builder()
                .put("report.html", bytes(HtmlFormat.of(report)))
                .put("report.md", bytes(MarkdownFormat.of(report)))
                .put("report.txt", bytes(TextFormat.of(report)))
                .put("result.json", bytes(JsonFormat.of(result, listing)));
        if (hasWorkbook(result)) {
            files.put(WorkbookFormat.NAME, workbook(result));
        }
        result.sample()
                .map(Sample::cases)
                .filter(cases -> listing.isInCsv(cases.size()))
                .ifPresent(cases -> files.put(CaseCsv.NAME, bytes(CaseCsv.of(cases))));
        return written(files.build(), folder);
    }

    private static boolean hasWorkbook(StudyResult result) {
        return WorkbookFormat.isAvailable()
                && result.scenario().entry().publication().isEmpty();
    }

    private static byte[] workbook(StudyResult result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookFormat.write(result, out);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes the files of a result that may be published: {@code report.html}, {@code report.md}, {@code report.txt} and
     * {@code result.json}, as {@link Report#forPublication}. None appears under its name before all of them are written
     * completely.
     *
     * @param result the result
     * @param folder created if it doesn't exist; files of these names in it are replaced
     * @param rules the rules for what may be published
     * @return the files, in order
     * @throws IllegalStateException if an optional dependency is missing; the message says which to add
     * @throws InvalidInputException if a rule can't be met, or the folder has a {@code cases.csv}, the costs of each case, or
     *     a {@code report.xlsx}, every amount before suppression and rounding, from a report for working
     * @throws java.io.UncheckedIOException if a file can't be written
     */
    public static List<Path> writeForPublication(StudyResult result, Path folder, Disclosure rules) {
        refuse(folder.resolve(CaseCsv.NAME), "the costs of each case");
        refuse(folder.resolve(WorkbookFormat.NAME), "every amount before suppression and rounding");
        Publication publication = Publication.of(result, rules.rules());
        Report report = new PublishedContents(result, rules, publication).full();
        return written(
                ImmutableMap.of(
                        "report.html", bytes(HtmlFormat.of(report)),
                        "report.md", bytes(MarkdownFormat.of(report)),
                        "report.txt", bytes(TextFormat.of(report)),
                        "result.json", bytes(new PublishedJson(result, rules, publication).text())),
                folder);
    }

    private static void refuse(Path file, String contents) {
        if (Files.exists(file)) {
            throw InvalidInputException.of(
                    Problem.of(file.toString(), "has " + contents + ", and must not be beside a report for publication")
                            .withSuggestion("another folder"));
        }
    }

    static List<Path> written(Map<String, byte[]> texts, Path folder) {
        try {
            return write(texts, folder);
        } catch (IOException e) {
            throw UnwrittenException.of(folder.toString(), e);
        }
    }

    private static List<Path> write(Map<String, byte[]> texts, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<Path, Path> drafts = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, byte[]> text : texts.entrySet()) {
                // createTempFile would make a file that only its owner may read
                Path draft = folder.resolve("." + text.getKey() + "." + UUID.randomUUID() + ".tmp");
                drafts.put(draft, folder.resolve(text.getKey()));
                Files.write(draft, text.getValue(), StandardOpenOption.CREATE_NEW);
            }
            for (Map.Entry<Path, Path> draft : drafts.entrySet()) {
                Files.move(draft.getKey(), draft.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path draft : drafts.keySet()) {
                Files.deleteIfExists(draft);
            }
        }
        return List.copyOf(new ArrayList<>(drafts.values()));
    }
}
