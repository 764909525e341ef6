package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.report.Disclosure;
import org.wholesum.report.HtmlFormat;
import org.wholesum.report.JsonFormat;
import org.wholesum.report.MarkdownFormat;
import org.wholesum.report.Report;
import org.wholesum.scenario.Scenario;

class AuditInScenarioTest {
    @TempDir
    private Path folder;

    private StudyResult run(String scenario) {
        return ThreeCases.in(folder).run(scenario);
    }

    @Test
    void claims_are_audited_and_reconciled() {
        StudyResult result = run(ThreeCases.EVIDENCE);
        assertThat(result.audit().orElseThrow().findings()).singleElement().satisfies(finding -> assertThat(
                        finding.sentence())
                .isEqualTo("city saving, £20 thousand, scaled up from £100 for 4 cases, requires a population of"
                        + " 800, and 400 cases are stated."));
        assertThat(result.reconciliation().orElseThrow().subjects()).hasSize(3);
        assertThat(result.explain().toString())
                .contains("Do the figures agree:")
                .contains("The nearest figures that agree:")
                .contains("q = p exp(Aᵀλ)");
    }

    @Test
    void every_format_has_the_findings_and_the_nearest_figures() {
        StudyResult result = run(ThreeCases.EVIDENCE);
        Report report = Report.of(result);
        for (String text : new String[] {report.toString(), MarkdownFormat.of(report), HtmlFormat.of(report)}) {
            assertThat(text)
                    .containsIgnoringCase("do the figures agree")
                    .contains("requires a population of 800")
                    .containsIgnoringCase("the nearest figures that agree")
                    .contains("£20 thousand ÷ (£100 ÷ 4)");
        }
        assertThat(JsonFormat.of(result))
                .contains("\"audit\"")
                .contains("\"kind\" : \"population\"")
                .contains("\"largest_move\"");
    }

    @Test
    void a_publication_has_claims_but_no_count_below_its_minimum() {
        StudyResult result = Study.of(Scenario.read(Path.of("examples/stoke/figures-agree.yaml")))
                .run();
        Disclosure rules = Disclosure.standard().minimumCount(10);
        for (String text :
                new String[] {Report.forPublication(result, rules).toString(), JsonFormat.forPublication(result, rules)
                }) {
            assertThat(text)
                    .contains("F16 police")
                    .contains("add up to 106%")
                    .doesNotContain("7 cases")
                    .doesNotContain("requires a population");
        }
        assertThat(Report.forPublication(result, rules).toString())
                .contains("1 finding about small counts of people is left out");
    }

    @Test
    void every_bad_claim_is_reported_with_its_line() {
        String refusal = ThreeCases.in(folder)
                .refusal(ThreeCases.EVIDENCE
                        .replace("value: 60%", "value: NaN")
                        .replace("value: -42%", "value: \"-42% direct\"")
                        .replace("kind: count, of: cases", "kind: counts, of: cases"));
        assertThat(refusal)
                .contains("audit.claims.1.value) \"NaN\": \"NaN\" is not a number as printed")
                .contains("audit.claims.3.value)")
                .contains(
                        "audit.claims.8.kind) \"counts\": expected one of share, total, change, saving, count, value");
    }

    @Test
    void claims_that_cannot_be_audited_are_reported_with_their_lines() {
        String refusal = ThreeCases.in(folder)
                .refusal(ThreeCases.EVIDENCE
                        .replace("value: 40%", "value: 140%")
                        .replace("value: £900", "value: 900")
                        .replace("sample: n,", "sample: nn,"));
        assertThat(refusal)
                .contains("(audit.claims.0): police share: a share is from 0% to 100%")
                .contains("(audit.claims.6): pilot: a total has no currency")
                .contains("Maybe £900")
                .contains("(audit.claims.10): city saving: the sample \"nn\" is no claim")
                .contains("line ");
    }

    @Test
    void a_reconciliation_that_cannot_be_is_reported_in_its_place() {
        ThreeCases cases = ThreeCases.in(folder);
        assertThat(cases.refusal(ThreeCases.EVIDENCE.replace("value: £900", "value: \"£2,900\"")))
                .contains("(audit.reconcile)")
                .contains("no values satisfy")
                .contains("the others allow pilot from £50");
        assertThat(cases.refusal(ThreeCases.EVIDENCE.replace("claims: [paper]", "claims: [papr]")))
                .contains("claims \"papr\": no claim that is used, and no source, has this name")
                .contains("Maybe paper");
    }
}
