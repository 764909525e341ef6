package org.wholesum.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderRowsTest {
    private static final String PREAMBLE = """
            "sql select t.case_id, t.amount from ledger t"
            sql inner join services s on t.client = s.client
            ,,Somewhere Borough Council,,,
            ,,Mar-14,,,
            case_id,date,agency,service,cost,
            P1,2014-01-21,council,grant,500.00,
            P2,2014-02-05,council,grant,700.00,
            """;
    private static final String TITLE = """
            Children's Services extract,,,
            Run by: analyst,,Run on: 14/04/2024,
            ,,,
            Person ID,Service,Start date,Amount
            4015985,Referral,23/03/2023,"640.00"
            4015985,Placement,04/07/2022,"4,100.00"
            """;

    @TempDir
    private Path folder;

    private List<RawRow> rows(String text) {
        return RawFiles.rows(RawFiles.text(folder, text, StandardCharsets.UTF_8));
    }

    @Test
    void the_header_is_found_below_lines_of_a_title() {
        assertThat(HeaderRows.guess(rows(PREAMBLE)).orElseThrow().value().number())
                .isEqualTo(5);
        assertThat(HeaderRows.guess(rows(TITLE)).orElseThrow().value().number()).isEqualTo(4);
        assertThat(HeaderRows.guess(rows("a,b\n1,2\n")).orElseThrow().value().number())
                .isEqualTo(1);
        assertThat(HeaderRows.guess(List.of())).isEmpty();
    }

    @Test
    void the_header_is_the_row_that_names_the_columns() {
        Set<String> names = Set.of("person  id", "AMOUNT");
        assertThat(HeaderRows.naming(rows(TITLE), names).orElseThrow().value().number())
                .isEqualTo(4);
        assertThat(HeaderRows.naming(rows(TITLE), Set.of("Person ID", "Cost"))).isEmpty();
        assertThat(HeaderRows.nearest(rows(TITLE), Set.of("Person ID", "Cost"))
                        .orElseThrow()
                        .number())
                .isEqualTo(4);
    }
}
