package org.wholesum.internal.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.Agency;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.projection.Comparison;

/** An appraisal as tables that add up as printed. */
public final class AppraisalTables {
    private AppraisalTables() {}

    /**
     * Every measure with its value.
     *
     * @param rounded the appraisal
     * @return the table
     */
    public static Table measures(RoundedAppraisal rounded) {
        Appraisal appraisal = rounded.appraisal();
        Table.Builder table = Table.titled(
                        "Value of " + appraisal.comparison().names().pilotInSentence() + ", present values at "
                                + Typography.month(appraisal.discounting().base()))
                .words("measure")
                .figures("value");
        Map<String, Long> amounts = rounded.measures();
        appraisal.measures().forEach((name, value) -> {
            Optional<Long> amount = Optional.ofNullable(amounts.get(name));
            table.row(name, amount.map(rounded.format()::text).orElse(value));
        });
        return table.build();
    }

    /**
     * The steps from the saving in cash to the net present saving, which add up.
     *
     * @param rounded the appraisal
     * @return the table
     */
    public static Table bridge(RoundedAppraisal rounded) {
        Table.Builder table = Table.titled("From the saving in cash to the net present saving in "
                        + rounded.format().currency())
                .words("step")
                .figures("effect");
        rounded.bridge().forEach((name, money) -> {
            if (name.equals("net present saving")) {
                table.total(name, rounded.format().plain(money));
            } else {
                table.row(name, rounded.format().plain(money));
            }
        });
        return table.build();
    }

    /**
     * Present cost of both methods, present benefits and costs, and net present saving of each agency, with a total.
     *
     * @param rounded the appraisal
     * @param names what to call the agencies
     * @return the table
     */
    public static Table byAgency(RoundedAppraisal rounded, Function<Agency, String> names) {
        Comparison comparison = rounded.appraisal().comparison();
        Table.Builder table = Table.titled(
                        "Present value by agency in " + rounded.format().currency() + ", "
                                + Typography.months(
                                        comparison.horizon().first(),
                                        comparison.horizon().last()))
                .words("agency")
                .figures(
                        comparison.names().oldAsColumn(),
                        comparison.names().pilotAsColumn(),
                        "benefits",
                        "costs",
                        "net saving");
        return rows(
                table,
                agencies(rounded, names),
                List.of(
                        present(rounded, rounded.appraisal().presentOldCosts()),
                        present(rounded, rounded.appraisal().presentPilotCosts()),
                        benefits(rounded, Benefits.BENEFITS),
                        benefits(rounded, Benefits.COSTS),
                        benefits(rounded, Benefits.NET)),
                rounded.format());
    }

    /**
     * The cashable part of each agency's present benefits and the rest, with a total; empty if that isn't stated.
     *
     * @param rounded the appraisal
     * @param names what to call the agencies
     * @return the table, or empty
     */
    public static Optional<Table> benefitsByAgency(RoundedAppraisal rounded, Function<Agency, String> names) {
        return rounded.appraisal().cashability().map(stated -> {
            Table.Builder table = Table.titled(
                            "Present benefits by agency in " + rounded.format().currency() + ", cash and capacity")
                    .words("agency")
                    .figures("cashable", "capacity only", "benefits");
            return rows(
                    table,
                    agencies(rounded, names),
                    List.of(
                            benefits(rounded, Benefits.CASHABLE),
                            benefits(rounded, Benefits.CAPACITY),
                            benefits(rounded, Benefits.BENEFITS)),
                    rounded.format());
        });
    }

    private static List<String> agencies(RoundedAppraisal rounded, Function<Agency, String> names) {
        return rounded.appraisal().agencies().stream().map(names).toList();
    }

    private static long[] present(RoundedAppraisal rounded, MonthlyCosts costs) {
        return rounded.column(rounded.appraisal().agencies().stream().map(costs::total));
    }

    private static long[] benefits(RoundedAppraisal rounded, int column) {
        return IntStream.range(0, rounded.appraisal().agencies().size())
                .mapToLong(agency -> rounded.benefits().of(agency, column))
                .toArray();
    }

    /**
     * Cost of both methods, net saving and its present value in each financial year, with a total.
     *
     * @param rounded the appraisal
     * @return the table
     */
    public static Table byFinancialYear(RoundedAppraisal rounded) {
        RoundedComparison cash = rounded.cash();
        Table.Builder table = Table.titled(
                        "By financial year in " + rounded.format().currency() + ", all agencies together")
                .words("year")
                .figures(
                        cash.comparison().names().oldAsColumn(),
                        cash.comparison().names().pilotAsColumn(),
                        "net saving",
                        "present value");
        return rows(
                table,
                cash.years().stream().map(FinancialYear::toString).toList(),
                List.of(
                        cash.years().stream()
                                .mapToLong(year -> cash.of(year).old().getAmountMinorLong())
                                .toArray(),
                        cash.years().stream()
                                .mapToLong(year -> cash.of(year).pilot().getAmountMinorLong())
                                .toArray(),
                        yearly(rounded, rounded.appraisal().net()),
                        yearly(rounded, rounded.appraisal().netPresentSavings())),
                rounded.format());
    }

    private static long[] yearly(RoundedAppraisal rounded, MonthlyCosts costs) {
        return rounded.column(costs.byFinancialYear().values().stream());
    }

    /** Rows of amounts that add up to the total below them. */
    private static Table rows(Table.Builder table, List<String> names, List<long[]> columns, AmountFormat format) {
        for (int i = 0; i < names.size(); i++) {
            int row = i;
            table.row(cells(names.get(i), columns.stream().mapToLong(column -> column[row]), format));
        }
        return table.total(cells(
                        "all",
                        columns.stream()
                                .mapToLong(column -> LongStream.of(column).sum()),
                        format))
                .build();
    }

    private static String[] cells(String name, LongStream amounts, AmountFormat format) {
        return Stream.concat(Stream.of(name), amounts.mapToObj(format::plain)).toArray(String[]::new);
    }
}
