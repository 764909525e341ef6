package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.costs.Agency;

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
    void it_is_not_scaled_up_with_the_cases() {
        assertThat(ThreeCases.in(folder).refusal(SCENARIO + "population: 10\n"))
                .endsWith("(methods.once.per) \"programme\": is paid once for all cases and can't be"
                        + " scaled up with them, expected case where there is a population");
    }

    @Test
    void another_word_is_refused() {
        assertThat(ThreeCases.in(folder).refusal(SCENARIO.replace("per: programme", "per: programe")))
                .endsWith("(methods.once.per) \"programe\": expected one of case, programme\n  Maybe programme");
    }

    @Property
    void shares_add_up_and_are_a_penny_apart_at_most(
            @ForAll @LongRange(max = Long.MAX_VALUE) long pence, @ForAll @IntRange(min = 1, max = 60) int count) {
        TreeSet<String> cases = new TreeSet<>();
        IntStream.range(0, count).forEach(i -> cases.add("case " + i));
        CaseShares shares = new CaseShares(cases);
        TreeMap<Agency, Money> amounts = new TreeMap<>(Map.of(NHS, Money.ofMinor(CurrencyUnit.GBP, pence)));

        long[] each = cases.stream()
                .map(id -> shares.of(new TreeSet<>(Set.of(id)), amounts).get(NHS))
                .mapToLong(Money::getAmountMinorLong)
                .sorted()
                .toArray();
        assertThat(IntStream.range(0, count).mapToLong(i -> each[i]).reduce(0, Math::addExact))
                .isEqualTo(pence);
        assertThat(each[count - 1] - each[0]).isBetween(0L, 1L);
        assertThat(shares.of(cases, amounts)).isEqualTo(amounts);
    }
}
