package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command pseudonymise. */
class PseudonymiseTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path key = Path.of("key");
    private Path data = Path.of("data.csv");

    @BeforeEach
    void files() throws IOException {
        key = Files.createDirectory(folder.resolve("keys")).resolve("key");
        data = Files.createDirectory(folder.resolve("data")).resolve("nhs.csv");
        Files.writeString(data, "NHS No,x\n007,1\n7,2\n");
    }

    private int run(Object... arguments) {
        String[] texts = new String[arguments.length + 1];
        texts[0] = "pseudonymise";
        for (int i = 0; i < arguments.length; i++) {
            texts[i + 1] = arguments[i].toString();
        }
        printed.reset();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Main.run(texts, out, out);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_key_is_made_and_replaces_ids_by_pseudonyms() throws IOException {
        assertThat(run("--new-key", key)).isZero();
        String secret = Files.readString(key).strip();
        assertThat(text()).startsWith("Written: " + key + ", a new key.").doesNotContain(secret);
        assertThat(run(data, "--columns", "NHS No", "--key", key)).isZero();
        Path result = data.resolveSibling("nhs-pseudonymised.csv");
        assertThat(text())
                .isEqualToNormalizingNewlines("Written: " + result
                        + ": 2 rows, 2 different ids in 2 fields replaced, 0 blank, 0 words kept\n")
                .doesNotContain(secret);
        assertThat(Files.readString(result))
                .matches("NHS No,x\np-.{24},1\np-.{24},2\n")
                .doesNotContain(secret);
        Path other = folder.resolve("data/other.csv");
        assertThat(run(data, "--columns", "NHS No", "--key", key, "--ids", "trim,leading-zeros", "--out", other))
                .isZero();
        assertThat(text()).contains("2 rows, 1 different id in 2 fields");
    }

    @Test
    void a_key_beside_the_data_or_the_result_is_refused() {
        Path beside = data.resolveSibling("key");
        run("--new-key", beside);
        assertThat(run(data, "--columns", "NHS No", "--key", beside)).isEqualTo(2);
        assertThat(text()).contains("is in the folder");
        run("--new-key", key);
        assertThat(run(data, "--columns", "NHS No", "--key", key, "--out", key.resolveSibling("out.csv")))
                .isEqualTo(2);
        assertThat(text()).contains("is in the folder");
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(run()).isEqualTo(2);
        assertThat(text()).startsWith("expected FILE, or --new-key KEYFILE to make a key");
        assertThat(run(data)).isEqualTo(2);
        assertThat(text()).startsWith("expected --key KEYFILE; --new-key KEYFILE makes one");
        assertThat(run(data, "--key", key)).isEqualTo(2);
        assertThat(text()).startsWith("expected --columns NAME");
        assertThat(run(data, "--key", key, "--columns", "x")).isEqualTo(2);
        assertThat(text()).startsWith(key + ": can't be used as a key");
        assertThat(run(data, "--key", key, "--new-key", key)).isEqualTo(2);
        run("--new-key", key);
        assertThat(run(data, "--key", key, "--columns", "x", "--ids", "spaces")).isEqualTo(2);
        assertThat(text()).startsWith("--ids spaces: expected trim, case, blanks, leading-zeros, or none alone");
        assertThat(run(data, "--key", key, "--columns", "x", "--encoding", "?")).isEqualTo(2);
        assertThat(run(data, "--key", key, "--columns", "x", "--delimiter", "ab"))
                .isEqualTo(2);
    }
}
