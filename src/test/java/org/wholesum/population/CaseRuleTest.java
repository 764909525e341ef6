package org.wholesum.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.population.CaseRule.where;
import static org.wholesum.population.Condition.atLeast;
import static org.wholesum.population.Condition.atMost;
import static org.wholesum.population.Condition.between;
import static org.wholesum.population.Condition.is;
import static org.wholesum.population.Condition.isNotEmpty;
import static org.wholesum.population.Condition.isOneOf;
import static org.wholesum.population.Condition.not;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

class CaseRuleTest {
    private final People people = People.read(PeopleTest.FILE);
    private final CaseRule tenants = where("tenure", isOneOf("council", "housing-association"));
    private final CaseRule similar = tenants.and("age", between(18, 64));

    @Test
    void similar_people_are_counted() {
        assertThat(people.where(similar).ids())
                .containsExactly("P01", "P02", "P03", "P05", "P06", "P07", "P09", "P12", "P13", "P14");
        assertThat(people.where(similar).where(where("ward", is("Tunstall"))).count())
                .isEqualTo(1);
        assertThat(people.where(where("ward", is("nowhere"))).count()).isZero();
    }

    @Test
    void a_rule_prints_in_words() {
        assertThat(similar).hasToString("tenure is council or housing-association and age is 18 to 64");
        assertThat(where("a", isOneOf("x", "y", "z"))).hasToString("a is x, y or z");
        assertThat(where("a", not(isOneOf("x")))).hasToString("a is not x");
        assertThat(where("a", atLeast(18))).hasToString("a is 18 or more");
        assertThat(where("a", not(atMost(64)))).hasToString("a is not 64 or less");
        assertThat(where("a", isNotEmpty())).hasToString("a is not empty");
        assertThat(where("a", not(isNotEmpty()))).hasToString("a is empty");
        assertThat(where("a", not(not(is("x"))))).hasToString("a is x");
        assertThat(where(" A ", is(" x "))).hasToString("a is x");
        assertThat(tenants.and(where("age", atMost(17)).or("age", atLeast(65))).negated())
                .hasToString(
                        "not (tenure is council or housing-association and (age is 17 or less or age is 65 or more))");
        assertThat(where("a", is("x")).and("b", is("y")).or("c", is("z"))).hasToString("(a is x and b is y) or c is z");
    }

    @ParameterizedTest
    @CsvSource({
        "council, 18, true",
        "council, 64, true",
        "council, 64.5, false",
        "council, 17.999999, false",
        "housing-association, 040, true",
        "Council, 40, false",
        "owner, 40, false",
        "owner, forty, false"
    })
    void a_row_of_attributes_matches_or_does_not(String tenure, String age, boolean fits) {
        assertThat(similar.matches(Map.of("tenure", tenure, "age", age, "ward", "")))
                .isEqualTo(fits);
    }

