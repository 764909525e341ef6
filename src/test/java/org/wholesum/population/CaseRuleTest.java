package org.wholesum.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.population.CaseRule.where;
import static org.wholesum.population.Condition.between;
import static org.wholesum.population.Condition.from;
import static org.wholesum.population.Condition.is;
import static org.wholesum.population.Condition.isFilled;
import static org.wholesum.population.Condition.isOneOf;
import static org.wholesum.population.Condition.not;
import static org.wholesum.population.Condition.to;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    void similarPeopleAreCounted() {
        assertThat(people.where(similar).ids())
                .containsExactly("P01", "P02", "P03", "P05", "P06", "P07", "P09", "P12", "P13", "P14");
        assertThat(people.where(similar).where(where("ward", is("Tunstall"))).count())
                .isEqualTo(1);
        assertThat(people.where(where("ward", is("nowhere"))).count()).isZero();
        assertThat(people.where(where("ward", is("nowhere"))).table("tenure"))
                .asString()
                .endsWith("all           0    n/a");
    }

    @Test
    void aRuleSaysItselfInWords() {
        assertThat(similar).hasToString("tenure is council or housing-association and age is 18 to 64");
        assertThat(where("a", isOneOf("x", "y", "z"))).hasToString("a is x, y or z");
        assertThat(where("a", not(isOneOf("x")))).hasToString("a is not x");
        assertThat(where("a", from(18))).hasToString("a is 18 or more");
        assertThat(where("a", not(to(64)))).hasToString("a is not 64 or less");
        assertThat(where("a", isFilled())).hasToString("a is not empty");
        assertThat(where("a", not(isFilled()))).hasToString("a is empty");
        assertThat(where("a", not(not(is("x"))))).hasToString("a is x");
        assertThat(where(" A ", is(" x "))).hasToString("a is x");
        assertThat(tenants.and(where("age", to(17)).or("age", from(65))).negated())
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
    void aRowOfAttributesFitsOrDoesNot(String tenure, String age, boolean fits) {
        assertThat(similar.fits(Map.of("tenure", tenure, "age", age, "ward", "")))
                .isEqualTo(fits);
    }

    @Test
    void aNumberThatIsNoneIsRefusedWhereTheAnswerHangsOnIt() {
        assertThatThrownBy(() -> people.where(where("age", from(18))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(PeopleTest.FILE + ", line 11, column 5 (age): is empty, expected a number\n"
                        + "  Maybe a rule that also asks for it to be not empty leaves this person out");
        assertThatThrownBy(() -> similar.fits(Map.of("tenure", "council", "age", "forty")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("people, age \"forty\": expected a number such as 1000.00");
        assertThatThrownBy(() -> similar.negated().fits(Map.of("tenure", "council", "age", "1,000")))
                .hasMessage(
                        "people, age \"1,000\": expected a number such as 1000.00, without a currency sign, commas or"
                                + " an exponent\n  Maybe 1000.00");
    }

    @Test
    void theOrderOfItsPartsMakesNoDifference() {
        assertThat(people.where(where("age", from(18)).and("age", isFilled())).ids())
                .isEqualTo(people.where(where("age", isFilled()).and("age", from(18)))
                        .ids())
                .hasSize(14);
        assertThat(people.where(where("age", from(18)).or("age", not(isFilled())))
                        .count())
                .isEqualTo(15);
        // someone whose age isn't known is neither under 18 nor not under 18
        assertThatThrownBy(() -> people.where(where("age", not(from(18))))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anAttributeThatIsNotThereIsRefusedAllOfThem() {
        assertThatThrownBy(() -> people.where(similar.and("wards", is("x")).or("agee", to(3))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        PeopleTest.FILE + ", line 1: there is no column \"wards\"; there are: needs_group, ward,"
                                + " tenure, age\n  Maybe ward\n" + PeopleTest.FILE
                                + ", line 1: there is no column \"agee\"; there are: needs_group, ward, tenure, age\n  Maybe age");
    }

    @Test
    void casesOfTheSampleThatAreNotSimilarAreListedWithWhy() {
        People cases = People.of(Map.of(
                "S1", Map.of("tenure", "council", "age", "40"),
                "S2", Map.of("tenure", "owner", "age", "71"),
                "S3", Map.of("tenure", "", "age", "")));

        assertThat(similar.misfits(cases))
                .extracting(CaseRule.Misfit::toString)
                .containsExactly(
                        "S2: tenure is \"owner\", expected council or housing-association; age is \"71\", expected 18 to 64",
                        "S3: tenure is empty, expected council or housing-association");
        assertThat(tenants.negated().misfits(cases))
                .containsExactly(
                        new CaseRule.Misfit("S1", List.of("expected not (tenure is council or housing-association)")));
    }

    @Test
    void aTextThatNoOneHasIsToldAsItMayBeASlip() {
        assertThat(tenants.and("ward", not(isOneOf("Hanley park", "Tunstall", "Fenton")))
                        .and("needs_group", is("hihg"))
                        .unseen(people))
                .extracting(Problem::toString)
                .containsExactly(
                        PeopleTest.FILE + ", ward \"Hanley park\": no one has this ward, which the rule asks for\n"
                                + "  Maybe Hanley Park",
                        PeopleTest.FILE + ", ward \"Fenton\": no one has this ward, which the rule asks for",
                        PeopleTest.FILE
                                + ", needs_group \"hihg\": no one has this needs_group, which the rule asks for\n"
                                + "  Maybe high");
    }

    @Test
    void rulesAreValues() {
        assertThat(similar)
                .isEqualTo(CaseRule.allOf(List.of(tenants, where("AGE", between(18, 64)))))
                .isNotEqualTo(tenants);
        assertThat(CaseRule.allOf(List.of(tenants))).isEqualTo(tenants);
        assertThat(CaseRule.anyOf(List.of(tenants))).isEqualTo(tenants);
        assertThat(similar.negated().negated()).isEqualTo(similar);
    }

    @Test
    void conditionsThatNothingFitsAreRefused() {
        assertThatThrownBy(() -> between(64, 18))
                .hasMessage("from 64 to 18: expected from ≤ to\n  Maybe from 18 to 64");
        assertThatThrownBy(() -> is(" ")).hasMessageStartingWith("is \"\": expected a text");
        assertThatThrownBy(() -> isOneOf()).hasMessage("one of []: expected one or more, each once");
        assertThatThrownBy(() -> isOneOf("a", " a")).hasMessage("one of [a, a]: expected one or more, each once");
        assertThatThrownBy(() -> new Condition.Between(Optional.empty(), Optional.empty()))
                .hasMessage("a number without limits: expected from, to or both");
        assertThatThrownBy(() -> CaseRule.allOf(List.of())).hasMessage("a rule of no parts, expected one or more");
        assertThat(new Condition.Between(Optional.of(new BigDecimal("0.5")), Optional.empty()).test("0.50"))
                .isEqualTo(Truth.YES);
    }
}
