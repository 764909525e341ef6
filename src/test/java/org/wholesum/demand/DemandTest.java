package org.wholesum.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.ledger.Demand;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;

/** Failure demand as it is coded, and as it is inferred from repeats. */
class DemandTest {
    private static final Agency POLICE = Agency.of("police");
    private static final Agency COUNCIL = Agency.of("council");

    private static Interaction contact(String who, String date, Agency agency, String service, Demand demand) {
        return Interaction.of(who, LocalDate.parse(date), agency, service, Money.parse("GBP 10.00"))
                .withDemand(demand);
    }

    private final Ledger ledger = Ledger.of(List.of(
            contact("Ann", "2012-01-02", COUNCIL, "repair", Demand.VALUE),
            contact("Ann", "2012-02-10", COUNCIL, "repair", Demand.VALUE),
            contact("Ann", "2012-02-20", COUNCIL, "repair", Demand.FAILURE),
            contact("Ann", "2012-02-20", COUNCIL, "repair-call", Demand.FAILURE),
            contact("Ben", "2012-02-21", COUNCIL, "repair", Demand.VALUE),
            contact("Ben", "2012-03-25", POLICE, "arrest", Demand.UNSTATED),
            contact("Ben", "2012-03-26", POLICE, "arrest", Demand.FAILURE),
            Interaction.correction("Ben", LocalDate.parse("2012-03-27"), POLICE, "arrest", Money.parse("GBP -5.00"))));

    @Example
    void coded_failure_demand_is_counted_by_agency_service_and_month() {
        FailureShares shares = FailureShares.of(ledger);

        assertThat(shares.all().counts()).isEqualTo(new FailureDemand(7, 3, 1));
        assertThat(shares.all().share()).contains(0.5);
        assertThat(shares.byAgency().get(COUNCIL).counts()).isEqualTo(new FailureDemand(5, 2, 0));
        assertThat(shares.byService().get("repair").counts()).isEqualTo(new FailureDemand(4, 1, 0));
        assertThat(shares.byMonth().get(YearMonth.parse("2012-03")).counts()).isEqualTo(new FailureDemand(2, 1, 1));
        assertThat(shares.byAgency()).containsOnlyKeys(COUNCIL, POLICE);
    }

    @Example
    void its_cost_is_by_agency_and_month() {
        FailureShares shares = FailureShares.of(ledger);

        assertThat(shares.costs().pence(COUNCIL, YearMonth.parse("2012-02"))).isEqualTo(20_00);
        assertThat(shares.costs().pence(POLICE, YearMonth.parse("2012-03"))).isEqualTo(10_00);
        assertThat(shares.costs().pence()).isEqualTo(30_00);
    }

    @Example
    void a_share_has_wilsons_interval() {
        FailureShare share = new FailureShare(new FailureDemand(270, 81, 7), 1);

        assertThat(share.interval().orElseThrow().lower()).isCloseTo(0.2553, within(0.00005));
        assertThat(share).hasToString("30.8% (25.5% to 36.6%)");
        assertThat(new FailureShare(new FailureDemand(2, 0, 2), 1)).hasToString("n/a");
    }

    @Example
    void contacts_of_few_cases_that_are_all_of_a_kind_have_a_wide_interval() {
        List<Interaction> contacts = new ArrayList<>();
        for (int person = 0; person < 20; person++) {
            for (int day = 1; day <= 10; day++) {
                Demand demand = person < 10 ? Demand.FAILURE : Demand.VALUE;
                contacts.add(contact("P" + person, "2012-01-" + (10 + day), POLICE, "arrest", demand));
            }
        }
        FailureShare all = FailureShares.of(Ledger.of(contacts)).all();

        // 20 people are as good as 19 contacts: 10 × 20 ÷ 19
        assertThat(all.designEffect()).isCloseTo(10 * 20 / 19.0, within(1e-9));
        assertThat(all.interval().orElseThrow().lower()).isLessThan(0.30);
    }

    @Example
    void the_shares_print_as_a_table_and_make_a_chart() {
        FailureShares shares = FailureShares.of(ledger);

        assertThat(shares).hasToString("""
                Failure demand by agency
                agency   contacts  coded  failure demand   share     95% interval
                ───────  ────────  ─────  ──────────────  ──────  ───────────────
                council         5      5               2   40.0%   11.8% to 76.9%
                police          2      1               1  100.0%  20.7% to 100.0%
                ───────  ────────  ─────  ──────────────  ──────  ───────────────
                all             7      6               3   50.0%   18.8% to 81.2%""");
        assertThat(shares.chart().points()).hasSize(3);
        assertThat(shares.explain().toString()).contains("share = 3 ÷ 6 = 50.0%");
    }

