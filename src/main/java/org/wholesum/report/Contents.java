package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.ledger.ReadResult;
import org.wholesum.ledger.RejectedRow;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;
import org.wholesum.study.StudyResult;

/** The sections of a report on a study: in brief, for a terminal, or in full. */
final class Contents {
    private static final int MOST_REJECTS = 100;

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
        List<Section> sections = new ArrayList<>(List.of(cautions(), agencies(), months()));
        sections.addAll(new RequestedSections(result).full());
        result.sample()
                .ifPresent(sample -> sections.add(
                        new Section("Case by case", List.of(new Block.TableBlock(SampleTable.of(sample))))));
        result.city().ifPresent(city -> sections.add(new CitySection(result, city).full()));
        result.loaded().ifPresent(loaded -> {
            sections.add(demand(loaded.ledger().failureDemand()));
            sections.add(records(loaded));
        });
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
        List<KeyFigure> figures = new ArrayList<>();
        String months = comparison.horizon().toString();
        figures.add(new KeyFigure("Old method", MoneyText.of(comparison.oldCost()), months));
        figures.add(new KeyFigure("Pilot method", MoneyText.of(comparison.pilotCost()), months));
        figures.add(new KeyFigure(
                comparison.saving().isNegative() ? "Costs more" : "Saving",
                MoneyText.of(comparison.saving().abs()),
                comparison
                        .change()
                        .map(c -> Percent.of(c.abs()) + " of the old cost")
                        .orElse(Percent.NONE)));
        result.city().ifPresent(city -> figures.add(new CitySection(result, city).figure()));
        return new Report(result.scenario().title(), Headline.of(result), figures, sections);
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
        return (saves.isEmpty() ? "No agency saves." : "Agencies that save: " + saves + ".")
                + (pays.isEmpty() ? " No agency pays more." : " Agencies that pay more: " + pays + ".");
    }

    private String amounts(List<CostShift> shifts, Function<CostShift, Money> amount) {
        return shifts.stream()
                .map(shift -> names.apply(shift.agency()) + " " + MoneyText.of(amount.apply(shift)))
                .collect(Collectors.joining("; "));
    }

    private Section months() {
        String evens = comparison
                .breakEven()
                .map(month -> month.equals(comparison.horizon().first())
                        ? "The pilot method costs no more than the old method from the first month, " + month + "."
                        : "The pilot method has paid for itself by the end of " + month + ".")
                .orElse("The pilot method does not pay for itself within " + comparison.horizon() + ".");
        return new Section(
                "Month by month",
                List.of(
                        new Block.Prose(evens),
                        Charts.cumulative(comparison),
                        new Block.TableBlock(ComparisonTables.byMonth(comparison))));
    }

    private Section demand(SortedMap<Agency, FailureDemand> demand) {
        return new Section(
                "Failure demand",
                List.of(
                        new Block.Prose(
                                "Contacts caused by a failure to do something, or to do it right, in all months of the"
                                        + " ledger."),
                        new Block.TableBlock(LedgerTables.failureDemand(demand, names))));
    }

    private static Section records(ReadResult loaded) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.TableBlock(LedgerTables.rows(loaded))));
        if (loaded.rejectedUncosted() > 0) {
            blocks.add(new Block.Caution(
                    loaded.rejectedUncosted() == 1
                            ? "1 rejected row has no readable amount."
                            : loaded.rejectedUncosted() + " rejected rows have no readable amount."));
        }
        List<String> rejects = loaded.rejects().stream()
                .limit(MOST_REJECTS)
                .map(RejectedRow::toString)
                .toList();
        if (!rejects.isEmpty()) {
            blocks.add(new Block.Steps(rejects));
        }
        if (loaded.rejected() > MOST_REJECTS) {
            blocks.add(new Block.Caution((loaded.rejected() - MOST_REJECTS) + " more rejected rows are not listed."));
        }
        return new Section("Records", blocks);
    }
}
