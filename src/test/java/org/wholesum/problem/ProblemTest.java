package org.wholesum.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Explanation;

class ProblemTest {
    private static Problem at(int line, int column, String field, String text) {
        return Problem.of("rows.csv", line, column, field, text, "expected more", Optional.empty());
    }

    @Test
    void it_says_as_much_of_the_place_as_is_known() {
        assertThat(at(3, 2, "date", "x")).hasToString("rows.csv, line 3, column 2 (date) \"x\": expected more");
        assertThat(at(3, 0, "date", "")).hasToString("rows.csv, line 3, date: expected more");
        assertThat(at(3, 0, "", "")).hasToString("rows.csv, line 3: expected more");
        assertThat(Problem.of("rows.csv", "empty")).hasToString("rows.csv: empty");
    }

    @Test
    void a_guess_stands_on_a_line_of_its_own() {
        assertThat(Problem.of("rows.csv", "expected a date").withSuggestion("2012-12-31"))
                .hasToString("rows.csv: expected a date\n  Maybe 2012-12-31");
    }

    @Test
    void text_that_no_one_would_read_to_its_end_is_shortened() {
        assertThat(at(1, 1, "date", "x".repeat(120)).value()).hasSize(120);
        assertThat(at(1, 1, "date", "x".repeat(5000)).value()).isEqualTo("x".repeat(120) + "…");
    }

    @Test
    void text_stays_on_its_line() {
        assertThat(at(1, 1, "date", "a\nb\tc\\d\r"))
                .hasToString("rows.csv, line 1, column 1 (date) \"a\\nb\\tc\\\\d\\r\": expected more");
    }

    @Test
    void nothing_in_a_file_can_tell_a_terminal_what_to_do() {
        assertThat(at(1, 1, "date", "\u001B[2J")).asString().contains("\"\\u001b[2J\"");
        assertThat(Problem.of("\u0007.csv", "has: \u001B]0;x\u0085").withSuggestion("a\u0000b"))
                .hasToString("\\u0007.csv: has: \\u001b]0;x\\u0085\n  Maybe a\\u0000b");
    }

    @Test
    void bad_input_lists_its_problems_line_by_line_and_keeps_them_all() {
        List<Problem> problems =
                IntStream.rangeClosed(1, 53).mapToObj(i -> at(i, 0, "", "")).toList();
        InvalidInputException fifty = InvalidInputException.of(problems.subList(0, 50));
        InvalidInputException more = InvalidInputException.of(problems);
        assertThat(fifty.getMessage().lines()).hasSize(50).last().isEqualTo("rows.csv, line 50: expected more");
        assertThat(more.getMessage().lines()).hasSize(51).last().isEqualTo("… and 3 more");
        assertThat(more.problems()).isEqualTo(problems);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> more.problems().clear());
    }

    @Test
    void an_explanation_has_one_step_a_line() {
        Explanation explanation = new Explanation(List.of("2 x 3 = 6.")).and(List.of("6 + 1 = 7.", "7 is odd."));
        assertThat(explanation).hasToString("2 x 3 = 6.\n6 + 1 = 7.\n7 is odd.");
    }
}
