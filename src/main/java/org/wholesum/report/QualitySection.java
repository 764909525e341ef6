package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholesum.intake.DataQuality;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.scenario.entry.CaseUnit;
import org.wholesum.internal.scenario.entry.LedgerFile;
import org.wholesum.internal.scenario.entry.PeopleEntry;
import org.wholesum.internal.table.LedgerTables;
import org.wholesum.internal.table.QualityTables;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.ReadResult;
import org.wholesum.ledger.RejectedRow;
import org.wholesum.study.StudyResult;

/** What the records are: what was read and linked, and what the checks have found. */
final class QualitySection {
    private static final String HEADING = "Data quality";
    private static final int MOST_REJECTS = 100;

    private final StudyResult result;
    private final ReadResult loaded;
    private final Precision precision;
    private final List<Block> blocks = new ArrayList<>();

    private QualitySection(StudyResult result, ReadResult loaded) {
        this.result = result;
        this.loaded = loaded;
        this.precision = result.scenario().entry().precision();
    }

    static Section of(StudyResult result, ReadResult loaded) {
        return new QualitySection(result, loaded).section();
    }

    private Section section() {
        Optional<DataQuality> quality = result.dataQuality();
        quality.ifPresentOrElse(this::extracts, this::file);
        result.checked().ifPresent(records -> {
            blocks.add(new Block.TableBlock(LedgerTables.checks(records, precision)));
            records.statements().forEach(statement -> blocks.add(new Block.Prose(statement)));
        });
        ledger().flatMap(LedgerFile::pseudonyms)
                .ifPresent(key -> blocks.add(new Block.Prose("Ids of cases are pseudonyms.")));
        if (loaded.rejectedUncosted() > 0) {
            blocks.add(new Block.Caution(
                    loaded.rejectedUncosted() == 1
                            ? "1 rejected row has no readable amount."
                            : loaded.rejectedUncosted() + " rejected rows have no readable amount."));
        }
        if (quality.isEmpty()) {
            rejects();
        }
        return new Section(HEADING, blocks);
    }

    /** Empty for a ledger of a program, where the scenario says nothing of it. */
    private Optional<LedgerFile> ledger() {
        return result.scenario().entry().ledger();
    }

    private void file() {
        blocks.add(new Block.TableBlock(LedgerTables.rows(loaded, precision)));
        loaded.totalsInWords().ifPresent(totals -> blocks.add(new Block.Prose(totals)));
    }

    private void extracts(DataQuality quality) {
        blocks.add(new Block.TableBlock(QualityTables.read(quality, precision)));
        QualityTables.findings(quality, precision).map(Block.TableBlock::new).ifPresent(blocks::add);
        QualityTables.linkage(quality, precision).map(Block.TableBlock::new).ifPresent(blocks::add);
        ledger().flatMap(LedgerFile::people).ifPresent(people -> linkage(quality, people));
    }

    private void linkage(DataQuality quality, PeopleEntry people) {
        boolean households = ledger().flatMap(LedgerFile::unit).equals(Optional.of(CaseUnit.HOUSEHOLD));
        List<String> sentences = new ArrayList<>();
        if (quality.unmatched().rows() > 0) {
            sentences.add(
                    people.unmatched().equals(Optional.of(PeopleEntry.Unmatched.OWN_CASES))
                            ? "Each id without a match is a case of its own."
                            : "The rows of ids without a match were left out.");
        }
        if (ledger().flatMap(LedgerFile::pseudonyms).isEmpty()) {
            quality.linkage().values().stream()
                    .filter(its -> its.unmatched() > 0)
                    .forEach(its ->
                            sentences.add("Without a match in " + its.extract() + ": " + its.unmatchedInWords() + "."));
        }
        quality.linkage().forEach((name, its) -> its.near().forEach(near -> sentences.add(name + ": " + near + ".")));
        int without = quality.withoutRecords().size();
        if (without > 0) {
            sentences.add(
                    WholeNumber.grouped(without) + " of the lookup table's " + (households ? "households" : "persons")
                            + (without == 1 ? " has" : " have") + " no record in any extract.");
        }
        if (!sentences.isEmpty()) {
            blocks.add(new Block.Prose(String.join(" ", sentences)));
        }
    }

    private void rejects() {
        List<String> rejects = loaded.rejects().stream()
                .limit(MOST_REJECTS)
                .map(RejectedRow::toString)
                .toList();
        if (!rejects.isEmpty()) {
            blocks.add(new Block.Steps(rejects));
        }
        if (loaded.rejected() > MOST_REJECTS) {
            blocks.add(new Block.Caution((loaded.rejected() - MOST_REJECTS) + " more rejected rows are not listed."));
        }
    }
}
