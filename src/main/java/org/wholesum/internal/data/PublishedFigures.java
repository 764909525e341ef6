package org.wholesum.internal.data;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.Agency;
import org.wholesum.inference.Interval;
import org.wholesum.internal.money.Amounts;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.publication.PublishedPopulation;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;
import org.wholesum.study.FigureValue;
import org.wholesum.study.FigureValue.Unit;
import org.wholesum.study.StudyResult;

/** The named figures that a report for publication shows, by the names that they have in a report for working. */
public final class PublishedFigures {
    private final Map<String, FigureValue> shown = new LinkedHashMap<>();
    private final Map<String, String> suppressed = new LinkedHashMap<>();
    private final Publication publication;

    private PublishedFigures(Publication publication) {
        this.publication = publication;
    }

    /** What is shown of a result; nothing else is read but what may be published. */
    public static PublishedFigures of(StudyResult result, Publication publication) {
        PublishedFigures figures = new PublishedFigures(publication);
        figures.compared(publication.comparison());
        publication.appraisal().ifPresent(figures::appraised);
        publication.population().ifPresent(figures::scaledUp);
        return figures;
    }

    /** The figures by name, in order. */
    public Map<String, FigureValue> shown() {
        return Collections.unmodifiableMap(shown);
    }

    /** The names of suppressed figures, with their units. */
    Map<String, String> suppressed() {
        return Collections.unmodifiableMap(suppressed);
    }

    private void compared(Comparison comparison) {
        costs("", comparison.oldCost(), comparison.pilotCost());
        if (publication.showsAgencies()) {
            for (CostShift shift : comparison.shifts()) {
                if (!shift.agency().equals(publication.together())) {
                    costs("." + shift.agency(), shift.old(), shift.pilot());
                }
            }
            String currency = comparison.oldCost().getCurrencyUnit().getCode();
            for (Agency agency : publication.suppressed()) {
                List.of("old", "pilot", "saving").forEach(name -> suppressed.put(name + "." + agency, currency));
                suppressed.put("change." + agency, Unit.CHANGE.id());
            }
        }
    }

    private void costs(String of, Money old, Money pilot) {
        money("old" + of, old);
        money("pilot" + of, pilot);
        money("saving" + of, old.minus(pilot));
        Amounts.change(old, pilot).ifPresent(change -> number("change" + of, change, Unit.CHANGE));
    }

    private void appraised(Appraisal worth) {
        money("net_present_saving", worth.netPresentSaving());
        money("present_benefits", worth.presentBenefits().total());
        money("present_costs", worth.presentCosts().total());
        worth.benefitCostRatio().ifPresent(ratio -> number("benefit_cost_ratio", ratio, Unit.RATIO));
    }

    private void scaledUp(PublishedPopulation city) {
        number("cases", BigDecimal.valueOf(city.n()), Unit.COUNT);
        number("population", BigDecimal.valueOf(city.population()), Unit.COUNT);
        money("total", city.total().point());
        city.total().interval().ifPresent(this::ends);
        if (publication.showsAgencies()) {
            city.agencies().forEach((agency, saving) -> money("total." + agency, saving.point()));
            publication
                    .suppressed()
                    .forEach(agency -> suppressed.put(
                            "total." + agency,
                            city.total().point().getCurrencyUnit().getCode()));
        }
    }

    private void ends(Interval interval) {
        String name = "total_" + interval.kind().id();
        money(name + "_lower", interval.lowerMoney());
        money(name + "_upper", interval.upperMoney());
    }

    private void money(String name, Money amount) {
        shown.put(name, new FigureValue(amount.getAmount(), Unit.MONEY, Optional.of(amount.getCurrencyUnit())));
    }

    private void number(String name, BigDecimal value, Unit unit) {
        shown.put(name, new FigureValue(value, unit, Optional.empty()));
    }

    /** How many figures are shown, and how many are suppressed. */
    @Override
    public String toString() {
        return shown.size() + " figures, " + suppressed.size() + " suppressed";
    }
}
