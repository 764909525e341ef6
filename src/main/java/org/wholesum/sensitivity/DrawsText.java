package org.wholesum.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Interval;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;

/** The results of a probabilistic sensitivity analysis as compact tables, and their explanation. */
final class DrawsText {
    private static final double CONFIDENCE = 0.95;

    private final ProbabilisticSensitivity draws;

    DrawsText(ProbabilisticSensitivity draws) {
        this.draws = draws;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    Table byAgency() {
        Table.Builder table = Table.titled(String.format(
                        Locale.ROOT, "Saving in %,d draws in %s, %s", draws.draws(), draws.currency(), draws.window()))
                .words("agency")
                .figures("mean saving", "2.5%", "97.5%", "saves in");
        draws.means()
                .forEach((agency, mean) -> table.row(cells(
                        agency.id(), mean, draws.interval(agency, CONFIDENCE), draws.probabilityOfSaving(agency))));
        return table.total(cells("all", draws.mean(), draws.interval(CONFIDENCE), draws.probabilityOfSaving()))
                .build();
    }

    private static String[] cells(String name, Money mean, Interval most, double saves) {
        return new String[] {name, plain(mean), plain(most.lowerMoney()), plain(most.upperMoney()), percent(saves)};
    }

    private static String plain(Money money) {
        return MoneyText.plain(money.getCurrencyUnit(), money.getAmountMinorLong());
    }

    Table drivers() {
        Table.Builder table = Table.titled("Inputs, in " + draws.currency())
                .words("input")
                .figures("rank correlation", "share of variance", "EVPPI");
        draws.drivers()
                .forEach(driver -> table.row(
                        driver.input(),
                        String.format(Locale.ROOT, "%.2f", driver.rankCorrelation()),
                        percent(driver.share()),
                        plain(driver.evppi())));
        return table.build();
    }

    Explanation explain() {
        return new Explanation(List.of(
                String.format(
                        Locale.ROOT,
                        "%,d draws with seed %d: each draw takes a value for every uncertain input and computes both methods"
                                + " with it",
                        draws.draws(),
                        draws.seed()),
                "mean saving " + MoneyText.of(draws.mean()) + ", with a standard error of "
                        + MoneyText.of(draws.standardError()) + " for this number of draws",
                "saves in " + Arrays.stream(draws.savings()).filter(s -> s > 0).count() + " draws ÷ " + draws.draws()
                        + " = " + percent(draws.probabilityOfSaving()),
                "95% interval: from the 2.5% quantile to the 97.5% quantile of the draws: "
                        + draws.interval(CONFIDENCE),
                "expected value of perfect information: the mean over the draws of the saving or zero, whichever is more,"
                        + " less the mean saving or zero, whichever is more: "
                        + MoneyText.of(draws.expectedValueOfPerfectInformation())));
    }
}
