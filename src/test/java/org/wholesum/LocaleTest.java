package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output depends on inputs alone, and not on where and when it is made. */
class LocaleTest {
    @Test
    void a_run_in_turkish_on_the_chatham_islands_gives_the_same_bytes(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path british = folder.resolve("british");
        Path turkish = folder.resolve("turkish");
        String printed = run(british, "-Duser.language=en", "-Duser.country=GB", "-Duser.timezone=Europe/London");
        String alsoPrinted = run(
                turkish,
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Chatham",
                "-Dfile.encoding=ISO-8859-9");
        assertThat(alsoPrinted.replace(turkish.toString(), british.toString())).isEqualTo(printed);
        for (String file : List.of(
                "report.html", "report.md", "report.txt", "result.json", "costs.csv", "figures.csv", "cases.csv")) {
            assertThat(Files.readString(turkish.resolve(file)))
                    .as(file)
                    .isEqualTo(Files.readString(british.resolve(file)));
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:ActiveProcessorCount=1",
                "-XX:ActiveProcessorCount=64",
                "-Dfile.encoding=US-ASCII",
                "-Dfile.encoding=UTF-16"
            })
    void the_number_of_processors_and_the_character_set_change_no_byte(String setting, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path plain = folder.resolve("plain");
        Path other = folder.resolve("other");
        run(plain);
        run(other, setting);
        for (String file : List.of("report.html", "report.md", "report.txt", "result.json")) {
            assertThat(Files.readAllBytes(other.resolve(file)))
                    .as(file)
                    .isEqualTo(Files.readAllBytes(plain.resolve(file)));
        }
    }

    private static String run(Path out, String... settings) throws IOException, InterruptedException {
        List<String> arguments = new java.util.ArrayList<>(List.of(settings));
        arguments.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.wholesum.Main",
                "run",
                "examples/stoke/appraisal.yaml",
                "--out",
                out.toString()));
        Process process = Jvm.start(arguments.toArray(String[]::new));
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }
}
