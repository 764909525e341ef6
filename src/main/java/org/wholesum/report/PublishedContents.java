package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.costs.Agency;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.section.EvidenceSections;
import org.wholesum.internal.section.PublishedSaving;
import org.wholesum.internal.table.ComparisonTables;
import org.wholesum.internal.table.ParameterTable;
import org.wholesum.internal.table.RoundedComparison;
import org.wholesum.internal.table.UncertaintyTables;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.worth.GuidanceNotes;
import org.wholesum.internal.worth.WorthSections;
import org.wholesum.ledger.ReadResult;
import org.wholesum.projection.Comparison;
import org.wholesum.study.CheckedRecords;
import org.wholesum.study.StudyResult;

/** The sections of a report for publication, made from what may be published. */
final class PublishedContents {
    static final String NOTICE =
            "Made for publication: figures that could identify people are suppressed (c) or left out; see"
                    + " Disclosure control.";

    private final StudyResult result;
    private final Disclosure rules;
    private final Publication publication;
    private final Comparison comparison;
    private final Precision precision;
    private final RoundedComparison rounded;

    PublishedContents(StudyResult result, Disclosure rules) {
        this(result, rules, Publication.of(result, rules.rules()));
    }

    PublishedContents(StudyResult result, Disclosure rules, Publication publication) {
        this.result = result;
        this.rules = rules;
        this.publication = publication;
        this.comparison = publication.comparison();
        this.precision = result.scenario().entry().precision();
        this.rounded = RoundedComparison.of(comparison, precision);
    }

    Report brief() {
        List<Section> sections = new ArrayList<>(List.of(cautions(), agencies()));
        city().ifPresent(sections::add);
        expectations().ifPresent(sections::add);
        return report(List.of(), sections);
    }

    Report full() {
        List<Section> sections = new ArrayList<>(List.of(cautions(), agencies()));
        years().ifPresent(sections::add);
        if (publication.showsDerived()) {
            sections.addAll(new RequestedSections(result).published());
        }
        city().ifPresent(sections::add);
        publication
                .demand()
                .filter(table -> result.demand().failureDemand().isEmpty())
                .ifPresent(table -> sections.add(new Section(
                        "Failure demand",
                        List.of(
                                new Block.Prose(
                                        "Contacts by whether a failure to do something, or to do it right, caused them, in"
                                                + " all months of the ledger."),
                                new Block.TableBlock(table)),
                        true)));
        sections.addAll(WorthSections.published(result, publication));
        sections.addAll(EvidenceSections.published(result, publication));
        sections.addAll(new PublishedSaving(result, publication).sections());
        result.loaded().ifPresent(loaded -> sections.add(new Section("Data quality", records(loaded), true)));
        if (!result.scenario().parameters().isEmpty()) {
            sections.add(new Section(
                    "Parameters",
                    List.of(new Block.TableBlock(
                            ParameterTable.of(result.scenario().parameters()))),
                    true));
        }
        expectations().ifPresent(sections::add);
        sections.add(new Section("How the figures were calculated", List.of(new Block.Steps(explanation())), true));
        return report(BoardSummary.published(result, publication, headline()), sections);
    }

    private Report report(List<Section> summary, List<Section> sections) {
        List<Section> all = new ArrayList<>(sections);
        all.add(new Section("Disclosure control", control(sections)));
        return new Report(result.scenario().title(), Optional.of(NOTICE), headline(), figures(), summary, all);
    }

    List<String> headline() {
        List<String> sentences = new ArrayList<>();
        publication.appraisal().ifPresent(worth -> {
            sentences.add(Sentences.of(worth));
            sentences.addAll(WorthSections.headline(result));
        });
        sentences.add(Sentences.of(comparison, publication.appraisal().isPresent()));
        sentences.addAll(new PublishedSaving(result, publication).headline());
        result.uncertainty()
                .filter(some -> publication.showsDerived())
                .map(UncertaintyTables::sentence)
                .ifPresent(sentences::add);
        publication
                .population()
                .map(city -> new PublishedCity(publication, city).sentence())
                .ifPresent(sentences::add);
        return sentences.stream().map(Visible::of).toList();
    }

    private List<KeyFigure> figures() {
        return KeyFigures.of(
                comparison,
                result.evidence(),
                publication.appraisal(),
                GuidanceNotes.ratio(result).isPresent(),
                publication.population().map(city -> new PublishedCity(publication, city).figure()));
    }

    private Section cautions() {
        return new Section(
                Contents.CAUTIONS,
                publication.cautions().stream().<Block>map(Block.Caution::new).toList());
    }

    private String nameOf(Agency agency) {
        return publication.nameOf(agency);
    }

