package org.wholesum.internal.money;

import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;

/** The table that sets old amounts beside pilot amounts, by agency, with savings, changes and shares that add up. */
public final class ComparedAmounts {
    private ComparedAmounts() {}

    /**
     * One row.
     *
     * @param name the name of the agency
     * @param old its cost under the old method
     * @param pilot its cost under the pilot method
     */
    public record Line(String name, Money old, Money pilot) {}

    /**
     * The table.
     *
     * @param months the months compared, for the title
     * @param currency that of all amounts
     * @param old the heading of the old method's column
     * @param pilot the heading of the pilot method's column
     * @param lines one for each agency
     * @return old, pilot, saving, change and both shares, with a total
     */
    public static Table byAgency(String months, CurrencyUnit currency, String old, String pilot, List<Line> lines) {
        List<String> oldShares = shares(lines, Line::old);
        List<String> pilotShares = shares(lines, Line::pilot);
        Table.Builder table = Table.titled("Cost by agency in " + currency + ", " + months)
                .words("agency")
                .figures(old, pilot, "saving", "change", "share, " + old, "share, " + pilot);
        for (int i = 0; i < lines.size(); i++) {
            table.row(cells(lines.get(i), oldShares.get(i), pilotShares.get(i)));
        }
        Line all = new Line("all", total(currency, lines, Line::old), total(currency, lines, Line::pilot));
        return table.total(cells(all, whole(all.old()), whole(all.pilot()))).build();
    }

    private static String[] cells(Line line, String oldShare, String pilotShare) {
        return new String[] {
            line.name(),
            plain(line.old()),
            plain(line.pilot()),
            plain(line.old().minus(line.pilot())),
            Amounts.change(line.old(), line.pilot()).map(Percent::change).orElse(Percent.NONE),
            oldShare,
            pilotShare
        };
    }

    private static Money total(CurrencyUnit currency, List<Line> lines, Function<Line, Money> cost) {
        return lines.stream().map(cost).reduce(Money.zero(currency), Money::plus);
    }

    private static List<String> shares(List<Line> lines, Function<Line, Money> cost) {
        return Percent.shares(
                lines.stream().map(cost).map(Money::getAmountMinorLong).toList());
    }

    private static String whole(Money cost) {
        return cost.isZero() ? Percent.NONE : "100.0%";
    }

    private static String plain(Money money) {
        return MoneyText.plain(money.getCurrencyUnit(), money.getAmountMinorLong());
    }
}
