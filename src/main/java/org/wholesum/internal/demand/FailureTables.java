package org.wholesum.internal.demand;

import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.demand.Agreement;
import org.wholesum.demand.FailureShare;
import org.wholesum.demand.FailureShares;
import org.wholesum.inference.Interval;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.FailureDemand;

/** The tables of failure demand. */
final class FailureTables {
    private FailureTables() {}

    /** Coded contacts by what they are of. */
    static <K> Table coded(String by, Map<K, FailureShare> shares, Function<K, String> names, FailureShare all) {
        return table("Failure demand by " + by, by, "coded", "failure demand", shares, names, all);
    }

    /** Repeat contacts by what they are of. */
    static <K> Table repeats(
            String caption, String by, Map<K, FailureShare> shares, Function<K, String> names, FailureShare all) {
        return table(caption, by, "seen", "repeats", shares, names, all);
    }

    private static <K> Table table(
            String caption,
            String by,
            String known,
            String found,
            Map<K, FailureShare> shares,
            Function<K, String> names,
            FailureShare all) {
        Table.Builder table =
                Table.titled(caption).words(by).figures("contacts", known, found, "share", "95% interval");
        shares.forEach((key, share) -> table.row(cells(names.apply(key), share)));
        return table.total(cells("all", all)).build();
    }

    /** The share of each month with a contact, and of each other month in which a correction changes the cost. */
    static SortedMap<YearMonth, FailureShare> months(FailureShares shares) {
        SortedMap<YearMonth, FailureShare> months = new TreeMap<>(shares.byMonth());
        for (YearMonth month : shares.costs().window()) {
            if (!of(shares.costs(), month).isZero()) {
                months.putIfAbsent(month, new FailureShare(new FailureDemand(0, 0, 0), 1));
            }
        }
        return months;
    }

    /** By month, with the cost of failure demand in each. */
    static Table byMonth(FailureShares of) {
        MonthlyCosts costs = of.costs();
        FailureShare all = of.all();
        Table.Builder table = Table.titled("Failure demand by month")
                .words("month")
                .figures("coded", "failure demand", "share", "95% interval", "cost, " + costs.currency());
        months(of)
                .forEach((month, share) -> table.row(
                        Typography.month(month),
                        WholeNumber.grouped(share.known()),
                        WholeNumber.grouped(share.counts().failure()),
                        share(share),
                        interval(share),
                        MoneyText.plain(of(costs, month))));
        return table.total(
                        "all",
                        WholeNumber.grouped(all.known()),
                        WholeNumber.grouped(all.counts().failure()),
                        share(all),
                        interval(all),
                        MoneyText.plain(costs.total()))
                .build();
    }

    /** The cost of one month. */
    static Money of(MonthlyCosts costs, YearMonth month) {
        long pence = costs.agencies().stream()
                .mapToLong(agency -> costs.pence(agency, month))
                .reduce(0, Math::addExact);
        return Money.ofMinor(costs.currency(), pence);
    }

    private static String[] cells(String name, FailureShare share) {
        return new String[] {
            name,
            WholeNumber.grouped(share.counts().contacts()),
            WholeNumber.grouped(share.known()),
            WholeNumber.grouped(share.counts().failure()),
            share(share),
            interval(share)
        };
    }

    static String share(FailureShare share) {
        return share.share().map(NumberText::share).orElse(Percent.NONE);
    }

    static String interval(FailureShare share) {
        return share.interval().map(FailureTables::range).orElse(Percent.NONE);
    }

    private static String range(Interval interval) {
        return NumberText.share(interval.lower()) + " to " + NumberText.share(interval.upper());
    }

    static Table agreement(Agreement agreement) {
        return Table.titled("Repeat contacts and coded failure demand")
                .words("")
                .figures("coded failure", "coded value", "both")
                .row(row("repeat", agreement.both(), agreement.inferredOnly()))
                .row(row("no repeat", agreement.codedOnly(), agreement.neither()))
                .total(row(
                        "all",
                        agreement.both() + agreement.codedOnly(),
                        agreement.inferredOnly() + agreement.neither()))
                .build();
    }

    private static String[] row(String name, long failure, long value) {
        return new String[] {
            name, WholeNumber.grouped(failure), WholeNumber.grouped(value), WholeNumber.grouped(failure + value)
        };
    }
}
