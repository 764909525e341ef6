package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.population.ScaleUp;
import org.wholesum.report.Report;

/** Who is similar, counted from a file by a rule; strata; the next few cases. */
class PopulationStepTest {
    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void a_ledger() {
        cases = ThreeCases.in(folder);
    }

    private static String with(String text, String instead) {
        assertThat(ThreeCases.PEOPLE).contains(text);
        return ThreeCases.PEOPLE.replace(text, instead);
    }

    private static String population(String entry) {
        return ThreeCases.with("population: 10", "population: " + entry);
    }

    @Test
    void people_who_meet_the_rule_in_every_column_are_counted() {
        StudyResult result = cases.run(ThreeCases.PEOPLE);
        assertThat(FigureNumbers.of(result)).containsEntry("population", new BigDecimal(5));
        CountedPopulation similar = result.similar().orElseThrow();
        assertThat(similar.everyone()).isEqualTo(12);
        assertThat(similar.count()).isEqualTo(5);
        assertThat(similar.rule().orElseThrow())
                .hasToString(
                        "tenure is council or housing-association and age is 18 to 64.5 and ward is not Tunstall and"
                                + " area is north and area is not south or east and needs_group is not empty and score is"
                                + " not 0 to 0.5");
        assertThat(result.explain().steps())
                .anyMatch(step -> step.startsWith(
                        "The number of similar cases, 5, is counted from people.csv: of its 12 people, those"
                                + " whose tenure"));
    }

    @Test
    void everyone_in_the_file_is_similar_without_a_rule() {
        StudyResult result = cases.run(population("{file: people.csv}"));
        assertThat(FigureNumbers.of(result)).containsEntry("population", new BigDecimal(12));
        assertThat(result.city()).containsInstanceOf(ScaleUp.class);
        assertThat(result.cautions())
                .contains(
                        "The number of similar cases, 12, is counted from people.csv: all of its 12 people. The source"
                                + " of the file is not stated.");
    }

