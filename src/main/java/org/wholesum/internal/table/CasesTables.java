package org.wholesum.internal.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.appraisal.BusinessCase;
import org.wholesum.appraisal.DistributionalWeights;
import org.wholesum.appraisal.FinancialCase;
import org.wholesum.appraisal.Transfer;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;

/** Both cases as tables that add up as printed. */
public final class CasesTables {
    private static final String NOT_COUNTED = "not counted";
    private static final int WEIGHT_PLACES = 2;

    private CasesTables() {}

    /**
     * The parts of both cases side by side, with their net present values.
     *
     * @param rounded both cases
     * @return the table
     */
    public static Table sideBySide(RoundedCases rounded) {
        Table.Builder table = Table.titled("Both cases in " + rounded.format().currency() + ", present values"
                        + (rounded.cases().financial().cashOnly()
                                ? "; benefits in the financial case are those in cash"
                                : ""))
                .words("part")
                .figures("financial case", "economic case");
        for (RoundedCases.Part part : rounded.parts()) {
            table.row(
                    part.name(),
                    part.financial().map(rounded.format()::plain).orElse(NOT_COUNTED),
                    rounded.format().plain(part.economic()));
        }
        return table.total(
                        "net present value",
                        rounded.format().plain(rounded.financial()),
                        rounded.format().plain(rounded.economic()))
                .build();
    }

    /**
     * What has no value in money, a row each.
     *
     * @param cases both cases
     * @return the table; empty if everything has a value
     */
    public static Optional<Table> notMonetised(BusinessCase cases) {
        Table.Builder table =
                Table.titled("Not valued in money, and in neither figure").words("effect");
        cases.notMonetised().forEach(table::row);
        return cases.notMonetised().isEmpty() ? Optional.empty() : Optional.of(table.build());
    }

    /**
     * The budget impact on each agency, with a total.
     *
     * @param rounded both cases
     * @param names what to call the agencies
     * @return the table
     */
    public static Table byAgency(RoundedCases rounded, Function<Agency, String> names) {
        FinancialCase financial = rounded.cases().financial();
        Table.Builder table = Table.titled(
                        "Financial case by agency in " + rounded.format().currency() + ", present values")
                .words("agency")
                .figures(financial.cashOnly() ? "benefits in cash" : "benefits", "costs", "budget impact");
        long benefits = 0;
        long costs = 0;
        for (Line line : lines(rounded)) {
            table.row(cells(rounded, names.apply(line.agency()), line.benefits(), line.costs()));
            benefits += line.benefits();
            costs += line.costs();
        }
        return table.total(cells(rounded, "all", benefits, costs)).build();
    }

    /** The amounts of an agency in minor units. */
    private record Line(Agency agency, long benefits, long costs) {}

    private static List<Line> lines(RoundedCases rounded) {
        FinancialCase financial = rounded.cases().financial();
        SortedSet<Agency> compared = rounded.cases().appraisal().agencies();
        int column = financial.cashOnly() ? Benefits.CASHABLE : Benefits.BENEFITS;
        List<Line> lines = new ArrayList<>();
        int index = 0;
        for (Agency agency : compared) {
            Benefits amounts = rounded.appraisal().benefits();
            lines.add(new Line(agency, amounts.of(index, column), amounts.of(index, Benefits.COSTS)));
            index++;
        }
        List<Agency> others = financial.agencies().stream()
                .filter(agency -> !compared.contains(agency))
                .toList();
        long[] amounts = rounded.appraisal().column(others.stream().map(financial.presentOutcomes()::total));
        for (int i = 0; i < others.size(); i++) {
            lines.add(new Line(others.get(i), amounts[i], 0));
        }
        return lines;
    }

    private static String[] cells(RoundedCases rounded, String name, long benefits, long costs) {
        return new String[] {
            name,
            rounded.format().plain(benefits),
            rounded.format().plain(costs),
            rounded.format().plain(benefits - costs)
        };
    }

    /**
     * The transfers and what becomes of them.
     *
     * @param rounded both cases
     * @param names what to call the agencies
     * @return the table; empty if there is none
     */
    public static Optional<Table> transfers(RoundedCases rounded, Function<Agency, String> names) {
        List<Transfer> left = rounded.cases().economic().leftOut();
        List<Transfer> cancelled = rounded.cases().economic().cancelledOut();
        if (left.isEmpty() && cancelled.isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = Table.titled("Transfers, which create no value, in "
                        + rounded.format().currency() + ", present values")
                .words("transfer", "of", "to", "source")
                .figures("left out");
        long[] amounts = rounded.appraisal().column(left.stream().map(one -> rounded.cases()
                .appraisal()
                .discounting()
                .presentValue(one.value())
                .total()));
        for (int i = 0; i < left.size(); i++) {
            Transfer one = left.get(i);
            table.row(
                    one.name(),
                    names.apply(one.agency()),
                    to(one, rounded, names),
                    one.source(),
                    rounded.format().plain(amounts[i]));
        }
        cancelled.forEach(one -> table.row(
                one.name(),
                names.apply(one.agency()),
                to(one, rounded, names),
                one.source(),
                "cancels out, both are compared"));
        return Optional.of(table.build());
    }

    private static String to(Transfer transfer, RoundedCases rounded, Function<Agency, String> names) {
        return rounded.cases().financial().agencies().stream()
                .filter(agency -> agency.id().equals(transfer.to()))
                .findFirst()
                .map(names)
                .orElse(transfer.to());
    }

    /**
     * The groups with their weights.
     *
     * @param weights the weights
     * @return the table
     */
    public static Table weights(DistributionalWeights weights) {
        Table.Builder table = Table.titled("Distributional weights: (" + MoneyText.round(weights.median())
                        + " ÷ income) to the power of " + weights.elasticity().toPlainString())
                .words("group")
                .figures("income a year", "share of benefits", "weight");
        weights.groups()
                .forEach(group -> table.row(
                        group.name(),
                        MoneyText.round(group.income()),
                        Percent.of(group.share()),
                        places(weights.weight(group.income()))));
        return table.total("mean", "", "", places(weights.mean())).build();
    }

    /**
     * The economic case without and with weights.
     *
     * @param rounded both cases
     * @return the table; empty without weights
     */
    public static Optional<Table> weighted(RoundedCases rounded) {
        return rounded.weighted().map(net -> {
            Table.Builder table = Table.titled("Economic case in "
                            + rounded.format().currency() + " without and with distributional weights, present values")
                    .words("value")
                    .figures("unweighted", "weighted");
            row(
                    table,
                    "economic and social value",
                    rounded.toPeople(),
                    rounded.weightedToPeople().orElseThrow(),
                    rounded);
            row(
                    table,
                    "fiscal value less transfers",
                    rounded.economic().minus(rounded.toPeople()),
                    rounded.economic().minus(rounded.toPeople()),
                    rounded);
            return table.total(
                            "net present public value",
                            rounded.format().plain(rounded.economic()),
                            rounded.format().plain(net))
                    .build();
        });
    }

    private static void row(Table.Builder table, String name, Money plain, Money weighted, RoundedCases rounded) {
        table.row(name, rounded.format().plain(plain), rounded.format().plain(weighted));
    }

    private static String places(BigDecimal weight) {
        return weight.setScale(WEIGHT_PLACES, RoundingMode.HALF_UP).toPlainString();
    }
}
