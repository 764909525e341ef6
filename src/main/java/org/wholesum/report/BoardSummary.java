package org.wholesum.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.section.PublishedSaving;
import org.wholesum.internal.section.SavingSections;
import org.wholesum.internal.table.UncertaintyTables;
import org.wholesum.internal.worth.WorthSections;
import org.wholesum.study.StudyResult;

/**
 * What a board reads: six questions, each answered in a few sentences with the figures of the tables, on one side of paper. A
 * sentence that is the headline is not repeated.
 */
final class BoardSummary {
    private static final String COSTS = "What it costs";
    private static final String WORTH = "What it is worth";
    private static final String WHO = "Who saves and who pays";
    private static final String CERTAINTY = "How certain it is";
    private static final String CHANGES = "What would change the answer";

    private static final int LONGEST = 1_500;

    private final List<Section> parts = new ArrayList<>();
    private final String headline;

    private BoardSummary(List<String> headline) {
        this.headline = headline.isEmpty() ? "" : headline.get(0);
    }

    /** For working use. */
    static List<Section> of(StudyResult result) {
        BoardSentences says = new BoardSentences(
                result, result.comparison(), result.scenario().entry()::nameOf);
        BoardSummary summary = new BoardSummary(Headline.of(result));
        summary.part(COSTS, says.costs(), result.waiting().map(Sentences::of).stream());
        summary.part(WORTH, says.worth(result.appraisal()), WorthSections.headline(result).stream());
        summary.part(WHO, says.who(), WorthSections.decisions(result).stream());
        summary.part(
                CERTAINTY,
                SavingSections.headline(result).stream(),
                result.uncertainty().map(UncertaintyTables::sentence).stream(),
                result.city().map(city -> Sentences.of(city, result.comparison(), result.appraisal())).stream());
        BoardChanges changes = new BoardChanges(result);
        summary.part(
                CHANGES,
                changes.orNone(Stream.of(changes.inputs(result.sensitivity()), changes.draws(), changes.cases())));
        summary.careful(result.cautions());
        return summary.parts;
    }

    /** For publication: of the sentences above only those that the rest of the publication has the figures of. */
    static List<Section> published(StudyResult result, Publication publication, List<String> headline) {
        BoardSentences says = new BoardSentences(result, publication.comparison(), publication::nameOf);
        BoardSummary summary = new BoardSummary(headline);
        summary.part(COSTS, says.costs());
        summary.part(
                WORTH,
                says.worth(publication.appraisal()),
                publication.appraisal().stream().flatMap(worth -> WorthSections.headline(result).stream()));
        summary.part(WHO, publication.showsAgencies() ? says.agencies() : Stream.empty());
        summary.part(
                CERTAINTY,
                new PublishedSaving(result, publication).headline().stream(),
                result
                        .uncertainty()
                        .filter(some -> publication.showsDerived())
                        .map(UncertaintyTables::sentence)
                        .stream(),
                publication.population().map(city -> new PublishedCity(publication, city).sentence()).stream());
        BoardChanges changes = new BoardChanges(result);
        summary.part(
                CHANGES,
                publication.showsDerived()
                        ? Stream.of(
                                        changes.inputs(result.sensitivity().filter(RequestedSections::isPublished)),
                                        changes.draws())
                                .flatMap(sentences -> sentences)
                        : Stream.empty());
        summary.careful(publication.cautions());
        return summary.parts;
    }

    @SafeVarargs
    private void part(String heading, Stream<String>... sentences) {
        List<Block> blocks = Arrays.stream(sentences)
                .flatMap(some -> some)
                .filter(sentence -> !sentence.isBlank() && !sentence.equals(headline))
                .<Block>map(Block.Prose::new)
                .toList();
        if (!blocks.isEmpty()) {
            parts.add(new Section(heading, blocks));
        }
    }

    /** As many cautions as there is room for, the first in any case, and how many more there are. */
    private void careful(List<String> cautions) {
        int room = LONGEST;
        List<Block> blocks = new ArrayList<>();
        for (String caution : cautions) {
            room -= caution.length();
            if (room < 0 && !blocks.isEmpty()) {
                break;
            }
            blocks.add(new Block.Caution(caution));
        }
        int more = cautions.size() - blocks.size();
        if (more > 0) {
            blocks.add(new Block.Prose(more == 1 ? "One more caution follows." : more + " more cautions follow."));
        }
        if (!blocks.isEmpty()) {
            parts.add(new Section(Contents.CAUTIONS, blocks));
        }
    }
}
