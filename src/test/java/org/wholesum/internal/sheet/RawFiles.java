package org.wholesum.internal.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;

/** Files written for a test. */
final class RawFiles {
    private RawFiles() {}

    static Path text(Path folder, String text, Charset encoding) {
        return bytes(folder, text.getBytes(encoding));
    }

    static Path bytes(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "file", ".csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path workbook(Path folder, Consumer<Workbook> content) {
        try {
            Path file = Files.createTempFile(folder, "book", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                Workbook workbook = new Workbook(out, "test", "1.0");
                content.accept(workbook);
                workbook.finish();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<RawRow> rows(Path file) {
        return RawTables.found().open(file, "f").first(1000);
    }
}
