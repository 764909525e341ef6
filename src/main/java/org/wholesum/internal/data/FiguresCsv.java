package org.wholesum.internal.data;

import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.wholesum.internal.publication.Publication;
import org.wholesum.study.FigureValue;
import org.wholesum.study.StudyResult;

/**
 * The named figures as a tidy table: {@code name,value,unit,description}. Money is in major units, and its unit is the code of
 * its currency; a share, change or rate of 25% is 0.25.
 */
public final class FiguresCsv {
    /** The file's name. */
    public static final String NAME = "figures.csv";

    private FiguresCsv() {}

    /** Every figure, in the order of {@link StudyResult#figures}. */
    public static String of(StudyResult result) {
        CsvText csv = new CsvText("name", "value", "unit", "description");
        result.figures()
                .forEach((name, value) ->
                        csv.row(CsvText.words(name), value.number().toPlainString(), unit(value), meaning(name)));
        return csv.toString();
    }

    /** What a report for publication shows of them, with a status: published, or suppressed and without a value. */
    public static String published(StudyResult result, Publication publication) {
        PublishedFigures figures = PublishedFigures.of(result, publication);
        CsvText csv = new CsvText("name", "value", "unit", "description", "status");
        for (Map.Entry<String, FigureValue> figure : figures.shown().entrySet()) {
            String name = figure.getKey();
            FigureValue value = figure.getValue();
            csv.row(CsvText.words(name), value.number().toPlainString(), unit(value), meaning(name), "published");
        }
        figures.suppressed()
                .forEach((name, unit) -> csv.row(CsvText.words(name), "", unit, meaning(name), "suppressed"));
        return csv.toString();
    }

    /** The code of a currency for money, and the unit's name for the rest. */
    public static String unit(FigureValue value) {
        return value.currency().map(CurrencyUnit::getCode).orElse(value.unit().id());
    }

    private static String meaning(String figure) {
        return CsvText.words(StudyResult.meaningOf(figure).orElse(""));
    }
}
