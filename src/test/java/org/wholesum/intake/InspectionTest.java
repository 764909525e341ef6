package org.wholesum.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found out about files. */
class InspectionTest {
    @TempDir
    private Path folder;

    private Inspection inspected(String text) throws IOException {
        return Inspection.of(Files.writeString(folder.resolve("visits.csv"), text));
    }

    private static InspectedColumn column(Inspection inspection, String heading) {
        return inspection.columns().stream()
                .filter(column -> column.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> fields(Inspection inspection) {
        return inspection.columns().stream()
                .filter(column -> column.field().isPresent())
                .collect(Collectors.toMap(column -> column.field().orElseThrow(), InspectedColumn::heading));
    }

    private static final String VISITS = """
            Visits of the year;;;;
            Client Ref;Closed;Visited on;Kind;Cost (£)
            C-0001;01/02/2023;28/01/2023;home;1.234,50
            C-0002;;29/01/2023;home;-20,00
            c-0001;03/02/2023;02/02/2023;phone;N/A
            C-0003;04/02/1903;03/02/2023;home;30,00
            C-0004;04/02/2023;03/02/2023;home;30,00
            C-0005;05/02/2023;03/02/2023;home;30,00
            Redacted;25/02/2023;03/02/2023;home;30,00
            Total;;;;1.334,50
            Printed on Monday;;;;
            """;

    @Test
    void form_columns_and_fields_are_found() throws IOException {
        Inspection visits = Inspection.of(
                Files.write(folder.resolve("visits.csv"), VISITS.getBytes(Charset.forName("windows-1252"))));
        assertThat(visits.header()).isEqualTo(2);
        assertThat(visits.rows()).isEqualTo(7);
        assertThat(visits.form()).hasSize(3).anyMatch(sentence -> sentence.startsWith("Encoding windows-1252"));
        assertThat(fields(visits))
                .isEqualTo(
                        Map.of("case_id", "Client Ref", "date", "Visited on", "service", "Kind", "cost", "Cost (£)"));
        assertThat(column(visits, "Visited on").range()).isEqualTo("2023-01-28 to 2023-02-03");
        assertThat(column(visits, "Visited on").form()).isEqualTo("dd/MM/yyyy");
        assertThat(column(visits, "Cost (£)").range()).isEqualTo("-20.00 to 1,234.50");
        assertThat(column(visits, "Cost (£)").missing()).isEqualTo(1);
        assertThat(column(visits, "Kind").range()).isEqualTo("home, phone");
    }

    @Test
    void what_looks_wrong_is_named() throws IOException {
        Inspection visits = inspected(VISITS);
        assertThat(visits.suspicious())
                .containsExactly(
                        "1 row looks like a total row: line 10.", "1 row has a single value, as a footer: line 11.");
        assertThat(column(visits, "Client Ref").suspicious())
                .containsExactly(
                        "Words in the place of an id, which several people may have: Redacted (1).",
                        "1 group of ids differs only by letter case, blanks or leading zeros.");
        assertThat(column(visits, "Cost (£)").suspicious())
                .containsExactly(
                        "1 negative amount, the lowest -20.00.", "Texts that probably mean no value: N/A (1).");
        assertThat(column(visits, "Closed").suspicious()).hasSize(1);
        assertThat(column(visits, "Closed").suspicious().get(0))
                .contains("1 date far from the others")
                .contains("1903");
        Inspection merged =
                inspected("NHS No,Date,Service,Cost\n5.66E+11,2023-01-02,a,1.00\n5.66E+11,2023-01-02,a,1.00\n");
        assertThat(column(merged, "NHS No").suspicious().get(0)).startsWith("2 ids in the form of 5.66E+11");
    }

    @Test
    void no_id_name_or_note_is_shown() throws IOException {
        Inspection people = inspected("NHS Number,Surname,DOB,Seen,Type,Notes,Charge\n"
                + "9463077052,Bloggs,01/02/1960,2023-01-02,visit,mother of Q,12.00\n"
                + "3282037872,Smith,13/02/1960,2023-01-02,visit,,12.00\n");
        assertThat(people.text(80) + people)
                .doesNotContain("Bloggs", "Smith", "1960", "mother", "9463077052", "3282037872")
                .contains("as 9999999999");
        assertThat(fields(people)).containsEntry("date", "Seen").containsEntry("case_id", "NHS Number");
    }

    @Test
    void an_order_of_day_and_month_that_no_value_shows_is_a_choice() throws IOException {
        Inspection visits = inspected("Case,Date,Service,Cost\nA,01/02/2023,x,1.00\nB,03/04/2023,y,2.00\n");
        assertThat(visits.unknown()).hasSize(1);
        assertThat(visits.unknown().get(0)).contains("\"Date\"").contains("1 February 2023 or 2 January 2023");
        assertThat(visits.draft()).contains("# dates: dd/MM/yyyy\n").contains("# dates: MM/dd/yyyy\n");
    }

    @Test
    void several_amounts_and_missing_columns_are_not_guessed_without_a_word() throws IOException {
        Inspection several = inspected("Case Ref,Date,Type,Net Cost,Gross Cost\nA1,2023-01-02,x,1.00,1.20\n");
        assertThat(several.unknown())
                .containsExactly("Which of the amounts is the cost: \"Net Cost\", \"Gross Cost\".");
        Inspection none = inspected("Thing,Colour\na,red\nb,red\n");
        assertThat(none.unknown())
                .anyMatch(sentence -> sentence.startsWith("Which column has the ids"))
                .anyMatch(sentence -> sentence.startsWith("Which column has the date"))
                .anyMatch(sentence -> sentence.startsWith("Which column has the cost"));
        assertThatThrownBy(() -> inspected("")).hasMessageContaining("is empty, expected rows");
    }

    @Test
    void a_quantity_beside_a_tariff_makes_the_tariff_a_unit_cost() throws IOException {
        assertThat(fields(inspected(
                        "Pseudo NHS No,Arrival,HRG,Activity,Tariff\n9463077052,2022-11-22 05:17:00,WF01A,2,147.00\n")))
                .containsEntry("quantity", "Activity")
                .containsEntry("unit_cost", "Tariff");
    }

    @Test
    void a_table_of_ids_looks_like_a_lookup() throws IOException {
        Inspection lookup = inspected("Family ID,Police URN,NHS No\nF1,22EL/52445/12,9463077052\nF2,22EL/61750/20,\n");
        assertThat(lookup.guessed())
                .containsExactly("It looks like a lookup table between ids: it has no dates and no amounts.");
        assertThat(lookup.draft()).contains("  # people:").contains("  #   person: Family ID");
    }

    @Test
    void nothing_of_a_file_reaches_the_terminal_that_it_may_obey() throws IOException {
        Inspection hostile =
                inspected("Case\u001b[2J,Date,Ser\u202evice,Cost\nA1,2023-01-02,\u001b[31mred\u0007,1.00\n");
        assertThat(hostile.text(80) + hostile.draft())
                .doesNotContain("\u001b")
                .doesNotContain("\u0007")
                .doesNotContain("\u202e");
        assertThat(hostile.draft()).contains("\"Case\\u001b[2J\"");
    }

    @Test
    void lines_are_not_longer_than_the_width() throws IOException {
        Inspection visits =
                inspected(VISITS.replace("Kind", "Kind of visit as the visitor has seen it, in a few words"));
        for (int width : new int[] {60, 80, 120}) {
            assertThat(visits.text(width).lines()).allMatch(line -> line.length() <= width);
        }
        assertThat(visits.text(10)).isEqualTo(visits.text(60));
        assertThat(visits).hasToString(visits.text(80));
        assertThat(Files.readString(folder.resolve("visits.csv"), StandardCharsets.UTF_8))
                .isNotEmpty();
    }
}
