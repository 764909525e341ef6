package org.wholesum.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.problem.InvalidInputException;

/** Whose each id is. */
class PersonLookupTest {
    private static final LookupColumns COLUMNS =
            LookupColumns.wide("Family", Map.of("police", "Police URN", "nhs", "NHS No"));

    @TempDir
    private Path folder;

    private PersonLookup lookup(LookupColumns columns, Set<IdRule> rules, String... lines) {
        try {
            Path file = Files.writeString(folder.resolve("lookup.csv"), String.join("\n", lines) + "\n");
            return PersonLookup.read(file, columns, rules);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private PersonLookup lookup(String... lines) {
        return lookup(COLUMNS, IdRule.standard(), lines);
    }

    @Test
    void each_id_of_an_extract_belongs_to_a_person() {
        PersonLookup lookup = lookup("Family,Police URN,NHS No", "F01,22EL/1,9463", "F02,,3282", ",,", "F03,,");
        assertThat(lookup.person("police", "22EL/1")).contains("F01");
        assertThat(lookup.person("nhs", "3282")).contains("F02");
        assertThat(lookup.person("nhs", "22EL/1")).isEmpty();
        assertThat(lookup.person("nhs", "")).isEmpty();
        assertThat(lookup.persons()).containsExactly("F01", "F02", "F03");
    }

    @Test
    void blanks_around_ids_and_letter_case_are_disregarded_unless_other_rules_are_stated() {
        String[] table = {"family , POLICE URN,NHS No", "F01,\u00a0ab 1 ,007"};
        PersonLookup standard = lookup(table);
        assertThat(standard.person("police", "AB 1\u200b")).contains("F01");
        assertThat(standard.person("police", "ab1")).isEmpty();
        assertThat(standard.person("nhs", "7")).isEmpty();
        PersonLookup all = lookup(COLUMNS, EnumSet.allOf(IdRule.class), table);
        assertThat(all.person("police", "A b1")).contains("F01");
        assertThat(all.person("nhs", "7")).contains("F01");
        PersonLookup exact = lookup(COLUMNS, Set.of(), "Family,Police URN,NHS No", "F01,ab 1,007");
        assertThat(exact.person("police", "ab 1")).contains("F01");
        assertThat(exact.person("police", "AB 1")).isEmpty();
        assertThat(exact.person("police", "ab 1 ")).isEmpty();
    }

    @Test
    void a_person_may_have_several_ids_in_rows_or_with_a_separator() {
        PersonLookup lookup =
                lookup(COLUMNS.separator(";"), IdRule.standard(), "Family,Police URN,NHS No", "F01,a; b,1", "f01 ,c,1");
        assertThat(lookup.persons()).containsExactly("F01");
        assertThat(lookup.person("police", "b")).contains("F01");
        assertThat(lookup.person("police", "c")).contains("F01");
    }

    @Test
    void a_table_with_a_row_for_each_id_is_read_too() {
        PersonLookup lookup = lookup(
                LookupColumns.ofRows("person", "extract", "id"),
                IdRule.standard(),
                "person,extract,id",
                "F01,police,a",
                "F01,nhs,1",
                "F02,police,b");
        assertThat(lookup.extracts()).containsExactly("nhs", "police");
        assertThat(lookup.person("police", "b")).contains("F02");
    }

    @Test
    void an_id_of_two_persons_is_refused_with_both_lines() {
        assertThatThrownBy(() -> lookup("Family,Police URN,NHS No", "F01,x1,1", "F02,X1,2", "F03,y,1"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line 3, column 2 (Police URN) \"X1\": this id of police is of person \"F02\""
                        + " and, on line 2, of person \"F01\": expected one person for each id")
                .hasMessageContaining("line 4, column 3 (NHS No) \"1\": this id of nhs is of person \"F03\"");
    }

    @Test
    void placeholders_and_rows_without_a_person_are_refused() {
        assertThatThrownBy(() -> lookup("Family,Police URN,NHS No", "F01,n/a,5.66E+11", ",x,", "F02,y", "-,z,"))
                .hasMessageContaining("line 2, column 3 (NHS No) \"5.66E+11\": is not an id of one person")
                .hasMessageContaining("line 2, column 2 (Police URN) \"n/a\": is not an id of one person")
                .hasMessageContaining("line 3, column 1 (Family): is empty, expected the person")
                .hasMessageContaining("line 4: the row has 2 fields, the header 3")
                .hasMessageContaining("line 5, column 1 (Family) \"-\": is not an id of one person");
    }

    @Test
    void a_person_has_one_household() {
        LookupColumns columns = COLUMNS.household("Household");
        PersonLookup lookup = lookup(
                columns,
                IdRule.standard(),
                "Family,Household,Police URN,NHS No",
                "F01,H1,a,1",
                "F02,h1,b,2",
                "F03,,c,3");
        assertThat(lookup.byHousehold().caseId("police", "b")).contains("H1");
        assertThat(lookup.caseId("police", "b")).contains("F02");
        assertThat(lookup.byHousehold().caseId("police", "c")).contains("F03");
        assertThatThrownBy(() -> lookup(
                        columns, IdRule.standard(), "Family,Household,Police URN,NHS No", "F01,H1,a,1", "F01,H2,b,"))
                .hasMessageContaining(
                        "line 3, column 2 (Household) \"H2\": person \"F01\" has household \"H1\" on line 2");
        assertThatThrownBy(() -> lookup(
                        columns, IdRule.standard(), "Family,Household,Police URN,NHS No", "F01,F02,a,1", "F02,,b,"))
                .hasMessageContaining("\"F02\": is a person without a household and is a household too");
    }

    @Test
    void a_lookup_may_be_in_another_encoding_with_semicolons_and_lines_above_the_header() throws IOException {
        String text = "List of families;;\n\nFamily;Police URN;NHS No\nFéé;a;1\n";
        Path file = Files.write(folder.resolve("l.csv"), text.getBytes(Charset.forName("windows-1252")));
        assertThat(PersonLookup.read(file, COLUMNS, IdRule.standard()).person("nhs", "1"))
                .contains("Féé");
    }

    @Test
    void a_lookup_may_be_a_workbook_and_problems_name_its_cells() throws IOException {
        Path file = folder.resolve("l.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            Worksheet sheet = workbook.newWorksheet("Families");
            Object[][] rows = {{"Family", "Police URN", "NHS No"}, {"F1", "a", 9463077052L}, {"F2", "b"}, {"F3", "b"}};
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] instanceof Long number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, String.valueOf(rows[row][column]));
                    }
                }
            }
            workbook.finish();
        }
        assertThatThrownBy(() -> PersonLookup.read(file, COLUMNS, IdRule.standard()))
                .hasMessageContaining(
                        "l.xlsx, sheet Families, cell B4 (Police URN) \"b\": this id of police is of person");
        LookupColumns one = LookupColumns.wide("Family", Map.of("nhs", "NHS No"));
        assertThat(PersonLookup.read(file, one, IdRule.standard()).person("nhs", "9463077052"))
                .contains("F1");
    }

    @Test
    void columns_that_are_missing_are_named_with_the_nearest() {
        assertThatThrownBy(() -> lookup("Familly,Police URN,NHS,NHS", "F01,a,1,1"))
                .hasMessageContaining("has no column \"Family\", but Familly, Police URN, NHS, NHS")
                .hasMessageContaining("Maybe the column is \"Familly\"")
                .hasMessageContaining("has no column \"NHS No\"");
        assertThatThrownBy(() -> lookup("Family,Police URN,NHS No,nhs no", "F01,a,1,1"))
                .hasMessageContaining("this column occurs twice");
        assertThatThrownBy(() -> lookup("Family,Police URN,NHS No")).hasMessageContaining("no row below the header");
        assertThatThrownBy(() -> LookupColumns.wide("Family", Map.of())).hasMessageContaining("expected either");
    }

    @Test
    void ids_of_different_persons_that_the_rules_keep_apart_are_reported_if_they_are_alike() {
        PersonLookup lookup = lookup("Family,Police URN,NHS No", "F01,S 1,007", "F02,s01,7", "F03,S1,8", "F03,S-1,08");
        assertThat(lookup.alike("nhs")).containsExactly(new TreeSet<>(Set.of("007", "7")));
        assertThat(lookup.alike("police")).containsExactly(new TreeSet<>(Set.of("S 1", "S1")));
    }

    @Test
    void the_id_of_a_person_is_not_that_of_a_case_without_a_match() {
        assertThatThrownBy(() -> lookup("Family,Police URN,NHS No", "police: 7,a,1"))
                .hasMessageContaining("\"police: 7\": begins as the id of a case of police without a match");
    }
}
