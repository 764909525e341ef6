package org.wholesum.study;

import org.wholesum.population.NextCases;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;
import org.wholesum.population.Stratum;
import org.wholesum.study.FigureValue.Unit;

/** The figures of the cases, and of the population that they are scaled up to. */
final class PopulationFigures {
    private PopulationFigures() {}

    static void sample(Sample sample, FigureCollector to) {
        to.count("cases", sample.n());
        sample.byCase().forEach((id, comparison) -> {
            String name = "case." + id;
            to.money(name + ".old", comparison.oldCost());
            to.money(name + ".pilot", comparison.pilotCost());
            to.money(name + ".saving", comparison.saving());
        });
    }

    static void scaledUp(ScaleUp city, FigureCollector to) {
        to.count("population", city.population());
        to.estimate("total", city.total());
        to.estimate("per_case", city.perCase());
        city.byAgency().forEach((agency, estimate) -> to.money("total." + agency, estimate.point()));
        city.influences(1).stream().findFirst().ifPresent(most -> to.money("without_most_influential", most.without()));
        city.byStratum().forEach(stratum -> stratum(stratum, to));
    }

    private static void stratum(Stratum stratum, FigureCollector to) {
        String name = "strata." + stratum.name() + ".";
        to.count(name + "cases", stratum.n());
        to.count(name + "population", stratum.population());
        to.money(name + "total", stratum.total().point());
        to.add(name + "share_of_variance", stratum.shareOfVariance(), Unit.SHARE);
    }

    static void next(NextCases next, FigureCollector to) {
        to.money("next", next.total().point());
        to.interval("next", next.total().interval());
    }
}
