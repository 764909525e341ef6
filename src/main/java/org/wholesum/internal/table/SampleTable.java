package org.wholesum.internal.table;

import com.google.common.collect.Comparators;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.population.Sample;
import org.wholesum.projection.CaseComparisons;

/** The cases of a sample as a table. */
public final class SampleTable {
    private static final int MOST = 40;

    private final List<String> names = new ArrayList<>();
    private final List<Compared> rows = new ArrayList<>();
    private final Compared all;
    private final AmountFormat format;
    private final List<Compared> printed;

    private SampleTable(CaseComparisons cases, int[] listed, Precision precision) {
        long[] old = cases.old().pence();
        long[] pilot = cases.pilot().pence();
        this.all = Compared.of(cases.sum().oldCost(), cases.sum().pilotCost());
        Compared others = all;
        for (int i : listed) {
            Compared one =
                    Compared.of(Money.ofMinor(cases.currency(), old[i]), Money.ofMinor(cases.currency(), pilot[i]));
            add(cases.cases().get(i), one);
            others = Compared.of(others.old().minus(one.old()), others.pilot().minus(one.pilot()));
        }
        if (listed.length < cases.size()) {
            add(WholeNumber.grouped(cases.size() - listed.length) + " others", others);
        }
        this.format = all.format(precision);
        this.printed = RoundedRows.of(rows, all, format);
    }

    private void add(String name, Compared amounts) {
        names.add(name);
        rows.add(amounts);
    }

    /**
     * The cases of a sample, with the amounts that the table prints.
     *
     * @param sample the sample
     * @param precision to what
     * @return the cases; of more than 40, those with the largest savings or extra costs
     */
    public static SampleTable of(Sample sample, Precision precision) {
        return new SampleTable(sample.cases(), listed(sample), precision);
    }

    private static int[] listed(Sample sample) {
        IntStream every = IntStream.range(0, sample.n());
        if (sample.n() <= MOST) {
            return every.toArray();
        }
        long[] savings = sample.savings();
        return every
                .boxed()
                .collect(Comparators.least(
                        MOST,
                        // negative amounts, as the absolute value of the least long is no long
                        Comparator.<Integer>comparingLong(i -> -Math.abs(savings[i]))
                                .thenComparing(i -> i)))
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** {@return cost by both methods and saving of each case, the sum of those that are not listed, and the total} */
    public Table table() {
        String title = "Cost by case in " + format.currency();
        Table.Builder table = Table.titled(
                        rows.size() > MOST
                                ? title + ": the " + MOST + " with the largest savings or extra costs"
                                : title)
                .words("case")
                .figures("old", "pilot", "saving");
        for (int i = 0; i < names.size(); i++) {
            table.row(cells(names.get(i), printed.get(i)));
        }
        return table.total(cells("all", all.rounded(format))).build();
    }

    private String[] cells(String name, Compared amounts) {
        return new String[] {
            name, format.plain(amounts.old()), format.plain(amounts.pilot()), format.plain(amounts.saving())
        };
    }

    /**
     * The saving of a case as the table prints it.
     *
     * @param caseId the case
     * @param exact its saving
     * @return the saving in the table; of a case that isn't listed, rounded by itself
     */
    long saving(String caseId, Money exact) {
        int row = names.indexOf(caseId);
        return row < 0
                ? format.nearest(exact.getAmountMinorLong())
                : printed.get(row).saving().getAmountMinorLong();
    }
}
