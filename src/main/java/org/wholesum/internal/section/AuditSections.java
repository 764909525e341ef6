package org.wholesum.internal.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.wholesum.audit.Claim;
import org.wholesum.audit.ClaimKind;
import org.wholesum.audit.Finding;
import org.wholesum.audit.InputAudit;
import org.wholesum.audit.Reconciliation;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.study.StudyResult;

/** Whether the published figures agree, and the nearest values that do. */
final class AuditSections {
    private final InputAudit audit;
    private final Predicate<Claim> claims;
    private final Predicate<Finding> findings;

    private AuditSections(InputAudit audit, Predicate<Claim> claims, Predicate<Finding> findings) {
        this.audit = audit;
        this.claims = claims;
        this.findings = findings;
    }

    private static AuditSections of(InputAudit audit) {
        return new AuditSections(audit, claim -> true, finding -> true);
    }

    /** Without counts of fewer people than may be published. */
    private static AuditSections of(InputAudit audit, DisclosureRules rules) {
        return new AuditSections(
                audit,
                claim ->
                        claim.kind() != ClaimKind.COUNT || claim.value().value().longValue() >= rules.minimum(),
                finding -> finding.people().orElse(Long.MAX_VALUE) >= rules.minimum());
    }

    static List<Section> full(StudyResult result) {
        return sections(result.audit().map(AuditSections::of), result);
    }

    static List<Section> published(StudyResult result, DisclosureRules rules) {
        return sections(result.audit().map(audit -> of(audit, rules)), result);
    }

    private static List<Section> sections(Optional<AuditSections> of, StudyResult result) {
        List<Section> sections = new ArrayList<>();
        of.ifPresent(its -> sections.add(new Section("Do the figures agree", its.blocks())));
        result.reconciliation()
                .ifPresent(nearest ->
                        sections.add(new Section("The nearest figures that agree", ReconciliationBlocks.of(nearest))));
        return sections;
    }

    static void addTo(Map<String, Object> json, StudyResult result) {
        result.audit().ifPresent(audit -> json.put("audit", of(audit).json(result.reconciliation())));
    }

    static void addPublished(Map<String, Object> json, StudyResult result, DisclosureRules rules) {
        result.audit().ifPresent(audit -> json.put("audit", of(audit, rules).json(result.reconciliation())));
    }

    private List<Claim> shownClaims() {
        return audit.claims().stream().filter(claims).toList();
    }

    private List<Finding> shownFindings() {
        return audit.findings().stream().filter(findings).toList();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(summary()));
        shownFindings()
                .forEach(finding -> blocks.add(
                        finding.certainty() == Finding.Certainty.PROVEN
                                ? new Block.Caution(words(finding))
                                : new Block.Prose(words(finding))));
        if (!shownFindings().isEmpty()) {
            blocks.add(new Block.Steps(
                    shownFindings().stream().map(AuditSections::line).toList()));
        }
        blocks.add(new Block.TableBlock(table()));
        return blocks;
    }

    private String summary() {
        List<Finding> found = shownFindings();
        long proven = found.stream()
                .filter(finding -> finding.certainty() == Finding.Certainty.PROVEN)
                .count();
        int hidden = audit.findings().size() - found.size();
        String what = found.isEmpty()
                ? "No contradiction was found among " + shownClaims().size() + " figures as printed."
                : shownClaims().size() + " figures as printed have " + count(found.size(), "finding")
                        + (proven == 0 ? "; none is" : "; " + proven + (proven == 1 ? " is" : " are"))
                        + " a proven contradiction, for which no rounding of the figures accounts.";
        return hidden == 0
                ? what
                : what + " " + count(hidden, "finding") + " about small counts of people "
                        + (hidden == 1 ? "is" : "are") + " left out.";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String words(Finding finding) {
        String certainty = finding.certainty().toString();
        return certainty.substring(0, 1).toUpperCase(Locale.ROOT) + certainty.substring(1) + ": " + finding.sentence();
    }

    private static String line(Finding finding) {
        return String.join(", ", finding.claims()) + ":\n" + String.join("\n", finding.arithmetic());
    }

    private Table table() {
        Table.Builder table = Table.titled("The figures as printed")
                .words("Figure", "About", "Kind", "Measure", "Source")
                .figures("Value");
        for (Claim claim : shownClaims()) {
            table.row(
                    claim.name(),
                    claim.of(),
                    claim.kind() + claim.side().map(side -> " " + side).orElse(""),
                    claim.measure(),
                    claim.source().isEmpty() ? "–" : claim.source(),
                    Typography.minus(claim.value().text()));
        }
        return table.build();
    }

    private Map<String, Object> json(Optional<Reconciliation> reconciliation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("claims", shownClaims().stream().map(AuditSections::claim).toList());
        json.put(
                "findings", shownFindings().stream().map(AuditSections::finding).toList());
        json.put("findings_left_out", audit.findings().size() - shownFindings().size());
        reconciliation.ifPresent(nearest -> json.put("reconciliation", ReconciliationBlocks.json(nearest)));
        return json;
    }

    private static Map<String, Object> claim(Claim claim) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", claim.name());
        json.put("of", claim.of());
        json.put("kind", claim.kind().toString());
        claim.side().ifPresent(side -> json.put("when", side.toString()));
        json.put("measure", claim.measure());
        json.put("printed", claim.value().text());
        json.put("lower", claim.value().lower());
        json.put("upper", claim.value().upper());
        json.put("unit", claim.value().unit());
        json.put("source", claim.source());
        return json;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", finding.kind().name().toLowerCase(Locale.ROOT));
        json.put("certainty", finding.certainty().toString());
        json.put("claims", finding.claims());
        json.put("sentence", finding.sentence());
        json.put("arithmetic", finding.arithmetic());
        return json;
    }
}
