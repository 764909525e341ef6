package org.wholesum.internal.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that appear whole, and what becomes of drafts of runs that were killed. */
@Timeout(120)
class DraftsTest {
    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void drafts_get_their_names_together_and_leave_nothing() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        try (Drafts drafts = Drafts.in(folder)) {
            Files.writeString(drafts.draft("a"), "new");
            Files.writeString(drafts.draft("lock"), "a file of this name");
            assertThat(folder.resolve("a")).hasContent("old");
            assertThat(drafts.publish(StandardCopyOption.REPLACE_EXISTING))
                    .containsExactly(folder.resolve("a"), folder.resolve("lock"));
        }
        assertThat(names()).containsExactly("a", "lock");
        assertThat(folder.resolve("a")).hasContent("new");
    }

    @Test
    void drafts_that_are_not_published_are_deleted() throws IOException {
        try (Drafts drafts = Drafts.in(folder)) {
            Files.writeString(drafts.draft("a"), "half");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void drafts_of_a_run_at_the_same_time_are_left_alone() throws IOException {
        try (Drafts one = Drafts.in(folder)) {
            Files.writeString(one.draft("a"), "one");
            try (Drafts other = Drafts.in(folder)) {
                Files.writeString(other.draft("b"), "other");
                other.publish();
            }
            one.publish();
        }
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void a_file_or_an_empty_folder_of_such_a_name_is_left_alone() throws IOException {
        Files.writeString(folder.resolve(".wholesum-mine.tmp"), "a file");
        Files.createDirectory(folder.resolve(".wholesum-begun.tmp"));
        Drafts.in(folder).close();
        assertThat(names()).containsExactly(".wholesum-begun.tmp", ".wholesum-mine.tmp");
    }

    @Test
    void drafts_of_a_killed_process_are_deleted_by_the_next_run() throws Exception {
        Files.writeString(folder.resolve("a"), "old");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(writer.getInputStream().read()).isEqualTo('w');
        Drafts.in(folder).close();
        assertThat(names()).as("while it writes").hasSize(2);
        writer.destroyForcibly();
        assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(names()).as("killed").hasSize(2).contains("a");
        assertThat(folder.resolve("a")).hasContent("old");
        Drafts.in(folder).close();
        assertThat(names()).containsExactly("a");
    }

    /** Writes half of a draft, and then nothing more. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] arguments) throws Exception {
            try (Drafts drafts = Drafts.in(Path.of(arguments[0]))) {
                Files.writeString(drafts.draft("a"), "half");
                System.out.print("w");
                System.out.flush();
                TimeUnit.MINUTES.sleep(5);
            }
        }
    }

    private void writeAll(String text, String... names) throws IOException {
        try (Drafts drafts = Drafts.in(folder)) {
            for (String name : names) {
                Files.writeString(drafts.draft(name), text);
            }
            drafts.publishMarked("mark");
        }
    }

    @Test
    void a_mark_is_there_only_while_the_files_belong_together() throws IOException {
        writeAll("old", "a", "mark", "b");
        assertThat(names()).containsExactly("a", "b", "mark");
        Files.delete(folder.resolve("b"));
        Files.createDirectories(folder.resolve("b/in the way"));
        assertThatThrownBy(() -> writeAll("new", "a", "mark", "b")).isInstanceOf(IOException.class);
        assertThat(names()).as("a is new, b is not: no mark").containsExactly("a", "b");
        assertThat(folder.resolve("a")).hasContent("new");
    }

    @Test
    void a_mark_is_left_where_nothing_was_replaced() throws IOException {
        writeAll("old", "b", "mark");
        Files.createDirectories(folder.resolve("a/in the way"));
        assertThatThrownBy(() -> writeAll("new", "a", "mark", "b")).isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("a", "b", "mark");
        assertThat(folder.resolve("b")).hasContent("old");
        assertThat(folder.resolve("mark")).hasContent("old");
    }

    @Test
    void files_without_a_mark_are_replaced_in_order() throws IOException {
        writeAll("old", "a", "b");
        Files.writeString(folder.resolve("mark"), "of something else");
        writeAll("new", "b", "a");
        assertThat(folder.resolve("a")).hasContent("new");
        assertThat(folder.resolve("mark")).hasContent("of something else");
    }
}
