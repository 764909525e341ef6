package org.wholesum.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.table.ComparisonTables;
import org.wholesum.internal.table.LedgerTables;
import org.wholesum.internal.table.ParameterTable;
import org.wholesum.internal.table.SampleTable;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;
import org.wholesum.scenario.Parameter;
import org.wholesum.study.StudyResult;

/** The sections of a report on a study: in brief, for a terminal, or in full. */
final class Contents {
    private final StudyResult result;
    private final Comparison comparison;
    private final Function<Agency, String> names;

    Contents(StudyResult result) {
        this.result = result;
        this.comparison = result.comparison();
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
        return report(sections);
    }

    Report full() {
        List<Section> sections = new ArrayList<>(List.of(cautions(), agencies(), years()));
        if (!result.effects().isEmpty()) {
            sections.add(new Section(
                    "Service by service",
                    List.of(new Block.TableBlock(ComparisonTables.effects(result.effects(), comparison)))));
        }
        sections.addAll(new RequestedSections(result).full());
        result.sample()
                .ifPresent(sample -> sections.add(
                        new Section("Case by case", List.of(new Block.TableBlock(SampleTable.of(sample))))));
        result.city().ifPresent(city -> sections.add(new CitySection(result, city).full()));
        result.loaded().ifPresent(loaded -> {
            demand(loaded.ledger().failureDemand()).ifPresent(sections::add);
            sections.add(QualitySection.of(result, loaded));
        });
        List<Parameter> parameters = result.scenario().parameters();
        if (!parameters.isEmpty()) {
            sections.add(new Section("Parameters", List.of(new Block.TableBlock(ParameterTable.of(parameters)))));
        }
        Expectations expectations = Expectations.of(result);
        if (!expectations.isEmpty()) {
            sections.add(new Section("Expectations", expectations.blocks(true)));
        }
        sections.add(new Section(
                "How the figures were calculated",
                List.of(new Block.Steps(result.explain().steps()))));
        return report(sections);
    }

    private Report report(List<Section> sections) {
        return new Report(result.scenario().title(), Headline.of(result), KeyFigures.of(result), sections);
    }

    private Section cautions() {
        return new Section(
                "Before you rely on this",
                result.cautions().stream().<Block>map(Block.Caution::new).toList());
    }

    private Section agencies() {
        return new Section(
                "Who saves, who pays",
                List.of(
                        new Block.Prose(whoSaves()),
                        Charts.savingByAgency(comparison, names),
                        new Block.TableBlock(ComparisonTables.byAgency(comparison, names))));
    }

    private String whoSaves() {
        String saves = amounts(comparison.whoSaves(), CostShift::saving);
        String pays = amounts(comparison.whoPays(), shift -> shift.saving().negated());
        String cash = result.appraisal()
                .map(worth -> "Amounts are in cash, before discounting. ")
                .orElse("");
        return cash
                + (saves.isEmpty() ? "No agency saves." : "Agencies that save: " + saves + ".")
                + (pays.isEmpty() ? " No agency pays more." : " Agencies that pay more: " + pays + ".")
                + (addsUpRounded()
                        ? ""
                        : " Amounts are rounded to the pound and may not add up; the table is to the penny.");
    }

    private boolean addsUpRounded() {
        Money sum = comparison.shifts().stream()
                .map(shift -> shift.saving().rounded(0, RoundingMode.HALF_UP))
                .reduce(Money.zero(comparison.saving().getCurrencyUnit()), Money::plus);
        return sum.equals(comparison.saving().rounded(0, RoundingMode.HALF_UP));
    }

    private String amounts(List<CostShift> shifts, Function<CostShift, Money> amount) {
        return shifts.stream()
                .map(shift -> names.apply(shift.agency()) + " " + MoneyText.round(amount.apply(shift)))
                .collect(Collectors.joining("; "));
    }

    private Section years() {
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Prose(PaybackSentence.of(result)),
                Charts.cumulative(comparison),
                new Block.TableBlock(ComparisonTables.byFinancialYear(comparison))));
        ComparisonTables.savingByAgencyAndYear(comparison, names)
                .map(Block.TableBlock::new)
                .ifPresent(blocks::add);
        if (result.scenario().entry().listsMonths()) {
            blocks.add(new Block.TableBlock(ComparisonTables.byMonth(comparison)));
        }
        return new Section("Year by year", blocks);
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
