package org.wholesum.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.execution.Execution;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.RowCount;
import org.wholesum.problem.InvalidInputException;

/** Records under the ids of persons. */
class LinkageTest {
    @TempDir
    private Path folder;

    private PersonLookup lookup(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("lookup.csv"), String.join("\n", lines) + "\n");
        Map<String, String> ids = Map.of("police", "URN", "nhs", "NHS");
        return PersonLookup.read(file, LookupColumns.wide("Family", ids).household("House"), IdRule.standard());
    }

    private static Ledger rows(String agency, String... ids) {
        List<Interaction> rows = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            rows.add(Rows.row(ids[i], "2012-01-10", agency, (i + 1) + ".00"));
        }
        return Ledger.of(rows);
    }

    private static Linkage link(PersonLookup lookup, Map<String, Ledger> extracts, UnmatchedIds unmatched) {
        PersonLookup its =
                switch (unmatched) {
                    case REFUSE -> lookup;
                    case OWN_CASES -> lookup.unmatchedAsCases();
                    case LEFT_OUT -> lookup.unmatchedLeftOut();
                };
        return its.link(extracts, Execution.onOneThread());
    }

    private static Ledger ledger(Linkage linkage) {
        return Ledger.joined(List.copyOf(linkage.ledgers().values()));
    }

    private static RowCount count(long rows, String cost) {
        return new RowCount(rows, Money.parse("GBP " + cost));
    }

    private PersonLookup three() throws IOException {
        return lookup("Family,House,URN,NHS", "F1,H1,a,1", "F2,H1,b,2", "F3,,,3", "F4,,d,");
    }

    private static Map<String, Ledger> complete() {
        return Map.of("police", rows("police", "a", "A ", "b"), "nhs", rows("nhs", "3", "1"));
    }

    @Test
    void rows_of_all_extracts_come_under_one_person() throws IOException {
        Linkage linkage = link(three(), complete(), UnmatchedIds.REFUSE);
        SortedMap<String, Money> costs = new TreeMap<>();
        costs.put("F1", Money.parse("GBP 5.00"));
        costs.put("F2", Money.parse("GBP 3.00"));
        costs.put("F3", Money.parse("GBP 1.00"));
        assertThat(ledger(linkage).costByCase().toMap()).isEqualTo(costs);
        assertThat(linkage.withoutRecords()).containsExactly("F4");
        assertThat(Linkage.text(linkage.byExtract()))
                .isEqualTo("nhs: 2 of 2 ids have a match\npolice: 2 of 2 ids have a match");
    }

    @Test
    void a_case_may_be_a_household() throws IOException {
        Linkage linkage = link(three().byHousehold(), complete(), UnmatchedIds.REFUSE);
        assertThat(ledger(linkage).cases()).containsExactly("F3", "H1");
        assertThat(linkage.withoutRecords()).containsExactly("F4");
    }

    @Test
    void ids_without_a_match_are_refused_with_counts_unless_the_author_says_what_is_done_with_them()
            throws IOException {
        Map<String, Ledger> extracts =
                Map.of("police", rows("police", "a", "x", "X", "y"), "nhs", rows("nhs", "3", "9"));
        assertThatThrownBy(() -> link(three(), extracts, UnmatchedIds.REFUSE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "extract nhs: 1 of 2 ids has a match; 1 doesn't (1 row, £2.00): \"9\" (1 row, £2.00)")
                .hasMessageContaining(
                        "extract police: 1 of 3 ids has a match; 2 don't (3 rows, £9.00): \"X\" (2 rows, £5.00),"
                                + " \"y\" (1 row, £4.00)")
                .hasMessageContaining("unmatched: own_cases")
                .hasMessageContaining("unmatched: left_out");
        Linkage own = link(three(), extracts, UnmatchedIds.OWN_CASES);
        assertThat(ledger(own).cases()).containsExactly("F1", "F3", "nhs: 9", "police: X", "police: y");
        assertThat(ledger(own).size()).isEqualTo(6);
        Linkage left = link(three(), extracts, UnmatchedIds.LEFT_OUT);
        assertThat(ledger(left).cases()).containsExactly("F1", "F3");
        assertThat(ledger(left).size()).isEqualTo(2);
        ExtractLinkage police = left.byExtract().get("police");
        assertThat(police).isNotNull();
        assertThat(police.rows()).isEqualTo(count(4, "10.00"));
        assertThat(police.matchedRows()).isEqualTo(count(1, "1.00"));
        assertThat(police.unmatchedRows()).isEqualTo(count(3, "9.00"));
        assertThat(police.listed()).isEqualTo(Map.of("X", count(2, "5.00"), "y", count(1, "4.00")));
    }

    @Test
    void ids_that_would_match_under_further_rules_are_counted() throws IOException {
        PersonLookup lookup = lookup("Family,House,URN,NHS", "F1,,a 1,007", "F2,,b,2");
        Map<String, Ledger> extracts =
                Map.of("police", rows("police", "A1", "b", "c"), "nhs", rows("nhs", "7", "02", "0 2", "8"));
        Linkage linkage = link(lookup, extracts, UnmatchedIds.LEFT_OUT);
        assertThat(linkage.byExtract().get("police").near())
                .containsExactly("1 id would match if blanks were ignored (1 row, £1.00)");
        assertThat(linkage.byExtract().get("nhs").near())
                .containsExactly(
                        "2 ids would match if leading zeros were ignored (2 rows, £3.00)",
                        "1 id would match if blanks and leading zeros were ignored (1 row, £3.00)");
    }

    @Test
    void ids_of_different_persons_that_are_alike_are_counted() throws IOException {
        PersonLookup lookup = lookup("Family,House,URN,NHS", "F1,,a,007", "F2,,b,7");
        Map<String, Ledger> extracts = Map.of("nhs", rows("nhs", "007", "7"));
        assertThat(link(lookup, extracts, UnmatchedIds.REFUSE)
                        .byExtract()
                        .get("nhs")
                        .near())
                .containsExactly(
                        "the lookup table has 1 group of ids of different persons that differ only by letter case,"
                                + " blanks or leading zeros");
    }

    @Test
    void placeholders_without_a_match_are_named() throws IOException {
        Map<String, Ledger> extracts = Map.of("police", rows("police", "a", "Redacted", "5.66E+11", "z"));
        assertThat(link(three(), extracts, UnmatchedIds.OWN_CASES)
                        .byExtract()
                        .get("police")
                        .merged())
                .containsExactly(
                        new MergedId("5.66E+11", count(1, "3.00")), new MergedId("Redacted", count(1, "2.00")));
    }

    @Test
    void an_extract_needs_ids_in_the_lookup() throws IOException {
        assertThatThrownBy(() -> link(three(), Map.of("polise", rows("police", "a")), UnmatchedIds.LEFT_OUT))
                .hasMessageContaining("has no ids of extract \"polise\", expected a column of them")
                .hasMessageContaining("Maybe police");
        assertThatThrownBy(() -> link(three(), Map.of("police", rows("police", "z")), UnmatchedIds.LEFT_OUT))
                .hasMessageContaining("no id of any extract has a match")
                .hasMessageContaining("police: 0 of 1 id has a match; 1 doesn't (1 row, £1.00)");
    }
}
