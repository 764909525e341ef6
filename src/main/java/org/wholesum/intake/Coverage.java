package org.wholesum.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.coverage.FarMonths;
import org.wholesum.internal.coverage.RegularRows;
import org.wholesum.ledger.RecordCounts;

/**
 * Which months have records, by agency, and where records are missing from a window. The rules are those of {@link
 * LedgerChecks#covered()} and {@link LedgerChecks#gaps()}.
 */
final class Coverage {
    private final Months months;
    private final SortedMap<Agency, long[]> byAgency;
    private final long[] all;
    private final Map<Months, Long> far = new LinkedHashMap<>();
    private final int first;
    private final int last;

    Coverage(RecordCounts counts) {
        this.months = counts.months();
        this.byAgency = counts.byAgency();
        this.all = new long[months.count()];
        byAgency.values().forEach(rows -> {
            for (int i = 0; i < all.length; i++) {
                all[i] += rows[i];
            }
        });
        FarMonths apart = new FarMonths(all);
        apart.far().forEach((group, rows) -> far.put(months(group.from(), group.to()), rows));
        this.first = apart.first();
        this.last = apart.last();
    }

    private Months months(int from, int to) {
        return Months.of(months.month(from), to - from + 1);
    }

    Months covered() {
        return months(first, last);
    }

    Map<Months, Long> far() {
        return far;
    }

    /** The gaps of a window, those of all agencies first. */
    List<Gap> gaps(String name, Months window) {
        List<Gap> gaps = new ArrayList<>();
        pastTheRecords(name, window, gaps);
        List<int[]> ofAll = new RegularRows(all, first, last).gaps();
        ofAll.forEach(gap -> add(name, window, Optional.empty(), gap, Gap.Kind.BETWEEN, gaps));
        byAgency.forEach((agency, rows) -> ofAgency(name, window, agency, rows, ofAll, gaps));
        return gaps;
    }

    private void pastTheRecords(String name, Months window, List<Gap> gaps) {
        Months covered = covered();
        if (window.first().isBefore(covered.first())) {
            Months before = window.last().isBefore(covered.first())
                    ? window
                    : Months.between(window.first(), covered.first().minusMonths(1));
            gaps.add(new Gap(name, Optional.empty(), before, Gap.Kind.PAST_THE_RECORDS));
        }
        if (window.last().isAfter(covered.last())) {
            Months after = window.first().isAfter(covered.last())
                    ? window
                    : Months.between(covered.last().plusMonths(1), window.last());
            gaps.add(new Gap(name, Optional.empty(), after, Gap.Kind.PAST_THE_RECORDS));
        }
    }

    private void ofAgency(String name, Months window, Agency agency, long[] rows, List<int[]> ofAll, List<Gap> gaps) {
        RegularRows regular = new RegularRows(rows, first, last);
        Optional<Agency> its = Optional.of(agency);
        for (int[] gap : regular.gaps()) {
            if (ofAll.stream().noneMatch(other -> other[0] <= gap[0] && gap[1] <= other[1])) {
                add(name, window, its, gap, Gap.Kind.BETWEEN, gaps);
            }
        }
        covered().intersection(window).ifPresent(inside -> {
            int from = months.indexOf(inside.first());
            int to = months.indexOf(inside.last());
            if (regular.first() <= to && regular.expects(regular.first() - from)) {
                int[] lead = {from, regular.first() - 1};
                add(name, window, its, lead, Gap.Kind.BEFORE_THE_FIRST, gaps);
            }
            int[] end = {Math.max(from, regular.last() + 1), to};
            if (regular.expects(end[1] - end[0] + 1)) {
                add(name, window, its, end, Gap.Kind.AFTER_THE_LAST, gaps);
            }
        });
    }

    private void add(String name, Months window, Optional<Agency> agency, int[] gap, Gap.Kind kind, List<Gap> gaps) {
        months(gap[0], gap[1])
                .intersection(window)
                .ifPresent(missing -> gaps.add(new Gap(name, agency, missing, kind)));
    }
}
