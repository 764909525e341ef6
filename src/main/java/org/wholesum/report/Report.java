package org.wholesum.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.text.Typography;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.Comparison;
import org.wholesum.study.StudyResult;

/**
 * The content of a report, before a format lays it out. A class of this package for each format makes the whole of it:
 * {@code TextFormat.of(Report.of(result))}.
 */
public final class Report {
    private final String title;
    private final Optional<String> notice;
    private final List<String> headline;
    private final List<KeyFigure> figures;
    private final List<Section> summary;
    private final List<Section> sections;

    /**
     * Content of its own.
     *
     * @param title what was studied
     * @param notice what a reader must know before anything else: for whom the report is; or empty
     * @param headline one sentence or a few, read first
     * @param figures the figures of the headline, for formats that can set them large; may be empty
     * @param summary what a board reads, a part for each question; may be empty
     * @param sections the rest, in order
     */
    Report(
            String title,
            Optional<String> notice,
            List<String> headline,
            List<KeyFigure> figures,
            List<Section> summary,
            List<Section> sections) {
        this.title = Visible.of(title);
        this.notice = notice;
        this.headline =
                headline.stream().map(Visible::of).map(Typography::minus).toList();
        this.figures = List.copyOf(figures);
        this.summary = List.copyOf(summary);
        this.sections = List.copyOf(sections);
    }

    /** Content without a notice or a summary. */
    Report(String title, List<String> headline, List<KeyFigure> figures, List<Section> sections) {
        this(title, Optional.empty(), headline, figures, List.of(), sections);
    }

    /**
     * The full report of a study.
     *
     * @param result the result
     * @return every section
     */
    public static Report of(StudyResult result) {
        return new Contents(result).full();
    }

    /**
     * The report of a comparison alone, with the sections that a study's report has of it. Its title has the names of the
     * methods ({@link Comparison#named}) and the months. What a study would have checked of the records is not known, which
     * its first caution says.
     *
     * @param comparison the two methods
     * @return headline, cautions, agencies, years, and how the figures were calculated
     */
    public static Report of(Comparison comparison) {
        return PartContents.of(comparison).report();
    }

    /**
     * The report of an appraisal alone, as {@link #of(Comparison)} with the section of what the comparison is worth.
     *
     * @param appraisal what a comparison is worth
     * @return the sections of the comparison and of the appraisal
     */
    public static Report of(Appraisal appraisal) {
        return PartContents.of(appraisal).report();
    }

    /**
     * The report of a sample that is scaled up, as {@link #of(Comparison)} of its cases together with the sections of the cases
     * and of the whole population. It shows single cases, and is not for publication.
     *
     * @param city the estimate for a population
     * @return the sections of the comparison, of the cases and of the population
     */
    public static Report of(ScaleUp city) {
        return PartContents.of(city).report();
    }

    /**
     * The short report of a study, for a terminal: headline, cautions, the agencies, and the whole population.
     *
     * @param result the result
     * @return the sections that a terminal has room for
     */
    public static Report brief(StudyResult result) {
        return new Contents(result).brief();
    }

    /**
     * The full report of a study that may be published: sums over many cases, without ids, and with whatever would give away
     * a single case suppressed. It is made from what may be published and reads nothing else, so that each format obeys.
     *
     * @param result the result
     * @param rules the rules for what may be published
     * @return the sections that may be published
     * @throws org.wholesum.problem.InvalidInputException if a rule can't be met; the message names the table and says what to
     *     do
     */
    public static Report forPublication(StudyResult result, Disclosure rules) {
        return new PublishedContents(result, rules).full();
    }

    /**
     * The short report of a study that may be published, for a terminal.
     *
     * @param result the result
     * @param rules the rules for what may be published
     * @return headline, cautions, the agencies, and the whole population
     * @throws org.wholesum.problem.InvalidInputException if a rule can't be met; the message names the table and says what to
     *     do
     */
    public static Report briefForPublication(StudyResult result, Disclosure rules) {
        return new PublishedContents(result, rules).brief();
    }

    /** {@return what was studied} */
    public String title() {
        return title;
    }

    /** {@return the sentences to read first: both costs, the months, the saving and its interval} */
    public List<String> headline() {
        return headline;
    }

    /** The first sentence of a headline, and of the others those that no part of a summary has. */
    static List<String> unsaid(List<String> headline, List<Section> summary) {
        Set<String> said = summary.stream()
                .flatMap(part -> part.blocks().stream())
                .flatMap(block -> block instanceof Block.Prose prose ? Stream.of(prose.text()) : Stream.empty())
                .collect(Collectors.toSet());
        return IntStream.range(0, headline.size())
                .filter(i -> i == 0 || !said.contains(headline.get(i)))
                .mapToObj(headline::get)
                .toList();
    }

    Optional<String> notice() {
        return notice;
    }

    List<KeyFigure> figures() {
        return figures;
    }

    List<Section> summary() {
        return summary;
    }

    /** Without the part that has the cautions, for formats in which their section follows at once. */
    List<Section> summaryBeforeCautions() {
        return summary.stream()
                .filter(part -> part.blocks().stream().noneMatch(Block.Caution.class::isInstance))
                .toList();
    }

    List<Section> sections() {
        return sections;
    }

    /**
     * The report as a page of HTML with its own style sheet, which needs nothing else.
     *
     * @return a whole HTML document
     */
    public String toHtml() {
        return HtmlFormat.of(this);
    }

    /** The report as text. */
    @Override
    public String toString() {
        return TextFormat.of(this);
    }
}
