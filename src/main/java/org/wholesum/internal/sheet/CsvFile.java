package org.wholesum.internal.sheet;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.wholesum.internal.csv.CsvParts;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.UnchangedFile;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** A CSV file with its encoding and its delimiter, stated or found. Lines without any character are skipped. */
public final class CsvFile implements RawTable {
    private final UnchangedFile file;
    private final CsvSource source;
    private final String name;
    private final Detected<Charset> encoding;
    private final Detected<Character> delimiter;

    private CsvFile(
            UnchangedFile file,
            CsvSource source,
            String name,
            Detected<Charset> encoding,
            Detected<Character> delimiter) {
        this.file = file;
        this.source = source;
        this.name = name;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    /**
     * A file.
     *
     * @param file its path
     * @param name its name in messages
     * @param encoding its encoding; found from its bytes if empty
     * @param delimiter the character between its fields; found from its first rows if empty
     * @return its rows, not read yet
     * @throws InvalidInputException if it can't be read, or is not text
     */
    public static CsvFile of(Path file, String name, Optional<Charset> encoding, Optional<Character> delimiter) {
        UnchangedFile now = UnchangedFile.of(file);
        Detected<Charset> charset = encoding.map(Detected::stated).orElseGet(() -> Encodings.of(file, name));
        Detected<Character> between = delimiter
                .map(Detected::stated)
                .orElseGet(() -> Delimiters.of(Encodings.start(file, name, charset.value())));
        CsvSource source = CsvSource.of(file, name).as(charset.value(), between.value());
        return new CsvFile(now, source, name, charset, between);
    }

    /** {@return its encoding, and why} */
    public Detected<Charset> encoding() {
        return encoding;
    }

    /** {@return the character between its fields, and why} */
    public Detected<Character> delimiter() {
        return delimiter;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> form() {
        return List.of(
                "Encoding " + encoding.value().displayName(Locale.ROOT) + ". " + encoding.because(),
                "Fields are separated by a " + Delimiters.inWords(delimiter.value()) + ". " + delimiter.because());
    }

    @Override
    public boolean hasFixedCells() {
        return false;
    }

    @Override
    public void read(Predicate<RawRow> each) {
        file.during(() -> {
            source.readWhile(CsvRecordHandler.of(), record -> each.test(row(record)));
            return file;
        });
    }

    @Override
    public boolean readFast(Consumer<RawRow> each) {
        if (!encoding.value().equals(StandardCharsets.UTF_8) || delimiter.value() != ',') {
            return RawTable.super.readFast(each);
        }
        CellTexts texts = new CellTexts();
        return file.during(() -> CsvParts.read(file.file(), record -> each.accept(row(record, texts))));
    }

    private RawRow row(org.wholesum.internal.csv.CsvRecord record, CellTexts texts) {
        int line = Math.toIntExact(record.line());
        checkWidth(line, record.fields());
        String[] cells = new String[record.fields()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = texts.text(i, record.text(), record.from(i), record.to(i));
        }
        return new RawRow(line, Arrays.asList(cells));
    }

    private RawRow row(CsvRecord record) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        checkWidth(line, record.getFieldCount());
        return new RawRow(line, record.getFields());
    }

    private void checkWidth(int line, int fields) {
        if (fields > MOST_COLUMNS) {
            throw InvalidInputException.of(Problem.of(
                    name,
                    line,
                    0,
                    "",
                    "",
                    "the row has " + fields + " fields, expected at most " + MOST_COLUMNS,
                    Optional.empty()));
        }
    }

    /** The name, the encoding and the delimiter. */
    @Override
    public String toString() {
        return name + ": " + String.join(" ", form());
    }
}
