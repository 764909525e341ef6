package org.wholesum.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;

/** An {@link Appraisal} as tables that foot. */
final class AppraisalTables {
    private AppraisalTables() {}

    static Table byAgency(Appraisal appraisal, Function<Agency, String> names) {
        List<MonthlyCosts> columns = List.of(
                appraisal.presentOld(),
                appraisal.presentPilot(),
                appraisal.presentBenefits(),
                appraisal.presentCosts(),
                appraisal.presentNet());
        Table.Builder table = Table.titled("Present value by agency in " + currency(appraisal) + ", "
                        + appraisal.comparison().horizon())
                .words("agency")
                .figures("old", "pilot", "benefits", "costs", "net saving");
        return agencies(appraisal, names, columns, table);
    }

    /** The cashable part of the benefits, and the rest. */
    static Table benefitsByAgency(Appraisal appraisal, MonthlyCosts cash, Function<Agency, String> names) {
        MonthlyCosts benefits = appraisal.presentBenefits();
        Table.Builder table = Table.titled(
                        "Present benefits by agency in " + currency(appraisal) + ", cash and capacity")
                .words("agency")
                .figures("cashable", "capacity only", "benefits");
        return agencies(appraisal, names, List.of(cash, benefits.minus(cash), benefits), table);
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

    static Table byFinancialYear(Appraisal appraisal) {
        List<MonthlyCosts> columns = List.of(
                appraisal.comparison().old().costs(),
                appraisal.comparison().pilot().costs(),
                appraisal.net(),
                appraisal.presentNet());
        Map<FinancialYear, List<Money>> years = new TreeMap<>();
        columns.forEach(column -> column.byFinancialYear()
                .forEach((year, money) ->
                        years.computeIfAbsent(year, y -> new ArrayList<>()).add(money)));
        Table.Builder table = Table.titled("By financial year in " + currency(appraisal) + ", every agency together")
                .words("year")
                .figures("old", "pilot", "net saving", "present value");
        years.forEach((year, money) -> table.row(row(year.toString(), money)));
        return table.total(row("all", columns.stream().map(MonthlyCosts::total).toList()))
                .build();
    }

    static Table measures(Appraisal appraisal) {
        Table.Builder table = Table.titled("What the pilot is worth: " + appraisal.discounting())
                .words("measure")
                .figures("value")
                .row(
                        "present benefits",
                        MoneyText.of(appraisal.presentBenefits().total()))
                .row("present costs", MoneyText.of(appraisal.presentCosts().total()))
                .row("net present saving", MoneyText.of(appraisal.netPresentSaving()))
                .row(
                        "benefit-cost ratio",
                        appraisal.benefitCostRatio().map(AppraisalTables::ratio).orElse("no costs"))
                .row(
                        "return on investment",
                        appraisal.returnOnInvestment().map(Percent::of).orElse("no costs"))
                .row("payback", months(appraisal.paybackMonths()))
                .row("payback, discounted", months(appraisal.discountedPaybackMonths()))
                .row("equivalent annual saving", MoneyText.of(appraisal.equivalentAnnualSaving()))
                .row("internal rate of return", appraisal.internalRate().toString());
        appraisal.presentCashable().ifPresent(cash -> table.row("benefits, cashable", MoneyText.of(cash.total())));
        appraisal.presentCapacity().ifPresent(rest -> table.row("benefits, capacity only", MoneyText.of(rest.total())));
        if (!appraisal.others().all().isEmpty()) {
            for (ValueKind kind : ValueKind.values()) {
                table.row(words(kind), MoneyText.of(appraisal.presentValue(kind)));
            }
        }
        return table.build();
    }

    private static String words(ValueKind kind) {
        return switch (kind) {
            case FISCAL -> "fiscal value";
            case ECONOMIC -> "economic value, apart";
            case SOCIAL -> "social value, apart";
        };
    }

    private static String ratio(BigDecimal ratio) {
        return ratio.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String months(OptionalInt months) {
        return months.isEmpty()
                ? "not within the horizon"
                : months.getAsInt() + (months.getAsInt() == 1 ? " month" : " months");
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
