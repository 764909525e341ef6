package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that replaces reports without end is killed, again and again: a result never has another one's files beside it. */
@Tag("slow")
@Timeout(300)
class KilledReportTest {
    private static final List<String> FILES = List.of("report.txt", "report.md", "costs.csv", "result.json");
    private static final int KILLS = 20;
    private static final int LONGEST = 400;

    @TempDir
    private Path folder;

    /** The results that files are of: the whole text of each is A's or B's. */
    private static Map<String, String> owners(Path folder) throws IOException {
        Map<String, String> owners = new TreeMap<>();
        for (String name : FILES) {
            if (Files.exists(folder.resolve(name))) {
                String text = Files.readString(folder.resolve(name));
                assertThat(text).as(name).isIn(Writer.text("A"), Writer.text("B"));
                owners.put(name, text.substring(0, 1));
            }
        }
        return owners;
    }

    @Test
    void a_folder_with_a_result_has_the_files_of_it_alone() throws Exception {
        SplittableRandom random = new SplittableRandom(2026);
        for (int i = 0; i < KILLS; i++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            assertThat(writer.getInputStream().read()).isEqualTo('w');
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST));
            writer.destroyForcibly();
            assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
            Map<String, String> owners = owners(folder);
            if (owners.containsKey("result.json")) {
                assertThat(owners).hasSize(FILES.size());
                assertThat(owners.values()).containsOnly(owners.get("result.json"));
            }
        }
    }

    /** Replaces the files of A by those of B and the other way round. */
    static final class Writer {
        private static final int LENGTH = 100_000;

        private Writer() {}

        static String text(String owner) {
            return owner.repeat(LENGTH);
        }

        public static void main(String[] arguments) {
            for (int i = 0; i >= 0; i++) {
                FileDrafts drafts = new FileDrafts();
                String text = text(i % 2 == 0 ? "A" : "B");
                FILES.forEach(name -> drafts.put(name, text));
                ReportFiles.written(drafts, Path.of(arguments[0]));
                if (i == 0) {
                    System.out.print("w");
                    System.out.flush();
                }
            }
        }
    }
}
