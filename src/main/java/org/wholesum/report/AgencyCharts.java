package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.picture.CostWaterfall;
import org.wholesum.internal.picture.ShareChart;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.table.RoundedComparison;
import org.wholesum.projection.Comparison;

/** The charts of what each agency saves or pays, and of its share of the cost. */
final class AgencyCharts {
    private static final String LEFT_OUT =
            "The chart from the cost of one method to that of the other, and that of the shares"
                    + " of the agencies, are left out because the costs of some agencies are suppressed.";

    private AgencyCharts() {}

    static List<Block> of(Comparison comparison, Function<Agency, String> names) {
        if (comparison.agencies().isEmpty()) {
            return List.of(Charts.savingByAgency(comparison, names));
        }
        RoundedComparison rounded = RoundedComparison.of(comparison, Precision.POUNDS);
        List<Block> charts = new ArrayList<>(List.of(CostWaterfall.of(rounded, names)));
        ShareChart.of(rounded, names).ifPresent(charts::add);
        return charts;
    }

    /** Where an agency is suppressed, the savings alone, with a sentence on the charts that are left out. */
    static List<Block> published(Publication publication) {
        return publication.suppressed().isEmpty()
                ? of(publication.comparison(), publication::nameOf)
                : List.of(
                        Charts.savingByAgency(publication.comparison(), publication::nameOf),
                        new Block.Prose(LEFT_OUT));
    }
}
