package org.wholesum.internal.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.evaluation.AdjustedSaving;
import org.wholesum.evaluation.ControlGroup;
import org.wholesum.evaluation.NextEvaluation;
import org.wholesum.evaluation.SavingEvidence;
import org.wholesum.evaluation.Tracking;
import org.wholesum.internal.disclosure.Contributions;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.publication.Publication;
import org.wholesum.study.StudyResult;

/**
 * What may be published of what is known of a saving: the level of evidence always; the rest where every cost by agency and year is
 * published exactly, the control and the selected cases are enough, and no single case has too large a share.
 */
public final class PublishedSaving {
    private final StudyResult result;
    private final Publication publication;
    private final SavingEvidence saving;

    public PublishedSaving(StudyResult result, Publication publication) {
        this.result = result;
        this.publication = publication;
        this.saving = publication.showsDerived() && publication.rules().counts() == 1
                ? result.evaluation().saving()
                : SavingEvidence.none();
    }

    /** The sentences beside the saving. */
    public List<String> headline() {
        List<String> sentences = new ArrayList<>();
        sentences.add(result.evidence().sentence());
        control().map(AdjustedSaving::sentence).ifPresent(sentences::add);
        fall().ifPresent(sentences::add);
        return sentences;
    }

    /** The sections. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        if (control().isPresent() || fall().isPresent() || saving.next().isPresent()) {
            List<Block> blocks = new ArrayList<>();
            headline().forEach(sentence -> blocks.add(new Block.Prose(sentence)));
            if (control().isPresent() && publication.population().isPresent()) {
                blocks.add(
                        new Block.Prose("The interval of the whole population takes the control's trend as certain."));
            }
            saving.next().map(NextEvaluation::sentence).map(Block.Prose::new).ifPresent(blocks::add);
            sections.add(new Section("How strong the evidence is", blocks));
        }
        tracking().ifPresent(tracking -> sections.add(new Section("Plan against actual", tracked(tracking))));
        return sections;
    }

    /** Adds the same to JSON. */
    public void addTo(Map<String, Object> json) {
        json.put("evidence", SavingJson.level(result.evidence()));
        control().ifPresent(control -> {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("sentence", control.sentence());
            json.put("control", part);
        });
        fall().ifPresent(sentence -> json.put("regression_to_the_mean", Map.of("sentence", sentence)));
        saving.next().ifPresent(next -> json.put("next_evaluation", SavingJson.next(next)));
        tracking().ifPresent(tracking -> {
            Map<String, Object> part = SavingJson.totals(tracking);
            if (isSafeByAgency(tracking)) {
                part.put("by_agency", SavingJson.agencies(tracking));
            }
            json.put("tracking", part);
        });
    }

    /** What a publication leaves out of what was asked for. */
    public List<String> leftOut() {
        SavingEvidence all = result.evaluation().saving();
        List<String> left = new ArrayList<>();
        if (all.control().isPresent() && control().isEmpty()) {
            left.add("the control's trend");
        }
        if (all.expectedFall().isPresent()) {
            left.add("the amount of the fall that is expected without any effect");
        }
        if (all.tracking().isPresent()) {
            left.add(tracking().isPresent() ? "plan against actual by month" : "plan against actual");
        }
        return left;
    }

    private Optional<AdjustedSaving> control() {
        return saving.control()
                .filter(control -> control.group().map(this::isSafe).orElse(true));
    }

    private boolean isSafe(ControlGroup group) {
        return !publication.rules().isSmall(group.cases()) && isSafe(group.costsBefore()) && isSafe(group.costsAfter());
    }

    private boolean isSafe(long[] byCase) {
        return Contributions.of(publication.rules(), byCase).breach().isEmpty();
    }

    /** The share alone: the amount follows from costs of a window that is not published. */
    private Optional<String> fall() {
        return saving.expectedFall()
                .filter(fall -> !publication.rules().isSmall(fall.regression().selected()))
                .map(fall -> (fall.regression().fall() > 0
                                ? "A part of the saving is expected without any effect, as the cases were selected because"
                                        + " they had cost much: "
                                : "No part of the saving is expected without any effect: ")
                        + fall.inShare());
    }

    private Optional<Tracking> tracking() {
        return saving.tracking().filter(tracking -> isSafe(tracking.arrivedByCase()));
    }

    private boolean isSafeByAgency(Tracking tracking) {
        return tracking.agencies().stream().allMatch(agency -> isSafe(tracking.arrivedByCase(agency)));
    }

    private List<Block> tracked(Tracking tracking) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(
                TrackingSentence.compared(tracking, result.scenario().entry().precision())));
        if (isSafeByAgency(tracking)) {
            blocks.add(new Block.TableBlock(
                    new TrackingTables(tracking, result.scenario().entry().precision())
                            .published(publication::nameOf)));
        }
        return blocks;
    }
}
