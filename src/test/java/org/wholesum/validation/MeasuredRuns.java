package org.wholesum.validation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What was measured by runs that are too long for a build, {@code examples/validation/runs.csv}: typed in by whoever ran them.
 */
final class MeasuredRuns {
    static final Path FILE = ScenarioFigures.FOLDER.resolve("runs.csv");

    private MeasuredRuns() {}

    /**
     * A figure.
     *
     * @param what was measured
     * @param figure as it is to be printed
     * @param how the command, or a few words
     * @param month in which it was measured
     */
    record Run(String what, String figure, String how, String month) {}

    static List<Run> read() {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            return csv.stream()
                    .map(row -> new Run(
                            row.getField("what"), row.getField("figure"), row.getField("how"), row.getField("month")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
