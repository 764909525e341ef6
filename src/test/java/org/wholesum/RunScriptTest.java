package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JShell scripts on the command line. */
class RunScriptTest {
    @TempDir
    private Path folder;

    private CommandRun script(String text) throws IOException {
        Files.writeString(folder.resolve("a.jsh"), text);
        return CommandRun.of("script", folder.resolve("a.jsh").toString());
    }

    private String place(int line) {
        return folder.resolve("a.jsh") + ", line " + line + ": ";
    }

    @Test
    void each_value_is_printed_with_its_name() throws IOException {
        CommandRun run = script("""
                // the pilot's records
                var ledger = Ledger.read(Path.of("examples/stoke/interactions.csv"));
                var total = ledger.during(Months.of("2011-04", 24))
                    .monthlyCosts()
                    .total()
                int twice(int n) {
                    return 2 * n;
                }
                twice(21); twice(4)
                """);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("total ==> GBP 337000.00\n")
                .endsWith("$3 ==> 42\n$4 ==> 8\n".replace("$3", name(run, 42)).replace("$4", name(run, 8)));
    }

    /** The names of unnamed values are numbers that depend on how many snippets came first. */
    private static String name(CommandRun run, int value) {
        return run.out()
                .lines()
                .filter(line -> line.endsWith(" ==> " + value))
                .findFirst()
                .orElse("none ==> ")
                .split(" ")[0];
    }

    @Test
    void an_echo_shows_each_statement_with_its_comments_and_below_it_the_value() throws IOException {
        Files.writeString(folder.resolve("a.jsh"), """
                // what it costs

                var cost = Money.parse("GBP -1234.50");   // a refund
                int twice(int n) { return 2 * n; }
                twice(21)
                Map.of("lost", Money.parse("GBP 1.00"))
                // the end
                """);
        CommandRun run =
                CommandRun.of("script", "--echo", folder.resolve("a.jsh").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replace("\r", "")).isEqualTo("""
                // what it costs

                var cost = Money.parse("GBP -1234.50");   // a refund
                    \u2212£1,234.50

                int twice(int n) { return 2 * n; }
                twice(21)
                    42

                Map.of("lost", Money.parse("GBP 1.00"))
                    {lost=£1.00}

                // the end
                """);
    }

    @Test
    void a_script_that_ends_with_an_exception_has_its_code_with_an_echo_too() throws IOException {
        Files.writeString(folder.resolve("a.jsh"), "int one = 1;\nAgency.of(\"\");\n");
        CommandRun run =
                CommandRun.of("script", "--echo", folder.resolve("a.jsh").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("int one = 1;\n    1\n\nAgency.of(\"\");\n");
        assertThat(run.err()).startsWith(place(2));
    }

    @Test
    void a_lambda_is_shown_as_its_type_and_a_named_method_by_its_name() throws IOException {
        assertThat(script("""
                Function<Ledger, Integer> size = ledger -> ledger.cases().size();
                Method free = (history, horizon) -> MonthlyCosts.zero(history.currency(), horizon);
                var named = Method.named("six months free", free);
                var held = runRate();
                """).out()).isEqualTo("""
                size ==> Function<Ledger, Integer>
                free ==> Method
                named ==> six months free
                held ==> run rate
                """);
    }

    @Test
    void an_exception_has_its_line() throws IOException {
        CommandRun run = script("""
                int one = 1;

                /* two
                   lines */
                Agency.of(
                    "");
                """);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("one ==> 1\n");
        assertThat(run.err()).contains(place(5)).doesNotContain("\tat ");
    }

    @Test
    void an_exception_inside_a_statement_has_the_line_of_its_part() throws IOException {
        CommandRun run = script("""
                var list = List.of(1);
                for (int i = 0; i < 2; i++) {
                    int n = i;
                    list.get(n);
                }
                """);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith(place(4) + "IndexOutOfBoundsException: ");
    }

    @Test
    void what_does_not_compile_has_its_line_and_nothing_after_it_runs() throws IOException {
        CommandRun run = script("""
                int one = 1;
                var two =
                    nothing + 1;
                int three = 3;
                """);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("one ==> 1\n");
        assertThat(run.err()).startsWith(place(3)).contains("cannot find symbol", "nothing");
    }

    @Test
    void a_method_may_use_one_that_comes_later_but_not_one_that_never_comes() throws IOException {
        assertThat(script("int a() { return b(); }\nint b() { return 2; }\na()\n")
                        .out())
                .endsWith("==> 2\n");
        CommandRun run = script("\nint a() { return b(); }\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith(place(2));
    }

    @Test
    void what_is_not_complete_has_its_line() throws IOException {
        CommandRun run = script("int one = 1;\n\nint two() {\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith(place(3) + "this is not complete");
    }

    @Test
    void exit_ends_it_and_other_commands_of_the_tool_are_refused() throws IOException {
        CommandRun ended = script("int one = 1;\n/exit\nint two = 2;\n");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEqualTo("one ==> 1\n");
        CommandRun refused = script("int one = 1;\n/open other.jsh\n");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).startsWith(place(2) + "/open other.jsh is a command of JShell's tool");
    }

    @Test
    void nothing_in_a_value_is_obeyed_by_a_terminal() throws IOException {
        assertThat(script("var text = new StringBuilder(\"\\033[2J\")\n").out())
                .startsWith("text ==> ")
                .doesNotContain("\033");
    }

    @Test
    void a_missing_script_is_named() {
        CommandRun run = CommandRun.of("script", "no-such.jsh");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("no-such.jsh: there is no such file\n");
    }

    @Test
    void a_java_without_jshell_is_named_in_one_sentence() throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("a.jsh"), "int one = 1;\n");
        Process process = Jvm.start(
                "--limit-modules",
                "java.se",
                "-cp",
                System.getProperty("java.class.path"),
                "org.wholesum.Main",
                "script",
                script.toString());
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(printed.lines())
                .singleElement()
                .asString()
                .contains("A script needs the module jdk.jshell, which this Java does not have");
    }
}
