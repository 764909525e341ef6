package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.section.EvidenceSections;
import org.wholesum.internal.table.ComparisonTables;
import org.wholesum.internal.table.LedgerTables;
import org.wholesum.internal.table.ParameterTable;
import org.wholesum.internal.table.RoundedComparison;
import org.wholesum.internal.table.SampleTable;
import org.wholesum.internal.worth.WorthSections;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.projection.Comparison;
import org.wholesum.scenario.Parameter;
import org.wholesum.sensitivity.ProbabilisticSensitivity;
import org.wholesum.study.StudyResult;
import org.wholesum.study.UncertaintyResult;

/** The sections of a report on a study: in brief, for a terminal, or in full. */
final class Contents {
    static final String CAUTIONS = "Before you rely on this";

    static final String NOTICE = "This report shows single people's costs. It is not for publication.";

    private final StudyResult result;
    private final Comparison comparison;
    private final Function<Agency, String> names;
    private final Precision precision;
    private final RoundedComparison inTables;

    Contents(StudyResult result) {
        this.result = result;
        this.comparison = result.comparison();
        this.precision = result.scenario().entry().precision();
        this.inTables = RoundedComparison.of(comparison, precision);
        this.names = result.scenario().entry()::nameOf;
    }

    /** Headline, cautions, agencies, population, and expectations. */
    Report brief() {
        List<Section> sections = new ArrayList<>(List.of(cautions(), agencies()));
        sections.addAll(new RequestedSections(result).brief());
        result.city().ifPresent(city -> sections.add(new CitySection(result, city).brief()));
        Expectations expectations = Expectations.of(result);
        if (!expectations.isEmpty()) {
            sections.add(new Section("Expectations", expectations.blocks(!expectations.allMet())));
        }
        return report(List.of(), sections);
    }

    Report full() {
        List<Section> sections = new ArrayList<>(List.of(cautions(), agencies(), years()));
        if (!result.effects().isEmpty()) {
            sections.add(new Section(
                    "Service by service",
                    List.of(new Block.TableBlock(ComparisonTables.effects(result.effects(), inTables))),
                    true));
        }
        sections.addAll(new RequestedSections(result).full());
        result.sample()
                .ifPresent(sample -> sections.add(new Section(
                        "Case by case",
                        List.of(new Block.TableBlock(
                                SampleTable.of(sample, precision).table())),
                        true)));
        result.city().ifPresent(city -> sections.add(new CitySection(result, city).full()));
        sections.addAll(WorthSections.full(result));
        sections.addAll(EvidenceSections.full(result));
        result.loaded().ifPresent(loaded -> {
            if (result.demand().failureDemand().isEmpty()) {
                demand(loaded.ledger().failureDemand()).map(Section::asDetail).ifPresent(sections::add);
            }
            sections.add(QualitySection.of(result, loaded).asDetail());
        });
        List<Parameter> parameters = result.scenario().parameters();
        if (!parameters.isEmpty()) {
            sections.add(new Section("Parameters", List.of(new Block.TableBlock(ParameterTable.of(parameters))), true));
        }
        Expectations expectations = Expectations.of(result);
        if (!expectations.isEmpty()) {
            sections.add(new Section("Expectations", expectations.blocks(true), true));
        }
        sections.add(new Section(
                "How the figures were calculated",
                List.of(new Block.Steps(result.explain().steps())),
                true));
        return report(BoardSummary.of(result), sections);
    }

    private Report report(List<Section> summary, List<Section> sections) {
        return new Report(
                result.scenario().title(),
                notice(result),
                Headline.of(result),
                KeyFigures.of(result),
                summary,
                sections);
    }

    /** That the report is not for publication, if it is of single people. */
    static Optional<String> notice(StudyResult result) {
        return result.loaded().map(records -> NOTICE);
    }

    private Section cautions() {
        return cautions(result.cautions());
    }

    static Section cautions(List<String> cautions) {
        return new Section(
                CAUTIONS, cautions.stream().<Block>map(Block.Caution::new).toList());
    }

    private ComparisonSections compared() {
        return new ComparisonSections(comparison, result.appraisal(), names, precision);
    }

    private Section agencies() {
        return compared().agencies();
    }

    private Section years() {
        return compared().years(result.scenario().entry().listsMonths(), draws());
    }

    /** The savings by draw, where they are in cash as the costs are. */
    private Optional<ProbabilisticSensitivity> draws() {
        return result.uncertainty()
                .filter(sure -> sure.figure().equals("saving"))
                .map(UncertaintyResult::draws);
    }

    /** Empty if no contact says whether it is failure demand. */
    private Optional<Section> demand(SortedMap<Agency, FailureDemand> demand) {
        return demand.values().stream().allMatch(count -> count.unstated() == count.contacts())
                ? Optional.empty()
                : Optional.of(new Section(
                        "Failure demand",
                        List.of(
                                new Block.Prose(
                                        "Contacts caused by a failure to do something, or to do it right, in all months"
                                                + " of the ledger."),
                                new Block.TableBlock(LedgerTables.failureDemand(demand, names)))));
    }
}
