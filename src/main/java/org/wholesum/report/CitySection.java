package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.section.SavingSections;
import org.wholesum.internal.table.ScaleUpTables;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.population.ScaleUp;
import org.wholesum.study.CountedPopulation;
import org.wholesum.study.StudyResult;

/** The section about the whole population: the estimate, its strata, and the next cases. */
final class CitySection {
    static final String HEADING = "The whole population";

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
        tables().strata().ifPresent(blocks::add);
        blocks.add(tables().agencies());
        SavingSections.casesNeeded(result).map(Block.Prose::new).ifPresent(blocks::add);
        next(blocks);
        return new Section(HEADING, blocks);
    }

    Section full() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(Sentences.of(city, result.comparison(), result.appraisal())));
        result.similar().map(CountedPopulation::toString).map(Block.Prose::new).ifPresent(blocks::add);
        tables().strata().ifPresent(blocks::add);
        blocks.add(tables().agencies());
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
        tables().influences().ifPresent(blocks::add);
        return new Section(HEADING, blocks);
    }

    private CityTables tables() {
        return new CityTables(
                city, result.comparison(), names, result.scenario().entry().precision());
    }

    private void next(List<Block> blocks) {
        result.next().map(ScaleUpTables::sentence).map(Block.Prose::new).ifPresent(blocks::add);
    }

    KeyFigure figure() {
        return tables().figure(result.appraisal().isPresent());
    }
}
