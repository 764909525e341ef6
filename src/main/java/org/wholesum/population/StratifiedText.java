package org.wholesum.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;

/** A stratified total in words and tables. */
final class StratifiedText {
    /** Of how many cases in every stratum Cochran (1977, §5A.9) says that telling strata apart afterwards is as good. */
    private static final int ENOUGH = 20;

    private final StratifiedScaleUp city;
    private final StratifiedTotal whole;

    StratifiedText(StratifiedScaleUp city, StratifiedTotal whole) {
        this.city = city;
        this.whole = whole;
    }

    String sentence() {
        Money point = city.total().point();
        Interval interval = city.total().interval();
        boolean doubtful = interval.lower() <= 0 && interval.upper() >= 0;
        return "Over " + WholeNumber.grouped(city.population()) + " similar cases in " + strata() + " the pilot would "
                + (point.isNegative() ? "cost a further " : "save ") + MoneyText.brief(point.abs()) + "; "
                + interval.level() + " interval from n = " + city.n() + ": " + MoneyText.brief(interval.lowerMoney())
                + " to "
                + MoneyText.brief(interval.upperMoney()) + " by " + interval.method() + "."
                + (doubtful ? " So " + city.n() + " cases can't rule out that it saves nothing." : "");
    }

    private String strata() {
        int size = whole.parts().size();
        return size + (size == 1 ? " stratum" : " strata");
    }

    String caution() {
        return "The interval says how much " + city.n() + " cases drawn at random "
                + (isAfterwards() ? "from everyone" : "within each stratum")
                + " would vary, and nothing of how these were chosen; cases chosen when they cost most tend to cost less"
                + " later by any method." + doubt() + few();
    }

    private boolean isAfterwards() {
        return city.strata().drawing() == SamplingDesign.AFTERWARDS;
    }

    private String doubt() {
        List<Stratum> strata = city.byStratum();
        Stratum most =
                strata.stream().reduce((a, b) -> b.share() > a.share() ? b : a).orElseThrow();
        return strata.size() == 1 || most.share() == 0
                ? ""
                : " Stratum " + Strata.shown(most.name()) + ", n = " + most.n() + " of "
                        + WholeNumber.grouped(most.population()) + ", makes " + shares().get(strata.indexOf(most))
                        + " of the variance.";
    }

    private String few() {
        StratumSample fewest = whole.parts().stream()
                .map(StratifiedTotal.Part::stratum)
                .min(Comparator.comparingInt(StratumSample::n))
                .orElseThrow();
        return isAfterwards() && fewest.n() <= ENOUGH
                ? " That strata were told apart afterwards is allowed for by an approximation for more than " + ENOUGH
                        + " cases in each; stratum " + Strata.shown(fewest.name()) + " has " + fewest.n() + "."
                : "";
    }

    /** Each stratum's share in the variance, adding up to 100.0%. */
    private List<String> shares() {
        // to a millionth of the whole, which is more than a tenth of a percent shows
        return Percent.shares(city.byStratum().stream()
                .map(stratum -> Math.round(stratum.share() * 1e6))
                .toList());
    }

    Table byStratum() {
        Table.Builder table = Table.titled(caption("stratum")
                        + "; a stratum's is of its own cases alone, and its share is of the total's variance")
                .words("stratum")
                .figures("n", "N", "mean", "saving", "from", "to", "share");
        List<String> shares = shares();
        List<Stratum> strata = city.byStratum();
        for (int i = 0; i < strata.size(); i++) {
            Stratum s = strata.get(i);
            table.row(cells(Strata.shown(s.name()), s.mean(), s.total(), shares.get(i)));
        }
        String all = shares.contains(Percent.NONE) ? Percent.NONE : "100.0%";
        return table.total(cells("all", city.perCase(), city.total(), all)).build();
    }

    private static String[] cells(String name, Estimate mean, Estimate total, String share) {
        String[] money = money(total);
        return new String[] {
            name,
            WholeNumber.grouped(total.n()),
            WholeNumber.grouped(total.population()),
            Sample.plain(mean.point()),
            money[0],
            money[1],
            money[2],
            share
        };
    }

    private static String[] money(Estimate estimate) {
        Interval interval = estimate.interval();
        return new String[] {
            Sample.plain(estimate.point()), Sample.plain(interval.lowerMoney()), Sample.plain(interval.upperMoney())
        };
    }

    Table byAgency(Function<Agency, String> names) {
        Table.Builder table = Table.titled(caption("agency")).words("agency").figures("saving", "from", "to");
        for (Map.Entry<Agency, Estimate> agency : city.byAgency().entrySet()) {
            String[] money = money(agency.getValue());
            table.row(names.apply(agency.getKey()), money[0], money[1], money[2]);
        }
        String[] money = money(city.total());
        return table.total("all", money[0], money[1], money[2]).build();
    }

    private String caption(String by) {
        Interval interval = city.total().interval();
        return "Saving of " + WholeNumber.grouped(city.population()) + " cases by " + by + " in "
                + city.sample().currency() + ", " + city.sample().horizon() + "; " + interval.level() + " intervals by "
                + interval.method() + ", n = " + city.n() + ", whose ends don't add up";
    }

    Explanation explain() {
        List<String> steps = new ArrayList<>();
        whole.parts().forEach(part -> explain(part, steps));
        steps.add("Σ N_h × saving ÷ n_h = " + MoneyText.of(city.total().point())
                + ", of which the sum alone is rounded, half up to the penny");
        steps.add("÷ N = " + city.population() + ": "
                + MoneyText.of(city.perCase().point()) + " a case");
        steps.add(city.strata().drawing() + ": V = Σ g_h × s_h², g_h = "
                + city.strata().drawing().formula());
        whole.parts()
                .forEach(part -> steps.add(String.format(
                        Locale.ROOT,
                        "stratum %s: g_h = %.4f, √(g_h × s_h²) = %s",
                        Strata.shown(part.stratum().name()),
                        part.weight(),
                        of(Math.round(Math.sqrt(part.variance()))))));
        steps.add(studentT());
        steps.add("interval: " + city.total().interval());
        return new Explanation(steps);
    }

    private void explain(StratifiedTotal.Part part, List<String> steps) {
        StratumSample its = part.stratum();
        String name = "stratum " + Strata.shown(its.name());
        its.cases()
                .forEach((id, comparison) -> steps.add(name + ", case " + id + ": " + MoneyText.of(comparison.oldCost())
                        + " − " + MoneyText.of(comparison.pilotCost()) + " = " + MoneyText.of(comparison.saving())));
        steps.add(
                name + ": saving of n_h = " + its.n() + ": " + of(part.sum()) + ", × N_h = " + its.population() + " ÷ "
                        + its.n() + " = " + of(StratifiedTotal.rounded(part.exactTotal())) + "; mean "
                        + of(StratifiedTotal.rounded(part.exactMean())) + ", standard deviation s_h = "
                        + of(Math.round(part.deviation())));
    }

    private String of(long pence) {
        return MoneyText.of(city.sample().currency(), pence);
    }

    private String studentT() {
        double variance = whole.variance();
        if (!(variance > 0)) {
            return "V = 0: in no stratum do cases differ, or all are counted";
        }
        return String.format(
                Locale.ROOT,
                "√V = %s; degrees of freedom V² ÷ Σ ((g_h × s_h²)² ÷ (n_h − 1)) = %.2f; t = %.4f",
                of(Math.round(Math.sqrt(variance))),
                whole.freedom(),
                whole.quantile());
    }
}
