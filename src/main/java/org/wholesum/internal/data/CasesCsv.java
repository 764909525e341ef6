package org.wholesum.internal.data;

import org.wholesum.internal.parallel.Interruption;
import org.wholesum.projection.CaseComparisons;

/**
 * The costs of each case over the horizon, a record each: {@code case_id,old,pilot,saving}, amounts in major units of the
 * study's currency. It is never made for publication.
 */
public final class CasesCsv {
    /** The file's name. */
    public static final String NAME = "cases.csv";

    private CasesCsv() {}

    /** The costs of every case, in order. */
    public static String of(CaseComparisons cases) {
        long[] old = cases.old().pence();
        long[] pilot = cases.pilot().pence();
        int places = cases.currency().getDecimalPlaces();
        CsvText csv = new CsvText("case_id", "old", "pilot", "saving");
        for (int i = 0; i < cases.size(); i++) {
            Interruption.check("writing a report");
            csv.row(
                    CsvText.words(cases.cases().get(i)),
                    CsvText.amount(old[i], places),
                    CsvText.amount(pilot[i], places),
                    CsvText.amount(Math.subtractExact(old[i], pilot[i]), places));
        }
        return csv.toString();
    }
}
