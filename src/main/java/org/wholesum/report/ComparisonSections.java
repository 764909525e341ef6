package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.table.ComparisonTables;
import org.wholesum.internal.table.RoundedComparison;
import org.wholesum.projection.Comparison;
import org.wholesum.sensitivity.ProbabilisticSensitivity;

/**
 * The sections about a comparison: by agency, and by year.
 *
 * @param comparison the two methods
 * @param appraisal what it is worth, if that is known: amounts of the comparison are then said to be cash
 * @param names what to call the agencies
 * @param precision to what the amounts of tables are rounded
 */
record ComparisonSections(
        Comparison comparison, Optional<Appraisal> appraisal, Function<Agency, String> names, Precision precision) {

    Section agencies() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(WhoSaves.of(comparison, names, appraisal.isPresent(), precision)));
        blocks.addAll(AgencyCharts.of(comparison, names));
        blocks.add(new Block.TableBlock(ComparisonTables.byAgency(inTables(), names)));
        return new Section("Who saves, who pays", blocks);
    }

    /**
     * By financial year.
     *
     * @param months whether to list the months too
     * @param draws the savings by draw, if they are known
     */
    Section years(boolean months, Optional<ProbabilisticSensitivity> draws) {
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Prose(PaybackSentence.of(comparison, appraisal)),
                Charts.cumulative(comparison, draws),
                new Block.TableBlock(ComparisonTables.byFinancialYear(inTables()))));
        ComparisonTables.savingByAgencyAndYear(inTables(), names)
                .map(Block.TableBlock::new)
                .ifPresent(blocks::add);
        if (months) {
            blocks.add(new Block.TableBlock(ComparisonTables.byMonth(inTables())));
        }
        return new Section("Year by year", blocks);
    }

    private RoundedComparison inTables() {
        return RoundedComparison.of(comparison, precision);
    }
}
