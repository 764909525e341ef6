package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.gbp;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Months;

/** Cases that cost the police £300.00 a month each; the numbers of cases that are explained and named. */
class ManyCasesExplainedTest {
    private static final Months QUARTER = Months.of("2013-10", 3);
    private static final Projection ONE =
            Method.runRate().project(Histories.of(POLICE, "2013-07", 300_00, 300_00, 300_00), QUARTER);

    private static CaseProjections cases(int count) {
        return CaseProjections.same(
                IntStream.range(0, count)
                        .mapToObj(i -> "case-%04d".formatted(i))
                        .toList(),
                ONE);
    }

    private static List<String> steps(int count) {
        return cases(count).sum().explain(POLICE).steps();
    }

    @Test
    void a_hundred_cases_are_explained_one_by_one() {
        assertThat(steps(100))
                .hasSize(101)
                .noneMatch(line -> line.contains("the other"))
                .last()
                .isEqualTo("police: sum of 100 cases = £90,000.00");
        assertThat(steps(100).get(99)).startsWith("case 100 of 100, police: £900.00 observed in 2013-07");
    }

    @Test
    void of_more_cases_the_first_three_are_explained() {
        assertThat(steps(1101)).hasSize(5);
        assertThat(steps(1101).get(0)).startsWith("case 1 of 1101, police: £900.00 observed");
        assertThat(steps(1101).get(2)).startsWith("case 3 of 1101, ");
        assertThat(steps(1101))
                .endsWith("police: the other 1,098 cases in the same way", "police: sum of 1,101 cases = £990,900.00");
    }

    @Test
    void one_case_is_singular() {
        assertThat(steps(1)).endsWith("police: sum of 1 case = £900.00");
        assertThat(cases(1)).hasToString("1 case, run rate, case by case, 2013-10 to 2013-12 (3 months)");
        assertThat(cases(2)).hasToString("2 cases, run rate, case by case, 2013-10 to 2013-12 (3 months)");
        assertThat(CaseComparisons.of(cases(1), cases(1)).toString().lines())
                .first()
                .isEqualTo("1 case");
        assertThat(CaseComparisons.of(cases(2), cases(2)).toString().lines())
                .first()
                .isEqualTo("2 cases, sum");
        assertThat(CaseComparisons.of(cases(2), cases(2)).toHtml()).contains("2 cases, sum");
    }

    @Test
    void each_case_has_its_pennies_and_its_projection() {
        CaseProjections two = cases(2);
        assertThat(two.cases()).containsExactly("case-0000", "case-0001");
        assertThat(two.agencies()).containsExactly(POLICE);
        assertThat(two.pence(POLICE)).containsExactly(900_00, 900_00);
        assertThat(two.pence(NHS)).containsExactly(0, 0);
        assertThat(two.pence()).containsExactly(900_00, 900_00);
        assertThat(two.projection(1)).isEqualTo(ONE);
        assertThat(two.horizon()).isEqualTo(QUARTER);
        assertThat(two.sum().history().orElseThrow().total()).isEqualTo(gbp("1800.00"));
        assertThat(two.sum().total()).isEqualTo(gbp("1800.00"));
    }

    @Test
    void the_intervention_of_several_cases_costs_what_each_does() {
        Projection supported = Method.runRate()
                .plus(Method.support(Map.of(NHS, gbp("1200.00"))))
                .project(Histories.of(POLICE, "2013-07", 300_00), QUARTER);
        CaseProjections three = CaseProjections.same(List.of("a", "b", "c"), supported);
        assertThat(supported.interventionCosts().total()).isEqualTo(gbp("300.00"));
        assertThat(three.sum().interventionCosts().total()).isEqualTo(gbp("900.00"));
        assertThat(three.pence(NHS)).containsExactly(300_00, 300_00, 300_00);
    }
}
