package org.wholesum.population;

import java.util.ArrayList;
import java.util.List;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.projection.CaseComparisons;

/** The cases of an explanation, a line each; of many, the first few and the sum of the others. */
final class CaseLines {
    private static final int MOST = 100;
    private static final int FIRST_OF_MANY = 3;

    private CaseLines() {}

    /** The lines of the cases at some indices, each after a prefix. */
    static List<String> of(CaseComparisons cases, int[] indices, String prefix) {
        long[] old = cases.old().pence();
        long[] pilot = cases.pilot().pence();
        int shown = indices.length <= MOST ? indices.length : FIRST_OF_MANY;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            lines.add(prefix + "case " + cases.cases().get(indices[i]) + ": "
                    + difference(cases, old[indices[i]], pilot[indices[i]]));
        }
        if (shown < indices.length) {
            lines.add(prefix + "the other " + WholeNumber.grouped(indices.length - shown) + " cases together: "
                    + difference(cases, sum(old, indices, shown), sum(pilot, indices, shown)));
        }
        return lines;
    }

    private static String difference(CaseComparisons cases, long old, long pilot) {
        return MoneyText.of(cases.currency(), old) + " − " + MoneyText.of(cases.currency(), pilot) + " = "
                + MoneyText.of(cases.currency(), Exact.subtract(old, pilot));
    }

    private static long sum(long[] pence, int[] indices, int from) {
        long sum = 0;
        for (int i = from; i < indices.length; i++) {
            sum = Exact.add(sum, pence[indices[i]]);
        }
        return sum;
    }
}
