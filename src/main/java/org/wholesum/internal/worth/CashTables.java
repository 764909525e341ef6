package org.wholesum.internal.worth;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.settlement.BlockRelease;
import org.wholesum.settlement.CashBlock;
import org.wholesum.settlement.CashRelease;

/** Which blocks are released and when, and what stays capacity. */
final class CashTables {
    private final CashRelease release;
    private final Function<Agency, String> names;
    private final CurrencyUnit currency;
    private final AmountFormat format;

    CashTables(CashRelease release, Function<Agency, String> names, Precision precision) {
        this.release = release;
        this.names = names;
        this.currency = release.freed().currency();
        this.format = AmountFormat.of(
                precision, currency, LongStream.of(release.freed().pence()));
    }

    /** What is freed, what of it is cash, and what remains of the cash after extra costs; the amounts add up as printed. */
    String sentence() {
        int blocks = release.blocks().size();
        long freed = nearest(release.freed().total());
        long cash = nearest(release.cash().total());
        long net = nearest(release.position().total());
        return "Costs can only be given up in whole blocks, after notice. Of " + format.text(freed)
                + " that agencies' work costs less, without the costs of the pilot itself, "
                + format.text(cash) + " is released as cash in " + release.released() + " of "
                + blocks
                + (blocks == 1 ? " block" : " blocks") + ", and " + format.text(freed - cash)
                + " stays capacity for other work. " + inCash(cash, net)
                + " Notice is given in the first month from which what is freed covers a block to the end of the horizon.";
    }

    private String inCash(long cash, long net) {
        return cash == net
                ? "There are no extra costs to pay from it."
                : "Extra costs and the costs of the pilot itself, " + format.text(cash - net)
                        + " together, are paid in cash in full, so that "
                        + (net < 0
                                ? "all agencies together pay " + format.text(-net) + " more in cash."
                                : format.text(net) + " of cash remains.");
    }

    private long nearest(Money amount) {
        return format.nearest(amount.getAmountMinorLong());
    }

    /** Freed, cash and capacity by agency; each column adds up, and each row. */
    Table agencies() {
        Table.Builder table = Table.titled("What is freed, and what of it is cash, by agency in " + currency)
                .words("agency")
                .figures("freed", "cash", "capacity");
        long[] freed = column(agency -> release.freed().pence(agency));
        long[] cash = column(agency -> release.cash().pence(agency));
        int i = 0;
        for (Agency agency : release.freed().agencies()) {
            table.row(
                    names.apply(agency),
                    format.plain(freed[i]),
                    format.plain(cash[i]),
                    format.plain(freed[i] - cash[i]));
            i++;
        }
        long all = Arrays.stream(freed).sum();
        long released = Arrays.stream(cash).sum();
        return table.total("all", format.plain(all), format.plain(released), format.plain(all - released))
                .build();
    }

    private long[] column(ToLongFunction<Agency> amounts) {
        return format.column(
                release.freed().agencies().stream().mapToLong(amounts).toArray());
    }

    /** Each block with its cash over the horizon, which adds up. */
    Table blocks() {
        Table.Builder table = Table.titled("Blocks of cost, and the cash of each, in " + currency)
                .words("agency", "block")
                .figures("cash", "cost a year", "months of notice")
                .words("notice", "released from");
        long[] cash = format.column(release.blocks().stream()
                .mapToLong(one -> one.cash().getAmountMinorLong())
                .toArray());
        int i = 0;
        for (BlockRelease one : release.blocks()) {
            CashBlock block = one.block();
            table.row(
                    names.apply(block.agency()),
                    block.name(),
                    format.plain(cash[i++]),
                    format.plain(nearest(block.aYear())),
                    String.valueOf(block.noticeMonths()),
                    one.notice().map(Typography::month).orElse("not covered"),
                    one.from().map(Typography::month).orElse(""));
        }
        return table.total("all", "", format.plain(Arrays.stream(cash).sum()), "", "", "", "")
                .build();
    }
}
