package org.wholesum.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.ledger.CaseCosts;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;

/** Concentration of cost, the number of agencies, and who stays high-cost. */
class HighCostUsersTest {
    private static Concentration concentration(long... pence) {
        Map<String, Long> costs = new HashMap<>();
        IntStream.range(0, pence.length).forEach(i -> costs.put("C" + i, pence[i]));
        return Concentration.of(CaseCosts.ofMinor(CurrencyUnit.GBP, PriceBase.nominal(), costs));
    }

    private static Interaction paid(String who, String date, String agency, int pounds) {
        Money cost = Money.of(CurrencyUnit.GBP, pounds);
        return Interaction.of(who, LocalDate.parse(date), Agency.of(agency), "help", cost);
    }

    private final Ledger ledger = Ledger.of(List.of(
            paid("Ann", "2011-01-05", "police", 900),
            paid("Ann", "2012-05-05", "nhs", 800),
            paid("Ben", "2011-06-05", "police", 500),
            paid("Ben", "2012-02-05", "police", 20),
            paid("Cy", "2011-03-05", "council", 100),
            paid("Cy", "2012-07-05", "council", 700),
            paid("Di", "2011-12-05", "council", 600),
            paid("Ed", "2012-12-05", "council", 10)));

    @Example
    void the_gini_coefficient_has_its_textbook_values() {
        assertThat(concentration(1, 1, 1, 1).gini()).isZero();
        assertThat(concentration(0, 0, 0, 5).gini()).isEqualTo(0.75);
        assertThat(concentration(0, 0, 0, 5).giniOfSample()).isEqualTo(1);
        assertThat(concentration(1, 2, 3, 4).gini()).isEqualTo(0.25);
        assertThat(concentration(7).giniOfSample()).isZero();
    }

    @Example
    void the_top_share_counts_whole_cases_rounded_up() {
        Concentration ten = concentration(50, 30, 5, 5, 4, 3, 1, 1, 1, 0);

        assertThat(ten.casesInTop(0.1)).isEqualTo(1);
        assertThat(ten.casesInTop(0.11)).isEqualTo(2);
        assertThat(ten.shareOfTop(0.1)).isEqualTo(0.5);
        assertThat(ten.shareOfTop(0.2)).isEqualTo(0.8);
        assertThat(ten.threshold(0.2)).isEqualTo(Money.parse("GBP 0.30"));
        assertThat(ten.lorenz(0.5)).isEqualTo(0.06);
        assertThat(ten.lorenz(0.95)).isCloseTo(0.75, within(1e-12));
        assertThat(ten.lorenz(1)).isEqualTo(1);
    }

    @Example
    void the_concentration_prints_as_a_table() {
        assertThat(concentration(50, 30, 5, 5, 4, 3, 1, 1, 1, 0)).hasToString("""
                Concentration of cost: 10 cases, Gini coefficient 0.686, small-sample form 0.762
                costliest  cases  from, GBP  share of cost
                ─────────  ─────  ─────────  ─────────────
                1%             1       0.50          50.0%
                5%             1       0.50          50.0%
                10%            1       0.50          50.0%
                20%            2       0.30          80.0%
                50%            5       0.04          94.0%""");
    }

    @Example
    void costs_of_nothing_and_shares_of_nothing_are_refused() {
        assertThatThrownBy(() -> concentration(5, -5))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("the costs of 2 cases are £0.00 together, expected more than zero");
        assertThatThrownBy(() -> concentration(1).shareOfTop(5))
                .hasMessage("share 5 of cases: expected more than 0 and at most 1\n  Maybe 0.05, for 5%");
        assertThatThrownBy(() -> concentration(1).lorenz(-1)).hasMessageContaining("expected from 0 to 1");
    }

    @Example
    void cases_are_counted_by_the_number_of_agencies() {
        HighCostUsers users = HighCostUsers.of(ledger, 0.5, Execution.onOneThread());

        assertThat(users.casesByNumberOfAgencies()).isEqualTo(Map.of(1, 4, 2, 1));
        assertThat(users.costByNumberOfAgencies())
                .isEqualTo(Map.of(1, Money.parse("GBP 1930.00"), 2, Money.parse("GBP 1700.00")));
    }

    @Example
    void it_shows_how_many_stay_among_the_costliest_from_year_to_year() {
        HighCostUsers users = HighCostUsers.of(ledger, 0.5, Execution.onOneThread());

        // 2011: Ann and Di of four; 2012: Ann and Cy of four; Di has no record
        assertThat(users.yearToYear()).containsExactly(new HighCostUsers.Stay(Months.of("2011-01", 12), 2, 1, 0, 1));
        assertThat(users.toString()).contains("""
                The costliest 50% from year to year
                year                high-cost  still  lower  no record  still, %
                ──────────────────  ─────────  ─────  ─────  ─────────  ────────
                2011-01 to 2011-12          2      1      0          1     50.0%""");
        assertThat(users.explain().toString()).contains("of 2 high-cost cases 1 are so in the next year too");
    }

    @Property(tries = 100)
    void the_gini_coefficient_is_one_less_twice_the_area_below_the_lorenz_curve(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 1000) Integer> costs) {
        long[] pence = costs.stream().mapToLong(Integer::longValue).toArray();
        pence[0]++;
        Concentration its = concentration(pence);
        int n = pence.length;
        double area = IntStream.range(0, n)
                .mapToDouble(i -> (its.lorenz((double) i / n) + its.lorenz((i + 1.0) / n)) / 2 / n)
                .sum();

        assertThat(its.gini()).isCloseTo(1 - 2 * area, within(1e-9));
        assertThat(its.shareOfTop(1)).isEqualTo(1);
    }

    @Property(tries = 20)
    void threads_make_no_difference(@ForAll @IntRange(min = 1, max = 8) int threads) {
        assertThat(HighCostUsers.of(ledger, 0.25, Execution.onOneThread().threads(threads)))
                .hasToString(
                        HighCostUsers.of(ledger, 0.25, Execution.onOneThread()).toString());
    }
}