    @Example
    void a_repeat_is_about_the_same_need_on_an_earlier_day_at_most_d_days_before() {
        RepeatContacts repeats = RepeatContacts.of(ledger, 14);

        // Ann's repair of 20 February, and Ben's second arrest
        assertThat(repeats.all().counts()).isEqualTo(new FailureDemand(7, 2, 1));
        assertThat(RepeatContacts.of(ledger, 9).all().counts().failure()).isEqualTo(1);
        assertThat(RepeatContacts.of(ledger, 10).all().counts().failure()).isEqualTo(2);
    }

    @Example
    void services_can_be_grouped_by_need() {
        RepeatContacts repeats = RepeatContacts.of(ledger, 14, Map.of("repair-call", "repair"));

        assertThat(repeats.byAgency().get(COUNCIL).counts()).isEqualTo(new FailureDemand(5, 2, 1));
        assertThat(repeats.explain().toString())
                .contains("1 service has a stated need, every other is a need of its own")
                .contains("contacts before 2012-01-15 are unknown: 1 of 7");
    }

    @Example
    void contacts_of_one_day_do_not_repeat_each_other() {
        Ledger oneDay = Ledger.of(List.of(
                contact("Ann", "2012-01-01", COUNCIL, "repair", Demand.VALUE),
                contact("Ann", "2012-03-10", COUNCIL, "repair", Demand.VALUE),
                contact("Ann", "2012-03-10", COUNCIL, "repair", Demand.VALUE),
                contact("Ann", "2012-03-11", COUNCIL, "repair", Demand.VALUE),
                contact("Ann", "2012-03-11", COUNCIL, "repair", Demand.VALUE)));

        assertThat(RepeatContacts.of(oneDay, 28).all().counts()).isEqualTo(new FailureDemand(5, 2, 1));
    }

    @Example
    void a_service_that_is_unknown_or_no_day_is_refused() {
        assertThatThrownBy(() -> RepeatContacts.of(ledger, 14, Map.of("repairs", "repair")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("the need of service \"repairs\": the ledger doesn't have the service\n  Maybe repair");
        assertThatThrownBy(() -> RepeatContacts.of(ledger, 0))
                .hasMessage("repeats within 0 days: expected 1 or more\n  Maybe 28 days, a usual choice");
    }

    @Example
    void repeats_are_compared_with_the_coding() {
        Agreement agreement = RepeatContacts.of(ledger, 14).agreement();

        assertThat(agreement).isEqualTo(new Agreement(2, 0, 1, 2));
        assertThat(agreement.observed()).contains(0.8);
    }

    /** Reference: kappa 0.4, and the standard error by the delta method with numerical derivatives. */
    @Example
    void kappa_is_agreement_beyond_chance() {
        Agreement agreement = new Agreement(20, 5, 10, 15);

        assertThat(agreement.kappa().orElseThrow()).isCloseTo(0.4, within(1e-12));
        assertThat(agreement.standardError().orElseThrow()).isCloseTo(0.12699606, within(1e-7));
        assertThat(new Agreement(30, 9, 4, 57).standardError().orElseThrow()).isCloseTo(0.07173804, within(1e-7));
        assertThat(agreement).hasToString("""
                Repeat contacts and coded failure demand
                           coded failure  coded value  all
                ─────────  ─────────────  ───────────  ───
                repeat                20            5   25
                no repeat             10           15   25
                ─────────  ─────────────  ───────────  ───
                all                   30           20   50
                35 of 50 contacts agree, Cohen's kappa 0.40 (95%: 0.15 to 0.65)""");
    }

    @Example
    void kappa_is_empty_where_nothing_can_be_compared() {
        assertThat(new Agreement(0, 0, 0, 0).kappa()).isEmpty();
        assertThat(new Agreement(0, 0, 0, 9).kappa()).isEmpty();
        assertThat(new Agreement(0, 0, 0, 0).toString()).endsWith("no contact is coded, so nothing can be compared");
    }

    @Property(tries = 50)
    void more_days_never_make_fewer_repeats(@ForAll @IntRange(min = 1, max = 40) int days) {
        // shares leave out the first days, so that the counts are compared on contacts that both have seen
        Ledger later = Ledger.of(List.of(
                contact("Ann", "2011-01-02", COUNCIL, "repair", Demand.VALUE),
                contact("Ann", "2012-02-10", COUNCIL, "repair", Demand.VALUE),
                contact("Ann", "2012-02-20", COUNCIL, "repair", Demand.FAILURE),
                contact("Ann", "2012-03-20", COUNCIL, "repair", Demand.FAILURE)));

        assertThat(RepeatContacts.of(later, days + 1).all().counts().failure())
                .isGreaterThanOrEqualTo(
                        RepeatContacts.of(later, days).all().counts().failure());
    }

    @Example
    void the_order_of_rows_makes_no_difference() {
        List<Interaction> reversed = new ArrayList<>(ledger.interactions().toList());
        Collections.reverse(reversed);

        assertThat(RepeatContacts.of(Ledger.of(reversed), 14))
                .hasToString(RepeatContacts.of(ledger, 14).toString());
        assertThat(FailureShares.of(Ledger.of(reversed)))
                .hasToString(FailureShares.of(ledger).toString());
    }
}
