package org.wholesum.internal.table;

import com.google.common.collect.Comparators;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.population.Sample;
import org.wholesum.projection.CaseComparisons;

/** The cases of a sample as a table. */
public final class SampleTable {
    private static final int MOST = 40;

    private final CaseComparisons cases;
    private final long[] old;
    private final long[] pilot;
    private final Table.Builder table;

    private SampleTable(CaseComparisons cases, String title) {
        this.cases = cases;
        this.old = cases.old().pence();
        this.pilot = cases.pilot().pence();
        this.table = Table.titled(title).words("case").figures("old", "pilot", "saving");
    }

    /**
     * Cost by both methods and saving of each case, with the total; of more than 40, those with the largest savings or extra
     * costs, and the sum of the others.
     *
     * @param sample the sample
     * @return the table
     */
    public static Table of(Sample sample) {
        int n = sample.n();
        String title = "Cost by case in " + sample.cases().currency();
        if (n <= MOST) {
            return new SampleTable(sample.cases(), title).first(IntStream.range(0, n));
        }
        long[] savings = sample.savings();
        List<Integer> largest = IntStream.range(0, n)
                .boxed()
                .collect(Comparators.least(
                        MOST,
                        // negative amounts, as the absolute value of the least long is no long
                        Comparator.<Integer>comparingLong(i -> -Math.abs(savings[i]))
                                .thenComparing(i -> i)));
        return new SampleTable(sample.cases(), title + ": the " + MOST + " with the largest savings or extra costs")
                .first(largest.stream().mapToInt(Integer::intValue));
    }

    private Table first(IntStream listed) {
        long[] sums = new long[2];
        int[] count = new int[1];
        listed.forEach(i -> {
            row(cases.cases().get(i), old[i], pilot[i]);
            sums[0] = Math.addExact(sums[0], old[i]);
            sums[1] = Math.addExact(sums[1], pilot[i]);
            count[0]++;
        });
        long allOld = cases.sum().oldCost().getAmountMinorLong();
        long allPilot = cases.sum().pilotCost().getAmountMinorLong();
        int others = cases.size() - count[0];
        if (others > 0) {
            row(
                    WholeNumber.grouped(others) + " others",
                    Math.subtractExact(allOld, sums[0]),
                    Math.subtractExact(allPilot, sums[1]));
        }
        return table.total(cells("all", allOld, allPilot)).build();
    }

    private void row(String name, long before, long after) {
        table.row(cells(name, before, after));
    }

    private String[] cells(String name, long before, long after) {
        return new String[] {name, plain(before), plain(after), plain(Math.subtractExact(before, after))};
    }

    private String plain(long pence) {
        return MoneyText.plain(cases.currency(), pence);
    }
}