    private Section agencies() {
        if (!publication.showsAgencies()) {
            return new Section(
                    "Who saves, who pays",
                    List.of(new Block.Prose("Costs by agency are suppressed, as too few cases contribute to them.")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(
                WhoSaves.of(comparison, this::nameOf, publication.appraisal().isPresent(), precision)));
        blocks.addAll(AgencyCharts.published(publication));
        blocks.add(table(ComparisonTables.byAgency(rounded, this::nameOf)));
        return new Section("Who saves, who pays", blocks);
    }

    private Block table(Table table) {
        return new Block.TableBlock(new SuppressedRows(publication).in(table));
    }

    private Optional<Section> years() {
        if (!publication.byYear()) {
            return Optional.empty();
        }
        String payback = PublishedPayback.sentence(comparison);
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Prose(payback),
                Charts.cumulative(comparison, " " + payback),
                new Block.TableBlock(ComparisonTables.byFinancialYear(rounded))));
        if (publication.showsAgencies()) {
            ComparisonTables.savingByAgencyAndYear(rounded, this::nameOf)
                    .map(this::table)
                    .ifPresent(blocks::add);
        }
        return Optional.of(new Section("Year by year", blocks));
    }

    private Optional<Section> city() {
        return publication.population().map(found -> {
            PublishedCity city = new PublishedCity(publication, found);
            List<Block> blocks = new ArrayList<>(List.of(new Block.Prose(city.sentence())));
            if (publication.showsAgencies()) {
                blocks.add(new Block.TableBlock(city.table(precision)));
            }
            return new Section("The whole population", blocks);
        });
    }

    private List<Block> records(ReadResult loaded) {
        String given = result.checked()
                .flatMap(CheckedRecords::given)
                .map(sentence -> sentence + " ")
                .orElse("");
        return List.of(new Block.Prose(given + "The records cover "
                + Typography.months(
                        loaded.ledger().window().first(),
                        loaded.ledger().window().last())
                + ". " + publication.rowsInWords() + " Figures about single records are not published."));
    }

    private Optional<Section> expectations() {
        Expectations expectations = Expectations.of(result);
        return expectations.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("Expectations", expectations.blocks(false), true));
    }

    List<String> explanation() {
        List<String> steps = new ArrayList<>();
        steps.add(comparison.names().oldAsHeading() + ": " + comparison.old().description() + ", over " + horizon());
        steps.add(
                comparison.names().pilotAsHeading() + ": " + comparison.pilot().description() + ", over " + horizon());
        steps.addAll(result.scenario().calculations());
        steps.add("Saving: the cost under the old method less the cost under the pilot method");
        steps.add(result.evidence().sentence());
        publication
                .population()
                .ifPresent(city -> steps.add("Scaled up: from n = " + city.n() + " cases to N = " + city.population()));
        steps.add("Costs are published by financial year; a chart spreads each evenly over its months");
        return steps;
    }

    private String horizon() {
        return Typography.months(
                comparison.horizon().first(), comparison.horizon().last());
    }

    /** The rules that were applied, what was suppressed, and what was left out. */
    private List<Block> control(List<Section> sections) {
        List<Block> blocks = new ArrayList<>();
        rules.sentences().forEach(rule -> blocks.add(new Block.Prose(rule)));
        blocks.add(new Block.Prose(suppressed(sections)));
        blocks.add(new Block.Prose(leftOut()));
        return blocks;
    }

    private String suppressed(List<Section> sections) {
        List<Table> tables = sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Block.TableBlock some ? Stream.of(some.table()) : Stream.empty())
                .filter(table -> cells(table) > 0)
                .toList();
        long cells = tables.stream().mapToLong(PublishedContents::cells).sum();
        int agencies = result.comparison().agencies().size();
        String withAll = " suppressed with every figure that is derived from their costs.";
        if (!publication.showsAgencies() && !publication.suppressed().isEmpty()) {
            return "All " + agencies + " agencies are" + withAll;
        }
        return cells == 0
                ? "No cell of a table is suppressed."
                : cells + (cells == 1 ? " cell of " : " cells of ") + tables.size()
                        + (tables.size() == 1 ? " table" : " tables") + (cells == 1 ? " is" : " are")
                        + " suppressed and marked " + Publication.SUPPRESSED + "; "
                        + publication.suppressed().size() + " of " + agencies + " agencies are" + withAll;
    }

    private static long cells(Table table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(Publication.SUPPRESSED::equals)
                .count();
    }

    private String leftOut() {
        List<String> left = new ArrayList<>(List.of(
                "costs by case",
                "influences of cases",
                "costs by service",
                "costs by stratum",
                "intervals by resampling"));
        if (!publication.byYear()) {
            left.add("costs by financial year");
        }
        if (!publication.showsDerived()) {
            result.appraisal().ifPresent(some -> left.add("the appraisal"));
            result.sensitivity().ifPresent(some -> left.add("the sensitivity analysis"));
            result.uncertainty().ifPresent(some -> left.add("the uncertainty analysis"));
        }
        left.addAll(new PublishedSaving(result, publication).leftOut());
        left.addAll(WorthSections.leftOut(result, publication));
        return "Left out of a report for publication: " + String.join(", ", left) + ".";
    }
}
