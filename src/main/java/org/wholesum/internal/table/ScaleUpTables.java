package org.wholesum.internal.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.population.Influence;
import org.wholesum.population.NextCases;
import org.wholesum.population.ScaleUp;
import org.wholesum.population.Stratum;
import org.wholesum.projection.Comparison;

/** A scaled-up total as tables by agency, stratum and case, and the prediction of the next cases as a sentence. */
public final class ScaleUpTables {
    private static final int MOST_CASES = 40;

    private ScaleUpTables() {}

    /**
     * Saving and interval of each agency, with the total.
     *
     * @param city the estimate
     * @param names what to call the agencies
     * @param cases the comparison of the cases, whose amounts are printed if they are the estimate's
     * @param precision to what the amounts are rounded
     * @return the table
     */
    public static Table byAgency(
            ScaleUp city, Function<Agency, String> names, RoundedComparison cases, Precision precision) {
        List<Agency> agencies = List.copyOf(city.byAgency().keySet());
        RoundedEstimates rounded = rounded(city, List.copyOf(city.byAgency().values()), precision);
        if (cases.format().equals(rounded.format())
                && city.byAgency().entrySet().stream()
                        .allMatch(one -> isOfCases(one.getKey(), one.getValue().point(), cases.comparison()))) {
            rounded = rounded.printing(agencies.stream()
                    .mapToLong(agency -> cases.of(agency).saving().getAmountMinorLong())
                    .toArray());
        }
        Table.Builder table =
                Table.titled(title(city, "agency")).words("agency").figures("saving", "from", "to");
        for (int i = 0; i < agencies.size(); i++) {
            table.row(cells(names.apply(agencies.get(i)), rounded.row(i)));
        }
        return table.total(cells("all", rounded.all())).build();
    }

    /** Whether an estimate is the saving of the cases themselves, as where these are the whole population. */
    private static boolean isOfCases(Agency agency, Money estimate, Comparison cases) {
        return cases.agencies().contains(agency) && cases.shift(agency).saving().equals(estimate);
    }

    private static String[] cells(String name, List<String> money) {
        return Stream.concat(Stream.of(name), money.stream()).toArray(String[]::new);
    }

    private static RoundedEstimates rounded(ScaleUp city, List<Estimate> parts, Precision precision) {
        return RoundedEstimates.of(
                parts.stream().map(Estimate::point).toList(),
                parts.stream().map(Estimate::interval).toList(),
                city.total().point(),
                city.total().interval(),
                precision);
    }

    /**
     * Mean, saving and interval of each stratum, and its share in the variance, with the total.
     *
     * @param city the estimate
     * @param precision to what the amounts are rounded; the means by themselves, as they can be much smaller than the rest
     * @return the table
     */
    public static Table byStratum(ScaleUp city, Precision precision) {
        Table.Builder table = Table.titled(title(city, "stratum")
                        + "; a stratum's interval is by Student's t of its own cases, and its share is of the total's"
                        + " variance")
                .words("stratum")
                .figures("n", "N", "mean", "saving", "from", "to", "share");
        List<Stratum> strata = city.byStratum();
        RoundedEstimates rounded =
                rounded(city, strata.stream().map(Stratum::total).toList(), precision);
        AmountFormat means = AmountFormat.of(
                precision,
                rounded.format().currency(),
                Stream.concat(strata.stream().map(Stratum::mean), Stream.of(city.perCase()))
                        .mapToLong(mean -> mean.point().getAmountMinorLong()));
        // to a millionth of the whole, more than a tenth of a percent shows
        List<String> shares = Percent.shares(strata.stream()
                .map(stratum -> Math.round(stratum.shareOfVariance() * 1e6))
                .toList());
        for (int i = 0; i < strata.size(); i++) {
            Stratum one = strata.get(i);
            String name = one.name().isEmpty() ? "(empty)" : one.name();
            table.row(cells(name, one.total(), means.plain(one.mean().point()), rounded.row(i), shares.get(i)));
        }
        String all = shares.contains(Percent.NONE) ? Percent.NONE : "100.0%";
        return table.total(cells("all", city.total(), means.plain(city.perCase().point()), rounded.all(), all))
                .build();
    }

    /**
     * The cases with the largest influence on the total.
     *
     * @param city the estimate
     * @param cases the table of the cases, whose savings are printed
     * @param precision to what the amounts are rounded
     * @return the table
     */
    public static Table influences(ScaleUp city, SampleTable cases, Precision precision) {
        long total = city.total().point().getAmountMinorLong();
        AmountFormat format = AmountFormat.of(
                precision,
                city.sample().saving().getCurrencyUnit(),
                LongStream.concat(
                        LongStream.of(total),
                        city.influences(MOST_CASES).stream()
                                .mapToLong(one -> one.without().getAmountMinorLong())));
        Table.Builder table = Table.titled("Influence of each case on the total, in "
                        + city.sample().saving().getCurrencyUnit())
                .words("case")
                .figures("its saving", "total without it", "effect on the total");
        for (Influence one : city.influences(MOST_CASES)) {
            // the total less the total without the case, as printed
            long without = format.nearest(one.without().getAmountMinorLong());
            table.row(
                    one.caseId(),
                    format.plain(cases.saving(one.caseId(), one.saving())),
                    format.plain(without),
                    format.plain(Math.subtractExact(format.nearest(total), without)));
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
        String from = MoneyText.brief(interval.lowerMoney());
        String to = MoneyText.brief(interval.upperMoney());
        return "The next " + cases + " like these would "
                + (point.isNegative() ? "cost a further " : "save ") + MoneyText.brief(point.abs())
                + "; " + interval.level() + " prediction interval from n = "
                + next.total().n() + ": " + from + " to " + to
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

    private static String[] cells(String name, Estimate total, String mean, List<String> money, String share) {
        return new String[] {
            name,
            WholeNumber.grouped(total.n()),
            WholeNumber.grouped(total.population()),
            mean,
            money.get(0),
            money.get(1),
            money.get(2),
            share
        };
    }
}
