package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.scenario.Scenario;

/** The text of a scenario file: its encoding, its size, and what YAML and JSON allow that a scenario doesn't. */
class ScenarioTextTest {
    private static final String JSON = """
            {
              "title": "Three cases",
              "ledger": "interactions.csv",
              "windows": {"before": {"from": "2012-01", "months": 2}, "since": {"from": "2012-03", "months": 1}},
              "horizon": {"from": "2012-04", "months": 2},
              "methods": {
                "old": {"method": "run_rate", "window": "before"},
                "pilot": {"method": "run_rate", "window": "since"}
              },
              "comparison": {"old": "old", "pilot": "pilot"},
              "population": 10,
              "expect": {"saving": {"value": 240.00, "within": 0.00}}
            }
            """;

    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void a_ledger() {
        cases = ThreeCases.in(folder);
    }

    private String refused(String text, String instead) {
        return cases.refusal(ThreeCases.with(text, instead));
    }

    private String refusedJson(String json) {
        return cases.refusal(cases.write("scenario.json", json));
    }

    @Test
    void a_byte_order_mark_and_the_line_ends_of_windows_are_accepted() {
        assertThat(cases.refusal("\uFEFF" + ThreeCases.SCENARIO)).isEqualTo("not refused");
        assertThat(cases.refusal(ThreeCases.SCENARIO.replace("\n", "\r\n"))).isEqualTo("not refused");
        assertThat(refusedJson("\uFEFF" + JSON.replace("\n", "\r\n"))).isEqualTo("not refused");
    }

    @Test
    void places_are_the_same_with_a_byte_order_mark_and_the_line_ends_of_windows() {
        String wrong = ThreeCases.with("window: since", "window: sinse");
        assertThat(cases.refusal("\uFEFF" + wrong.replace("\n", "\r\n"))).isEqualTo(cases.refusal(wrong));
    }

    @Test
    void text_in_another_encoding_is_refused_with_its_first_such_line() {
        String maybe =
                "not text in UTF-8, expected UTF-8\n  Maybe it was saved as Windows-1252 or UTF-16: save it as UTF-8";
        byte[] windows = ThreeCases.with("window: since", "window: £").getBytes(Charset.forName("windows-1252"));
        assertThat(cases.refusal(cases.write("scenario.yaml", windows))).isEqualTo("scenario.yaml, line 9: " + maybe);
        byte[] wide = ThreeCases.SCENARIO.getBytes(StandardCharsets.UTF_16);
        assertThat(cases.refusal(cases.write("scenario.yaml", wide))).isEqualTo("scenario.yaml, line 1: " + maybe);
        byte[] cut = {'a', ':', '\n', (byte) 0xC2};
        assertThat(cases.refusal(cases.write("scenario.yaml", cut))).isEqualTo("scenario.yaml, line 2: " + maybe);
    }

