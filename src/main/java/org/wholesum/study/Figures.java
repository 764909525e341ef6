package org.wholesum.study;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.wholesum.appraisal.Comparison;
import org.wholesum.appraisal.CostShift;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;
import org.wholesum.uncertainty.Estimate;
import org.wholesum.uncertainty.Interval;

/** The figures of a study by name, as numbers. */
final class Figures {
    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();

    static Map<String, BigDecimal> of(StudyResult result) {
        Figures all = new Figures();
        all.compared(result.comparison());
        result.sample().ifPresent(all::sampled);
        result.city().ifPresent(all::scaled);
        result.impliedPopulation().ifPresent(implied -> all.figures.put("implied_population", implied));
        result.loaded().ifPresent(loaded -> {
            all.figures.put("rows_accepted", BigDecimal.valueOf(loaded.accepted()));
            all.figures.put("rows_rejected", BigDecimal.valueOf(loaded.rejected()));
            all.demand(loaded.ledger().failureDemand());
        });
        return all.figures;
    }

    private void compared(Comparison comparison) {
        figures.put("old", comparison.oldCost().getAmount());
        figures.put("pilot", comparison.pilotCost().getAmount());
        figures.put("saving", comparison.saving().getAmount());
        comparison.change().ifPresent(change -> figures.put("change", change));
        comparison.breakEven().ifPresent(month -> figures.put("break_even_months", months(comparison, month)));
        for (CostShift shift : comparison.shifts()) {
            String agency = "." + shift.agency();
            figures.put("old" + agency, shift.old().getAmount());
            figures.put("pilot" + agency, shift.pilot().getAmount());
            figures.put("saving" + agency, shift.saving().getAmount());
            shift.change().ifPresent(change -> figures.put("change" + agency, change));
            shift.oldShare().ifPresent(share -> figures.put("share_old" + agency, share));
            shift.pilotShare().ifPresent(share -> figures.put("share_pilot" + agency, share));
        }
    }

    private static BigDecimal months(Comparison comparison, YearMonth month) {
        return BigDecimal.valueOf(comparison.horizon().indexOf(month) + 1L);
    }

    private void sampled(Sample sample) {
        figures.put("cases", BigDecimal.valueOf(sample.n()));
        sample.byCase().forEach((id, comparison) -> {
            String name = "case." + id;
            figures.put(name + ".old", comparison.oldCost().getAmount());
            figures.put(name + ".pilot", comparison.pilotCost().getAmount());
            figures.put(name + ".saving", comparison.saving().getAmount());
        });
    }

    private void scaled(ScaleUp city) {
        figures.put("population", BigDecimal.valueOf(city.population()));
        estimate("total", city.total());
        estimate("per_case", city.perCase());
        city.byAgency()
                .forEach((agency, estimate) ->
                        figures.put("total." + agency, estimate.point().getAmount()));
        figures.put("without_most_influential", city.mostInfluential().without().getAmount());
    }

    private void estimate(String name, Estimate estimate) {
        figures.put(name, estimate.point().getAmount());
        CurrencyUnit currency = estimate.point().getCurrencyUnit();
        String[] methods = {"_t", "_bootstrap"};
        for (int i = 0; i < methods.length; i++) {
            Interval interval = estimate.intervals().get(i);
            figures.put(name + methods[i] + "_lower", interval.lower(currency).getAmount());
            figures.put(name + methods[i] + "_upper", interval.upper(currency).getAmount());
        }
    }

    private void demand(FailureDemand demand) {
        demand.all().share().ifPresent(share -> figures.put("failure_demand", share));
        demand.byAgency().forEach((agency, count) -> count.share()
                .ifPresent(share -> figures.put("failure_demand." + agency, share)));
    }
}
