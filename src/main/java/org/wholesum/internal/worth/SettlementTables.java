package org.wholesum.internal.worth;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.FinancialYear;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.settlement.GainShare;
import org.wholesum.settlement.LeastTransfers;
import org.wholesum.settlement.Payment;
import org.wholesum.settlement.Settlement;
import org.wholesum.settlement.SettlementRule;
import org.wholesum.settlement.ShapleyValue;

/** The rules side by side, and who pays whom. */
final class SettlementTables {
    private final GainShare share;
    private final Function<Agency, String> names;
    private final CurrencyUnit currency;
    private final AmountFormat format;

    /** A column of amounts by agency. */
    private record Column(String heading, List<Long> pence) {
        long total() {
            return pence.stream().mapToLong(Long::longValue).sum();
        }
    }

    SettlementTables(GainShare share, Function<Agency, String> names, Precision precision) {
        this.share = share;
        this.names = names;
        this.currency = share.total().getCurrencyUnit();
        this.format = AmountFormat.of(
                precision,
                currency,
                LongStream.concat(
                        LongStream.of(share.total().getAmountMinorLong()),
                        share.settlement(share.rule()).before().values().stream()
                                .mapToLong(Money::getAmountMinorLong)));
    }

    /** What each agency has by each rule, and what it is paid by the one that was chosen, to the penny. */
    Table rules() {
        String own = share.cash().isPresent() ? "own cash" : "own saving";
        List<Column> columns = new ArrayList<>();
        Settlement chosen = share.settlement();
        columns.add(column(own, chosen.before()));
        for (SettlementRule rule : SettlementRule.values()) {
            if (share.refusal(rule).isEmpty()) {
                columns.add(column(heading(rule), share.settlement(rule).after()));
            }
        }
        Table.Builder table = Table.titled("What each agency has by each rule, and what it is paid by "
                        + share.rule().inWords() + " (less than" + " zero if it pays), in " + currency)
                .words("agency")
                .figures(columns.stream().map(Column::heading).toArray(String[]::new))
                .figures("net payment");
        boolean errors = share.shapley().filter(value -> !value.isExact()).isPresent();
        if (errors) {
            table.figures("standard error of the Shapley value");
        }
        int i = 0;
        for (Agency agency : share.agencies()) {
            table.row(cells(names.apply(agency), columns, i++, net(chosen, agency), errors ? error(agency) : ""));
        }
        return table.total(cells("all", columns, -1, MoneyText.plain(currency, 0), ""))
                .build();
    }

    /** Amounts of agencies as the tables print them, with the sign of the currency. */
    Map<Agency, String> printed(Map<Agency, Money> amounts) {
        Column column = column("", amounts);
        Map<Agency, String> printed = new LinkedHashMap<>();
        amounts.keySet()
                .forEach(
                        agency -> printed.put(agency, format.text(column.pence().get(printed.size()))));
        return printed;
    }

    private String error(Agency agency) {
        return share.shapley()
                .flatMap(value -> value.standardError(agency))
                .map(MoneyText::plain)
                .orElse("");
    }

    private static String heading(SettlementRule rule) {
        return switch (rule) {
            case SHAPLEY -> "Shapley value";
            case STAKES -> "by stakes";
            case LEAST_TRANSFERS -> "least transfers";
        };
    }

    private Column column(String heading, Map<Agency, Money> amounts) {
        long[] rounded = format.column(
                amounts.values().stream().mapToLong(Money::getAmountMinorLong).toArray());
        return new Column(heading, Arrays.stream(rounded).boxed().toList());
    }

    /** To the penny, as it is paid. */
    private static String net(Settlement chosen, Agency agency) {
        Money before = Objects.requireNonNull(chosen.before().get(agency));
        Money after = Objects.requireNonNull(chosen.after().get(agency));
        return Typography.minus(MoneyText.plain(after.minus(before)));
    }

    private String[] cells(String name, List<Column> columns, int row, String net, String error) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        columns.forEach(column ->
                cells.add(format.plain(row < 0 ? column.total() : column.pence().get(row))));
        cells.add(net);
        if (share.shapley().filter((ShapleyValue value) -> !value.isExact()).isPresent()) {
            cells.add(error);
        }
        return cells.toArray(String[]::new);
    }

    /** To the penny, as they are paid; empty if nothing is. */
    Optional<Table> payments() {
        Settlement settlement = share.settlement();
        if (settlement.payments().isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = Table.titled("Payments by " + share.rule().inWords() + " in " + currency)
                .words("from", "to")
                .figures("amount");
        settlement
                .payments()
                .forEach(payment -> table.row(
                        names.apply(payment.from()), names.apply(payment.to()), MoneyText.plain(payment.amount())));
        return Optional.of(
                table.total("all", "", MoneyText.plain(settlement.paid())).build());
    }

    private record Pair(FinancialYear year, Agency from, Agency to) {}

    /** The payments with which no agency is worse off at the end of any month, by financial year. */
    Optional<Table> leastByYear() {
        Map<Pair, Long> sums = new LinkedHashMap<>();
        share.leastTransfers().stream()
                .flatMap(least -> least.byMonth().stream())
                .forEach(month -> month.payments()
                        .forEach(payment -> sums.merge(
                                pair(month, payment), payment.amount().getAmountMinorLong(), Math::addExact)));
        if (sums.isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = Table.titled(
                        "Payments with which no agency is worse off at the end of any month, in " + currency)
                .words("year", "from", "to")
                .figures("amount");
        sums.forEach((pair, pence) -> table.row(
                pair.year().toString(),
                names.apply(pair.from()),
                names.apply(pair.to()),
                MoneyText.plain(currency, pence)));
        return Optional.of(table.build());
    }

    private static Pair pair(LeastTransfers.Month month, Payment payment) {
        YearMonth at = month.month();
        return new Pair(FinancialYear.of(at), payment.from(), payment.to());
    }
}
