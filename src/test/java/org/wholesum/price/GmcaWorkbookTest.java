package org.wholesum.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Workbooks in the form in which the Greater Manchester database is published, in two layouts. */
class GmcaWorkbookTest {
    /** As edition 1.4: groups of values above the header, one heading over both levels of the agency. */
    private static final Object[][] AS_14 = {
        {"Unit cost database"},
        {},
        {
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "Fiscal value",
            null,
            null,
            "Economic value",
            null,
            null,
            "Social value"
        },
        {
            "Outcome category",
            "Outcome detail",
            "Cost code",
            "Cost / saving detail",
            "Unit",
            "Agency bearing the cost",
            null,
            "Estimated cost/saving",
            "Year",
            "Updated",
            "Estimated cost/saving",
            "Year",
            "Updated",
            "Estimated cost/saving",
            "Year",
            "Updated",
            "Original source",
            "RAG assessment",
            "Comment"
        },
        {
            "Crime",
            "Domestic violence",
            "CR2.0",
            "Domestic violence - average cost per incident (fiscal, economic and social values)",
            "Per incident",
            "Multiple",
            null,
            2470,
            "2008/09",
            2836.48,
            1473,
            "2008/09",
            null,
            6795,
            "2008/09",
            null,
            "Walby 2009",
            "A",
            null
        },
        {
            "Crime",
            "Domestic violence",
            "CR2.0.1",
            "Domestic violence - health",
            "Per incident",
            "NHS",
            "Acute Trust / Hospital",
            1171.0000000001,
            "2008/09",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "Walby 2009",
            "A",
            null
        }
    };

    /** A later edition: other columns first, levels and values named in one row, years with a hyphen, no outcomes. */
    private static final Object[][] LATER = {
        {
            "RAG",
            "Source",
            "Unit",
            "Cost Code",
            "Agency bearing the cost (level 1)",
            "Agency bearing the cost (level 2)",
            "Cost/saving detail",
            "Estimated cost/saving (social)",
            "Year",
            "Estimated cost/saving (fiscal)",
            "Year",
            "Notes"
        },
        {
            "Green",
            "Ministry of Justice",
            "Per person per year",
            "CR3.0",
            "Criminal justice system",
            "Prison",
            "Offender, Prison Average cost across all prisons, including central costs (costs per prisoner per annum)",
            null,
            null,
            33785,
            "2013-14",
            "x"
        },
        {"Red", "A survey", "Each", "X1.0", "Fire Service", null, "A new entry: of its own", 5.5, 2012, 10, "2012", null
        }
    };

    @TempDir
    private Path folder;

