package org.wholesum.study;

import java.util.Collections;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.population.NextCases;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;
import org.wholesum.population.Stratum;
import org.wholesum.projection.CaseComparisons;
import org.wholesum.projection.Comparison;
import org.wholesum.study.FigureValue.Unit;

/** The figures of the cases, and of the population that they are scaled up to. */
final class PopulationFigures {
    /** The most cases whose figures are listed; those of more can be asked for by name. */
    private static final int MOST_LISTED = 1_000;

    private static final String CASE = "case.";
    private static final String OLD = ".old";
    private static final String PILOT = ".pilot";
    private static final String SAVING = ".saving";

    private PopulationFigures() {}

    static void sample(Sample sample, FigureCollector to) {
        to.count("cases", sample.n());
        CaseComparisons cases = sample.cases();
        if (cases.size() > MOST_LISTED) {
            return;
        }
        long[] old = cases.old().pence();
        long[] pilot = cases.pilot().pence();
        for (int i = 0; i < old.length; i++) {
            String name = CASE + cases.cases().get(i);
            to.money(name + OLD, Money.ofMinor(cases.currency(), old[i]));
            to.money(name + PILOT, Money.ofMinor(cases.currency(), pilot[i]));
            to.money(name + SAVING, Money.ofMinor(cases.currency(), Math.subtractExact(old[i], pilot[i])));
        }
    }

    /** A figure of one case by its name, listed or not; empty if there is no such figure. */
    static Optional<FigureValue> ofCase(Sample sample, String name) {
        int end = name.lastIndexOf('.');
        if (!name.startsWith(CASE) || end < CASE.length()) {
            return Optional.empty();
        }
        String id = name.substring(CASE.length(), end);
        int index = Collections.binarySearch(sample.cases().cases(), id);
        return index < 0 ? Optional.empty() : ofCase(sample.cases().comparison(id), name.substring(end));
    }

    private static Optional<FigureValue> ofCase(Comparison one, String what) {
        return switch (what) {
            case OLD -> Optional.of(FigureValue.of(one.oldCost()));
            case PILOT -> Optional.of(FigureValue.of(one.pilotCost()));
            case SAVING -> Optional.of(FigureValue.of(one.saving()));
            default -> Optional.empty();
        };
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
