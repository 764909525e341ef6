package org.wholesum.internal.scenario.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.problem.InvalidInputException;

/** A file of a scenario is the one that was checked, whatever somebody does between the check and the reading. */
@DisabledOnOs(OS.WINDOWS) // where links need a right that few users have
class SandboxTest {
    private static final String CHANGED = "was replaced or written to while it was read";

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private Path outside = Path.of("");

    @BeforeEach
    void files() throws IOException {
        folder = Files.createDirectory(temporary.resolve("scenario"));
        outside = Files.createDirectory(temporary.resolve("outside"));
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/records.csv"), "inside");
        Files.writeString(outside.resolve("records.csv"), "secret");
    }

    @FunctionalInterface
    private interface Change {
        void happen() throws IOException;
    }

    /** What is read of a file if something happens after its check and before it is opened, and something after that. */
    private String read(String name, Change before, Change after) {
        ScenarioSource source = ScenarioSource.of(Map.of("ledger", name), Sandbox.below(folder));
        return source.reading(
                name,
                file -> {
                    try {
                        before.happen();
                        String text = Files.readString(file);
                        after.happen();
                        return text;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                "ledger");
    }

    private void link(Path link, Path to) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, to);
    }

    @Test
    void a_link_that_is_led_elsewhere_after_its_check_is_not_followed() throws IOException {
        Path link = folder.resolve("link.csv");
        link(link, folder.resolve("data/records.csv"));
        String read = read(
                "link.csv",
                () -> link(link, outside.resolve("records.csv")),
                () -> link(link, folder.resolve("data/records.csv")));
        assertThat(read).isEqualTo("inside");
    }

    @Test
    void a_link_to_a_folder_that_is_led_elsewhere_after_its_check_is_not_followed() throws IOException {
        Path link = folder.resolve("link");
        link(link, folder.resolve("data"));
        assertThat(read("link/records.csv", () -> link(link, outside), () -> {}))
                .isEqualTo("inside");
    }

    @Test
    void a_link_in_place_of_a_file_that_was_checked_is_refused() {
        Path file = folder.resolve("data/records.csv");
        assertThatThrownBy(() -> read("data/records.csv", () -> link(file, outside.resolve("records.csv")), () -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("records.csv")
                .hasMessageContaining(CHANGED);
    }

    @Test
    void a_link_in_place_of_a_file_that_is_put_back_is_refused() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("unix");
        Path file = folder.resolve("data/records.csv");
        Path aside = folder.resolve("data/aside.csv");
        assertThatThrownBy(() -> read(
                        "data/records.csv",
                        () -> {
                            Files.move(file, aside);
                            link(file, outside.resolve("records.csv"));
                        },
                        () -> {
                            Files.delete(file);
                            Files.move(aside, file);
                        }))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(CHANGED);
    }

    @Test
    void a_link_in_place_of_a_folder_that_was_checked_is_refused() {
        assertThatThrownBy(() -> read(
                        "data/records.csv",
                        () -> {
                            Files.move(folder.resolve("data"), folder.resolve("aside"));
                            link(folder.resolve("data"), outside);
                        },
                        () -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(CHANGED);
    }

    @Test
    void what_a_reader_says_of_another_file_is_not_shown() {
        Path file = folder.resolve("data/records.csv");
        ScenarioSource source = ScenarioSource.of(Map.of("ledger", "data/records.csv"), Sandbox.below(folder));
        assertThatThrownBy(() -> source.reading(
                        "data/records.csv",
                        path -> {
                            try {
                                link(file, outside.resolve("records.csv"));
                                throw new IllegalArgumentException("not a number: " + Files.readString(path));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        "ledger"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(CHANGED)
                .hasMessageNotContaining("secret");
    }
}
