package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wholesum.problem.InvalidInputException;

/** A file of interactions that a test writes, in a folder of its own. */
record Written(Path folder) {
    static final String HEADER = "case_id,date,agency,service,quantity,unit_cost,cost,failure_demand,correction\n";

    Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("rows.csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    Ledger ledger(String text) {
        return Ledger.read(file(text));
    }

    /** Why a file is refused, without the name of the folder, which is another on every run; null if it isn't. */
    @Nullable
    String refusal(LedgerReader reader, Path file) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> reader.read(file));
        return refused == null
                ? null
                : refused.getMessage().replace(folder + folder.getFileSystem().getSeparator(), "");
    }

    @Nullable
    String refusal(LedgerReader reader, String text) {
        return refusal(reader, file(text));
    }

    @Nullable
    String refusal(String text) {
        return refusal(Ledger.reader(), text);
    }
}
