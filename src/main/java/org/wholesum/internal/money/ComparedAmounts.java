package org.wholesum.internal.money;

import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;

/** The table that sets old amounts beside pilot amounts, by agency, with savings, changes and shares that add up. */
public final class ComparedAmounts {
    private ComparedAmounts() {}

    /**
     * One row.
     *
     * @param name the name of the agency
     * @param exact its costs and saving, for the change and the shares
     * @param printed these as the table prints them
     */
    public record Line(String name, Compared exact, Compared printed) {
        /**
         * A row to the penny.
         *
         * @param name the name of the agency
         * @param exact its costs and saving
         * @return the row
         */
        public static Line exact(String name, Compared exact) {
            return new Line(name, exact, exact);
        }
    }

    /**
     * The table.
     *
     * @param months the months compared, for the title
     * @param old the heading of the old method's column
     * @param pilot the heading of the pilot method's column
     * @param lines one for each agency
     * @param all their sum
     * @param format how the amounts are written
     * @return old, pilot, saving, change and both shares, with a total
     */
    public static Table byAgency(
            String months, String old, String pilot, List<Line> lines, Line all, AmountFormat format) {
        List<String> oldShares = shares(lines, line -> line.exact().old());
        List<String> pilotShares = shares(lines, line -> line.exact().pilot());
        Table.Builder table = Table.titled("Cost by agency in " + format.currency() + ", " + months)
                .words("agency")
                .figures(old, pilot, "saving", "change", "share, " + old, "share, " + pilot);
        for (int i = 0; i < lines.size(); i++) {
            table.row(cells(lines.get(i), oldShares.get(i), pilotShares.get(i), format));
        }
        return table.total(
                        cells(all, whole(all.exact().old()), whole(all.exact().pilot()), format))
                .build();
    }

    /**
     * The table to the penny.
     *
     * @param months the months compared, for the title
     * @param old the heading of the old method's column
     * @param pilot the heading of the pilot method's column
     * @param agencies one row for each agency, as {@link Line#exact(String, Compared)} makes it
     * @param all their sum
     * @return old, pilot, saving, change and both shares, with a total
     */
    public static Table toThePenny(String months, String old, String pilot, List<Line> agencies, Compared all) {
        return byAgency(months, old, pilot, agencies, Line.exact("all", all), all.format(Precision.PENCE));
    }

    private static String[] cells(Line line, String oldShare, String pilotShare, AmountFormat format) {
        return new String[] {
            line.name(),
            format.plain(line.printed().old()),
            format.plain(line.printed().pilot()),
            format.plain(line.printed().saving()),
            Amounts.change(line.exact().old(), line.exact().pilot())
                    .map(Percent::change)
                    .orElse(Percent.NONE),
            oldShare,
            pilotShare
        };
    }

    private static List<String> shares(List<Line> lines, Function<Line, Money> cost) {
        return Percent.shares(
                lines.stream().map(cost).map(Money::getAmountMinorLong).toList());
    }

    private static String whole(Money cost) {
        return cost.isZero() ? Percent.NONE : "100.0%";
    }
}
