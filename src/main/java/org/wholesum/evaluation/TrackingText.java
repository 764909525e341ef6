package org.wholesum.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.Months;
import org.wholesum.internal.numeric.Pence;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.projection.Projection;

/** The words and tables of {@link Tracking}. */
final class TrackingText {
    private TrackingText() {}

    static String sentence(Tracking of, Months horizon) {
        Money difference = of.arrived().total().minus(of.promised().total());
        String compared = difference.isZero()
                ? "as promised"
                : MoneyText.of(difference.abs()) + (difference.isPositive() ? " more" : " less") + " than promised";
        StringBuilder text = new StringBuilder(
                "In " + of.months() + " " + MoneyText.of(of.promised().total()) + " was promised and "
                        + MoneyText.of(of.arrived().total()) + " arrived, " + compared + ".");
        if (of.lines().get(0).lower().isPresent()) {
            text.append(of.firstOutside()
                    .map(month -> " " + month + " is the first month outside the band of the promise.")
                    .orElse(" No month is outside the band of the promise."));
        }
        of.leftToSave().ifPresent(left -> text.append(saving(of, left, horizon)));
        return text.toString();
    }

    private static String saving(Tracking of, Money left, Months horizon) {
        int others = horizon.count() - of.months().count();
        String all = of.promisedSaving().map(MoneyText::of).orElse("");
        String some = of.arrivedSaving().map(MoneyText::of).orElse("");
        String rest = (left.isPositive() ? MoneyText.of(left) : "nothing") + " is left to save in the other "
                + (others == 1 ? "month" : WholeNumber.counted(others, "month"));
        return " Of the promised saving of " + all + ", " + some + " has arrived; "
                + (others == 0 ? left.isPositive() ? MoneyText.of(left) + " was not saved" : "all was saved" : rest)
                + ".";
    }

    static Explanation explain(Tracking of, Projection plan, Optional<PromiseBand> band) {
        CurrencyUnit currency = of.currency();
        List<String> steps = new ArrayList<>();
        steps.add("the plan: " + plan.description() + ", " + plan.horizon() + "; compared in " + of.months());
        steps.add("promised " + MoneyText.of(of.promised().total()) + ", arrived "
                + MoneyText.of(of.arrived().total()));
        steps.add(band.map(its -> "band of a month: promised ± t(" + (its.months() - 1) + ") × s × √(1 + 1 ÷ "
                        + its.months() + ") = ± " + money(currency, its.half(1)) + ", where s = "
                        + money(currency, its.deviation()) + " is the standard deviation of the " + its.months()
                        + " months of the history; each month by itself at 95%")
                .orElse("no band: expected a history of three months or more"));
        band.ifPresent(its -> steps.add("band of the sum of k months: ± t(" + (its.months() - 1) + ") × s × √(k + k² ÷ "
                + its.months() + "); the first sum outside: "
                + of.firstSumOutside().map(Object::toString).orElse("none")));
        of.leftToSave()
                .ifPresent(left -> steps.add("left to save = promised saving "
                        + of.promisedSaving().map(MoneyText::of).orElse("") + " − arrived saving "
                        + of.arrivedSaving().map(MoneyText::of).orElse("") + " = " + MoneyText.of(left)));
        return new Explanation(steps);
    }

    private static String money(CurrencyUnit currency, double pence) {
        return MoneyText.of(Pence.money(currency, pence));
    }

    static void add(Table.Builder table, Tracking.Line line, CurrencyUnit currency) {
        table.row(
                line.month().toString(),
                MoneyText.plain(currency, line.promised()),
                MoneyText.plain(currency, line.arrived()),
                MoneyText.plain(currency, line.difference()),
                end(line.lower(), currency),
                end(line.upper(), currency),
                line.isOutside() ? "outside" : "");
    }

    private static String end(Optional<Double> pence, CurrencyUnit currency) {
        return pence.map(of -> MoneyText.plain(Pence.money(currency, of))).orElse("n/a");
    }

    static Table.Builder total(Table.Builder table, Tracking of, String... further) {
        Stream<String> sums = Stream.of(
                "all",
                MoneyText.plain(of.promised().total()),
                MoneyText.plain(of.arrived().total()),
                MoneyText.plain(of.arrived().total().minus(of.promised().total())));
        return table.total(Stream.concat(sums, Stream.of(further)).toArray(String[]::new));
    }

    static Table byAgency(Tracking of) {
        Table.Builder table = Table.titled("Plan against actual by agency, " + of.currency())
                .words("agency")
                .figures("promised", "arrived", "difference")
                .words("first month outside");
        for (Agency agency : of.agencies()) {
            table.row(
                    agency.id(),
                    MoneyText.plain(of.promised().total(agency)),
                    MoneyText.plain(of.arrived().total(agency)),
                    MoneyText.plain(
                            of.arrived().total(agency).minus(of.promised().total(agency))),
                    Tracking.firstOutside(of.lines(agency))
                            .map(Object::toString)
                            .orElse("none"));
        }
        return total(table, of, of.firstOutside().map(Object::toString).orElse("none"))
                .build();
    }
}
