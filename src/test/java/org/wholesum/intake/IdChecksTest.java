package org.wholesum.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.execution.Execution;
import org.wholesum.internal.ids.VisibleId;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.RowCount;

/** Whose records they are. */
class IdChecksTest {
    private static LedgerChecks checks(String... ids) {
        List<Interaction> rows = Arrays.stream(ids)
                .map(id -> Rows.row(id, "2012-01-10", "police", "2.00"))
                .toList();
        return LedgerChecks.of(Ledger.of(rows), Map.of(), Execution.onOneThread());
    }

    private static List<String> merged(String... ids) {
        return checks(ids).merged().stream().map(MergedId::id).toList();
    }

    @Test
    void ids_that_differ_only_by_letter_case_blanks_or_leading_zeros_are_named_together() {
        List<AlikeIds> alike = checks(
                        "A",
                        "A\u00a0",
                        "A\u200b",
                        "B",
                        "b",
                        "C 1",
                        "C1",
                        "C\u20091",
                        "007",
                        "7",
                        "D",
                        "E\u0301",
                        "\u00c9",
                        "10",
                        "1")
                .alike();
        assertThat(alike.stream().map(AlikeIds::ids).toList())
                .containsExactlyInAnyOrder(
                        List.of("007", "7"),
                        List.of("A", "A\u00a0", "A\u200b"),
                        List.of("B", "b"),
                        List.of("C 1", "C1", "C\u20091"),
                        List.of("E\u0301", "\u00c9"));
        assertThat(alike.get(1).rows()).isEqualTo(new RowCount(3, Money.parse("GBP 6.00")));
    }

    @Test
    void ids_that_look_alike_are_shown_with_escapes() {
        assertThat(checks("A", "A\u00a0").alike()).hasToString("[\"A\", \"A\\u00a0\"]");
        assertThat(VisibleId.of("a\"b\\ c\t\ud83d\ude00")).isEqualTo("\"a\\\"b\\\\ c\\u0009\\u{1f600}\"");
        assertThat(VisibleId.of("x".repeat(61))).isEqualTo("\"" + "x".repeat(60) + "…\"");
    }

    @Test
    void ordinary_ids_are_all_right() {
        String[] series =
                Stream.iterate(0, n -> n + 1).limit(10_000).map(n -> "" + n).toArray(String[]::new);
        assertThat(checks(series).merged()).isEmpty();
        assertThat(checks(series).alike()).isEmpty();
        String[] padded = Stream.iterate(0, n -> n + 1)
                .limit(10_000)
                .map(n -> "" + (10_000 + n))
                .map(n -> n.substring(1))
                .toArray(String[]::new);
        assertThat(checks(padded).merged()).isEmpty();
        assertThat(merged("A", "X", "XX", "1E5", "12E3", "S1", "smith", "5.66", "anna", "99", "999", "None-Such"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.66E+11",
                "1e+05",
                "6,1E+12",
                "Redacted",
                "[REDACTED]",
                "N/A",
                "#N/A",
                "n.a.",
                "Unknown",
                "NULL",
                "<null>",
                "None",
                "TBC",
                "-",
                "--",
                ".",
                "?",
                "***",
                "xxx",
                "XXXXX",
                "not known",
                "Not  Known",
                "not_known",
                "Anonymous",
                "(blank)",
                "#REF!",
                "#VALUE!",
                "0",
                "000",
                "9999",
                "9999999999",
                "\u00a0unknown\u00a0",
                "unknown\u00a0"
            })
    void a_placeholder_or_a_shortened_number_may_be_several_people(String id) {
        assertThat(merged(id, "A1", "B2")).containsExactly(id);
    }

    @Test
    void placeholders_are_counted_and_not_named_as_alike_too() {
        LedgerChecks checks = checks("Redacted", "redacted", "redacted", "A");
        assertThat(checks.alike()).isEmpty();
        assertThat(checks.merged()).hasToString("[\"Redacted\" (1 row, £2.00), \"redacted\" (2 rows, £4.00)]");
    }
}
