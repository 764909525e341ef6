package org.wholesum.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The extracts among the resources of the tests. */
final class ExtractFiles {
    private ExtractFiles() {}

    /** Copies extracts, each as a CSV file with its name, to a folder. */
    static void copy(List<String> names, Path folder) throws IOException {
        for (String name : names) {
            Path file = Path.of("examples", "extracts", name + ".csv");
            Files.copy(file, folder.resolve(name + ".csv"));
        }
    }
}
