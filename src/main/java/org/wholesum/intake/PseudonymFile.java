package org.wholesum.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file whose ids are replaced by pseudonyms, and where the result goes. Immutable; each setting returns another.
 *
 * <p>{@code PseudonymFile.of(Path.of("nhs.csv"), List.of("NHS No")).write(pseudonyms, Path.of("out/nhs.csv"))}
 */
public final class PseudonymFile {
    private final Path file;
    private final List<String> columns;
    private final Optional<Charset> encoding;
    private final Optional<Character> delimiter;

    private PseudonymFile(Path file, List<String> columns, Optional<Charset> encoding, Optional<Character> delimiter) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    /**
     * A file whose encoding and delimiter are found.
     *
     * @param file a CSV file with a header
     * @param columns the headings of the columns of ids, one or more
     * @return the file, not read yet
     * @throws IllegalArgumentException if there is no column
     */
    public static PseudonymFile of(Path file, List<String> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("no column, expected one or more");
        }
        return new PseudonymFile(file, columns, Optional.empty(), Optional.empty());
    }

    /**
     * States the encoding.
     *
     * @param charset the encoding of the file and of the result
     * @return a copy with that encoding
     */
    public PseudonymFile encoding(Charset charset) {
        return new PseudonymFile(file, columns, Optional.of(charset), delimiter);
    }

    /**
     * States the delimiter.
     *
     * @param character the character between fields
     * @return a copy with that delimiter
     */
    public PseudonymFile delimiter(char character) {
        return new PseudonymFile(file, columns, encoding, Optional.of(character));
    }

    /**
     * Writes the file with pseudonyms in place of ids. Everything else is copied as it is: encoding, byte order mark, delimiter,
     * quotes, line ends, other columns and the lines above the header, which is the first row of the first 100 that has every
     * column. Blank ids stay blank, and words in the place of an id, as {@code Redacted} or {@code Total}, stay as they are, so
     * that they can be found later. The result appears whole or not at all.
     *
     * @param pseudonyms the pseudonyms
     * @param to a file that doesn't exist
     * @return what was done
     * @throws org.wholesum.problem.InvalidInputException if the file can't be read, is not CSV, has no such columns, changes while
     *     it is read, or has a pseudonym or a shortened number as {@code 5.66E+11} in the place of an id; or if the result exists
     * @throws java.io.UncheckedIOException if the result can't be written
     */
    public PseudonymisedFile write(Pseudonyms pseudonyms, Path to) {
        return new PseudonymWriter(file, columns, pseudonyms).write(to, encoding, delimiter);
    }

    /** The file and the columns. */
    @Override
    public String toString() {
        return file + ": " + String.join(", ", columns);
    }
}