    private Path workbook(Object[]... rows) {
        Path file = folder.resolve("costs.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "Wholesum", "1.0");
            workbook.newWorksheet("Read me").value(0, 0, "How to use this database");
            Worksheet sheet = workbook.newWorksheet("Crime");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] instanceof Number number) {
                        sheet.value(row, column, number);
                    } else if (rows[row][column] != null) {
                        sheet.value(row, column, rows[row][column].toString());
                    }
                }
            }
            workbook.finish();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file;
    }

    /** The rows of edition 1.4 with cells of its last row replaced. */
    private Path with(int column, Object value) {
        Object[][] rows = AS_14.clone();
        rows[5] = rows[5].clone();
        rows[5][column] = value;
        return workbook(rows);
    }

    private static UnitCostEntry entry(UnitCostDatabase database, String code) {
        return database.entry(code).orElseThrow();
    }

    @Test
    void the_layout_of_edition_14_is_read() {
        UnitCostDatabase database = UnitCostDatabase.readGmca(workbook(AS_14));

        assertThat(database.entries()).hasSize(2);
        UnitCostEntry incident = entry(database, "CR2.0");
        assertThat(incident).isEqualTo(sameOf14(incident));
        assertThat(entry(database, "CR2.0.1").service())
                .isEqualTo("domestic-violence-health"); // another name than 1.4 has
        assertThat(entry(database, "CR2.0.1").bearer()).isEqualTo("NHS, Acute Trust / Hospital");
        assertThat(entry(database, "CR2.0.1").value(CostValue.FISCAL))
                .contains(new UnitCostEntry.Value(new BigDecimal("1171.00"), PriceBase.parse("2008/09")));
        assertThat(database.name()).isEqualTo("GMCA unit cost database (costs.xlsx)");
        assertThat(database.attribution()).contains("Greater Manchester Combined Authority");
        assertThat(database.age()).contains("Its values are in prices of 2008/09.");
    }

    /** The entry as shipped, with the source of the test. */
    private static UnitCostEntry sameOf14(UnitCostEntry read) {
        UnitCostEntry same = UnitCostDatabase.gmca14().entry(read.code()).orElseThrow();
        return new UnitCostEntry(
                same.code(),
                same.service(),
                same.name(),
                same.theme(),
                same.unit(),
                same.agency(),
                same.bearer(),
                same.values(),
                same.rating(),
                read.source());
    }

    @Test
    void a_later_layout_is_read_by_the_words_of_its_header() {
        UnitCostDatabase database = UnitCostDatabase.readGmca(workbook(LATER));

        UnitCostEntry prison = entry(database, "CR3.0");
        assertThat(prison.service()).isEqualTo("prison-year");
        assertThat(prison.agency()).isEqualTo(Agency.of("justice"));
        assertThat(prison.bearer()).isEqualTo("Criminal justice system, Prison");
        assertThat(prison.value(CostValue.FISCAL))
                .contains(new UnitCostEntry.Value(new BigDecimal("33785.00"), PriceBase.parse("2013/14")));
        assertThat(prison.value(CostValue.SOCIAL)).isEmpty();
        UnitCostEntry other = entry(database, "X1.0");
        assertThat(other.service()).isEqualTo("a-new-entry-of-its-own");
        assertThat(other.unit()).isEqualTo("each");
        assertThat(other.rating()).contains(UnitCostEntry.Rating.RED);
        assertThat(other.value(CostValue.SOCIAL))
                .contains(new UnitCostEntry.Value(new BigDecimal("5.50"), PriceBase.parse("2012")));
        assertThat(database.age()).contains("Its values are in prices of 2012 to 2013/14.");
    }

    /** The law: what is written in the layout of edition 1.4 is read as it was. */
    @Test
    void all_entries_of_edition_14_are_read_as_they_were_written() {
        List<Object[]> rows = new ArrayList<>(List.of(AS_14[2], AS_14[3]));
        UnitCostDatabase.gmca14().entries().forEach(entry -> rows.add(row(entry)));

        UnitCostDatabase read = UnitCostDatabase.readGmca(workbook(rows.toArray(Object[][]::new)));

        assertThat(read.entries()).hasSize(683);
        UnitCostDatabase.gmca14().entries().forEach(entry -> {
            UnitCostEntry same = read.entry(entry.code()).orElseThrow();
            assertThat(same.service()).isEqualTo(entry.service());
            assertThat(same.values()).isEqualTo(entry.values());
            assertThat(same.rating()).isEqualTo(entry.rating());
            assertThat(same.source()).isEqualTo(entry.source());
        });
    }

    private static Object[] row(UnitCostEntry entry) {
        Object[] row = new Object[18];
        row[2] = entry.code();
        row[3] = entry.name();
        row[4] = "Per " + entry.unit();
        row[5] = "NHS";
        entry.values().forEach((value, amount) -> {
            row[7 + 3 * value.ordinal()] = amount.cost().doubleValue();
            row[8 + 3 * value.ordinal()] = amount.priceBase().toString();
        });
        row[16] = entry.source();
        row[17] = entry.rating().orElseThrow().name().substring(0, 1);
        return row;
    }

    @Test
    void a_value_that_is_a_range_a_text_or_an_error_is_one_problem_with_its_sheet_and_cell() {
        assertThat(refusal(with(7, "£100 - £200")))
                .isEqualTo("costs.xlsx, sheet Crime, cell H6 \"£100 - £200\": expected one amount, not a range");
        assertThat(refusal(with(7, "£1,171")))
                .isEqualTo("costs.xlsx, sheet Crime, cell H6 \"£1,171\": expected a number, not text\n  Maybe 1171.00");
        assertThat(refusal(with(7, "see comment")))
                .isEqualTo("costs.xlsx, sheet Crime, cell H6 \"see comment\": expected a number, not text");
    }

    @Test
    void a_blank_value_year_or_code_is_one_problem_with_its_sheet_and_cell() {
        assertThat(refusal(with(7, null)))
                .isEqualTo(
                        "costs.xlsx, sheet Crime, cell H6: is empty, expected an amount in one of the columns of values");
        assertThat(refusal(with(8, null)))
                .isEqualTo(
                        "costs.xlsx, sheet Crime, cell I6: is empty, expected the price year of the amount in this row");
        assertThat(refusal(with(8, "various")))
                .isEqualTo("costs.xlsx, sheet Crime, cell I6 \"various\": expected a price year, as 2012 or 2013/14");
        assertThat(refusal(with(2, null)))
                .isEqualTo("costs.xlsx, sheet Crime, cell C6: is empty, expected the code of the amount in this row");
        assertThat(refusal(with(2, "CR2.0")))
                .isEqualTo(
                        "costs.xlsx, sheet Crime, cell C6 \"CR2.0\": this code occurs more than once; the first entry is"
                                + " used");
    }

    @Test
    void the_rest_is_read_if_problems_are_collected() {
        List<Problem> problems = new ArrayList<>();
        UnitCostDatabase database = UnitCostDatabase.readGmca(with(7, "£100 - £200"), problems::add);
        assertThat(problems).hasSize(1);
        assertThat(database.entries()).extracting(UnitCostEntry::code).containsExactly("CR2.0");
    }

    @Test
    void another_file_is_refused_by_what_it_is() throws IOException {
        assertThat(refusal(folder.resolve("none.xlsx"))).isEqualTo("none.xlsx: there is no such file");
        assertThat(refusal(Files.writeString(folder.resolve("text.xlsx"), "a,b\n1,2\n")))
                .isEqualTo("text.xlsx: not an Excel workbook (.xlsx)");
        assertThat(refusal(workbook(new Object[] {"case_id", "date"})))
                .isEqualTo(
                        "costs.xlsx: no sheet has the header of the unit cost database, expected Cost code, Unit, Agency"
                                + " bearing the cost and Estimated cost/saving in one row");
        Object[][] rows = {AS_14[3]};
        assertThatThrownBy(() -> UnitCostDatabase.readGmca(workbook(rows)))
                .hasMessageEndingWith("costs.xlsx: no entry of it can be used");
    }

    private String refusal(Path file) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> UnitCostDatabase.readGmca(file));
        return refused.getMessage().replace(folder + folder.getFileSystem().getSeparator(), "");
    }
}
