package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.evidence.CaseShares;
import org.wholesum.population.ScaleUp;

/** A cost of the whole programme, paid once, however many cases there are. */
class ProgrammeCostTest {
    private static final Agency NHS = Agency.of("nhs");

    /** The pilot of the three cases costs £340.00 without it; the old method £580.00. */
    private static final String SCENARIO = """
        title: Three cases and a programme
        ledger: interactions.csv
        windows:
          before: {from: 2012-01, months: 2}
          since: {from: 2012-03, months: 1}
        horizon: {from: 2012-04, months: 2}
        methods:
          old: {method: run_rate, window: before}
          since: {method: run_rate, window: since}
          once: {method: one_off, amounts: {nhs: 100.00}, from: 2012-04, per: programme}
          pilot: {method: plus, of: [since, once]}
        comparison: {old: old, pilot: pilot}
        """;

    @TempDir
    private Path folder;

    private Map<String, BigDecimal> figures(String scenario) {
        return FigureNumbers.of(ThreeCases.in(folder).run(scenario));
    }

    @ParameterizedTest
    @ValueSource(strings = {"per: programme", "months: 2, per: programme"})
    void it_is_added_once_to_the_whole_and_the_cases_share_it_to_the_penny(String keys) {
        Map<String, BigDecimal> figures = figures(SCENARIO.replace("per: programme", keys));

        assertThat(figures)
                .containsEntry("pilot", new BigDecimal("440.00"))
                .containsEntry("saving", new BigDecimal("140.00"))
                .containsEntry("case.A.pilot", new BigDecimal("233.33")) // 2 × 100.00, and a third
                .containsEntry("case.B.pilot", new BigDecimal("133.34")) // 2 × 50.00
                .containsEntry("case.C.pilot", new BigDecimal("73.33")); // 2 × 20.00
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", per: case"})
    void by_default_each_case_costs_it(String per) {
        Map<String, BigDecimal> figures = figures(SCENARIO.replace(", per: programme", per));

        assertThat(figures)
                .containsEntry("pilot", new BigDecimal("640.00"))
                .containsEntry("case.C.pilot", new BigDecimal("140.00"));
    }

    @Test
    void it_can_be_what_is_invested() {
        Map<String, BigDecimal> figures =
                figures(SCENARIO + "prices: 2012\nappraisal: {discount: 0%, timing: mid_year, investment: once}\n");

        assertThat(figures)
                .containsEntry("present_costs", new BigDecimal("100.00"))
                .containsEntry("net_present_saving", new BigDecimal("140.00"));
    }

    @Test
    void without_records_it_is_paid_once_too() {
        String scenario = ThreeCases.PUBLISHED.replace("  pilot: ", "  less: ").replace("comparison:", """
              once: {method: one_off, amounts: {nhs: 10.00}, from: 2012-04, per: programme}
              pilot: {method: plus, of: [less, once]}
            comparison:\
            """);

        assertThat(figures(scenario)).containsEntry("saving", new BigDecimal("50.00"));
    }

    @Test
    void it_is_not_scaled_up_without_saying_how() {
        assertThat(ThreeCases.in(folder).refusal(SCENARIO + "population: 10\n"))
                .endsWith("(methods.once.per) \"programme\": is paid once for all cases, expected scale with"
                        + " it, fixed or per_case, to say what it costs for the population");
    }

    @Test
    void another_word_is_refused() {
        assertThat(ThreeCases.in(folder).refusal(SCENARIO.replace("per: programme", "per: programe")))
                .endsWith("(methods.once.per) \"programe\": expected one of case, programme, team\n  Maybe programme");
    }

    private static final String SUPPORT = SCENARIO.replace(
            "{method: one_off, amounts: {nhs: 100.00}, from: 2012-04, per: programme}",
            "{method: ongoing_support, a_year: {nhs: 600.00}, per: programme}");

    /** Two months of £600.00 a year are £100.00. */
    @Test
    void support_of_a_programme_is_paid_once_and_the_cases_share_it_to_the_penny() {
        Map<String, BigDecimal> figures = figures(SUPPORT);

        assertThat(figures)
                .containsEntry("pilot", new BigDecimal("440.00"))
                .containsEntry("case.A.pilot", new BigDecimal("233.33"));
        assertThat(Stream.of("A", "B", "C")
                        .map(id -> figures.get("case." + id + ".pilot"))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(new BigDecimal("440.00"));
    }

    @ParameterizedTest
    @CsvSource({"1, 300.00", "2, 200.00", "3, 100.00", "50, 100.00"})
    void each_team_has_so_many_cases(int cases, BigDecimal cost) {
        assertThat(figures(SUPPORT.replace("per: programme", "per: team, cases_per_team: " + cases)))
                .containsEntry("pilot", new BigDecimal("340.00").add(cost));
    }

    /** £240.00 are saved by three cases without the programme: £80.00 a case, and £800.00 for ten. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            per: programme, scale: fixed          | 700.00
            per: programme, scale: per_case       | 466.67
            per: team, cases_per_team: 4          | 500.00
            per: team, cases_per_team: 50         | 700.00
            per: case                             | -200.00
            """)
    void what_it_costs_for_the_population_is_as_the_scenario_says(String keys, BigDecimal saving) {
        StudyResult result = ThreeCases.in(folder).run(SUPPORT.replace("per: programme", keys) + "population: 10\n");
        ScaleUp city = result.city().orElseThrow();

        assertThat(city.total().point().getAmount()).isEqualTo(saving);
        assertThat(city.byAgency().values().stream()
                        .map(estimate -> estimate.point().getAmount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(saving);
        assertThat(city.total().interval().lower())
                .isLessThan(city.total().point().getAmountMinorLong());
        assertThat(result.cautions()).noneMatch(caution -> caution.contains("are paid for (per)"));
    }

    @Test
    void the_explanation_says_what_is_not_scaled_up() {
        StudyResult result = ThreeCases.in(folder)
                .run(SUPPORT.replace("per: programme", "per: programme, scale: fixed") + "population: 10\n");

        assertThat(result.explain().steps())
                .contains(
                        "£240.00 × 10 ÷ 3 = £800.00, rounded half up to the penny",
                        "nhs: -£100.00 of the saving does not grow with each case, and is added once to the whole and to"
                                + " the ends of its intervals",
                        "with it £700.00, ÷ 10 = £70.00 a case")
                .anyMatch(step -> step.endsWith("paid once for the programme, however many cases there are"));
    }

    @Test
    void amounts_that_do_not_say_what_they_are_paid_for_are_named_in_a_caution() {
        ThreeCases cases = ThreeCases.in(folder);
        assertThat(cases.run(SUPPORT.replace(", per: programme", "")).cautions())
                .contains(
                        "The scenario does not state what the amounts of the method once are paid for (per): each of the 3 cases costs"
                                + " that much.");
        String published = ThreeCases.PUBLISHED.replace("comparison:", """
              once: {method: ongoing_support, a_year: {nhs: 10.00}}
            comparison:\
            """);
        assertThat(cases.run(published).cautions())
                .contains(
                        "The scenario does not state what the amounts of the method once are paid for (per): without a ledger there are no"
                                + " cases, so they are counted once.");
        assertThat(cases.run(published.replace("10.00}}", "10.00}, per: programme}"))
                        .cautions())
                .noneMatch(caution -> caution.contains("are paid for (per)"));
        assertThat(cases.refusal(published.replace("10.00}}", "10.00}, per: case}")))
                .endsWith("(methods.once.per) \"case\": counts cases, which only a ledger has, expected programme");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            per: case, scale: fixed                         | is used with per: programme or team only
            scale: fixed                                    | is used with per: programme or team only
            per: programme, cases_per_team: 5               | is used with per: team only
            per: programme, scale: stepped                  | expected fixed or per_case, or per: team with cases_per_team
            per: team                                       | of a team, expected cases_per_team with it, how many cases a team has
            per: team, cases_per_team: 0                    | expected a whole number from 1
            per: team, cases_per_team: 5, scale: fixed      | expected stepped, as there is one more team for every so many cases
            """)
    void keys_that_do_not_go_together_are_refused(String keys, String refusal) {
        for (String scenario : List.of(SCENARIO, SUPPORT)) {
            assertThat(ThreeCases.in(folder).refusal(scenario.replace("per: programme", keys)))
                    .endsWith(refusal);
        }
    }

    @Property
    void shares_add_up_and_are_a_penny_apart_at_most(
            @ForAll @LongRange(max = Long.MAX_VALUE) long pence, @ForAll @IntRange(min = 1, max = 60) int count) {
        TreeSet<String> cases = new TreeSet<>();
        IntStream.range(0, count).forEach(i -> cases.add("case " + i));
        CaseShares shares = new CaseShares(cases);
        Months month = Months.of("2012-04", 1);
        MonthlyCosts costs = MonthlyCosts.builder(CurrencyUnit.GBP, month)
                .add(NHS, month.first(), pence)
                .build();

        long[] each = cases.stream()
                .map(id -> shares.of(new TreeSet<>(Set.of(id)), costs))
                .mapToLong(share -> share.pence(NHS, month.first()))
                .sorted()
                .toArray();
        assertThat(IntStream.range(0, count).mapToLong(at -> each[at]).reduce(0, Math::addExact))
                .isEqualTo(pence);
        assertThat(each[count - 1] - each[0]).isBetween(0L, 1L);
        assertThat(shares.of(cases, costs)).isEqualTo(costs);
    }
}
