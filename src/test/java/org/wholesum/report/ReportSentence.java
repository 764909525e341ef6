package org.wholesum.report;

import java.util.Optional;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.population.ScaleUp;

/** The sentences of the report, for tests of other packages. */
public final class ReportSentence {
    private ReportSentence() {}

    public static String of(Appraisal appraisal) {
        return Sentences.of(appraisal);
    }

    public static String of(ScaleUp city) {
        return Sentences.of(city, city.sample().whole(), Optional.empty());
    }

    public static String of(CostOfWaiting waiting) {
        return Sentences.of(waiting);
    }
}
