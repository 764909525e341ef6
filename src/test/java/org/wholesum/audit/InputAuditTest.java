package org.wholesum.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wholesum.audit.Finding.Certainty;
import org.wholesum.audit.Finding.Kind;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.price.CostValue;
import org.wholesum.price.UnitCostDatabase;
import org.wholesum.problem.InvalidInputException;

class InputAuditTest {
    private static Claim share(String of, String value) {
        return Claim.of(of, ClaimKind.SHARE, of, value).before();
    }

    private static List<Finding> findings(Claim... claims) {
        return InputAudit.of(List.of(claims)).findings();
    }

    @Test
    void thirds_add_up_to_100_percent_within_their_rounding() {
        assertThat(findings(share("a", "33.3%"), share("b", "33.3%"), share("c", "33.3%")))
                .isEmpty();
    }

    @Test
    void shares_of_some_subjects_contradict_nothing_unless_there_are_no_others() {
        List<Claim> some = List.of(share("a", "40%"), share("b", "30%"));
        assertThat(InputAudit.of(some).agrees()).isTrue();
        assertThat(InputAudit.of(some, Map.of("all", List.of("a", "b", "c"))).agrees())
                .isTrue();
        assertThat(InputAudit.of(some, Map.of("all", List.of("a", "b"))).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.certainty()).isEqualTo(Certainty.PROVEN))
                .satisfies(
                        finding -> assertThat(finding.sentence()).contains("no subject is left for the remaining 30%"));
    }

    @Test
    void a_share_beside_those_of_its_parts_is_counted_once() {
        List<Finding> found = InputAudit.of(
                        List.of(share("council", "60%"), share("direct", "35%"), share("fire", "40%")),
                        Map.of("council", List.of("direct", "commissioned")))
                .findings();
        assertThat(found).extracting(Finding::kind).containsExactly(Kind.COMPOSITE);
        assertThat(found.get(0).sentence()).contains("council includes that of direct");
    }

    @Test
    void unit_costs_that_include_each_other_are_found_in_the_database() {
        UnitCostDatabase database = UnitCostDatabase.gmca14();
        var whole = database.entries().stream()
                .filter(entry -> !database.parts(entry, CostValue.FISCAL).isEmpty())
                .findFirst()
                .orElseThrow();
        var part = database.below(whole).get(0);
        InputAudit audit = InputAudit.of(List.of(
                        Claim.of("whole", ClaimKind.VALUE, whole.service(), "£100"),
                        Claim.of("part", ClaimKind.VALUE, part.service(), "£50")))
                .with(database);
        assertThat(audit.findings()).extracting(Finding::kind).containsExactly(Kind.COMPOSITE);
    }

    @Test
    void amounts_in_prices_of_two_years_are_mixed() {
        Claim old = Claim.of("a", ClaimKind.TOTAL, "police", "£5").before().atPrices(PriceBase.parse("2011/12"));
        Claim later = Claim.of("b", ClaimKind.TOTAL, "fire", "£7").before().atPrices(PriceBase.parse("2014/15"));
        assertThat(findings(old, later)).extracting(Finding::kind).containsExactly(Kind.PRICE_YEARS);
        assertThat(findings(old, later.atPrices(PriceBase.parse("2011/12")))).isEmpty();
    }

    @Test
    void one_figure_entered_twice_is_a_duplicate() {
        Claim police = Claim.of("a", ClaimKind.CHANGE, "police", "-95%").from("paper");
        assertThat(findings(
                        police,
                        Claim.of("b", ClaimKind.CHANGE, "police", "−95%").from("paper")))
                .extracting(Finding::kind)
                .containsExactly(Kind.DUPLICATE);
    }

    @Test
    void values_that_differ_by_their_rounding_are_one() {
        assertThat(findings(
                        Claim.of("a", ClaimKind.CHANGE, "NHS", "-31%"),
                        Claim.of("b", ClaimKind.CHANGE, "NHS", "-30.9%")))
                .isEmpty();
    }

    @Test
    void months_without_a_figure_are_a_gap_and_months_with_two_are_counted_twice() {
        Claim first = Claim.of("a", ClaimKind.TOTAL, "police", "£5").before().in(Months.of("2011-04", 12));
        Claim later = Claim.of("b", ClaimKind.TOTAL, "police", "£7").before().in(Months.of("2012-07", 9));
        Finding gap = findings(first, later).get(0);
        assertThat(gap.kind()).isEqualTo(Kind.GAP);
        assertThat(gap.sentence())
                .contains("No figure covers April 2012 to June 2012")
                .contains("3 months");

        Finding twice = findings(first, later.in(Months.of("2012-01", 9))).get(0);
        assertThat(twice.sentence()).contains("Two figures cover January 2012 to March 2012");
        assertThat(findings(first, later.in(Months.of("2012-04", 9)))).isEmpty();
    }

    @Test
    void a_sample_that_lost_half_its_members_is_found_with_its_smallest_count() {
        Claim first = Claim.of("a", ClaimKind.COUNT, "families", "58 families").before();
        Claim later = Claim.of("b", ClaimKind.COUNT, "families", "27 families").after();
        Finding loss = findings(later, first).get(0);
        assertThat(loss.kind()).isEqualTo(Kind.SAMPLE);
        assertThat(loss.sentence()).contains("lost half or more").contains("58 families, then 27 families");
        assertThat(loss.arithmetic()).containsExactly("(58 - 27) ÷ 58 = 53.45% lost");
        assertThat(loss.people()).hasValue(27);
        assertThat(findings(
                        first,
                        Claim.of("b", ClaimKind.COUNT, "families", "60 families")
                                .after()))
                .isEmpty();
    }

    @Test
    void a_stated_population_is_compared_with_the_implied_one() {
        Claim from = Claim.of("from", ClaimKind.SAVING, Claim.ALL, "£100.00").measuring("sample");
        Claim sample = Claim.of("n", ClaimKind.COUNT, "cases", "10 cases");
        Claim city = Claim.of("N", ClaimKind.COUNT, "city cases", "500 cases");
        Claim scaled = Claim.of("total", ClaimKind.SAVING, "city", "£5,000.00")
                .scaled(new Claim.Scaling("from", "n", Optional.of("N")));
        assertThat(findings(from, sample, city, scaled)).isEmpty();
        assertThat(findings(from, sample, Claim.of("N", ClaimKind.COUNT, "city cases", "400 cases"), scaled))
                .singleElement()
                .satisfies(finding -> assertThat(finding.certainty()).isEqualTo(Certainty.PROVEN))
                .satisfies(finding ->
                        assertThat(finding.sentence()).contains("500").contains("400 cases are stated"));
    }

    @Test
    void a_total_below_the_sum_of_its_parts_is_a_contradiction() {
        assertThat(findings(
                        Claim.of("all", ClaimKind.TOTAL, Claim.ALL, "£10.00").before(),
                        Claim.of("fire", ClaimKind.TOTAL, "fire", "£4.00").before(),
                        Claim.of("police", ClaimKind.TOTAL, "police", "£7.00").before()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.certainty()).isEqualTo(Certainty.PROVEN))
                .satisfies(finding -> assertThat(finding.claims()).containsExactly("all", "fire", "police"));
    }

    @Test
    void a_contradiction_that_rounding_to_the_thousand_would_remove_is_not_called_proven() {
        assertThat(findings(
                        Claim.of("old", ClaimKind.TOTAL, Claim.ALL, "£337,000").before(),
                        Claim.of("pilot", ClaimKind.TOTAL, Claim.ALL, "£233,000")
                                .after(),
                        Claim.of("saving", ClaimKind.SAVING, Claim.ALL, "£103,600")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.certainty()).isEqualTo(Certainty.UNLESS_ROUNDED));
    }

    @Test
    void a_mean_change_is_never_outside_those_of_the_parts() {
        List<Finding> found = InputAudit.of(
                        List.of(
                                Claim.of("w", ClaimKind.CHANGE, "whole", "-10%"),
                                Claim.of("a", ClaimKind.CHANGE, "a", "-20%"),
                                Claim.of("b", ClaimKind.CHANGE, "b", "-30%")),
                        Map.of("whole", List.of("a", "b")))
                .findings();
        assertThat(found).extracting(Finding::certainty).contains(Certainty.PROVEN);
        assertThat(found.get(0).sentence()).contains("outside those of its parts");
    }

    @Test
    void every_problem_of_the_claims_is_reported_at_once() {
        assertThatThrownBy(() -> InputAudit.of(
                        List.of(
                                Claim.of("x", ClaimKind.TOTAL, "police", "337,000")
                                        .before(),
                                share("y", "106%"),
                                share("y", "40%"),
                                Claim.of("z", ClaimKind.CHANGE, "fire", "-101%"),
                                Claim.of("n", ClaimKind.COUNT, "cases", "7"),
                                Claim.of("s", ClaimKind.SAVING, "city", "£5")
                                        .scaled(new Claim.Scaling("xx", "z", Optional.empty()))),
                        Map.of("council", List.of("council"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("x \"337,000\": a total has no currency")
                .hasMessageContaining("Maybe £337,000")
                .hasMessageContaining("y \"106%\": a share is from 0% to 100%")
                .hasMessageContaining("two claims have this name")
                .hasMessageContaining("at least -100%")
                .hasMessageContaining("a count has no unit")
                .hasMessageContaining("\"xx\" is no claim")
                .hasMessageContaining("\"z\" is no count above zero")
                .hasMessageContaining("parts of council: expected two or more");
    }

    @Test
    void a_value_that_is_no_number_is_refused() {
        for (String text : List.of("NaN", "", "%", "£", "1,00%", "--5%", "Infinity", "1e3", "£5 cases")) {
            assertThatThrownBy(() -> Claim.of("a", ClaimKind.SHARE, "police", text))
                    .as(text)
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void the_explanation_has_every_claim_and_the_arithmetic_of_every_finding() {
        InputAudit audit = Published.audit();
        String text = audit.explain().toString();
        assertThat(audit.claims()).allMatch(claim -> text.contains(claim.name() + " " + claim.value()));
        assertThat(audit.findings()).allMatch(finding -> text.contains(finding.sentence()));
        assertThat(text).contains("from 104% to 108%");
        assertThat(audit)
                .hasToString("Audit of " + Published.all().size() + " claims: "
                        + audit.findings().size() + " findings, "
                        + audit.findings().stream()
                                .filter(f -> f.certainty() == Certainty.PROVEN)
                                .count() + " proven");
    }
}
