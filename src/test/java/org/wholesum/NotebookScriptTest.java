package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code examples/notebook} does before JShell begins, in a project with a JDK and a Maven of paper. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class NotebookScriptTest {
    private static final Path NOTEBOOK = Path.of("examples", "notebook");

    @TempDir
    private Path folder;

    private Path project;

    private record Ended(int exit, List<String> out, String err) {}

    @BeforeEach
    void begin() throws IOException {
        project = Files.createDirectories(folder.toRealPath().resolve("a project"));
        write(project.resolve("pom.xml"), "");
        write(project.resolve("src/main/java/A.java"), "");
        write(project.resolve("examples/notebook"), Files.readString(NOTEBOOK));
        java("17.0.15");
        write(folder.resolve("jdk/bin/jshell"), "#!/bin/sh\nprintf '%s\\n' \"$PWD\" \"$@\"\n");
        maven(0);
    }

    private void java(String version) throws IOException {
        write(folder.resolve("jdk/bin/java"), "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2025-04-15' >&2\n");
    }

    private void maven(int exit) throws IOException {
        write(folder.resolve("bin/mvn"), """
                #!/bin/sh
                echo "[INFO] what Maven says"
                for option in "$@"; do
                  case $option in
                    -Dmdep.outputFile=*) mkdir -p target/classes; printf a.jar:b.jar > "${option#*=}" ;;
                  esac
                done
                echo called >> maven.calls
                exit %d
                """.formatted(exit));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Ended notebook(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "a project/examples/notebook"));
        command.addAll(Arrays.asList(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        int exit = builder.start().waitFor();
        return new Ended(
                exit, Files.readAllLines(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private long mavenCalls() throws IOException {
        return Files.readAllLines(project.resolve("maven.calls")).size();
    }

    @Test
    void it_can_be_executed() {
        assertThat(NOTEBOOK).isExecutable();
    }

    @Test
    void it_opens_jshell_in_the_projects_root() throws Exception {
        assertThat(notebook("-R-Xmx1g", "a file.jsh").out())
                .containsExactly(
                        project.toString(),
                        "--class-path",
                        "target/classes:a.jar:b.jar",
                        "--startup",
                        "DEFAULT",
                        "--startup",
                        "examples/startup.jsh",
                        "--feedback=wholesum",
                        "examples/tables.jsh",
                        "-R-Xmx1g",
                        "a file.jsh");
    }

    @Test
    void it_runs_scripts_with_an_echo_and_ends_at_the_first_that_fails() throws Exception {
        write(folder.resolve("jdk/bin/java"), """
                #!/bin/sh
                case $1 in
                  -version) echo 'openjdk version "17.0.15" 2025-04-15' >&2 ;;
                  *) printf '%s\n' "$@"; case $* in *bad.jsh) exit 2 ;; esac ;;
                esac
                """);
        assertThat(notebook("a file.jsh", "b.jsh").out())
                .containsExactly(
                        "--class-path",
                        "target/classes:a.jar:b.jar",
                        "org.wholesum.Main",
                        "script",
                        "--echo",
                        "a file.jsh",
                        "--class-path",
                        "target/classes:a.jar:b.jar",
                        "org.wholesum.Main",
                        "script",
                        "--echo",
                        "b.jsh");
        Ended ended = notebook("bad.jsh", "b.jsh");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).contains("bad.jsh").doesNotContain("b.jsh");
    }

    @Test
    void a_link_to_it_does_the_same() throws Exception {
        Path moved = Files.move(project.resolve("examples/notebook"), project.resolve("examples/other"));
        Files.createSymbolicLink(
                folder.resolve("link"),
                Path.of("a project", "examples", moved.getFileName().toString()));
        Files.createSymbolicLink(project.resolve("examples/notebook"), folder.resolve("link"));
        assertThat(notebook().out()).startsWith(project.toString());
    }

    @Test
    void it_compiles_only_after_a_change() throws Exception {
        assertThat(notebook().err()).startsWith("Compiling").doesNotContain("what Maven says");
        assertThat(notebook().err()).isEmpty();
        assertThat(mavenCalls()).isOne();
        FileTime later = FileTime.from(Instant.now().plus(Duration.ofHours(1)));
        Files.setLastModifiedTime(project.resolve("src/main/java/A.java"), later);
        assertThat(notebook().exit()).isZero();
        assertThat(mavenCalls()).isEqualTo(2);
    }

    @Test
    void what_maven_says_is_shown_if_it_fails() throws Exception {
        maven(1);
        Ended ended = notebook();
        assertThat(ended.exit()).isOne();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("what Maven says")
                .endsWith("notebook: Maven could not compile the library, for the reasons above\n");
        assertThat(notebook().exit()).isOne();
    }

    @Test
    void another_feedback_mode_may_be_chosen() throws Exception {
        assertThat(notebook("--feedback", "verbose").out()).doesNotContain("--feedback=wholesum");
        assertThat(notebook("-s").out()).doesNotContain("--feedback=wholesum");
    }

    @Test
    void an_old_java_is_refused() throws Exception {
        for (String version : List.of("1.8.0_292", "11.0.2", "16")) {
            java(version);
            Ended ended = notebook();
            assertThat(ended.exit()).isOne();
            assertThat(ended.err()).contains("java is version " + version + ": install a JDK, 17 or later");
        }
    }

    @Test
    void a_java_without_jshell_is_refused() throws Exception {
        Files.delete(folder.resolve("jdk/bin/jshell"));
        assertThat(notebook().err()).contains("jshell beside Java 17.0.15: install a whole JDK");
        Files.delete(folder.resolve("jdk/bin/java"));
        assertThat(notebook().err()).contains("there is no " + folder.resolve("jdk/bin/java") + ": install a JDK");
    }

    @Test
    void help_says_what_it_does_and_does_nothing() throws Exception {
        Ended ended = notebook("--help");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out().get(0)).startsWith("Usage: examples/notebook");
        assertThat(project.resolve("target")).doesNotExist();
    }
}
