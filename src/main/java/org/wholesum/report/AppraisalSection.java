package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.picture.ValueWaterfall;
import org.wholesum.internal.table.AppraisalTables;
import org.wholesum.internal.table.RoundedAppraisal;

/** The section about what a comparison is worth. */
final class AppraisalSection {
    static final String HEADING = "Appraisal";

    private AppraisalSection() {}

    /**
     * Sentences and tables.
     *
     * @param notes what published guidance says of it, in sentences
     */
    static Section of(Appraisal worth, Function<Agency, String> names, Precision precision, List<String> notes) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(Sentences.of(worth)));
        notes.stream().map(Block.Prose::new).forEach(blocks::add);
        blocks.add(new Block.Prose(Sentences.basis(worth)));
        RoundedAppraisal rounded = RoundedAppraisal.of(worth, precision);
        blocks.add(ValueWaterfall.of(rounded));
        blocks.add(new Block.TableBlock(AppraisalTables.bridge(rounded)));
        blocks.add(new Block.TableBlock(AppraisalTables.measures(rounded)));
        blocks.add(new Block.TableBlock(AppraisalTables.byAgency(rounded, names)));
        AppraisalTables.benefitsByAgency(rounded, names).ifPresent(table -> blocks.add(new Block.TableBlock(table)));
        blocks.add(new Block.TableBlock(AppraisalTables.byFinancialYear(rounded)));
        return new Section(HEADING, blocks);
    }
}
