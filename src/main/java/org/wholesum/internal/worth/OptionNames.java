package org.wholesum.internal.worth;

import org.wholesum.internal.scenario.entry.ComparisonEntry;
import org.wholesum.projection.MethodNames;
import org.wholesum.study.StudyResult;

/** What reports call methods: those of the comparison as elsewhere in the report, the others by their names with spaces. */
record OptionNames(ComparisonEntry compared, MethodNames names) {
    static OptionNames of(StudyResult result) {
        return new OptionNames(
                result.scenario().entry().comparison(), result.comparison().names());
    }

    String inSentence(String method) {
        return isOld(method) ? names.oldInSentence() : isPilot(method) ? names.pilotInSentence() : words(method);
    }

    String inTable(String method) {
        return isOld(method) ? names.oldAsColumn() : isPilot(method) ? names.pilotAsColumn() : words(method);
    }

    private boolean isOld(String method) {
        return method.equals(compared.old());
    }

    private boolean isPilot(String method) {
        return method.equals(compared.pilot());
    }

    private static String words(String method) {
        return method.replace('_', ' ').replace('-', ' ').strip();
    }
}