    @Test
    void text_beyond_latin_is_kept() {
        String scenario = ThreeCases.with("Three cases", "£ — Łódź 𝄞").replace("since", "nach_łódź");
        assertThat(cases.run(scenario).scenario().title()).isEqualTo("£ — Łódź 𝄞");
        assertThat(cases.run(scenario).asExpected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing but a comment\n", "---\n", "null\n", "\uFEFF"})
    void an_empty_file_is_no_scenario(String text) {
        assertThat(cases.refusal(text)).isEqualTo("scenario.yaml: empty, expected a scenario");
        assertThat(refusedJson(text.startsWith("#") || text.startsWith("-") ? "" : text))
                .isEqualTo("scenario.json: empty, expected a scenario");
    }

    @Test
    void what_is_no_yaml_mapping_is_no_scenario() {
        assertThat(cases.refusal("hello"))
                .isEqualTo("scenario.yaml, line 1, column 1 \"hello\": expected keys and values");
        assertThat(cases.refusal("- a\n- b\n")).isEqualTo("scenario.yaml, line 1, column 1: expected keys and values");
        assertThat(cases.refusal(ThreeCases.LEDGER))
                .startsWith("scenario.yaml, line 1, column 1 \"case_id,date,agency,service,cost,failure_demand A,2012-")
                .endsWith("\": expected keys and values");
        assertThat(cases.refusal(cases.write("scenario.yaml", new byte[] {'P', 'K', 3, 4, 20, 0, 8, 0})))
                .isEqualTo("scenario.yaml, line 1: has a control character, expected text");
    }

    @Test
    void a_control_character_is_refused_written_or_escaped_as_a_terminal_would_obey_it() {
        assertThat(refused("Three cases", "\u001B[2J"))
                .isEqualTo("scenario.yaml, line 1: has a control character, expected text");
        assertThat(refused("title: Three cases", "title: \"\\e[2J\""))
                .isEqualTo("scenario.yaml, line 1, column 8 (title): has a control character, expected none");
        assertThat(refused("title: Three cases", "title: \"Three\\rcases\""))
                .isEqualTo("scenario.yaml, line 1, column 8 (title): has a control character, expected none");
        assertThat(refused("title: Three cases", "\"\\e[2J\": x"))
                .startsWith("scenario.yaml, line 1, column 1 (?[2J): has a control character, expected none");
        assertThat(refused("ledger: interactions.csv", "ledger: \"interactions.csv\\0.txt\""))
                .isEqualTo("scenario.yaml, line 2, column 9 (ledger): has a control character, expected none");
    }

    @Test
    void what_is_not_yaml_is_refused_where_the_parser_stopped() {
        assertThat(refused("  before: ", "\tbefore: "))
                .isEqualTo(
                        "scenario.yaml, line 4, column 1: can't be parsed: found character '\\t(TAB)' that cannot start"
                                + " any token\n  Maybe the tab should be spaces: YAML is indented by spaces only");
        assertThat(refused("  since: ", " since: "))
                .isEqualTo("scenario.yaml, line 5, column 2: can't be parsed: expected <block end>, but found '<block"
                        + " mapping start>'\n  Maybe the line is not indented like the others of its block");
        assertThat(refused("title: Three cases", "title: Three: cases"))
                .isEqualTo("scenario.yaml, line 1, column 13: can't be parsed: mapping values are not allowed here\n"
                        + "  Maybe text with a colon in it needs quotes around it");
        assertThat(refused("title: Three cases", "title: @cases"))
                .isEqualTo("scenario.yaml, line 1, column 8: can't be parsed: found character '@' that cannot start any"
                        + " token\n  Maybe text that begins with this character needs quotes around it");
        assertThat(refused("months: 2}\n  since", "months: 2\n  since"))
                .isEqualTo("scenario.yaml, line 5, column 8: can't be parsed: expected ',' or '}'");
        assertThat(refused("title: Three cases", "title: \"Three cases"))
                .isEqualTo("scenario.yaml, line 14, column 1: can't be parsed: found unexpected end of stream");
        assertThat(refused("title: Three cases", "? [title]\n: Three cases"))
                .startsWith("scenario.yaml, line 1, column ")
                .endsWith(": can't be parsed: Expected a property name (Scalar value in YAML)");
    }

    @Test
    void a_second_document_is_refused() {
        assertThat(cases.refusal(ThreeCases.SCENARIO + "---\ntitle: Another\n"))
                .isEqualTo("scenario.yaml, line 15, column 1: there is a second document, expected one");
        assertThat(cases.refusal(ThreeCases.SCENARIO + "...\n")).isEqualTo("not refused");
        assertThat(refusedJson(JSON + "{}"))
                .isEqualTo("scenario.json, line 14, column 1: there is a second document, expected one");
    }

    @Test
    void a_file_larger_than_a_mebibyte_is_refused() {
        String room = "#".repeat((1 << 20) - ThreeCases.SCENARIO.length());
        assertThat(cases.refusal(ThreeCases.SCENARIO + room)).isEqualTo("not refused");
        assertThat(cases.refusal(ThreeCases.SCENARIO + room + "#"))
                .isEqualTo("scenario.yaml: larger than 1 MiB, expected a scenario");
    }

    @Test
    void nesting_is_bounded() {
        String yaml = ThreeCases.SCENARIO + "agencies: " + "[".repeat(100_000);
        assertThat(cases.refusal(yaml))
                .isEqualTo("scenario.yaml, line 14, column 29 (agencies" + ".0".repeat(18)
                        + "): nested more than 20 deep, expected a scenario");
        assertThat(cases.refusal("- ".repeat(100_000))).endsWith("nested more than 20 deep, expected a scenario");
        assertThat(refusedJson("{\"a\":".repeat(100_000))).endsWith("nested more than 20 deep, expected a scenario");
    }

    @Test
    void an_alias_is_refused_so_that_a_bomb_of_them_is_not_unfolded() {
        assertThat(refused("{from: 2012-01, months: 2}", "&months {from: 2012-01, months: 2}"))
                .isEqualTo("not refused");
        assertThat(refused("since: {from: 2012-03, months: 1}", "since: *months"))
                .isEqualTo(
                        "scenario.yaml, line 5, column 10 (windows.since) \"months\": is an alias, expected the value"
                                + " itself");
        assertThat(refused("ledger: interactions.csv", "ledger: *months"))
                .isEqualTo(
                        "scenario.yaml, line 2, column 9 (ledger) \"months\": is an alias, expected the value itself");
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(8) + "*a" + (i - 1) + "]\n");
        }
        String text = bomb + ThreeCases.SCENARIO;
        assertTimeout(Duration.ofSeconds(20), () -> assertThat(cases.refusal(text))
                .startsWith("scenario.yaml, line 2, column 10 (a1.0) \"a0\": is an alias, expected the value itself"));
        assertThat(cases.refusal(ThreeCases.SCENARIO + "agencies: &a [*a]\n"))
                .isEqualTo(
                        "scenario.yaml, line 14, column 15 (agencies.0) \"a\": is an alias, expected the value itself");
    }

