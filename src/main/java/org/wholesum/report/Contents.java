package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.appraisal.Comparison;
import org.wholesum.appraisal.CostShift;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MoneyText;
import org.wholesum.costs.Percent;
import org.wholesum.costs.Table;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.ledger.Loaded;
import org.wholesum.ledger.Reject;
import org.wholesum.population.Influence;
import org.wholesum.population.ScaleUp;
import org.wholesum.study.StudyResult;
import org.wholesum.uncertainty.Estimate;

/** What a report says of a study: in brief, for a terminal, or all of it. */
final class Contents {
    private static final int MOST_CASES = 40;
    private static final int MOST_REJECTS = 100;

    private final StudyResult result;
    private final Comparison comparison;
    private final Function<Agency, String> names;

    Contents(StudyResult result) {
        this.result = result;
        this.comparison = result.comparison();
        this.names = result.scenario()::nameOf;
    }

    /** Headline, cautions, who saves and pays, the city, and what became of the expectations. */
    Report brief() {
        List<Section> sections = new ArrayList<>(List.of(cautions(), agencies()));
        sections.addAll(new Further(result).brief());
        result.city()
                .ifPresent(city -> sections.add(
                        new Section("The whole population", List.of(new Block.Figures(city.table(names))))));
        Expectations expectations = Expectations.of(result);
        if (!expectations.outcomes().isEmpty()) {
            sections.add(new Section("Expectations", expectations.blocks(!expectations.allMet())));
        }
        return report(sections);
    }

    Report full() {
        List<Section> sections = new ArrayList<>(List.of(cautions(), agencies(), months()));
        sections.addAll(new Further(result).full());
        result.sample().ifPresent(sample -> sections.add(new Section("Case by case", List.of(cases(sample.table())))));
        result.city().ifPresent(city -> sections.add(city(city)));
        result.loaded().ifPresent(loaded -> {
            sections.add(demand(loaded.ledger().failureDemand()));
            sections.add(records(loaded));
        });
        Expectations expectations = Expectations.of(result);
        if (!expectations.outcomes().isEmpty()) {
            sections.add(new Section("Expectations", expectations.blocks(true)));
        }
        sections.add(new Section(
                "How the figures came about",
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
        result.city().ifPresent(city -> figures.add(population(city)));
        return new Report(result.scenario().title(), result.headline(), figures, sections);
    }

    private static KeyFigure population(ScaleUp city) {
        Estimate total = city.total();
        CurrencyUnit currency = total.point().getCurrencyUnit();
        String intervals = total.intervals().stream()
                .map(i -> MoneyText.brief(i.lower(currency)) + " to " + MoneyText.brief(i.upper(currency)))
                .collect(Collectors.joining(", or "));
        return new KeyFigure(
                (total.point().isNegative() ? "Costs more, " : "Saving, ")
                        + String.format(Locale.ROOT, "%,d", city.population()) + " similar cases",
                MoneyText.brief(total.point().abs()),
                total.interval().level() + " intervals from n = " + city.n() + ": " + intervals);
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
                        new Block.Figures(comparison.byAgency(names))));
    }

    private String whoSaves() {
        String saves = amounts(comparison.whoSaves(), CostShift::saving);
        String pays = amounts(comparison.whoPays(), shift -> shift.saving().negated());
        return (saves.isEmpty() ? "No agency saves." : "These save: " + saves + ".")
                + (pays.isEmpty() ? " None pays more." : " These pay more: " + pays + ".");
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
                        ? "The pilot method is no dearer from the first month, " + month + "."
                        : "The pilot method has paid for itself by the end of " + month + ".")
                .orElse("The pilot method does not pay for itself within " + comparison.horizon() + ".");
        return new Section(
                "Month by month",
                List.of(
                        new Block.Prose(evens),
                        Charts.cumulative(comparison),
                        new Block.Figures(comparison.byMonth())));
    }

    private Block cases(Table table) {
        return table.rows().size() <= MOST_CASES + 1
                ? new Block.Figures(table)
                : new Block.Prose("There are " + (table.rows().size() - 1) + " cases, too many to list here.");
    }

    private Section city(ScaleUp city) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(city.sentence()));
        blocks.add(new Block.Figures(city.table(names)));
        result.scenario().population().flatMap(p -> p.publishedTotal()).ifPresent(total -> result.impliedPopulation()
                .ifPresent(implied -> blocks.add(new Block.Prose("A published total of "
                        + MoneyText.of(Money.of(result.scenario().unit(), total.value())) + " implies "
                        + implied.toPlainString() + " similar cases, at the mean saving of these " + city.n() + "."))));
        blocks.add(new Block.Figures(influences(city)));
        return new Section("The whole population", blocks);
    }

    private static Table influences(ScaleUp city) {
        Table.Builder table = Table.titled("Which case moves the answer most, in "
                        + city.sample().saving().getCurrencyUnit())
                .words("case")
                .figures("its saving", "total without it", "moves the total by");
        for (Influence one : city.influences().stream().limit(MOST_CASES).toList()) {
            table.row(one.caseId(), plain(one.saving()), plain(one.without()), plain(one.shift()));
        }
        return table.build();
    }

    private static String plain(Money money) {
        return MoneyText.plain(money.getCurrencyUnit(), money.getAmountMinorLong());
    }

    private Section demand(FailureDemand demand) {
        return new Section(
                "Failure demand",
                List.of(
                        new Block.Prose("Contacts that a fault in the system caused, in the whole ledger."),
                        new Block.Figures(demand.table(names))));
    }

    private static Section records(Loaded loaded) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Figures(loaded.table())));
        if (loaded.rejectedUncosted() > 0) {
            blocks.add(new Block.Caution(
                    loaded.rejectedUncosted() + " of the rejected rows have no amount that could be read."));
        }
        List<String> rejects = loaded.rejects().stream()
                .limit(MOST_REJECTS)
                .map(Reject::toString)
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
