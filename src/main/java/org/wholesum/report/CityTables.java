package org.wholesum.report;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholesum.costs.Agency;
import org.wholesum.inference.Estimate;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.table.RoundedComparison;
import org.wholesum.internal.table.SampleTable;
import org.wholesum.internal.table.ScaleUpTables;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.Comparison;

/**
 * The tables and the large figure of an estimate for the whole population.
 *
 * @param city the estimate
 * @param cases the comparison over the cases that it is from
 * @param names what to call the agencies
 * @param precision to what amounts are rounded
 */
record CityTables(ScaleUp city, Comparison cases, Function<Agency, String> names, Precision precision) {
    private static final int QUOTED = 2;

    Optional<Block> strata() {
        return city.strata().map(strata -> new Block.TableBlock(ScaleUpTables.byStratum(city, precision)));
    }

    Block agencies() {
        return new Block.TableBlock(
                ScaleUpTables.byAgency(city, names, RoundedComparison.of(cases, precision), precision));
    }

    Optional<Block> influences() {
        return city.influences(1).isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.TableBlock(
                        ScaleUpTables.influences(city, SampleTable.of(city.sample(), precision), precision), true));
    }

    KeyFigure figure(boolean appraised) {
        Estimate total = city.total();
        return new KeyFigure(
                (total.point().isNegative() ? "Costs more" : "Saving") + (appraised ? " in cash" : "") + ", "
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
