package org.wholesum.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.Agency;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;

/** An appraisal as tables that add up as printed. */
public final class AppraisalTables {
    private AppraisalTables() {}

    /**
     * Every measure with its value.
     *
     * @param appraisal the appraisal
     * @return the table
     */
    public static Table measures(Appraisal appraisal) {
        Table.Builder table = Table.titled(
                        "Value of " + appraisal.comparison().names().pilotInSentence() + ": " + appraisal.discounting())
                .words("measure")
                .figures("value");
        appraisal.measures().forEach(table::row);
        return table.build();
    }

    /**
     * The steps from the saving in cash to the net present saving, which add up.
     *
     * @param appraisal the appraisal
     * @return the table
     */
    public static Table bridge(Appraisal appraisal) {
        Table.Builder table = Table.titled(
                        "From the saving in cash to the net present saving in " + currency(appraisal))
                .words("step")
                .figures("effect");
        appraisal.bridge().forEach((name, money) -> {
            if (name.equals("net present saving")) {
                table.total(name, MoneyText.plain(money));
            } else {
                table.row(name, MoneyText.plain(money));
            }
        });
        return table.build();
    }

    /**
     * Present cost of both methods, present benefits and costs, and net present saving of each agency, with a total.
     *
     * @param appraisal the appraisal
     * @param names what to call the agencies
     * @return the table
     */
    public static Table byAgency(Appraisal appraisal, Function<Agency, String> names) {
        List<MonthlyCosts> columns = List.of(
                appraisal.presentOldCosts(),
                appraisal.presentPilotCosts(),
                appraisal.presentBenefits(),
                appraisal.presentCosts(),
                appraisal.netPresentSavings());
        Table.Builder table = Table.titled("Present value by agency in " + currency(appraisal) + ", "
                        + Typography.months(
                                appraisal.comparison().horizon().first(),
                                appraisal.comparison().horizon().last()))
                .words("agency")
                .figures(
                        appraisal.comparison().names().oldAsColumn(),
                        appraisal.comparison().names().pilotAsColumn(),
                        "benefits",
                        "costs",
                        "net saving");
        return agencies(appraisal, names, columns, table);
    }

    /**
     * The cashable part of each agency's present benefits and the rest, with a total; empty if that isn't stated.
     *
     * @param appraisal the appraisal
     * @param names what to call the agencies
     * @return the table, or empty
     */
    public static Optional<Table> benefitsByAgency(Appraisal appraisal, Function<Agency, String> names) {
        return appraisal.presentCashable().map(cash -> {
            MonthlyCosts benefits = appraisal.presentBenefits();
            Table.Builder table = Table.titled(
                            "Present benefits by agency in " + currency(appraisal) + ", cash and capacity")
                    .words("agency")
                    .figures("cashable", "capacity only", "benefits");
            return agencies(appraisal, names, List.of(cash, benefits.minus(cash), benefits), table);
        });
    }

    private static Table agencies(
            Appraisal appraisal, Function<Agency, String> names, List<MonthlyCosts> columns, Table.Builder table) {
        for (Agency agency : appraisal.agencies()) {
            table.row(row(
                    names.apply(agency),
                    columns.stream().map(column -> column.total(agency)).toList()));
        }
        return table.total(row("all", columns.stream().map(MonthlyCosts::total).toList()))
                .build();
    }

    /**
     * Cost of both methods, net saving and its present value in each financial year, with a total.
     *
     * @param appraisal the appraisal
     * @return the table
     */
    public static Table byFinancialYear(Appraisal appraisal) {
        List<MonthlyCosts> columns = List.of(
                appraisal.comparison().old().costs(),
                appraisal.comparison().pilot().costs(),
                appraisal.net(),
                appraisal.netPresentSavings());
        Map<FinancialYear, List<Money>> years = new TreeMap<>();
        columns.forEach(column -> column.byFinancialYear()
                .forEach((year, money) ->
                        years.computeIfAbsent(year, y -> new ArrayList<>()).add(money)));
        Table.Builder table = Table.titled("By financial year in " + currency(appraisal) + ", all agencies together")
                .words("year")
                .figures(
                        appraisal.comparison().names().oldAsColumn(),
                        appraisal.comparison().names().pilotAsColumn(),
                        "net saving",
                        "present value");
        years.forEach((year, money) -> table.row(row(year.toString(), money)));
        return table.total(row("all", columns.stream().map(MonthlyCosts::total).toList()))
                .build();
    }

    private static CurrencyUnit currency(Appraisal appraisal) {
        return appraisal.comparison().old().costs().currency();
    }

    private static String[] row(String name, List<Money> amounts) {
        List<String> cells = new ArrayList<>(List.of(name));
        amounts.forEach(amount -> cells.add(MoneyText.plain(amount.getCurrencyUnit(), amount.getAmountMinorLong())));
        return cells.toArray(String[]::new);
    }
}
