package org.wholesum.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Interval;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;

/** What many draws tell, in words and tables. */
final class DrawsText {
    private static final double CONFIDENCE = 0.95;
    private static final int DRIVERS_SHOWN = 10;

    private final ProbabilisticSensitivity draws;
    private final CurrencyUnit currency;

    DrawsText(ProbabilisticSensitivity draws) {
        this.draws = draws;
        this.currency = draws.shape().currency();
    }

    String sentence() {
        Interval most = draws.interval(CONFIDENCE);
        return String.format(
                Locale.ROOT,
                "In %s of %,d draws of what isn't known the pilot saves; 95%% of them lie between %s and %s.",
                percent(draws.probabilityOfSaving()),
                draws.draws(),
                MoneyText.of(most.lower(currency)),
                MoneyText.of(most.upper(currency)));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    Table byAgency(Function<Agency, String> names) {
        Table.Builder table = Table.titled(String.format(
                        Locale.ROOT,
                        "Saving in %,d draws in %s, %s; 95%% of draws lie from … to …, which don't add up",
                        draws.draws(),
                        currency,
                        draws.shape().window()))
                .words("agency")
                .figures("mean saving", "from", "to", "saves in");
        draws.means()
                .forEach((agency, mean) -> table.row(cells(
                        names.apply(agency),
                        mean,
                        draws.interval(agency, CONFIDENCE),
                        draws.probabilityOfSaving(agency))));
        return table.total(cells("all", draws.mean(), draws.interval(CONFIDENCE), draws.probabilityOfSaving()))
                .build();
    }

    private String[] cells(String name, Money mean, Interval most, double saves) {
        return new String[] {name, plain(mean), plain(most.lower(currency)), plain(most.upper(currency)), percent(saves)
        };
    }

    private static String plain(Money money) {
        return MoneyText.plain(money.getCurrencyUnit(), money.getAmountMinorLong());
    }

    Table drivers() {
        List<Driver> all = draws.drivers();
        String some =
                all.size() > DRIVERS_SHOWN ? ", the first " + DRIVERS_SHOWN + " of " + all.size() + " inputs" : "";
        Table.Builder table = Table.titled("What the spread of the saving hangs on, in " + currency + some)
                .words("input")
                .figures("rank correlation", "share of spread", "worth knowing");
        all.stream()
                .limit(DRIVERS_SHOWN)
                .forEach(driver -> table.row(
                        driver.input(),
                        String.format(Locale.ROOT, "%.2f", driver.rankCorrelation()),
                        percent(driver.share()),
                        plain(driver.worthKnowing())));
        return table.build();
    }

    Explanation explain() {
        return new Explanation(List.of(
                String.format(
                        Locale.ROOT,
                        "%,d draws with seed %d: in each, every uncertain input has another value, and both methods are"
                                + " computed with it",
                        draws.draws(),
                        draws.seed()),
                "mean saving " + MoneyText.of(draws.mean()) + ", with a standard error of "
                        + MoneyText.of(draws.standardError()) + " for so many draws",
                "saves in " + Arrays.stream(draws.savings()).filter(s -> s > 0).count() + " draws ÷ " + draws.draws()
                        + " = " + percent(draws.probabilityOfSaving()),
                "95% interval: what is left without the smallest and the largest 2.5% of draws: "
                        + draws.interval(CONFIDENCE).describe(currency),
                "expected value of perfect information: mean of the saving where it is positive, and nil elsewhere, less"
                        + " the mean saving, or nil if that is less: "
                        + MoneyText.of(draws.expectedValueOfPerfectInformation())));
    }
}
