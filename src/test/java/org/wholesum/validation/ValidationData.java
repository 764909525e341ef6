package org.wholesum.validation;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Published data sets that are not the project's own, in a folder given by {@code -Dvalidation.data}. */
public final class ValidationData {
    private ValidationData() {}

    /** {@return whether the folder is given} */
    static boolean isGiven() {
        return System.getProperty("validation.data") != null;
    }

    /**
     * The rows below the header, without quotes; skips the test if the folder is not given.
     *
     * @param file its name
     * @param separator between its fields
     * @return the fields of each row
     */
    public static List<String[]> rows(String file, String separator) {
        String folder = System.getProperty("validation.data");
        assumeThat(folder)
                .as("published data sets: skipped, as -Dvalidation.data=FOLDER is not given")
                .isNotNull();
        try {
            return Files.readAllLines(Path.of(folder, file)).stream()
                    .skip(1)
                    .map(line -> line.replace("\"", "").split(separator, -1))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
