package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** Views of a ledger, and what they add up to. */
class LedgerTest {
    private static final Agency NHS = Agency.of("nhs");
    private static final Agency POLICE = Agency.of("police");

    /** Ann: an arrest in January and March, a visit to hospital in June. Ben: an arrest in April. */
    private final Ledger ledger = Ledger.of(List.of(
            interaction("Ann", "2012-01-31", POLICE, "arrest", "593.00").withDemand(Demand.FAILURE),
            interaction("Ben", "2012-04-01", POLICE, "arrest", "593.00").withDemand(Demand.VALUE),
            interaction("Ann", "2012-03-01", POLICE, "arrest", "600.00").withDemand(Demand.VALUE),
            interaction("Ann", "2012-06-30", NHS, "attendance", "109.00")));

    private static Interaction interaction(String who, String date, Agency agency, String service, String cost) {
        return Interaction.of(who, LocalDate.parse(date), agency, service, Money.parse("GBP " + cost));
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    @Test
    void a_ledger_has_the_months_from_its_first_row_to_its_last_wherever_they_stand() {
        assertThat(ledger.window()).isEqualTo(Months.of("2012-01", 6));
        assertThat(ledger.size()).isEqualTo(4);
        assertThat(ledger.cases()).containsExactly("Ann", "Ben");
        assertThat(ledger.agencies()).containsExactly(NHS, POLICE);
        assertThat(ledger.monthlyCosts().total()).isEqualTo(gbp("1895.00"));
        assertThat(ledger.monthlyCosts().cumulativePence())
                .containsExactly(593_00, 593_00, 1193_00, 1786_00, 1786_00, 1895_00);
    }

    @Test
    void it_prints_as_a_table_that_foots() {
        assertThat(ledger).hasToString("""
                Ledger of 4 interactions of 2 cases, 2012-01 to 2012-06 (6 months)
                agency  contacts  failure demand  cost, GBP   share
                ──────  ────────  ──────────────  ─────────  ──────
                nhs            1             n/a     109.00    5.8%
                police         3           33.3%   1,786.00   94.2%
                ──────  ────────  ──────────────  ─────────  ──────
                all            4           33.3%   1,895.00  100.0%""");
        assertThat(ledger.forCase("Ben").toString()).startsWith("Ledger of 1 interactions of 1 case, 2012-01");
        assertThat(ledger.where(i -> false).toString()).endsWith("n/a       0.00    n/a");
    }

    // during

    @Test
    void during_keeps_its_window_empty_months_included() {
        Ledger spring = ledger.during(Months.of("2012-02", 4));
        assertThat(spring.window()).isEqualTo(Months.of("2012-02", 4));
        assertThat(spring.monthlyCosts().window()).isEqualTo(Months.of("2012-02", 4));
        assertThat(spring.monthlyCosts().cumulativePence()).containsExactly(0, 600_00, 1193_00, 1193_00);
        assertThat(ledger.during(Months.of("2012-02", 1)).monthlyCosts().total())
                .isEqualTo(gbp("0.00"));
        assertThat(ledger.during(Months.of("2012-02", 1)).cases()).isEmpty();
    }

    @Test
    void during_may_start_before_the_first_row_and_end_after_the_last() {
        Ledger years = ledger.during(Months.of("2011-01", 36));
        assertThat(years.monthlyCosts().window()).isEqualTo(Months.of("2011-01", 36));
        assertThat(years.monthlyCosts().total()).isEqualTo(gbp("1895.00"));
        assertThat(years.during(Months.of("2010-01", 60)).monthlyCosts().total())
                .isEqualTo(gbp("1895.00"));
    }

    @Test
    void a_window_in_which_the_ledger_has_no_month_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.during(Months.of("2012-07", 24)))
                .withMessage("there is no interaction in 2012-07 to 2014-06 (24 months); "
                        + "the ledger has 2012-01 to 2012-06 (6 months)");
    }

    @Test
    void a_part_of_a_ledger_does_not_pretend_to_have_the_other_months() {
        Ledger winter = ledger.during(Months.of("2012-01", 3));
        assertThat(winter.during(Months.of("2012-03", 1)).monthlyCosts().total())
                .isEqualTo(gbp("600.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> winter.during(Months.of("2012-03", 2)))
                .withMessage("this part of the ledger has 2012-01 to 2012-03 (3 months) alone, "
                        + "not 2012-03 to 2012-04 (2 months)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> winter.perCase(who -> who.during(Months.of("2012-04", 3))));
    }

    // forCase and perCase

    @Test
    void a_case_keeps_the_window_of_all() {
        Ledger ben = ledger.forCase("Ben");
        assertThat(ben.window()).isEqualTo(Months.of("2012-01", 6));
        assertThat(ben.cases()).containsExactly("Ben");
        assertThat(ben.monthlyCosts().total()).isEqualTo(gbp("593.00"));
        assertThat(ledger.during(Months.of("2012-01", 3)).forCase("Ben").size()).isZero();
    }

    @Test
    void a_case_that_is_not_there_is_refused_with_the_nearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.forCase("Bem"))
                .withMessage("case \"Bem\" is not in the ledger\n  Maybe Ben");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.forCase("Katherine"))
                .withMessage("case \"Katherine\" is not in the ledger");
    }

    @Test
    void one_function_serves_the_whole_and_every_case() {
        Map<String, MonthlyCosts> byCase = ledger.perCase(Ledger::monthlyCosts);
        assertThat(byCase).containsOnlyKeys("Ann", "Ben");
        assertThat(byCase.get("Ann").plus(byCase.get("Ben"))).isEqualTo(ledger.monthlyCosts());
        assertThat(byCase.get("Ann")).isEqualTo(ledger.forCase("Ann").monthlyCosts());
    }

    @Test
    void a_case_without_a_row_in_the_view_is_not_given_to_the_function() {
        assertThat(ledger.during(Months.of("2012-04", 1)).perCase(Ledger::size)).isEqualTo(Map.of("Ben", 1L));
    }

    // where

    @Test
    void where_keeps_whole_interactions_and_the_window() {
        Ledger arrests = ledger.where(i -> i.service().equals("arrest"));
        assertThat(arrests.window()).isEqualTo(ledger.window());
        assertThat(arrests.size()).isEqualTo(3);
        assertThat(arrests.forCase("Ann").monthlyCosts().total()).isEqualTo(gbp("1193.00"));
        assertThat(ledger.where(i -> false).monthlyCosts())
                .isEqualTo(MonthlyCosts.zero(ledger.currency(), ledger.window()));
        assertThat(ledger.where(i -> false).perCase(Ledger::size)).isEmpty();
    }

    // failure demand

    @Test
    void failure_demand_is_a_share_of_the_contacts_that_say_what_they_were() {
        SortedMap<Agency, FailureDemand> demand = ledger.failureDemand();
        assertThat(demand).isEqualTo(Map.of(NHS, new FailureDemand(1, 0, 1), POLICE, new FailureDemand(3, 1, 0)));
        assertThat(FailureDemand.total(demand.values())).isEqualTo(new FailureDemand(4, 1, 1));
        assertThat(demand.get(NHS).share()).isEmpty();
        assertThat(FailureDemand.total(demand.values()).share().orElseThrow())
                .isBetween(new BigDecimal("0.3333333"), new BigDecimal("0.3333334"));
    }

    // observed

    private final Months half = Months.of("2012-01", 6);
    private final Ledger known = ledger.observed(Map.of("Ben", List.of(Months.of("2012-03", 2))));

    @Test
    void a_case_that_was_observed_for_a_shorter_time_keeps_its_own_months_alone() {
        assertThat(known.forCase("Ben").during(half).window()).isEqualTo(Months.of("2012-03", 2));
        assertThat(known.forCase("Ann").during(half).window()).isEqualTo(half);
        assertThat(known.during(half).window()).isEqualTo(half);
        assertThat(known.perCase(who -> who.during(half).window().count())).isEqualTo(Map.of("Ann", 6, "Ben", 2));
        assertThat(known.monthlyCosts()).isEqualTo(ledger.monthlyCosts());
    }

    @Test
    void what_was_observed_stays_known_in_every_view_of_the_case() {
        Ledger ben = known.where(i -> i.agency().equals(POLICE)).forCase("Ben");
        assertThat(ben.during(half).window()).isEqualTo(Months.of("2012-03", 2));
        assertThat(ben.during(half).during(half).window()).isEqualTo(Months.of("2012-03", 2));
        assertThat(ben.during(half).during(half).monthlyCosts().total()).isEqualTo(gbp("593.00"));
        assertThat(ben.where(i -> false).during(half).window()).isEqualTo(Months.of("2012-03", 2));
    }

    @Test
    void a_case_may_be_observed_in_a_run_of_months_before_and_in_another_since() {
        Months before = Months.of("2011-12", 3);
        Months since = Months.of("2012-03", 4);
        Ledger ann = ledger.observed(Map.of("Ann", List.of(Months.of("2012-01", 1), Months.of("2012-03", 4))))
                .forCase("Ann");
        assertThat(ann.during(before).window()).isEqualTo(Months.of("2012-01", 1));
        assertThat(ann.during(since).window()).isEqualTo(since);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ann.during(half))
                .withMessageStartingWith("case Ann was observed in several runs of 2012-01 to 2012-06 (6 months)");
    }

    @Test
    void months_in_which_a_case_was_not_observed_at_all_are_refused() {
        Ledger ben = known.forCase("Ben");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ben.during(Months.of("2012-05", 2)))
                .withMessageStartingWith("case Ben was not observed in 2012-05 to 2012-06 (2 months), "
                        + "but in [2012-03 to 2012-04 (2 months)]");
    }

    @Test
    void nobody_observes_a_case_that_is_not_there_or_a_row_when_nobody_looked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.observed(Map.of("Bem", List.of(Months.of("2012-03", 2)))))
                .withMessage("case \"Bem\" is not in the ledger\n  Maybe Ben");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.observed(Map.of("Ann", List.of(Months.of("2012-01", 3)))))
                .withMessageStartingWith("case Ann has a row of 2012-06-30, when it was not observed");
    }

    // made in code

    @Test
    void a_ledger_has_an_interaction_or_more() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ledger.of(List.of()))
                .withMessage("no interaction, expected one or more");
    }

    @Test
    void a_ledger_has_one_currency() {
        Interaction euro = Interaction.of("Ann", LocalDate.of(2012, 1, 1), NHS, "x", Money.parse("EUR 1.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ledger.of(List.of(interaction("Ann", "2012-01-01", NHS, "x", "1.00"), euro)))
                .withMessage("one ledger has one currency, not both GBP and EUR");
    }

    @Test
    void a_date_of_another_age_is_refused_as_it_is_in_a_file() {
        for (String date : List.of("1899-12-31", "2200-01-01", "-0044-03-15", "+999999999-12-31")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ledger.of(List.of(interaction("Ann", date, NHS, "x", "1.00"))))
                    .withMessage("interaction of case \"Ann\": date is " + date + ", expected one from 1900 to 2199");
        }
    }

    @Test
    void a_sum_that_is_too_large_is_an_error_and_never_a_wrap() {
        Interaction most = Interaction.of(
                "Ann", LocalDate.of(2012, 1, 1), NHS, "x", Money.ofMinor(ledger.currency(), Long.MAX_VALUE));
        Ledger twice = Ledger.of(List.of(most, most));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(twice::monthlyCosts);
    }

    @Test
    void a_ledger_may_have_more_rows_than_a_chunk_and_more_quantities_than_one() {
        List<Interaction> many = IntStream.range(0, 140_000)
                .mapToObj(i -> new Interaction(
                        "c" + i % 7,
                        LocalDate.of(2012, 1 + i % 12, 1 + i % 28),
                        i % 3 == 0 ? NHS : POLICE,
                        "s" + i % 5,
                        BigDecimal.valueOf(i < 70_000 ? 1 : i % 9 + 1),
                        new TreeMap<>(Map.of(NHS, Money.ofMinor(ledger.currency(), i))),
                        i % 2 == 0 ? Demand.VALUE : Demand.FAILURE,
                        false))
                .toList();
        Ledger large = Ledger.of(many);
        assertThat(large.size()).isEqualTo(140_000);
        assertThat(large.monthlyCosts().pence()).isEqualTo(139_999L * 140_000 / 2);
        assertThat(large.interactions().map(Interaction::quantity).toList())
                .isEqualTo(many.stream().map(Interaction::quantity).toList());
    }
}
