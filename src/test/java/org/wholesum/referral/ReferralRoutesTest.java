package org.wholesum.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.costs.Agency;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;

class ReferralRoutesTest {
    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("referrals.csv"), List.of(lines));
    }

    @Test
    void a_referral_that_both_providers_have_recorded_counts_once() throws IOException {
        ReferralRoutes routes = ReferralRoutes.read(file(
                "case_id,date,provider,referred_to,referred_from",
                "a,2011-04-01,gp,housing,",
                "a,2011-05-01,housing,,gp",
                "b,2011-04-01,housing,,gp",
                "b,2011-04-02,gp,housing;police,"));

        assertThat(routes.routes()).containsExactly(new Route("gp", "housing", 3, 2), new Route("gp", "police", 1, 1));
        assertThat(routes.providers())
                .containsExactly(
                        new Provider("gp", 2, 2, 0, 4),
                        new Provider("housing", 2, 2, 3, 0),
                        new Provider("police", 0, 0, 1, 0));
        assertThat(routes.referrals()).isEqualTo(4);
    }

    @Test
    void a_case_that_is_referred_round_has_gone_round_a_loop() throws IOException {
        ReferralRoutes routes = ReferralRoutes.read(file(
                "case_id,date,provider,referred_to",
                "a,2011-04-01,housing,gp",
                "a,2011-04-02,gp,police",
                "a,2011-04-03,police,housing",
                "b,2011-04-01,gp,police",
                "b,2011-04-01,police,housing",
                "b,2011-04-01,housing,gp",
                "c,2011-04-01,police,alcohol"));

        assertThat(routes.loops()).containsExactly(new ReferralLoop(List.of("gp", "police", "housing"), 2, 2));
        assertThat(routes.loops().get(0)).hasToString("gp → police → housing → gp");
        assertThat(routes.circles()).containsExactly(new TreeSet<>(Set.of("gp", "housing", "police")));
    }

    @Test
    void a_case_that_is_turned_away_comes_back_when_it_is_worse() throws IOException {
        ReferralRoutes routes = ReferralRoutes.reader()
                .within(30)
                .read(file(
                        "case_id,date,provider,referred_to,outcome,need,cost",
                        "a,2011-04-01,gp,,turned_away,2,20.00",
                        "a,2011-04-21,gp,hospital,referred,5,80.50",
                        "b,2011-04-01,gp,,turned_away,1,",
                        "b,2011-05-02,gp,,helped,1,",
                        "c,2011-05-20,gp,,turned_away,1,",
                        "d,2011-06-01,gp,,helped,,"));

        Returns returns = routes.returns();
        assertThat(returns.recorded()).isTrue();
        assertThat(returns.list()).extracting(Returned::caseId, Returned::days).containsExactly(tuple("a", 20L));
        assertThat(returns.away()).isEqualTo(3);
        assertThat(returns.seen()).isEqualTo(2); // c was turned away within 30 days of the end of the records
        assertThat(returns.share()).contains(0.5);
        assertThat(returns.meanGrowthOfNeed()).contains(3.0);
        assertThat(returns.growthOfCost()).contains(Money.parse("GBP 60.50"));
    }

    @Test
    void without_outcomes_a_contact_without_a_referral_onwards_and_a_return_is_inferred() throws IOException {
        Returns returns = ReferralRoutes.read(file(
                        "case_id,date,provider,referred_to",
                        "a,2011-04-01,gp,",
                        "a,2011-04-21,gp,hospital",
                        "a,2011-04-25,gp,"))
                .returns();

        assertThat(returns.recorded()).isFalse();
        assertThat(returns.list()).extracting(Returned::away).containsExactly(LocalDate.parse("2011-04-01"));
        assertThat(returns.toString()).contains("(inferred)");
    }

    @Test
    void a_case_of_many_providers_of_which_none_has_most_contacts_has_no_owner() {
        List<ProviderContact> contacts = List.of(
                contact("a", "gp"),
                contact("a", "police"),
                contact("a", "housing"),
                contact("b", "gp"),
                contact("b", "gp").withNeed(BigDecimal.ONE),
                contact("b", "gp").withNeed(BigDecimal.TEN),
                contact("b", "police"),
                contact("b", "housing"),
                contact("c", "gp"));

        assertThat(ReferralRoutes.reader().of(contacts).casesWithoutOwner()).containsOnlyKeys("a");
        assertThat(ReferralRoutes.reader().of(contacts).casesByNumberOfProviders())
                .hasToString("{1=1, 3=2}");
    }

    @Test
    void a_record_that_names_an_owner_decides_who_has_one() {
        List<ProviderContact> contacts = List.of(
                contact("a", "gp").withOwner("Kim"),
                contact("a", "police"),
                contact("a", "housing"),
                contact("b", "gp"),
                contact("b", "police"),
                contact("b", "housing"));

        assertThat(ReferralRoutes.reader().of(contacts).casesWithoutOwner()).containsOnlyKeys("b");
    }

    private static ProviderContact contact(String caseId, String provider) {
        return ProviderContact.of(caseId, LocalDate.parse("2011-04-01"), provider);
    }

    @Test
    void routes_are_inferred_from_the_order_of_contacts_and_say_so() {
        Ledger ledger = Ledger.of(List.of(
                interaction("a", "2011-04-03", "police"),
                interaction("a", "2011-04-01", "gp"),
                interaction("a", "2011-04-03", "fire"),
                interaction("a", "2011-04-04", "fire"),
                interaction("a", "2011-09-04", "gp")));

        ReferralRoutes routes = ReferralRoutes.reader().within(30).inferFrom(ledger);

        assertThat(routes.isInferred()).isTrue();
        assertThat(routes.routes()).containsExactly(new Route("gp", "fire", 1, 1), new Route("gp", "police", 1, 1));
        assertThat(routes.toString()).contains("inferred");
        assertThat(routes.explain().toString()).contains("referrals are inferred");
    }

    private static Interaction interaction(String caseId, String date, String agency) {
        return Interaction.of(caseId, LocalDate.parse(date), Agency.of(agency), "visit", Money.parse("GBP 10.00"));
    }

    @Test
    void every_problem_of_a_file_is_reported_with_its_line() {
        assertThatThrownBy(() -> ReferralRoutes.reader()
                        .knownProviders(Set.of("housing", "police", "gp"))
                        .read(file(
                                "case_id,date,provider,referred_to,outcome",
                                ",01/04/2011,gp,gp,turned_awya",
                                "a,2011-04-01,polise,housing,",
                                "b,2011-04-01,gp,housing,",
                                "b,2011-04-01,gp,housing,")))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.problems())
                        .extracting(problem -> problem.line() + " " + problem.path() + " "
                                + problem.suggestion().orElse(""))
                        .containsExactly(
                                "2 case_id ",
                                "2 date 2011-04-01",
                                "2 outcome turned_away",
                                "2 referred_to ",
                                "3 provider police",
                                "5 case_id "))
                .hasMessageContaining("not among the 3 known providers");
    }

    @Test
    void a_provider_in_two_spellings_is_refused() {
        assertThatThrownBy(() -> ReferralRoutes.read(file(
                        "case_id,date,provider,referred_to",
                        "a,2011-04-01,Mental Health,gp",
                        "b,2011-04-01,mental-health,gp")))
                .hasMessageContaining("expected one spelling")
                .hasMessageContaining("Maybe Mental Health");
    }

    @Test
    void a_known_provider_without_a_contact_is_on_the_map() {
        ReferralRoutes routes =
                ReferralRoutes.reader().knownProviders(Set.of("gp", "hospice")).of(List.of(contact("a", "gp")));

        assertThat(routes.providers()).contains(new Provider("hospice", 0, 0, 0, 0));
    }
}
