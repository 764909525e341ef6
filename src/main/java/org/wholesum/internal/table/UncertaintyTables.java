package org.wholesum.internal.table;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.inference.Interval;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.sensitivity.Driver;
import org.wholesum.sensitivity.ProbabilisticSensitivity;
import org.wholesum.study.UncertaintyResult;

/** The results of a probabilistic sensitivity analysis in a sentence and as tables. */
public final class UncertaintyTables {
    private static final double CONFIDENCE = 0.95;
    private static final int DRIVERS_SHOWN = 10;

    private UncertaintyTables() {}

    /**
     * How often the figure is positive, and between which values most draws lie.
     *
     * @param uncertainty the draws and the figure that was asked for
     * @return the sentence
     */
    public static String sentence(UncertaintyResult uncertainty) {
        ProbabilisticSensitivity draws = uncertainty.draws();
        Interval most = draws.interval(CONFIDENCE);
        return String.format(
                Locale.ROOT,
                "The %s is positive in %s of %,d draws of the uncertain inputs; 95%% of draws lie between %s and %s.",
                uncertainty.figure().replace('_', ' '),
                percent(draws.probabilityOfSaving()).replace(".0%", "%"),
                draws.draws(),
                MoneyText.round(most.lowerMoney()),
                MoneyText.round(most.upperMoney()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    /**
     * Mean saving of each agency, the interval with 95% of draws, and the share of draws in which it saves.
     *
     * @param draws the draws
     * @param names what to call the agencies
     * @return the table
     */
    public static Table byAgency(ProbabilisticSensitivity draws, Function<Agency, String> names) {
        Table.Builder table = Table.titled(String.format(
                        Locale.ROOT,
                        "Saving in %,d draws in %s, %s; 95%% of draws lie from … to …, which don't add up",
                        draws.draws(),
                        draws.currency(),
                        Typography.months(draws.window().first(), draws.window().last())))
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

    private static String[] cells(String name, Money mean, Interval most, double saves) {
        return new String[] {name, plain(mean), plain(most.lowerMoney()), plain(most.upperMoney()), percent(saves)};
    }

    private static String plain(Money money) {
        return MoneyText.plain(money.getCurrencyUnit(), money.getAmountMinorLong());
    }

    /**
     * The ten inputs that explain most.
     *
     * @param draws the draws
     * @return the table
     */
    public static Table drivers(ProbabilisticSensitivity draws) {
        List<Driver> all = draws.drivers();
        String some =
                all.size() > DRIVERS_SHOWN ? ", the first " + DRIVERS_SHOWN + " of " + all.size() + " inputs" : "";
        Table.Builder table = Table.titled(
                        "Inputs that explain most of the variation of the saving, in " + draws.currency() + some)
                .words("input")
                .figures("rank correlation", "share of variance", "value of knowing it");
        all.stream()
                .limit(DRIVERS_SHOWN)
                .forEach(driver -> table.row(
                        driver.input(),
                        String.format(Locale.ROOT, "%.2f", driver.rankCorrelation()),
                        percent(driver.share()),
                        plain(driver.evppi())));
        return table.build();
    }
}
