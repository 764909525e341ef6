package org.wholesum.internal.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wholesum.design.Design;
import org.wholesum.evaluation.Evaluation;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.text.EvidenceText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;

/** The designs that estimate the effect: one table of all, and the details of each. */
final class DesignSections {
    private DesignSections() {}

    static Optional<Section> full(Evaluation evaluation) {
        return section(evaluation, Optional.empty());
    }

    static Optional<Section> published(Evaluation evaluation, DisclosureRules rules) {
        return section(evaluation, Optional.of(rules));
    }

    private static Optional<Section> section(Evaluation evaluation, Optional<DisclosureRules> rules) {
        if (evaluation.designs().isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        evaluation
                .designs()
                .forEach((name, design) -> blocks.add(new Block.Prose(
                        isShown(design, rules)
                                ? sentence(name, design)
                                : "Design " + name + " is suppressed, as a count of it is below "
                                        + rules.orElseThrow().minimum() + ".")));
        blocks.add(new Block.TableBlock(summary(evaluation, rules)));
        evaluation.designs().forEach((name, design) -> {
            if (isShown(design, rules)) {
                blocks.addAll(new DesignDetails(name, rules.isPresent()).of(design));
            }
        });
        return Optional.of(new Section("Designs with a control or a start", blocks));
    }

    static boolean isShown(Design design, Optional<DisclosureRules> rules) {
        return rules.isEmpty()
                || design.outcome().smallestCount().stream()
                        .noneMatch(count -> count < rules.get().minimum());
    }

    private static String sentence(String name, Design design) {
        String interval = design.lower().isPresent()
                ? " (95% interval "
                        + EvidenceText.interval(
                                design.lower().getAsDouble(), design.upper().getAsDouble())
                        + ")"
                : ", without a standard error";
        OptionalDouble p = design.pValue();
        return EvidenceText.sentence(name + ", " + design.kind() + " of " + design.outcome() + ": "
                + (isRatio(design) ? "the rate ratio is " : "the effect is ") + EvidenceText.measured(design.value())
                + interval
                + (p.isPresent()
                        ? ", p = " + NumberText.p(p.getAsDouble()) + " (" + design.basis() + ")"
                        : "; " + design.basis()));
    }

    static boolean isRatio(Design design) {
        return design instanceof Design.Series series && series.series().isCounts();
    }

    private static Table summary(Evaluation evaluation, Optional<DisclosureRules> rules) {
        Table.Builder table = Table.titled("Estimated effects, in the unit of what was measured")
                .words("design")
                .figures("effect", "95% from", "to", "p");
        evaluation.designs().forEach((name, design) -> {
            String label = name + (isRatio(design) ? " (rate ratio)" : "");
            if (isShown(design, rules)) {
                table.row(
                        label,
                        EvidenceText.measured(design.value()),
                        end(design.lower()),
                        end(design.upper()),
                        EvidenceText.p(design.pValue()));
            } else {
                table.row(label, "c", "c", "c", "c");
            }
        });
        return table.build();
    }

    private static String end(OptionalDouble end) {
        return end.isPresent() ? EvidenceText.measured(end.getAsDouble()) : "n/a";
    }

    static void addTo(Map<String, Object> json, Evaluation evaluation, Optional<DisclosureRules> rules) {
        Map<String, Object> designs = new LinkedHashMap<>();
        evaluation.designs().forEach((name, design) -> {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("kind", design.kind());
            if (isShown(design, rules)) {
                part.put("outcome", design.outcome().name());
                part.put(isRatio(design) ? "rate_ratio" : "effect", design.value());
                design.lower().ifPresent(lower -> part.put("lower", lower));
                design.upper().ifPresent(upper -> part.put("upper", upper));
                design.pValue().ifPresent(p -> part.put("p", p));
                part.put("basis", design.basis());
                part.put("cautions", design.cautions());
                new DesignDetails(name, rules.isPresent()).addTo(part, design);
            } else {
                part.put("suppressed", true);
            }
            designs.put(name, part);
        });
        if (!designs.isEmpty()) {
            json.put("designs", designs);
        }
    }
}