    @Test
    void a_merge_key_is_a_key_like_any_other() {
        assertThat(refused("{from: 2012-03, ", "{<<: {from: 2012-03}, "))
                .startsWith("scenario.yaml, line 5, column 10 (windows.since.from): is missing")
                .contains("scenario.yaml, line 5, column 11 (windows.since.<<): unknown key, expected one of from,"
                        + " months");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://localhost/\"]]]]",
                "!!java.io.File [/]",
                "!!java.lang.String x",
                "!<tag:yaml.org,2002:java/object:java.net.URL> x",
                "!local x",
                "!!binary aGVsbG8=",
                "!!str x",
                "! x"
            })
    void a_tag_creates_no_object_and_is_refused(String title) {
        assertThat(refused("title: Three cases", "title: " + title))
                .startsWith("scenario.yaml, line 1, column 8 (title)")
                .contains(": has a tag, expected a value without one");
    }

    @Test
    void a_tag_does_not_choose_the_kind_of_method() {
        assertThat(refused("old: {method: run_rate, ", "old: !run_rate {"))
                .isEqualTo("scenario.yaml, line 8, column 8 (methods.old): has a tag, expected a value without one");
    }

    @Test
    void json_gives_what_yaml_gives() {
        StudyResult json =
                Study.of(Scenario.read(cases.write("scenario.json", JSON))).run();
        assertThat(json.figures()).isEqualTo(cases.run(ThreeCases.SCENARIO).figures());
        assertThat(json).hasToString(cases.run(ThreeCases.SCENARIO).toString());
    }

    @Test
    void json_is_yaml_too() {
        assertThat(cases.run(JSON).asExpected()).isTrue();
    }

    @Test
    void json_has_no_comments() {
        assertThat(refusedJson("// seven\n" + JSON))
                .isEqualTo("scenario.json, line 1, column 1: can't be parsed: Unexpected character ('/'): maybe a"
                        + " (non-standard) comment?\n  Maybe the file should be YAML, as JSON has no comments");
        assertThat(refusedJson(JSON.replace("\"population\"", "# ten\n\"population\"")))
                .endsWith("Maybe the file should be YAML, as JSON has no comments");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    10,           | 010,        | 11 | Invalid numeric value: Leading zeroes not allowed
                    10,           | NaN,        | 11 | Non-standard token 'NaN'
                    "Three        | 'Three      | 2  | Unexpected character (''')
                    "pilot"},     | "pilot",},  | 10 | Unexpected character ('}'): was expecting double-quote
                    "horizon"     | horizon     | 5  | Unexpected character ('h'): was expecting double-quote
                    "window": "s  | "window" "s | 8  | Unexpected character ('"'): was expecting a colon
                    10,           | "10,        | 11 | Illegal unquoted character
                    """)
    void what_is_not_json_is_refused_where_the_parser_stopped(
            String text, String instead, String line, String refusal) {
        assertThat(JSON).contains(text);
        assertThat(refusedJson(JSON.replace(text, instead)))
                .startsWith("scenario.json, line " + line + ", column ")
                .contains(": can't be parsed: " + refusal)
                .doesNotContain("Feature", "code ");
    }

    @Test
    void yaml_in_a_json_file_is_refused() {
        assertThat(refusedJson(ThreeCases.SCENARIO))
                .startsWith("scenario.json, line 1, column 1: can't be parsed: Unrecognized token 'title'");
    }

    @Test
    void json_that_is_cut_short_is_refused() {
        assertThat(refusedJson(JSON.substring(0, JSON.length() - 4)))
                .startsWith("scenario.json, line 1")
                .contains("can't be parsed: Unexpected end-of-input");
    }

    @Test
    void null_is_no_value_in_json_either() {
        assertThat(refusedJson(JSON.replace("10,", "null,")))
                .isEqualTo("scenario.json, line 11, column 17 (population) \"null\": has no value, expected one, or no"
                        + " such key");
    }

    @Test
    void a_very_long_key_or_number_is_shown_by_its_start() {
        assertThat(refusedJson(JSON.replace("\"population\"", "\"" + "k".repeat(100_000) + "\"")))
                .contains("(" + "k".repeat(120) + "…): unknown key")
                .hasSizeLessThan(500);
        assertThat(refusedJson(JSON.replace("10,", "9".repeat(5000) + ",")))
                .isEqualTo("scenario.json, line 11, column 17 (population) \"" + "9".repeat(120)
                        + "…\": too large, expected at most 18 digits");
    }

    @Test
    void very_long_names_are_shown_by_their_start_wherever_they_are_shown() {
        String name = "w".repeat(1000);
        assertThat(cases.refusal(ThreeCases.with("before", name).replace("window: since", "window: " + name + "x")))
                .hasSizeLessThan(700)
                .contains("unknown window, expected one of " + "w".repeat(120) + "…, since\n  Maybe " + "w".repeat(120)
                        + "…");
        assertThat(refused(
                        "  pilot: {method: run_rate, window: since}",
                        "  pilot: {method: relative_change, of: old, changes: {nhs: " + "9".repeat(10_000) + "}}"))
                .hasSizeLessThan(300);
    }

    @Test
    void thousands_of_wrong_keys_are_refused_in_good_time() {
        String text = IntStream.range(0, 5_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());
        assertTimeout(Duration.ofSeconds(30), () -> assertThat(cases.refusal(text))
                .startsWith("scenario.yaml, line 1, column 1 (k0): unknown key")
                .contains("… and 4954 more"));
        assertTimeout(Duration.ofSeconds(30), () -> assertThat(cases.refusal("title: x\n".repeat(5_000)))
                .startsWith("scenario.yaml, line 2, column 1 (title): the same key is in line 1"));
    }

    @Test
    void a_scenario_that_is_not_there_or_not_a_file_is_refused() {
        assertThat(cases.refusal(folder.resolve("none.yaml"))).isEqualTo("none.yaml: there is no such file");
        assertThat(cases.refusal(folder)).startsWith(folder + ": can't be read: ");
    }

    /** Its parser reads in pieces of 1,024 units, and one of its versions fails where a character lies across two. */
    @Test
    void a_surrogate_pair_may_occur_anywhere() {
        for (int i = 900; i < 1100; i++) {
            String title = "a".repeat(i) + "\uD83D\uDE00 cases";
            assertThat(cases.run(ThreeCases.with("Three cases", title))
                            .scenario()
                            .title())
                    .isEqualTo(title);
        }
    }
}
