package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.report.Report;

/** The cautions that follow from how the cases were chosen, what they are, and how many similar ones there are. */
class SelectionTest {
    private static final String HOW = "not how these cases were chosen";
    private static final String LESS_LATER = "tend to cost less later by any method";

    @TempDir
    private Path folder;

    private ThreeCases cases;

    @BeforeEach
    void begin() {
        cases = ThreeCases.in(folder);
    }

    private List<String> cautions(String population) {
        return cases.run(ThreeCases.with("population: 10", "population: " + population))
                .cautions();
    }

    private List<String> chosen(String selection) {
        return cautions("{size: 10, selection: " + selection + "}");
    }

    @Test
    void cases_drawn_at_random_have_no_caution_about_how_they_were_chosen() {
        assertThat(chosen("random"))
                .anyMatch(caution -> caution.startsWith("The sample has 3 cases, chosen at random. "))
                .noneMatch(caution -> caution.contains(HOW) || caution.contains(LESS_LATER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "highest_cost | because they had cost most | Cases that had cost most tend to cost less later by any method",
                "convenience  | for convenience            | Cases chosen for convenience may differ from similar cases",
                "all          | as all there were          | The selection is stated as all cases, but there are 3 cases in"
            })
    void each_usual_way_has_its_caution(String how, String words, String caution) {
        assertThat(chosen(how))
                .anyMatch(said -> said.startsWith("The sample has 3 cases, chosen " + words + ". "))
                .anyMatch(said -> said.startsWith(caution))
                .anyMatch(said -> said.contains(HOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"by two social workers", "{how: other, text: by two social workers}"})
    void any_other_way_is_quoted(String selection) {
        assertThat(chosen(selection))
                .anyMatch(said -> said.startsWith("The sample has 3 cases, chosen by two social workers. "))
                .anyMatch(said -> said.contains(HOW) && said.contains(LESS_LATER));
    }

    @Test
    void a_usual_way_may_have_details_and_another_way_needs_them() {
        assertThat(chosen("{how: random, text: by the last digit of the case number}"))
                .anyMatch(said -> said.startsWith(
                        "The sample has 3 cases, chosen at random (by the last digit of the case number). "));
        assertThat(cases.refusal(ThreeCases.with("population: 10", "population: {size: 10, selection: {how: other}}")))
                .endsWith("(population.selection.how) \"other\": expected text with it, how the cases were chosen");
    }

    @Test
    void averages_of_people_are_not_people() {
        String averages = "Each case is the average of several people.";

        assertThat(cautions("{size: 10, case_is: average}"))
                .anyMatch(said -> said.startsWith(averages))
                .noneMatch(said -> said.contains("drawn at random may still occur"));
        assertThat(cautions("{size: 10, case_is: person}")).noneMatch(said -> said.startsWith(averages));
    }

    /** Each case saves £80.00, so £1,000 are the savings of 12.5 cases. */
    @Test
    void a_stated_size_that_is_not_the_implied_one_comes_first() {
        assertThat(cautions("{size: 10, published_total: 1000.00}").get(0))
                .isEqualTo(
                        "10 similar cases are stated, but the published total of £1,000 implies 13 at the mean saving"
                                + " of these 3 cases: the stated number is 20.0% lower.");
        assertThat(cautions("{size: 10, published_total: 792.00}").get(0))
                .endsWith("implies 10 at the mean saving of these 3 cases: the stated number is 1.0% higher.");
        assertThat(cautions("{size: 10, published_total: 795.00}").get(0)).startsWith("The sample has 3 cases");
    }

    @Test
    void a_whole_population_has_no_sampling_uncertainty() {
        StudyResult result = cases.run(ThreeCases.with("population: 10", "population: {size: 3, selection: all}"));

        assertThat(result.cautions())
                .contains(
                        "The sample is the whole population of 3 cases: nothing is scaled up, and there is no sampling"
                                + " error.")
                .noneMatch(said -> said.startsWith("The interval"))
                .noneMatch(said -> said.startsWith("The selection is stated as all"));
        assertThat(Report.of(result).toString())
                .contains("Over 3 cases, the whole population, the pilot would save £240.")
                .doesNotContain("can't rule out");
    }
}
