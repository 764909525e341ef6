package org.wholesum.internal.pseudonym;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wholesum.internal.csv.CsvRewriter;
import org.wholesum.internal.output.Drafts;
import org.wholesum.internal.output.Reason;
import org.wholesum.internal.output.UnwrittenException;
import org.wholesum.internal.sheet.Delimiters;
import org.wholesum.internal.sheet.Encodings;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Writes a CSV file with pseudonyms: to a draft first, which gets its name when it is complete. */
public final class PseudonymWriter {
    private static final int SAMPLE = 1 << 16;

    private final Path file;
    private final List<String> columns;
    private final UnaryOperator<String> pseudonyms;

    /**
     * A writer for one file.
     *
     * @param file a CSV file with a header
     * @param columns the headings of the columns of ids
     * @param pseudonyms the pseudonym of an id
     */
    public PseudonymWriter(Path file, List<String> columns, UnaryOperator<String> pseudonyms) {
        this.file = file;
        this.columns = columns;
        this.pseudonyms = pseudonyms;
    }

    /**
     * Writes the file with pseudonyms.
     *
     * @param to a file that does not exist
     * @param stated the encoding; found if empty
     * @param separator the character between fields; found if empty
     * @return what was written
     * @throws InvalidInputException if the file is refused, or the result exists
     * @throws UncheckedIOException if the result can't be written
     */
    public PseudonymisedFile write(Path to, Optional<Charset> stated, Optional<Character> separator) {
        if (!Files.isRegularFile(file)) {
            throw refused(file, Files.exists(file) ? "is not a file, expected one" : "there is no such file");
        }
        if (Files.exists(to)) {
            throw refused(to, "exists already, expected the name of a new file");
        }
        Charset charset =
                stated.filter(one -> !one.equals(StandardCharsets.UTF_16)).orElseGet(this::encoding);
        char delimiter = separator.orElseGet(() -> delimiter(charset));
        PseudonymColumns ids = new PseudonymColumns(file.toString(), columns, pseudonyms);
        try {
            draft(to, charset, new CsvRewriter(file.toString(), delimiter, ids), ids::check);
        } catch (FileAlreadyExistsException e) {
            throw refused(to, "exists already, expected the name of a new file");
        } catch (CharacterCodingException e) {
            throw notIn(charset);
        } catch (IOException e) {
            throw UnwrittenException.of(to + " from " + file, e);
        }
        return ids.written(to, charset.name(), delimiter);
    }

    /** Every byte means a character in ISO 8859-1: the encoding of a file that has bytes without one in Windows-1252. */
    private Charset encoding() {
        Charset found = Encodings.of(file, file.toString()).value();
        if (!found.equals(Encodings.WINDOWS_1252)) {
            return found;
        }
        try (Reader all = reader(found)) {
            all.transferTo(Writer.nullWriter());
            return found;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file + ": " + Reason.of(e), e);
        }
    }

    private char delimiter(Charset charset) {
        CharBuffer start = CharBuffer.allocate(SAMPLE);
        try (Reader in = reader(charset)) {
            while (start.hasRemaining() && in.read(start) >= 0) {
                // reads on
            }
            return Delimiters.of(start.flip().toString()).value();
        } catch (CharacterCodingException e) {
            throw notIn(charset);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file + ": " + Reason.of(e), e);
        }
    }

    private Reader reader(Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file)),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private void draft(Path to, Charset charset, CsvRewriter rewriter, Runnable check) throws IOException {
        BasicFileAttributes before = attributes();
        Path folder = Objects.requireNonNull(to.toAbsolutePath().getParent());
        try (Drafts drafts = Drafts.in(folder)) {
            try (Reader in = reader(charset);
                    Writer out = new BufferedWriter(new OutputStreamWriter(
                            Files.newOutputStream(
                                    drafts.draft(String.valueOf(to.getFileName())), StandardOpenOption.CREATE_NEW),
                            charset.newEncoder()))) {
                rewriter.copy(in, out);
            }
            check.run();
            BasicFileAttributes after = attributes();
            if (before.size() != after.size() || !before.lastModifiedTime().equals(after.lastModifiedTime())) {
                throw refused(file, "changed while it was read, expected a file that nothing writes to");
            }
            drafts.publish();
        }
    }

    private InvalidInputException notIn(Charset charset) {
        return refused(file, "not text in " + charset.name() + ", expected another encoding to be stated");
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    private static InvalidInputException refused(Path what, String expected) {
        return InvalidInputException.of(Problem.of(what.toString(), expected));
    }
}