    @Test
    void a_field_that_is_not_numeric_is_refused_where_the_answer_depends_on_it() {
        assertThatThrownBy(() -> people.where(where("age", atLeast(18))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(PeopleTest.FILE + ", line 11, column 5 (age): is empty, expected a number\n"
                        + "  Maybe a rule that also requires it to be not empty excludes this person");
        assertThatThrownBy(() -> similar.matches(Map.of("tenure", "council", "age", "forty")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("people, age \"forty\": expected a number such as 1000.00");
        assertThatThrownBy(() -> similar.negated().matches(Map.of("tenure", "council", "age", "1,000")))
                .hasMessage(
                        "people, age \"1,000\": expected a number such as 1000.00, without a currency sign, commas or"
                                + " an exponent\n  Maybe 1000.00");
    }

    @Test
    void the_order_of_its_parts_makes_no_difference() {
        assertThat(people.where(where("age", atLeast(18)).and("age", isNotEmpty()))
                        .ids())
                .isEqualTo(people.where(where("age", isNotEmpty()).and("age", atLeast(18)))
                        .ids())
                .hasSize(14);
        assertThat(people.where(where("age", atLeast(18)).or("age", not(isNotEmpty())))
                        .count())
                .isEqualTo(15);
        // someone whose age isn't known is neither under 18 nor not under 18
        assertThatThrownBy(() -> people.where(where("age", not(atLeast(18)))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void every_attribute_that_is_missing_is_reported() {
        assertThatThrownBy(() -> people.where(similar.and("wards", is("x")).or("agee", atMost(3))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        PeopleTest.FILE + ", line 1: there is no column \"wards\"; there are: needs_group, ward,"
                                + " tenure, age\n  Maybe ward\n" + PeopleTest.FILE
                                + ", line 1: there is no column \"agee\"; there are: needs_group, ward, tenure, age\n  Maybe age");
    }

    @Test
    void sampled_cases_that_do_not_match_are_listed_with_reasons() {
        People cases = People.of(Map.of(
                "S1", Map.of("tenure", "council", "age", "40"),
                "S2", Map.of("tenure", "owner", "age", "71"),
                "S3", Map.of("tenure", "", "age", "")));

        assertThat(similar.mismatches(cases))
                .extracting(CaseRule.Mismatch::toString)
                .containsExactly(
                        "S2: tenure is \"owner\", expected council or housing-association; age is \"71\", expected 18 to 64",
                        "S3: tenure is empty, expected council or housing-association");
        assertThat(tenants.negated().mismatches(cases))
                .containsExactly(new CaseRule.Mismatch(
                        "S1", List.of("expected not (tenure is council or housing-association)")));
    }

    @Test
    void a_text_that_no_person_has_is_reported_as_a_possible_typing_error() {
        assertThat(tenants.and("ward", not(isOneOf("Hanley park", "Tunstall", "Fenton")))
                        .and("needs_group", is("hihg"))
                        .unusedTexts(people))
                .extracting(Problem::toString)
                .containsExactly(
                        PeopleTest.FILE + ", ward \"Hanley park\": no person has this ward, which the rule names\n"
                                + "  Maybe Hanley Park",
                        PeopleTest.FILE + ", ward \"Fenton\": no person has this ward, which the rule names",
                        PeopleTest.FILE
                                + ", needs_group \"hihg\": no person has this needs_group, which the rule names\n"
                                + "  Maybe high");
    }

    @Test
    void rules_are_values() {
        assertThat(similar)
                .isEqualTo(CaseRule.allOf(List.of(tenants, where("AGE", between(18, 64)))))
                .isNotEqualTo(tenants);
        assertThat(CaseRule.allOf(List.of(tenants))).isEqualTo(tenants);
        assertThat(CaseRule.anyOf(List.of(tenants))).isEqualTo(tenants);
        assertThat(similar.negated().negated()).isEqualTo(similar);
    }

    @Test
    void conditions_that_nothing_fits_are_refused() {
        assertThatThrownBy(() -> between(64, 18))
                .hasMessage("from 64 to 18: expected from ≤ to\n  Maybe from 18 to 64");
        assertThatThrownBy(() -> is(" ")).hasMessageStartingWith("is \"\": expected a text");
        assertThatThrownBy(() -> isOneOf()).hasMessage("one of []: expected one or more, each once");
        assertThatThrownBy(() -> isOneOf("a", " a")).hasMessage("one of [a, a]: expected one or more, each once");
        assertThatThrownBy(() -> CaseRule.allOf(List.of()))
                .hasMessage("a rule without conditions, expected one or more");
        assertThat(ConditionNode.of(Condition.atLeast(new BigDecimal("0.5"))).test("0.50"))
                .isEqualTo(Truth.YES);
    }

    @Test
    void conditions_print_in_words_with_the_ends_they_were_given() {
        BigDecimal half = new BigDecimal("0.5");

        assertThat(Condition.atLeast(half)).hasToString("is 0.5 or more");
        assertThat(Condition.atMost(half)).hasToString("is 0.5 or less");
        assertThat(Condition.between(half, half)).hasToString("is 0.5 to 0.5");
        assertThat(Condition.isEmpty()).hasToString("is empty");
        assertThat(isNotEmpty()).hasToString("is not empty");
        assertThat(is("x")).hasToString("is x");
        assertThat(isOneOf("x", "y")).hasToString("is x or y");
        assertThat(ConditionNode.of(Condition.between(half, half)).test("0.5")).isEqualTo(Truth.YES);
        assertThat(ConditionNode.of(Condition.atMost(half)).test("0.500001")).isEqualTo(Truth.NO);
        assertThat(ConditionNode.of(Condition.isEmpty()).test("")).isEqualTo(Truth.YES);
    }

    @Test
    void one_of_several_rules_that_nobody_fits_is_the_reason() {
        People cases = People.of(Map.of("S1", Map.of("tenure", "owner", "age", "17")));

        assertThat(where("tenure", is("council")).or(where("age", atLeast(18))).mismatches(cases))
                .containsExactly(
                        new CaseRule.Mismatch("S1", List.of("expected tenure is council or age is 18 or more")));
    }
}
