package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.inference.Estimate;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.section.SavingSections;
import org.wholesum.internal.table.RoundedComparison;
import org.wholesum.internal.table.SampleTable;
import org.wholesum.internal.table.ScaleUpTables;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.population.ScaleUp;
import org.wholesum.study.CountedPopulation;
import org.wholesum.study.StudyResult;

/** The section about the whole population: the estimate, its strata, and the next cases. */
final class CitySection {
    private static final String HEADING = "The whole population";
    private static final int QUOTED = 2;

    private final StudyResult result;
    private final ScaleUp city;
    private final Function<Agency, String> names;

    CitySection(StudyResult result, ScaleUp city) {
        this.result = result;
        this.city = city;
        this.names = result.scenario().entry()::nameOf;
    }

    Section brief() {
        List<Block> blocks = new ArrayList<>();
        strata(blocks);
        agencies(blocks);
        SavingSections.casesNeeded(result).map(Block.Prose::new).ifPresent(blocks::add);
        next(blocks);
        return new Section(HEADING, blocks);
    }

    Section full() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(Sentences.of(city, result.comparison(), result.appraisal())));
        result.similar().map(CountedPopulation::toString).map(Block.Prose::new).ifPresent(blocks::add);
        strata(blocks);
        agencies(blocks);
        SavingSections.casesNeeded(result).map(Block.Prose::new).ifPresent(blocks::add);
        next(blocks);
        result.scenario()
                .entry()
                .population()
                .flatMap(p -> p.publishedTotal())
                .ifPresent(total -> result.impliedPopulation()
                        .ifPresent(implied -> blocks.add(new Block.Prose("A published total of "
                                + MoneyText.brief(
                                        Money.of(result.scenario().entry().unit(), total.value())) + " implies "
                                + "about " + WholeNumber.grouped(Math.round(implied.doubleValue()))
                                + " similar cases, at the mean saving of these " + city.n()
                                + " cases."))));
        if (!city.influences(1).isEmpty()) {
            SampleTable cases = SampleTable.of(city.sample(), precision());
            blocks.add(new Block.TableBlock(ScaleUpTables.influences(city, cases, precision()), true));
        }
        return new Section(HEADING, blocks);
    }

    private Precision precision() {
        return result.scenario().entry().precision();
    }

    private void agencies(List<Block> blocks) {
        RoundedComparison cases = RoundedComparison.of(result.comparison(), precision());
        blocks.add(new Block.TableBlock(ScaleUpTables.byAgency(city, names, cases, precision())));
    }

    private void strata(List<Block> blocks) {
        if (city.strata().isPresent()) {
            blocks.add(new Block.TableBlock(ScaleUpTables.byStratum(city, precision())));
        }
    }

    private void next(List<Block> blocks) {
        result.next().map(ScaleUpTables::sentence).map(Block.Prose::new).ifPresent(blocks::add);
    }

    KeyFigure figure() {
        Estimate total = city.total();
        return new KeyFigure(
                (total.point().isNegative() ? "Costs more" : "Saving")
                        + result.appraisal().map(worth -> " in cash").orElse("") + ", "
                        + WholeNumber.grouped(city.population()) + " similar cases",
                MoneyText.brief(total.point().abs()),
                city.population() == city.n() ? "every case is in the sample" : intervals(total));
    }

    private String intervals(Estimate total) {
        return total.interval().level() + (total.intervals().size() == 1 ? " interval" : " intervals") + " from n = "
                + city.n() + ": "
                + total.intervals().stream()
                        .limit(QUOTED)
                        .map(i -> MoneyText.range(i.lowerMoney(), i.upperMoney()))
                        .collect(Collectors.joining(", or "));
    }
}
