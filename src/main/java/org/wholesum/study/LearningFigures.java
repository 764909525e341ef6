package org.wholesum.study;

import static org.wholesum.study.FigureCatalogue.entry;
import static org.wholesum.study.FigureCatalogue.money;

import java.util.List;
import java.util.stream.Stream;
import org.wholesum.sensitivity.InformationValue;
import org.wholesum.sensitivity.SampleInformation;
import org.wholesum.study.FigureCatalogue.Entry;
import org.wholesum.study.FigureValue.Unit;

/** The figures of what to learn next. */
final class LearningFigures {
    private LearningFigures() {}

    static List<Entry> entries() {
        return List.of(
                money("evppi.GROUP", "value of knowing a group of inputs, or one input, exactly"),
                money("evppi_error.GROUP", "standard error of that value"),
                money("evsi.NUMBER", "value of a number of further cases"),
                money("evsi_cost.NUMBER", "cost of collecting them"),
                money("evsi_net.NUMBER", "the value less the cost"),
                money("evsi_perfect", "value of knowing the saving of every person of the population"),
                entry("best_next_cases", Unit.COUNT, "number of further cases with the greatest value less cost"),
                money("best_next_net", "value of that number less its cost"));
    }

    static void of(StudyResult result, FigureCollector to) {
        result.learning().ifPresent(learning -> {
            learning.information().ifPresent(value -> information(value, to));
            learning.cases().ifPresent(value -> cases(learning, value, to));
        });
    }

    private static void information(InformationValue value, FigureCollector to) {
        Stream.concat(value.groups().stream(), value.inputs().stream()).forEach(group -> {
            to.money("evppi." + group.name(), group.evppi());
            to.money("evppi_error." + group.name(), group.standardError());
        });
    }

    private static void cases(LearningResult learning, SampleInformation value, FigureCollector to) {
        learning.numbers().forEach(row -> {
            to.money("evsi." + row.cases(), row.evsi());
            to.money("evsi_cost." + row.cases(), row.cost());
            to.money("evsi_net." + row.cases(), row.net());
        });
        to.money("evsi_perfect", value.perfect());
        value.best().ifPresent(best -> {
            to.count("best_next_cases", best);
            to.money("best_next_net", value.of(best).net());
        });
    }
}
