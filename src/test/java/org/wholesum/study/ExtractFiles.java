package org.wholesum.study;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.wholesum.intake.Intake;

/** The extracts among the resources of the tests. */
final class ExtractFiles {
    private ExtractFiles() {}

    /** Copies extracts, each as a CSV file with its name, to a folder. */
    static void copy(List<String> names, Path folder) throws IOException, URISyntaxException {
        for (String name : names) {
            Path file = Path.of(Objects.requireNonNull(Intake.class.getResource("extracts/" + name + ".csv"))
                    .toURI());
            Files.copy(file, folder.resolve(name + ".csv"));
        }
    }
}
