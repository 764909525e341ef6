package org.wholesum.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholesum.audit.Finding.Certainty;
import org.wholesum.audit.Finding.Kind;

/** What arithmetic says of the published figures. */
class PublishedAuditTest {
    private static Finding only(Kind kind, String... claims) {
        List<Finding> found = Published.audit().findings().stream()
                .filter(finding -> finding.kind() == kind && finding.claims().containsAll(List.of(claims)))
                .toList();
        assertThat(found).as(Published.audit().findings().toString()).isNotEmpty();
        return found.get(0);
    }

    @Test
    void shares_after_add_up_to_106_percent_and_cannot_be_shares() {
        Finding finding = only(Kind.SHARES, "F17 council");
        assertThat(finding.certainty()).isEqualTo(Certainty.PROVEN);
        assertThat(finding.sentence()).contains("106%").contains("can't be the shares of one whole");
        assertThat(finding.arithmetic()).anyMatch(step -> step.contains("104% to 108%"));
    }

    @Test
    void shares_before_add_up_to_98_percent_and_leave_some_to_nobody() {
        Finding finding = only(Kind.SHARES, "F16 council");
        assertThat(finding.certainty()).isEqualTo(Certainty.TO_CHECK);
        assertThat(finding.sentence()).contains("98%").contains("2% belongs to none");
        assertThat(finding.arithmetic()).anyMatch(step -> step.contains("0.5% to 3.5% is missing"));
    }

    @Test
    void the_NHS_has_two_changes() {
        Finding finding = only(Kind.TWO_VALUES, "F14 NHS", "F18 NHS");
        assertThat(finding.certainty()).isEqualTo(Certainty.PROVEN);
        assertThat(finding.sentence()).contains("-80%").contains("−69%");
        assertThat(finding.arithmetic().get(1)).isEqualTo("they are 11 percentage points apart");
    }

    @Test
    void the_police_have_one_change_from_two_sources() {
        assertThat(Published.audit().findings())
                .noneMatch(finding -> finding.claims().equals(List.of("F14 police", "F18 police")));
    }

    @Test
    void the_local_authority_can_grow_by_10_percent_only_if_27_percent_of_it_is_commissioned() {
        Finding finding = only(Kind.TOTAL_AND_PARTS, "F15 council", "F15 council commissioned", "F18 council direct");
        assertThat(finding.sentence()).contains("27.08%");
        assertThat(finding.arithmetic().get(1)).contains("26.56% to 27.6%");
    }

    @Test
    void with_shares_and_totals_the_local_authority_cannot_grow_by_10_percent() {
        List<Claim> claims = new ArrayList<>();
        List.of(Published.f16(), Published.f18(), Published.f19()).forEach(claims::addAll);
        Map<String, List<String>> all = new HashMap<>(Published.PARTS);
        all.put(Claim.ALL, List.of("police", "council", "NHS", "fire", "justice"));
        assertThat(InputAudit.of(claims, all).agrees()).isTrue();

        claims.add(Published.change("F15", "council", "+10%"));
        assertThat(InputAudit.of(claims, Published.PARTS).agrees()).isTrue();
        InputAudit audit = InputAudit.of(claims, all);

        assertThat(audit.agrees()).isFalse();
        assertThat(audit.findings())
                .filteredOn(finding -> finding.certainty() == Certainty.PROVEN)
                .allMatch(finding -> finding.claims().contains("F15 council"));
    }

    @Test
    void the_city_saving_requires_a_population_that_is_not_stated() {
        Finding finding = only(Kind.POPULATION, "F21");
        assertThat(finding.sentence()).contains("5,486").contains("not stated");
        assertThat(finding.arithmetic())
                .containsExactly(
                        "£81.5 million ÷ (£104,000 ÷ 7) = 5,485.6",
                        "with the rounding of the figures, from 5,482 to 5,489");
        assertThat(finding.people()).hasValue(7);
    }

    @Test
    void the_saving_is_the_difference_of_the_totals() {
        List<Claim> claims = new ArrayList<>(Published.f19());
        claims.add(Published.f20andF21().get(0));
        assertThat(InputAudit.of(claims).findings()).isEmpty();

        claims.set(2, Claim.of("F20", ClaimKind.SAVING, Claim.ALL, "£140,000.00"));
        assertThat(InputAudit.of(claims).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.certainty()).isEqualTo(Certainty.PROVEN))
                .satisfies(finding ->
                        assertThat(finding.arithmetic()).anyMatch(s -> s.contains("£103,999 and at most £104,001")));
    }

    @Test
    void the_whole_reconciles_with_no_share_moving_by_more_than_a_fifth_of_a_percentage_point() {
        Reconciliation all = Published.audit().reconcile(Reconcile.using("F16", "F18", "F19"));

        assertThat(all.largestMove()).isLessThanOrEqualTo(0.002).isGreaterThan(0.001);
        assertThat(all.moves()).hasSize(3).allMatch(Reconciliation.Move::isWithinRounding);
        assertThat(after(all)).isEqualTo(23_300_000);
    }

    @Test
    void with_only_the_split_of_the_council_free_the_match_is_exact() {
        Reconciliation split = Published.audit()
                .reconcile(Reconcile.using("F16", "F18", "F19").freeing("council direct", "council commissioned"));

        assertThat(subject(split, "council commissioned").share()).isCloseTo(0.1983, within(0.0001));
        assertThat(subject(split, "council direct").share()).isCloseTo(0.2017, within(0.0001));
        assertThat(subject(split, "police").share()).isEqualTo(0.4);
        assertThat(after(split)).isEqualTo(23_300_000);
        assertThat(subject(split, "fire").startShare()).isCloseTo(0.01, within(1e-12));
    }

    private static Reconciliation.Subject subject(Reconciliation reconciliation, String name) {
        return reconciliation.subjects().stream()
                .filter(subject -> subject.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long after(Reconciliation reconciliation) {
        return reconciliation.subjects().stream()
                .mapToLong(subject -> subject.after().orElseThrow().getAmountMinorLong())
                .sum();
    }
}
