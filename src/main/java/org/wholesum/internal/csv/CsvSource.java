package org.wholesum.internal.csv;

import com.google.common.base.Throwables;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholesum.execution.Progress;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * A CSV file (RFC 4180) in UTF-8, with or without a byte order mark, with LF or CRLF line ends. Bytes that aren't UTF-8
 * and quotes that are never closed are errors with a line number.
 */
public final class CsvSource {
    static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_FIELD = 1 << 20;
    private static final Pattern MALFORMED = Pattern.compile("(.*?)\\.? *\\(record starting at line (\\d{1,9})\\)");

    private final String name;
    private final Optional<Path> file;
    private final Opener opener;
    private final Charset charset;
    private final char delimiter;

    private CsvSource(String name, Optional<Path> file, Opener opener) {
        this(name, file, opener, StandardCharsets.UTF_8, ',');
    }

    private CsvSource(String name, Optional<Path> file, Opener opener, Charset charset, char delimiter) {
        this.name = name;
        this.file = file;
        this.opener = opener;
        this.charset = charset;
        this.delimiter = delimiter;
    }

    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * A file.
     *
     * @param file its path
     * @return the source, not yet opened
     */
    public static CsvSource of(Path file) {
        return of(file, file.toString());
    }

    /**
     * A file with another name in messages than its path.
     *
     * @param file its path
     * @param name its name in messages
     * @return the source, not yet opened
     */
    public static CsvSource of(Path file, String name) {
        return new CsvSource(
                name, Optional.of(file), () -> new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /**
     * A large file, with progress in bytes. If the thread that reads is interrupted, reading stops within a second with a
     * {@link CancellationException}.
     *
     * @param file its path
     * @param progress the progress listener
     * @param what the work in words for the listener, as {@code reading interactions}
     * @return the source, not yet opened
     */
    public static CsvSource of(Path file, Progress progress, String what) {
        return new CsvSource(
                file.toString(),
                Optional.of(file),
                () -> new BufferedInputStream(
                        new ProgressInputStream(Files.newInputStream(file), Files.size(file), progress, what),
                        1 << 16));
    }

    /**
     * A resource of a class.
     *
     * @param beside the class
     * @param resource the file's name
     * @return the source, not yet opened
     */
    public static CsvSource of(Class<?> beside, String resource) {
        return new CsvSource(resource, Optional.empty(), () -> {
            InputStream in = beside.getResourceAsStream(resource);
            if (in == null) {
                throw new NoSuchFileException(resource);
            }
            return in;
        });
    }

    /**
     * The same source in another form.
     *
     * @param encoding the encoding of its text
     * @param separator the character between fields
     * @return a copy with that form
     */
    public CsvSource as(Charset encoding, char separator) {
        return new CsvSource(name, file, opener, encoding, separator);
    }

    /** {@return its name in messages} */
    public String name() {
        return name;
    }

    /** As {@link #name()}. */
    @Override
    public String toString() {
        return name;
    }

    /**
     * Reads it to the end. Rows may have more or fewer fields than the first; empty lines are skipped.
     *
     * @param <T> the result of the handler for a record
     * @param handler handles the fields
     * @param each consumes each result other than null
     * @throws InvalidInputException if it can't be opened or read, is not UTF-8, or has a quote that is never closed
     */
    public <T> void read(CsvCallbackHandler<T> handler, Consumer<? super T> each) {
        readWhile(handler, record -> {
            each.accept(record);
            return true;
        });
    }

    /**
     * Reads it to the end, or until a record is refused. Rows may have more or fewer fields than the first; empty lines are
     * skipped.
     *
     * @param <T> the result of the handler for a record
     * @param handler handles the fields
     * @param each consumes each result other than null, and says whether to read on
     * @throws InvalidInputException if it can't be opened or read, is not in its encoding, has a quote that is never
     *     closed, or is a file that was replaced or written to meanwhile
     */
    public <T> void readWhile(CsvCallbackHandler<T> handler, Predicate<? super T> each) {
        if (file.isEmpty()) {
            readThrough(handler, each);
            return;
        }
        UnchangedFile.during(file.get(), () -> {
            readThrough(handler, each);
            return file;
        });
    }

    private <T> void readThrough(CsvCallbackHandler<T> handler, Predicate<? super T> each) {
        UnreadableCsv unreadable = new UnreadableCsv(name, charset, opener);
        try (Reader text = withoutMark(new InputStreamReader(opener.open(), strict(charset)));
                CsvReader<T> csv = reader(handler, text, delimiter)) {
            for (T record : csv) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("reading " + name + ": interrupted");
                }
                if (!each.test(record)) {
                    return;
                }
            }
        } catch (UncheckedIOException e) {
            throw InvalidInputException.of(unreadable.problem(Objects.requireNonNull(e.getCause())));
        } catch (IOException e) {
            throw InvalidInputException.of(unreadable.problem(e));
        } catch (CsvParseException e) {
            Throwables.throwIfUnchecked(Objects.requireNonNullElse(e.getCause(), malformed(e)));
            throw e;
        }
    }

    /**
     * Reads it to the end without making Strings of fields. Empty lines are skipped.
     *
     * @param each consumes each record, which is valid until it returns
     * @throws InvalidInputException if it can't be opened or read, is not UTF-8, or has a quote that is never closed
     */
    public void read(Consumer<CsvRecord> each) {
        read(new CsvRecords(1, each), nothing -> {});
    }

    static CharsetDecoder strictDecoder() {
        return strict(StandardCharsets.UTF_8);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static <T> CsvReader<T> reader(CsvCallbackHandler<T> handler, Reader text) {
        return reader(handler, text, ',');
    }

    private static <T> CsvReader<T> reader(CsvCallbackHandler<T> handler, Reader text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD)
                .build(handler, text);
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        PushbackReader text = new PushbackReader(reader, 1);
        int first = text.read();
        if (first != BYTE_ORDER_MARK && first >= 0) {
            text.unread(first);
        }
        return text;
    }

    private InvalidInputException malformed(CsvParseException e) {
        Matcher message = MALFORMED.matcher(String.valueOf(e.getMessage()));
        int line = message.matches() ? Integer.parseInt(message.group(2)) : 0;
        String found = message.matches() ? message.group(1) : e.getMessage();
        return InvalidInputException.of(
                Problem.of(name, line, 0, "", "", "not CSV as in RFC 4180: " + found, Optional.empty())
                        .withSuggestion("a quote (\") is never closed, or occurs inside a field and is not doubled"));
    }
}
