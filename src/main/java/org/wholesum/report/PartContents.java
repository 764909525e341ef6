package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.Agency;
import org.wholesum.inference.Selection;
import org.wholesum.inference.SmallSample;
import org.wholesum.internal.caution.ScaleUpCaution;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.table.SampleTable;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.Comparison;

/** The content of a report on a comparison, an appraisal or a scaled-up sample alone: the sections that a study's report has of it. */
final class PartContents {
    private final Comparison comparison;
    private final Optional<Appraisal> appraisal;
    private final Optional<ScaleUp> city;

    private PartContents(Comparison comparison, Optional<Appraisal> appraisal, Optional<ScaleUp> city) {
        this.comparison = comparison;
        this.appraisal = appraisal;
        this.city = city;
    }

    static PartContents of(Comparison comparison) {
        return new PartContents(comparison, Optional.empty(), Optional.empty());
    }

    static PartContents of(Appraisal appraisal) {
        return new PartContents(appraisal.comparison(), Optional.of(appraisal), Optional.empty());
    }

    static PartContents of(ScaleUp city) {
        return new PartContents(city.sample().whole(), Optional.empty(), Optional.of(city));
    }

    Report report() {
        return new Report(title(), notice(), headline(), figures(), List.of(), sections());
    }

    String title() {
        return comparison.names().oldAsHeading() + " against "
                + comparison.names().pilot() + ", "
                + Typography.months(
                        comparison.horizon().first(), comparison.horizon().last());
    }

    /** That the report is not for publication, if it lists cases. */
    Optional<String> notice() {
        return city.map(cases -> Contents.NOTICE);
    }

    List<String> headline() {
        List<String> sentences = new ArrayList<>();
        appraisal.map(Sentences::of).ifPresent(sentences::add);
        sentences.add(Sentences.of(comparison, appraisal.isPresent()));
        sentences.add(comparison.evidence().sentence());
        city.map(some -> Sentences.of(some, comparison, appraisal)).ifPresent(sentences::add);
        return sentences;
    }

    private List<KeyFigure> figures() {
        return KeyFigures.of(comparison, comparison.evidence(), appraisal, false, city.map(some -> tables(some)
                .figure(false)));
    }

    /** What a study would have checked or asked, and of a sample the cautions of a study. */
    List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        cautions.add(
                "The report is of results of a program: the records that they are from were not checked for it, and"
                        + " nothing is known here of cases without records, months without data or repeated rows.");
        city.ifPresent(some -> cautions.addAll(ofSample(some)));
        return cautions;
    }

    private static List<String> ofSample(ScaleUp city) {
        SmallSample sample = SmallSample.of(
                        city.sample().cases().cases(), city.sample().cases().savings())
                .population(city.population());
        List<String> cautions = new ArrayList<>(List.of(sample.sentence()));
        cautions.addAll(sample.warnings());
        if (city.population() != city.n()) {
            cautions.add(ScaleUpCaution.of(city, Selection.OTHER));
        }
        cautions.add("The source of the number of similar cases (" + WholeNumber.grouped(city.population())
                + ") is not stated.");
        return cautions;
    }

    List<String> steps() {
        List<String> steps = new ArrayList<>(comparison.explain().steps());
        steps.add(comparison.evidence().sentence());
        appraisal.ifPresent(worth -> {
            steps.add("Appraisal:");
            steps.addAll(worth.explain().steps());
        });
        city.ifPresent(some -> {
            steps.add("Scaled up to " + some.population() + " similar cases:");
            steps.addAll(some.explain().steps());
        });
        return steps;
    }

    private List<Section> sections() {
        ComparisonSections compared = new ComparisonSections(comparison, appraisal, Agency::id, Precision.POUNDS);
        List<Section> sections = new ArrayList<>(
                List.of(Contents.cautions(cautions()), compared.agencies(), compared.years(false, Optional.empty())));
        appraisal
                .map(worth -> AppraisalSection.of(worth, Agency::id, Precision.POUNDS, List.of()))
                .ifPresent(sections::add);
        city.ifPresent(some -> {
            sections.add(new Section(
                    "Case by case",
                    List.of(new Block.TableBlock(
                            SampleTable.of(some.sample(), Precision.POUNDS).table())),
                    true));
            sections.add(population(some));
        });
        sections.add(new Section("How the figures were calculated", List.of(new Block.Steps(steps()))));
        return sections;
    }

    private Section population(ScaleUp some) {
        CityTables tables = tables(some);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(Sentences.of(some, comparison, appraisal)));
        tables.strata().ifPresent(blocks::add);
        blocks.add(tables.agencies());
        tables.influences().ifPresent(blocks::add);
        return new Section(CitySection.HEADING, blocks);
    }

    private CityTables tables(ScaleUp some) {
        return new CityTables(some, comparison, Agency::id, Precision.POUNDS);
    }
}
