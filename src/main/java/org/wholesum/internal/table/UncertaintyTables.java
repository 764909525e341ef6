package org.wholesum.internal.table;

import com.google.common.base.Ascii;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.wholesum.costs.Agency;
import org.wholesum.inference.Interval;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;
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
     * @param uncertainty the draws of a figure
     * @param names what to call the agencies
     * @param precision to what the amounts are rounded
     * @return the table
     */
    public static Table byAgency(UncertaintyResult uncertainty, Function<Agency, String> names, Precision precision) {
        ProbabilisticSensitivity draws = uncertainty.draws();
        List<Agency> agencies = List.copyOf(draws.means().keySet());
        RoundedEstimates rounded = RoundedEstimates.of(
                List.copyOf(draws.means().values()),
                agencies.stream()
                        .map(agency -> draws.interval(agency, CONFIDENCE))
                        .toList(),
                draws.mean(),
                draws.interval(CONFIDENCE),
                precision);
        Table.Builder table = Table.titled(String.format(
                        Locale.ROOT,
                        "%s in %,d draws in %s, %s; 95%% of draws lie from … to …, which don't add up",
                        title(uncertainty.figure().replace('_', ' ')),
                        draws.draws(),
                        draws.currency(),
                        Typography.months(draws.window().first(), draws.window().last())))
                .words("agency")
                .figures("mean saving", "from", "to", "saves in");
        for (int i = 0; i < agencies.size(); i++) {
            Agency agency = agencies.get(i);
            table.row(cells(names.apply(agency), rounded.row(i), draws.probabilityOfSaving(agency)));
        }
        return table.total(cells("all", rounded.all(), draws.probabilityOfSaving()))
                .build();
    }

    private static String title(String figure) {
        return Ascii.toUpperCase(figure.charAt(0)) + figure.substring(1);
    }

    private static String[] cells(String name, List<String> money, double saves) {
        return new String[] {name, money.get(0), money.get(1), money.get(2), percent(saves)};
    }

    /**
     * The ten inputs that explain most.
     *
     * @param draws the draws
     * @param precision to what the amounts are rounded
     * @return the table
     */
    public static Table drivers(ProbabilisticSensitivity draws, Precision precision) {
        List<Driver> all = draws.drivers();
        AmountFormat format = AmountFormat.of(
                precision, draws.currency(), all.stream().limit(DRIVERS_SHOWN).mapToLong(driver -> driver.evppi()
                        .getAmountMinorLong()));
        String some =
                all.size() > DRIVERS_SHOWN ? ", the first " + DRIVERS_SHOWN + " of " + all.size() + " inputs" : "";
        Table.Builder table = Table.titled(
                        "Inputs that explain most of the variation of the saving, in " + draws.currency() + some)
                .words("input")
                .coefficients("rank correlation")
                .figures("share of variance", "value of knowing it");
        all.stream()
                .limit(DRIVERS_SHOWN)
                .forEach(driver -> table.row(
                        driver.input(),
                        String.format(Locale.ROOT, "%.2f", driver.rankCorrelation()),
                        percent(driver.share()),
                        format.plain(driver.evppi())));
        return table.build();
    }
}
