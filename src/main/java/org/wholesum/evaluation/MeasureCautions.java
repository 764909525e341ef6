package org.wholesum.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholesum.measure.MeasureChange;

/** The cautions of several measures, each written once with the measures that it is of. */
final class MeasureCautions {
    private static final int SHOWN = 5;

    private MeasureCautions() {}

    static List<String> of(List<MeasureChange> changes) {
        Map<String, List<String>> byCaution = new LinkedHashMap<>();
        changes.forEach(change -> change.cautions().forEach(caution -> byCaution
                .computeIfAbsent(caution, text -> new ArrayList<>())
                .add(change.measure().name())));
        List<String> sentences = new ArrayList<>();
        byCaution.forEach((caution, names) ->
                sentences.add((names.size() == changes.size() ? "Measures" : "Measures (" + names(names) + ")") + ": "
                        + caution + "."));
        return sentences;
    }

    private static String names(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
