package org.wholesum.internal.table;

import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.population.Influence;
import org.wholesum.population.NextCases;
import org.wholesum.population.ScaleUp;
import org.wholesum.population.Stratum;

/** A scaled-up total as tables by agency, stratum and case, and the prediction of the next cases as a sentence. */
public final class ScaleUpTables {
    private static final int MOST_CASES = 40;

    private ScaleUpTables() {}

    /**
     * Saving and interval of each agency, with the total.
     *
     * @param city the estimate
     * @param names what to call the agencies
     * @return the table
     */
    public static Table byAgency(ScaleUp city, Function<Agency, String> names) {
        Table.Builder table =
                Table.titled(title(city, "agency")).words("agency").figures("saving", "from", "to");
        city.byAgency().forEach((agency, estimate) -> {
            String[] money = money(estimate);
            table.row(names.apply(agency), money[0], money[1], money[2]);
        });
        String[] money = money(city.total());
        return table.total("all", money[0], money[1], money[2]).build();
    }

    /**
     * Mean, saving and interval of each stratum, and its share in the variance, with the total.
     *
     * @param city the estimate
     * @return the table
     */
    public static Table byStratum(ScaleUp city) {
        Table.Builder table = Table.titled(title(city, "stratum")
                        + "; a stratum's interval is by Student's t of its own cases, and its share is of the total's"
                        + " variance")
                .words("stratum")
                .figures("n", "N", "mean", "saving", "from", "to", "share");
        List<Stratum> strata = city.byStratum();
        // to a millionth of the whole, more than a tenth of a percent shows
        List<String> shares = Percent.shares(strata.stream()
                .map(stratum -> Math.round(stratum.shareOfVariance() * 1e6))
                .toList());
        for (int i = 0; i < strata.size(); i++) {
            Stratum one = strata.get(i);
            String name = one.name().isEmpty() ? "(empty)" : one.name();
            table.row(cells(name, one.mean(), one.total(), shares.get(i)));
        }
        String all = shares.contains(Percent.NONE) ? Percent.NONE : "100.0%";
        return table.total(cells("all", city.perCase(), city.total(), all)).build();
    }

    /**
     * The cases with the largest influence on the total.
     *
     * @param city the estimate
     * @return the table
     */
    public static Table influences(ScaleUp city) {
        Table.Builder table = Table.titled("Influence of each case on the total, in "
                        + city.sample().saving().getCurrencyUnit())
                .words("case")
                .figures("its saving", "total without it", "effect on the total");
        for (Influence one : city.influences(MOST_CASES)) {
            table.row(one.caseId(), plain(one.saving()), plain(one.without()), plain(one.shift()));
        }
        return table.build();
    }

    /**
     * The predicted saving of the next cases, and on which conditions.
     *
     * @param next the prediction
     * @return the sentence
     */
    public static String sentence(NextCases next) {
        Money point = next.total().point();
        Interval interval = next.total().interval();
        String cases = next.count() == 1 ? "case" : WholeNumber.grouped(next.count()) + " cases";
        String[] ends = ends(next.total(), MoneyText::brief);
        return "The next " + cases + " like these would "
                + (point.isNegative() ? "cost a further " : "save ") + MoneyText.brief(point.abs())
                + "; " + interval.level() + " prediction interval from n = "
                + next.total().n() + ": " + ends[0] + " to " + ends[1]
                + ", if these cases and the next are drawn at random from the same population.";
    }

    private static String title(ScaleUp city, String by) {
        Interval interval = city.total().interval();
        return "Saving of " + WholeNumber.grouped(city.population()) + " cases by " + by + " in "
                + city.total().point().getCurrencyUnit() + ", "
                + Typography.months(
                        city.sample().horizon().first(), city.sample().horizon().last())
                + (city.population() == city.n()
                        ? "; every case is in the sample"
                        : "; " + interval.level() + " intervals by " + interval.method() + ", n = " + city.n()
                                + ", whose ends don't add up");
    }

    private static String[] cells(String name, Estimate mean, Estimate total, String share) {
        String[] money = money(total);
        return new String[] {
            name,
            WholeNumber.grouped(total.n()),
            WholeNumber.grouped(total.population()),
            plain(mean.point()),
            money[0],
            money[1],
            money[2],
            share
        };
    }

    private static String[] money(Estimate estimate) {
        String[] ends = ends(estimate, ScaleUpTables::plain);
        return new String[] {plain(estimate.point()), ends[0], ends[1]};
    }

    private static String[] ends(Estimate estimate, Function<Money, String> format) {
        Interval interval = estimate.interval();
        return new String[] {format.apply(interval.lowerMoney()), format.apply(interval.upperMoney())};
    }

    private static String plain(Money money) {
        return MoneyText.plain(money.getCurrencyUnit(), money.getAmountMinorLong());
    }
}
