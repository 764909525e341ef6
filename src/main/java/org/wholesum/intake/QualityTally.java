package org.wholesum.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.layout.Ours;
import org.wholesum.ledger.RejectedRow;
import org.wholesum.ledger.RowCount;
import org.wholesum.problem.Problem;

/** Counts the rows of an extract that are rejected or left out while it is read. Used by one thread. */
final class QualityTally {
    private static final int MOST_REASONS = 1_000;
    private static final int MOST_NAMES = 10_000;
    /** How many rows are kept. */
    static final int KEPT = 10_000;

    final Map<String, RowCount> leftOut = new LinkedHashMap<>();
    final SortedMap<String, RowCount> withoutService = new TreeMap<>();
    final SortedMap<String, RowCount> withoutPrice = new TreeMap<>();
    /** The first rejected rows. */
    final List<RejectedRow> rejects = new ArrayList<>();

    final List<RejectedRow> totals = new ArrayList<>();
    RowCount rejected;
    RowCount corrections;
    long uncosted;

    /** By what makes a reason. */
    private final Map<List<String>, RejectReason> reasons = new LinkedHashMap<>();

    private final Money zero;

    QualityTally(CurrencyUnit currency) {
        this.zero = Money.zero(currency);
        this.rejected = new RowCount(0, zero);
        this.corrections = rejected;
    }

    List<RejectReason> reasons() {
        return List.copyOf(reasons.values());
    }

    Money money(OptionalLong pence) {
        return pence.isPresent() ? Money.ofMinor(zero.getCurrencyUnit(), pence.getAsLong()) : zero;
    }

    private RowCount one(OptionalLong pence) {
        return new RowCount(1, money(pence));
    }

    private static RowCount plus(RowCount a, RowCount b) {
        return ExtractQuality.plus(a, List.of(b));
    }

    void leaveOut(String reason, OptionalLong pence) {
        leftOut.merge(reason, one(pence), QualityTally::plus);
    }

    void total(RejectedRow row) {
        leaveOut("total rows, equal to the rows above them", row.pence());
        if (totals.size() < KEPT) {
            totals.add(row);
        }
    }

    void correct(Money cost) {
        corrections = plus(corrections, new RowCount(1, cost));
    }

    /**
     * Rejects a row.
     *
     * @param named the fields whose text makes a reason of its own, as the name of a service, by the name of the column
     */
    void reject(RejectedRow row, Map<String, Ours> named, boolean isText) {
        rejected = plus(rejected, one(row.pence()));
        uncosted += row.pence().isEmpty() && !isText ? 1 : 0;
        if (rejects.size() < KEPT) {
            rejects.add(row);
        }
        for (Problem problem : row.problems()) {
            String name = named.containsKey(problem.path()) ? problem.value() : "";
            List<String> key = List.of(problem.path(), problem.expected(), name);
            List<String> its = reasons.containsKey(key) || reasons.size() < MOST_REASONS ? key : List.of();
            reasons.merge(
                    its,
                    new RejectReason(
                            its.isEmpty() ? problem.withExpected("further reasons") : problem, one(row.pence())),
                    (before, now) -> new RejectReason(before.first(), plus(before.rows(), now.rows())));
        }
    }

    void withoutService(String code, OptionalLong pence) {
        count(withoutService, code, pence);
    }

    void withoutPrice(String service, OptionalLong pence) {
        count(withoutPrice, service, pence);
    }

    private void count(SortedMap<String, RowCount> byName, String name, OptionalLong pence) {
        if (byName.containsKey(name) || byName.size() < MOST_NAMES) {
            byName.merge(name, one(pence), QualityTally::plus);
        }
    }
}
