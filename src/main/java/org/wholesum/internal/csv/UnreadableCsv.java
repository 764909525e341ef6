package org.wholesum.internal.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import org.wholesum.problem.Problem;

/**
 * Why a source of CSV can't be read, in words.
 *
 * @param name its name in messages
 * @param charset the encoding in which it was read
 * @param opener opens it again
 */
record UnreadableCsv(String name, Charset charset, CsvSource.Opener opener) {
    Problem problem(Exception e) {
        if (e instanceof NoSuchFileException) {
            return Problem.of(name, "there is no such file");
        }
        if (e instanceof AccessDeniedException) {
            return Problem.of(name, "can't be read: access is denied");
        }
        if (!(e instanceof CharacterCodingException)) {
            return Problem.of(name, "can't be read: " + e.getMessage());
        }
        return charset.equals(StandardCharsets.UTF_8)
                ? badEncoding()
                : Problem.of(name, "not text in " + charset.displayName(Locale.ROOT));
    }

    private Problem badEncoding() {
        try (InputStream in = opener.open()) {
            String start = new String(in.readNBytes(2), StandardCharsets.ISO_8859_1);
            String guess =
                    switch (start) {
                        case "PK" -> "a workbook";
                        case "\u00FF\u00FE", "\u00FE\u00FF" -> "UTF-16";
                        default -> "Windows-1252";
                    };
            return Problem.of(name, badLine(), 0, "", "", "not text in UTF-8", Optional.empty())
                    .withSuggestion("it was saved as " + guess + ": save it as CSV UTF-8");
        } catch (IOException e) {
            return Problem.of(name, "can't be read: " + e.getMessage());
        }
    }

    /** The first line that isn't UTF-8. No byte of a longer UTF-8 character is a line feed, so bytes can be split into lines. */
    private int badLine() throws IOException {
        try (InputStream in = opener.open()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                line.write(b);
                if (b == '\n') {
                    if (!isUtf8(line.toByteArray())) {
                        return number;
                    }
                    line.reset();
                    number++;
                }
            }
            return number;
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
