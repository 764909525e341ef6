package org.wholesum.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholesum.problem.InvalidInputException;

class ReconciliationTest {
    @Test
    void names_that_are_unknown_are_reported_together() {
        assertThatThrownBy(() -> Published.audit()
                        .reconcile(Reconcile.using("F16", "F188", "F19 cases")
                                .holding("F91")
                                .freeing("council", "polise")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("reconcile, claims \"F188\": no claim that is used, and no source, has this name")
                .hasMessageContaining("Maybe F18")
                .hasMessageContaining("\"F19 cases\": it is no share, total, change or saving")
                .hasMessageContaining("reconcile, holding \"F91\"")
                .hasMessageContaining("reconcile, free \"council\": it has parts")
                .hasMessageContaining("reconcile, free \"polise\"")
                .hasMessageContaining("Maybe police");
    }

    @Test
    void two_values_for_one_thing_have_to_be_chosen_from() {
        assertThatThrownBy(() -> Published.audit().reconcile(Reconcile.using("F14", "F16", "F18", "F19")))
                .hasMessageContaining("several claims are used for one thing: F14 NHS -80% and F18 NHS −69%")
                .hasMessageContaining("several claims are used for one thing: F14 police -95% and F18 police −95%");
    }

    @Test
    void totals_that_cannot_be_met_are_named_with_what_the_others_allow() {
        List<Claim> claims = new ArrayList<>(Published.f16());
        claims.addAll(Published.f18());
        claims.add(Published.f19().get(0));
        claims.add(Published.total("pilot", "£900,000").after());
        InputAudit audit = InputAudit.of(claims, Published.PARTS);

        assertThatThrownBy(() -> audit.reconcile(Reconcile.using()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no values satisfy")
                .hasMessageContaining("total after £900,000 (pilot)")
                .hasMessageContaining("the others allow pilot from £337 to £842,500");
        assertThatThrownBy(() -> audit.reconcile(Reconcile.using().freeing("police", "NHS")))
                .hasMessageContaining("while the other subjects keep their shares")
                .hasMessageContaining("Maybe free more subjects");
    }

    @Test
    void a_change_that_is_not_held_moves_too() {
        Reconciliation moved =
                Published.audit().reconcile(Reconcile.using("F16", "F18", "F19").holding("F19", "F16"));
        assertThat(moved.subjects()).allSatisfy(s -> assertThat(s.startShare()).isCloseTo(s.share(), within(0.002)));
        assertThat(moved.moves()).hasSize(6).anyMatch(move -> Math.abs(move.moved()) > 1e-4);
        assertThat(moved.subjects().stream()
                        .filter(s -> s.name().equals("police"))
                        .findFirst()
                        .orElseThrow()
                        .share())
                .isCloseTo(0.4, within(1e-9));
    }

    @Test
    void an_amount_after_needs_a_change() {
        List<Claim> claims = new ArrayList<>(Published.f16());
        claims.addAll(Published.f19());
        assertThatThrownBy(() -> InputAudit.of(claims).reconcile(Reconcile.using()))
                .hasMessageContaining("F19 pilot \"£233,000\": no change of NHS, council and police is stated");
    }

    @Test
    void amounts_of_money_need_a_total_before() {
        List<Claim> claims = new ArrayList<>(Published.f16());
        claims.addAll(Published.f18());
        claims.add(Published.f19().get(1));
        assertThatThrownBy(() -> InputAudit.of(claims, Published.PARTS).reconcile(Reconcile.using()))
                .hasMessageContaining("no total of all subjects before");
    }

    @Test
    void a_saving_that_repeats_the_totals_changes_nothing() {
        Reconciliation without = Published.audit().reconcile(Reconcile.using("F16", "F18", "F19"));
        Reconciliation with = Published.audit().reconcile(Reconcile.using("F16", "F18", "F19", "F20"));
        for (int i = 0; i < without.subjects().size(); i++) {
            assertThat(with.subjects().get(i).share())
                    .isCloseTo(without.subjects().get(i).share(), within(1e-9));
        }
    }

    @Test
    void the_explanation_names_assumptions_moves_and_the_formula() {
        String text = Published.audit()
                .reconcile(Reconcile.using("F16", "F18", "F19"))
                .explain()
                .toString();
        assertThat(text)
                .contains("they start with equal parts of the 40.00% that is left of the 40.00% of council")
                .contains("they start with equal parts of the 2.00% that is left of 100%")
                .contains("q = p exp(Aᵀλ)")
                .contains("within its rounding")
                .contains("The figures agree if no share moves by more than 0.14 percentage points");
    }
}
