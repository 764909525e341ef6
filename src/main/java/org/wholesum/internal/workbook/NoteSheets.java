package org.wholesum.internal.workbook;

import java.util.List;
import java.util.Optional;
import org.wholesum.appraisal.EditionAppraisal;
import org.wholesum.internal.scenario.entry.PopulationEntry;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.scenario.Parameter;
import org.wholesum.study.StudyResult;

/** The sheets of sentences: what was assumed, what to be careful of, and where numbers are from. */
final class NoteSheets {
    private static final int TOP = 2;

    private final StudyResult result;

    NoteSheets(StudyResult result) {
        this.result = result;
    }

    SheetDraft assumptions(List<String> limits) {
        SheetDraft sheet = new SheetDraft("Assumptions", "Assumptions and cautions");
        sheet.freeze(TOP + 1, 0);
        sheet.headings(TOP, "Kind", "In words");
        result.scenario().entry().assumptions().forEach(text -> line(sheet, "Assumption", text));
        result.cautions().forEach(text -> line(sheet, "Caution, as run", text));
        limits.forEach(text -> line(sheet, "This workbook", text));
        line(
                sheet,
                "This workbook",
                "It is for working, not for publication. It has no single case, but small numbers are not suppressed.");
        return sheet;
    }

    SheetDraft sources() {
        SheetDraft sheet = new SheetDraft("Sources", "Where the numbers are from");
        sheet.freeze(TOP + 1, 0);
        sheet.headings(TOP, "What", "Source");
        line(sheet, "Scenario", result.scenario().title());
        result.loaded()
                .ifPresent(read -> line(
                        sheet,
                        "Records",
                        read.source() + ": " + WholeNumber.grouped(read.accepted()) + " rows accepted, "
                                + WholeNumber.grouped(read.rejected()) + " rejected"));
        result.loaded().ifPresent(read -> read.priced().forEach(text -> line(sheet, "Prices", text)));
        for (Parameter one : result.scenario().parameters()) {
            one.source().ifPresent(text -> line(sheet, "Parameter " + one.name(), text));
        }
        Optional<String> counted = result.scenario().entry().population().flatMap(PopulationEntry::source);
        counted.ifPresent(text -> line(sheet, "Similar cases, N", text));
        result.editions().stream()
                .map(EditionAppraisal::uses)
                .flatMap(List::stream)
                .distinct()
                .forEach(use -> line(sheet, "Guidance", use.toString()));
        return sheet;
    }

    private static void line(SheetDraft sheet, String what, String text) {
        int row = sheet.next();
        sheet.text(row, 0, what);
        sheet.text(row, 1, text);
    }
}
