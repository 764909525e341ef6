package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.ExampleResults;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.text.Table;

class ChartTablesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stoke/scenario.yaml",
                "stoke/appraisal.yaml",
                "stoke/settlement.yaml",
                "evidence/scenario.yaml",
                "options/scenario.yaml",
                "city/scenario.yaml",
                "needs-groups/scenario.yaml"
            })
    void the_amounts_of_every_chart_are_in_a_table_behind_it_or_below_it(String example) {
        for (Section section : report(example).sections()) {
            List<Block> blocks = section.blocks();
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.get(i) instanceof Block.Chart chart) {
                    boolean below = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.TableBlock;
                    boolean plane = chart.title().contains("with the frontier");
                    assertThat(chart.table().isPresent() || below || plane)
                            .as(chart.title())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void a_control_chart_has_its_readings_and_limits_by_month() {
        Table table = table(report("evidence/scenario.yaml"), "Failure demand as a share of coded contacts, by month");
        assertThat(table.columns())
                .extracting(Table.Column::name)
                .containsExactly("month", "reading", "mean", "lower limit", "upper limit", "signals");
        assertThat(table.rows()).hasSizeGreaterThan(12);
        assertThat(table.rows().get(0).cells().get(1)).endsWith("%");
    }

    @Test
    void the_people_of_a_simulated_city_are_those_of_its_history() {
        Table table = table(
                report("city/scenario.yaml"),
                "People in the needs group specialist at the start of each month: as now (grey) and one worker (blue)");
        assertThat(table.columns()).extracting(Table.Column::name).containsExactly("month", "as now", "one worker");
        assertThat(table.rows().get(0).cells().get(1))
                .isEqualTo(table.rows().get(0).cells().get(2));
    }

    @Test
    void the_last_tenth_of_a_lorenz_curve_is_all_the_cost() {
        Table table = table(
                report("evidence/scenario.yaml"), "Share of cost by share of cases, the cheapest first (Lorenz curve)");
        assertThat(table.rows()).hasSize(10);
        assertThat(table.rows().get(9).cells()).containsExactly("100.0%", "100.0%");
    }

    private static Report report(String example) {
        return Report.of(ExampleResults.study(Path.of("examples").resolve(example)));
    }

    private static Table table(Report report, String title) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block ->
                        block instanceof Block.Chart chart && chart.title().equals(title))
                .map(block -> ((Block.Chart) block).table().orElseThrow())
                .findFirst()
                .orElseThrow();
    }
}