    @Test
    void cases_that_do_not_fit_the_rule_are_named() {
        assertThat(cases.run(ThreeCases.PEOPLE).cautions())
                .contains("1 sampled case does not meet the eligibility rule but is included: case C (age is \"66\","
                        + " expected 18 to 64.5).");
        assertThat(cases.run(population("{file: people.csv, similar: {tenure: council}}"))
                        .cautions())
                .contains("It is not checked whether the sampled cases meet the eligibility rule, as the scenario gives"
                        + " no file of their attributes.");
        assertThat(cases.run(population("{file: people.csv, similar: {tenure: council}, cases: cases.csv}"))
                        .cautions())
                .noneMatch(said -> said.contains("the eligibility rule"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [council,               | [concil,                | line 14, column 23 (population.similar.tenure.one_of.0) "concil": no one in people.csv has this tenure | council
        {is: Tunstall}          | {is: Tunstal}           | line 16, column 22 (population.similar.ward.not.is) "Tunstal": no one in people.csv has this ward     | Tunstall
        {not: {is: Tunstall}}   | {not: Tunstal}          | line 16, column 17 (population.similar.ward.not) "Tunstal": no one in people.csv has this ward        | Tunstall
        {not: {is: Tunstall}}   | Tunstal                 | line 16, column 11 (population.similar.ward) "Tunstal": no one in people.csv has this ward            | Tunstall
        tenure: {one_of         | tenur: {one_of          | line 14, column 5 (population.similar.tenur): is no column of people.csv, expected one of tenure, age, ward, area, needs_group, score | tenure
        [needs_group, area]     | [needs_group, aera]     | line 22, column 23 (population.strata.by.1) "aera": unknown column, expected one of tenure, age, ward, area, needs_group, score | area
        file: people.csv        | file: peopel.csv        | line 12, column 9 (population.file) "peopel.csv": there is no such file | people.csv
        [high / north, low / north] | [hihg / north]      | line 24, column 23 (population.strata.merge.everyone): there is no stratum hihg / north to merge; there are: high / north, low / north | high / north
        {from: 18, to: 64.5}    | {from: 64, to: 18}      | line 15, column 10 (population.similar.age): from 64 to 18: expected from ≤ to | from 18 to 64
        {is: north, not         | {is: '', not            | line 17, column 16 (population.similar.area.is): has an empty text, expected one | empty: true
        """)
    void a_wrong_value_is_refused_with_its_place_and_a_suggestion(
            String text, String instead, String said, String maybe) {
        assertThat(cases.refusal(with(text, instead))).isEqualTo("scenario.yaml, " + said + "\n  Maybe " + maybe);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {source: x}                                                                  | (population): doesn't say how many similar cases there are, expected a size, a file, or strata with counts
        {size: 10, file: people.csv}                                                 | (population.size) "10": expected either a size or a file to count from, not both
        {size: 10, similar: {age: {from: 18}}}                                       | (population.similar): is a rule for people of a file, expected a file with it
        {size: 10, cases: cases.csv}                                                 | (population.cases) "cases.csv": is not used, expected similar or strata with it
        {file: people.csv, strata: {by: [area]}}                                     | (population.strata): needs the stratum of each case, expected cases with it, a file of them
        {file: people.csv, cases: cases.csv, strata: {by: [area], counts: {north: 5}}} | (population.strata.counts): expected counts of strata only where there is no file
        {file: people.csv, similar: {age: {from: 90}}}                               | (population.similar): matches none of the 12 people in people.csv
        {file: people.csv, similar: {age: {}}}                                       | (population.similar.age): has no condition, expected one of is, one_of, from, to, empty, not
        {file: people.csv, similar: {age: {from: 60}, tenure: council}}              | (population.file) "people.csv": the ledger has 3 cases, expected a population of 3 or more and not of 1
        {size: 10, next: 8}                                                          | (population.next) "8": the population has 7 cases besides those of the ledger, expected no more than that
        {cases: people.csv, strata: {by: [area], counts: {north: 5}}}                | (population.cases) "people.csv": has no row for cases A, B, C, expected every case of the ledger
        {cases: cases.csv, strata: {by: [needs_group], counts: {high: 9, low: 4}}}   | (population.strata): only one case is in stratum low (N_h = 4), so the variation of its cases can't be estimated
        {file: ../people.csv}                                                        | (population.file) "../people.csv": expected a file below the scenario's own folder
        """)
    void keys_that_can_not_be_combined_are_refused(String entry, String said) {
        assertThat(cases.refusal(population(entry)))
                .startsWith("scenario.yaml, line 11, column ")
                .contains(said);
    }

    @Test
    void a_field_that_should_be_a_number_is_refused_in_the_file_of_people() {
        cases.write("people.csv", ThreeCases.EVERYONE.replace("P1,council,41", "P1,council,old"));
        assertThat(cases.refusal(ThreeCases.PEOPLE))
                .startsWith("people.csv, line 2, column 3 (age) \"old\": expected a number");
    }

    /** Cases save 200.00, 20.00 and 20.00; A and B are high, 4 × 220.00 ÷ 2, C is low, and all there is. */
    @Test
    void strata_are_scaled_up_one_by_one_from_counts() {
        StudyResult result = cases.run(ThreeCases.COUNTS);
        assertThat(result.city().flatMap(ScaleUp::strata)).isPresent();
        Map<String, BigDecimal> figures = FigureNumbers.of(result);
        assertThat(figures)
                .containsEntry("population", new BigDecimal(5))
                .containsEntry("strata.high.cases", new BigDecimal(2))
                .containsEntry("strata.high.population", new BigDecimal(4))
                .containsEntry("strata.high.total", new BigDecimal("440.00"))
                .containsEntry("strata.low.total", new BigDecimal("20.00"))
                .containsEntry("total", new BigDecimal("460.00"))
                .doesNotContainKeys("total_bootstrap_lower", "total_bca_lower", "without_most_influential");
        assertThat(figures.get("strata.high.share_of_variance")).isEqualByComparingTo("1");
        assertThat(Report.of(result).headline().get(2))
                .startsWith("Over 5 similar cases in 2 strata, the pilot would save £460; 95% interval from n = 3: ")
                .contains("Student's t with stratified sampling");
        assertThat(result.explain().steps()).anyMatch(step -> step.startsWith("stratified sampling: V"));
    }

    @Test
    void a_misspelled_stratum_of_a_case_is_refused_with_a_suggestion() {
        cases.write("cases.csv", ThreeCases.ATTRIBUTES.replace("north,high,2", "north,hihg,2"));
        assertThat(cases.refusal(ThreeCases.COUNTS))
                .isEqualTo("scenario.yaml, line 13, column 11 (population.strata): case B is in stratum hihg, which"
                        + " has no count; there are: high, low\n  Maybe high");
    }

    /**
     * Savings of 200.00, 20.00 and 20.00: 2 × 80, and 2 × (80 ± t(2) × s × √(1 ÷ 2 + 1 ÷ 3)) by SciPy 1.17:
     * {@code 160 ± 2 * stats.t.ppf(.975, 2) * np.std([200, 20, 20], ddof=1) * np.sqrt(1/2 + 1/3)}.
     */
    @Test
    void the_next_cases_have_a_prediction_interval() {
        StudyResult result = cases.run(population("{size: 10, next: 2}"));
        Map<String, BigDecimal> figures = FigureNumbers.of(result);
        assertThat(figures).containsEntry("next", new BigDecimal("160.00"));
        assertThat(figures.get("next_lower").doubleValue()).isCloseTo(-656.3709564049531, within(0.005));
        assertThat(figures.get("next_upper").doubleValue()).isCloseTo(976.3709564049531, within(0.005));
        assertThat(result.next().orElseThrow()).asString().startsWith("next 2 cases: £160.00, interval ");
        assertThat(result.explain().steps()).anyMatch(step -> step.startsWith("the next 2 cases: 2 × the saving"));
        assertThat(cases.run(ThreeCases.SCENARIO).next()).isEmpty();
        assertThat(cases.run(ThreeCases.PEOPLE).cautions())
                .contains(
                        "The prediction for the next cases assumes the mix of strata of these 3 cases, not that of the"
                                + " population.");
    }

    @Test
    void the_rule_can_be_varied_and_the_people_are_counted_anew() {
        StudyResult result = cases.run(population("""

              file: people.csv
              similar: {age: {from: 18}}
            """).replace("expect:", """
                sensitivity:
                  figure: population
                  vary: {age: {key: population.similar.age.from, low: 18, high: 19}}
                expect:\
                """));
        assertThat(FigureNumbers.of(result))
                .containsEntry("low.age", new BigDecimal(12))
                .as("all but P2, who is 18")
                .containsEntry("high.age", new BigDecimal(11));
    }
}
