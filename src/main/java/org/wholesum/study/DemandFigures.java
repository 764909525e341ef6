package org.wholesum.study;

import static org.wholesum.study.FigureCatalogue.entry;

import java.util.List;
import org.joda.money.Money;
import org.wholesum.demand.Concentration;
import org.wholesum.demand.FailureShare;
import org.wholesum.demand.FailureShares;
import org.wholesum.demand.HighCostUsers;
import org.wholesum.demand.RepeatContacts;
import org.wholesum.study.FigureCatalogue.Entry;
import org.wholesum.study.FigureValue.Unit;

/** The figures of demand: failure demand, repeat contacts and high-cost users. */
final class DemandFigures {
    private static final String FAILURE = "share of failure demand among the coded contacts";
    private static final String LOWER = ": lower end of Wilson's 95% interval";
    private static final String UPPER = ": upper end of Wilson's 95% interval";

    private DemandFigures() {}

    static List<Entry> entries() {
        return List.of(
                entry("failure_demand_lower", Unit.SHARE, FAILURE + LOWER),
                entry("failure_demand_upper", Unit.SHARE, FAILURE + UPPER),
                entry("failure_demand_lower.AGENCY", Unit.SHARE, FAILURE + " of an agency" + LOWER),
                entry("failure_demand_upper.AGENCY", Unit.SHARE, FAILURE + " of an agency" + UPPER),
                entry("failure_share.SERVICE", Unit.SHARE, FAILURE + " of a service"),
                entry("failure_share_lower.SERVICE", Unit.SHARE, FAILURE + " of a service" + LOWER),
                entry("failure_share_upper.SERVICE", Unit.SHARE, FAILURE + " of a service" + UPPER),
                entry("failure_cost", Unit.MONEY, "cost of failure demand in all months of the ledger"),
                entry("repeat_share", Unit.SHARE, "share of contacts that repeat one of the same case and need"),
                entry("repeat_share_lower", Unit.SHARE, "share of repeat contacts" + LOWER),
                entry("repeat_share_upper", Unit.SHARE, "share of repeat contacts" + UPPER),
                entry("repeat_share.AGENCY", Unit.SHARE, "share of an agency's contacts that are repeats"),
                entry("repeat_kappa", Unit.RATIO, "Cohen's kappa of repeats and coded failure demand"),
                entry("top_share_1", Unit.SHARE, "share of the cost that the costliest 1% of the cases have"),
                entry("top_share_5", Unit.SHARE, "share of the cost that the costliest 5% of the cases have"),
                entry("top_share_10", Unit.SHARE, "share of the cost that the costliest 10% of the cases have"),
                entry("high_cost_cases", Unit.COUNT, "cases from the least cost on, or in the top share"),
                entry("high_cost_total", Unit.MONEY, "cost of those cases in all months of the ledger"),
                entry(
                        "still_high_cost",
                        Unit.SHARE,
                        "share of the costliest cases of a year that are so in the next, in the last two whole years"),
                entry("gini", Unit.RATIO, "Gini coefficient of cost over the cases with a record"));
    }

    static void of(StudyResult result, FigureCollector to) {
        result.demand().failureDemand().ifPresent(found -> {
            found.coded().ifPresent(shares -> failure(shares, to));
            found.repeats().ifPresent(repeats -> repeats(repeats, to));
        });
        result.demand().highCostUsers().ifPresent(users -> highCost(users, to));
    }

    private static void failure(FailureShares shares, FigureCollector to) {
        interval("failure_demand", "", shares.all(), to);
        shares.byAgency().forEach((agency, share) -> interval("failure_demand", "." + agency, share, to));
        shares.byService().forEach((service, share) -> {
            share.share().ifPresent(value -> to.add("failure_share." + service, value, Unit.SHARE));
            interval("failure_share", "." + service, share, to);
        });
        to.money("failure_cost", shares.costs().total());
    }

    private static void interval(String name, String of, FailureShare share, FigureCollector to) {
        share.interval().ifPresent(interval -> {
            to.add(name + "_lower" + of, interval.lower(), Unit.SHARE);
            to.add(name + "_upper" + of, interval.upper(), Unit.SHARE);
        });
    }

    private static void repeats(RepeatContacts repeats, FigureCollector to) {
        repeats.all().share().ifPresent(share -> to.add("repeat_share", share, Unit.SHARE));
        interval("repeat_share", "", repeats.all(), to);
        repeats.byAgency().forEach((agency, share) -> share.share()
                .ifPresent(value -> to.add("repeat_share." + agency, value, Unit.SHARE)));
        repeats.agreement().kappa().ifPresent(kappa -> to.add("repeat_kappa", kappa, Unit.RATIO));
    }

    private static void highCost(HighCostUsers users, FigureCollector to) {
        Concentration concentration = users.concentration();
        to.add("gini", concentration.gini(), Unit.RATIO);
        for (int percent : new int[] {1, 5, 10}) {
            to.add("top_share_" + percent, concentration.shareOfTop(percent / 100.0), Unit.SHARE);
        }
        List<HighCostUsers.Listed> listed = users.listed();
        to.count("high_cost_cases", listed.size());
        Money none = Money.zero(concentration.threshold(1).getCurrencyUnit());
        to.money(
                "high_cost_total",
                listed.stream().map(HighCostUsers.Listed::cost).reduce(none, Money::plus));
        List<HighCostUsers.Stay> years = users.yearToYear();
        if (!years.isEmpty()) {
            to.add("still_high_cost", years.get(years.size() - 1).share(), Unit.SHARE);
        }
    }
}
