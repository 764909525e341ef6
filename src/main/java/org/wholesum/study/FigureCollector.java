package org.wholesum.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.study.FigureValue.Unit;

/** Collects named figures with their units, in order. */
final class FigureCollector {
    /** Decimals of a figure that was calculated in floating point. */
    private static final int PLACES = 9;

    private final Map<String, FigureValue> figures = new LinkedHashMap<>();

    Map<String, FigureValue> figures() {
        return figures;
    }

    void money(String name, Money amount) {
        figures.put(name, FigureValue.of(amount));
    }

    void add(String name, BigDecimal number, Unit unit) {
        figures.put(name, FigureValue.of(number, unit));
    }

    void add(String name, double number, Unit unit) {
        add(name, new BigDecimal(number, MathContext.DECIMAL64).setScale(PLACES, RoundingMode.HALF_UP), unit);
    }

    void add(String name, FigureValue value) {
        figures.put(name, value);
    }

    void count(String name, long count) {
        add(name, BigDecimal.valueOf(count), Unit.COUNT);
    }

    void months(String name, long months) {
        add(name, BigDecimal.valueOf(months), Unit.MONTHS);
    }

    /** The total of all agencies, and of each agency under {@code name.AGENCY}. */
    void totals(String name, MonthlyCosts costs, Set<Agency> agencies) {
        money(name, costs.total());
        agencies.forEach(agency -> money(name + "." + agency, costs.total(agency)));
    }

    /** The point, and both ends of each interval under {@code name_KIND_lower} and {@code name_KIND_upper}. */
    void estimate(String name, Estimate estimate) {
        money(name, estimate.point());
        for (Interval interval : estimate.intervals()) {
            interval(name + "_" + interval.kind().id(), interval);
        }
    }

    void interval(String name, Interval interval) {
        money(name + "_lower", interval.lowerMoney());
        money(name + "_upper", interval.upperMoney());
    }
}
