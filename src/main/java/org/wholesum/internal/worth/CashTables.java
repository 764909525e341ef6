package org.wholesum.internal.worth;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.text.MoneyText;
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

    static String sentence(CashRelease release) {
        int blocks = release.blocks().size();
        return "Costs can only be given up in whole blocks, after notice. Of "
                + MoneyText.of(release.freed().total())
                + " that agencies' work costs less, without the costs of the pilot itself, "
                + MoneyText.of(release.cash().total()) + " is released as cash in " + release.released() + " of "
                + blocks
                + (blocks == 1 ? " block" : " blocks") + ", and "
                + MoneyText.of(release.capacity().total())
                + " stays capacity for other work. Extra costs are paid in cash in full. Notice is given in the first month"
                + " from which on what is freed covers a block to the end of the horizon.";
    }

    /** Freed, cash and capacity by agency; each column adds up, and each row. */
    Table agencies() {
        Table.Builder table = Table.titled("What is freed, by agency, in " + currency)
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

    /** Each block to the penny. */
    Table blocks() {
        Table.Builder table = Table.titled("Blocks in " + currency)
                .words("agency", "block")
                .figures("a year", "months of notice")
                .words("notice", "released from")
                .figures("cash");
        for (BlockRelease one : release.blocks()) {
            CashBlock block = one.block();
            table.row(
                    names.apply(block.agency()),
                    block.name(),
                    MoneyText.plain(block.aYear()),
                    String.valueOf(block.noticeMonths()),
                    one.notice().map(Typography::month).orElse("not covered"),
                    one.from().map(Typography::month).orElse(""),
                    MoneyText.plain(one.cash()));
        }
        return table.total(
                        "all",
                        "",
                        "",
                        "",
                        "",
                        "",
                        MoneyText.plain(release.cash().total()))
                .build();
    }
}
