package org.wholesum.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.problem.InvalidInputException;

class PeopleTest {
    static final Path FILE = Path.of("src", "test", "resources", "org", "wholesum", "population", "people.csv");

    @TempDir
    private Path folder;

    private final People people = People.read(FILE);

    private People read(String text) {
        try {
            return People.read(Files.writeString(folder.resolve("p.csv"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String refusal(String text) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> read(text));
        return refused.getMessage().replace(folder + folder.getFileSystem().getSeparator(), "");
    }

    @Test
    void every_row_of_a_file_is_a_person() {
        assertThat(people.count()).isEqualTo(16);
        assertThat(people.ids()).hasSize(16).startsWith("P01", "P02").endsWith("P16");
        assertThat(people.columns()).containsExactly("needs_group", "ward", "tenure", "age");
        assertThat(people.values("Needs_Group")).containsExactly("", "high", "low", "middle");
    }

    @Test
    void people_are_counted_by_one_attribute_or_several() {
        assertThat(people.countBy("needs_group")).isEqualTo(Map.of("high", 4L, "middle", 5L, "low", 6L, "", 1L));
        assertThat(people.countBy("needs_group", "ward"))
                .containsEntry("high / Bentilee", 2L)
                .containsEntry("low / Tunstall", 2L)
                .containsEntry(" / Tunstall", 1L)
                .doesNotContainKey("high / Tunstall")
                .hasSize(9);
        assertThat(people.stratumById("tenure", "ward"))
                .hasSize(16)
                .containsEntry("P02", "housing-association / Bentilee");
    }

    @Test
    void people_print_themselves_as_a_table_of_counts() {
        assertThat(read("person_id,ward,age\nA,Hanley,4\nB,Hanley,\nC,Bentilee,5\nD,,\n"))
                .asString()
                .isEqualToNormalizingNewlines(
                        folder.resolve("p.csv").toString().transform(f -> "4 people, " + f + """

                        attribute  filled  empty  distinct  most frequent
                        ─────────  ──────  ─────  ────────  ─────────────
                        ward            3      1         2  Hanley (2)
                        age             2      2         2  4 (1)"""));
    }

    @Test
    void a_sample_is_identified_by_the_ids_of_its_cases() {
        People cases = read("needs,CASE_ID , Age\n x,S1,4\ny , S2,\n");

        assertThat(cases.ids()).containsExactly("S1", "S2");
        assertThat(cases.stratumById("needs")).isEqualTo(Map.of("S1", "x", "S2", "y"));
    }

    @Test
    void of_a_person_and_a_case_a_person_comes_first_and_the_case_is_an_attribute() {
        assertThat(read("case_id,person_id\nS1,P1\nS1,P2\n").countBy("case_id")).isEqualTo(Map.of("S1", 2L));
    }

    @Test
    void an_id_that_appears_twice_is_refused_with_both_lines() {
        assertThat(refusal("person_id,age\nA,4\nB,5\n\nA,6\nA,7\n,8\n")).isEqualTo("""
                        p.csv, line 5, column 1 (person_id) "A": appears in line 2 already, expected each once
                        p.csv, line 6, column 1 (person_id) "A": appears in line 2 already, expected each once
                        p.csv, line 7, column 1 (person_id): is empty, expected a value""");
    }

    @Test
    void a_row_of_another_length_is_refused_for_a_comma_may_have_moved_its_fields() {
        assertThat(refusal("person_id,age\nA,4,5\nB\n")).isEqualTo("""
                        p.csv, line 2: the row has 3 fields, the header 2
                          Maybe a field with a comma needs quotes around it
                        p.csv, line 3: the row has 1 field, the header 2""");
    }

    @Test
    void a_file_without_ids_is_refused() {
        assertThat(refusal("persn_id,age\nA,4\n")).isEqualTo("""
                        p.csv, line 1: column person_id is missing; the first line has: persn_id, age
                          Maybe persn_id should be person_id""");
        assertThat(refusal("caseid,age\nA,4\n")).endsWith("Maybe caseid should be case_id");
        assertThat(refusal("person_id;needs_group;ward\nA;high;Hanley\n")).contains("separated by semicolons");
        assertThat(refusal("person_id,age,AGE\nA,4,5\n"))
                .isEqualTo("p.csv, line 1, column 3 (age) \"AGE\": this column occurs twice");
        assertThat(refusal("person_id,,age\nA,4,5\n"))
                .isEqualTo("p.csv, line 1, column 2: this column has no name, expected one");
        assertThat(refusal("")).isEqualTo("p.csv: empty, expected a header line");
        assertThat(refusal("person_id,age\n")).isEqualTo("p.csv: the file has no row below its header");
        assertThat(refusal("person_id,age\nA,\"4\n")).contains("line 2").contains("never closed");
    }

    @Test
    void an_attribute_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> people.countBy("tenur"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(FILE + ", line 1: there is no column \"tenur\"; there are: needs_group, ward, tenure, age\n"
                        + "  Maybe tenure");
        assertThatThrownBy(people::countBy)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no attribute to count by, expected one or more of [needs_group, ward, tenure, age]");
    }

    @Test
    void two_strata_are_not_taken_for_one_by_their_names() {
        People slash = read("person_id,a,b\nA,x / y,z\nB,x,y / z\n");

        assertThat(slash.countBy("a")).hasSize(2);
        assertThatThrownBy(() -> slash.countBy("a", "b"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith("p.csv, line 2, column 2 (a) \"x / y\": contains \" / \", the separator of the"
                        + " parts of a stratum's name: expected a text without it");
    }

    @Test
    void people_can_be_made_in_code() {
        People two = People.of(Map.of("B", Map.of("Age", "4", "ward", " x "), "A", Map.of("age", "5", "ward", "")));

        assertThat(two.ids()).containsExactly("A", "B");
        assertThat(two.columns()).containsExactly("age", "ward");
        assertThat(two.values("ward")).isEqualTo(Set.of("", "x"));
        assertThatThrownBy(() -> People.of(Map.of())).hasMessage("no people, expected one or more");
        assertThatThrownBy(() -> People.of(Map.of("A", Map.of("age", "4"), "B", Map.of("ag", "4"))))
                .hasMessage("person B has [ag], person A [age], expected the same attributes");
        assertThatThrownBy(() -> People.of(Map.of("A", Map.of("age", "4", "AGE", "5"))))
                .hasMessage("person \"A\" with [AGE, age]: expected an id, and names of attributes, each once in any"
                        + " letter case");
    }

    @Test
    void a_city_is_read_in_reasonable_time() throws IOException {
        Path city = folder.resolve("city.csv");
        try (Writer out = Files.newBufferedWriter(city)) {
            out.write("person_id,needs_group,ward,tenure,age,language,gp\n");
            for (int i = 0; i < 253_000; i++) {
                out.write("P" + i + ",group " + i % 3 + ",ward " + i % 37 + ",tenure " + i % 5 + "," + i % 101
                        + ",lang " + i % 60 + ",gp " + i % 90 + "\n");
            }
        }

        People all = People.read(city);

        assertThat(all.count()).isEqualTo(253_000);
        // 18 to 64 are 47 of 101 ages, in 2,504 whole rounds of them, and of the last 96 again 47
        assertThat(all.where(CaseRule.where("age", Condition.between(18, 64))).count())
                .isEqualTo(2_505 * 47);
        assertThat(all.countBy("needs_group"))
                .isEqualTo(Map.of("group 0", 84_334L, "group 1", 84_333L, "group 2", 84_333L));
    }

    @Test
    void one_person_is_singular_and_needs_an_id() {
        People one = People.of(Map.of("A", Map.of("age", "4")));

        assertThat(one.toString()).startsWith("1 person, people");
        assertThat(one.toHtml()).contains("<table");
        assertThatThrownBy(() -> People.of(Map.of(" ", Map.of("age", "4"))))
                .hasMessageContaining("person \" \" with [age]: expected an id");
        assertThatThrownBy(() -> People.of(Map.of("A", Map.of(" ", "4")))).hasMessageContaining("names of attributes");
    }
}
