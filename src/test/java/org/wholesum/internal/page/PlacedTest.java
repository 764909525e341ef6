package org.wholesum.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholesum.internal.page.Placed.Place;
import org.wholesum.internal.text.Table;

/** Where a page has each block of a section. */
class PlacedTest {
    private static final Block PROSE = new Block.Prose("Sentence.");
    private static final Block CAUTION = new Block.Caution("Careful.");
    private static final Block CHART = new Block.Chart("Chart", "What it shows", Map.of());
    private static final Block STEPS = new Block.Steps(List.of("one"));

    private static Block table(int rows) {
        Table.Builder table = Table.titled("Table").words("row");
        for (int row = 0; row < rows; row++) {
            table.row("row " + row);
        }
        return new Block.TableBlock(table.build());
    }

    private static List<Place> places(boolean detail, Block... blocks) {
        return Placed.of(new Section("Heading", List.of(blocks), detail)).stream()
                .map(Placed::place)
                .toList();
    }

    @Test
    void sentences_the_first_chart_and_two_short_tables_are_open() {
        assertThat(places(false, PROSE, CHART, table(12), CAUTION, CHART, table(1), table(1), STEPS))
                .containsExactly(
                        Place.OPEN,
                        Place.OPEN,
                        Place.OPEN,
                        Place.OPEN,
                        Place.SCREEN,
                        Place.OPEN,
                        Place.FOLDED,
                        Place.FOLDED);
    }

    @Test
    void a_long_table_is_folded_and_leaves_its_place_to_the_next() {
        assertThat(places(false, table(13), table(12), table(12)))
                .containsExactly(Place.FOLDED, Place.OPEN, Place.OPEN);
    }

    @Test
    void a_table_that_is_a_detail_is_folded_however_short() {
        Block detail = new Block.TableBlock(((Block.TableBlock) table(1)).table(), true);
        assertThat(places(false, detail)).containsExactly(Place.FOLDED);
    }

    @Test
    void of_a_section_for_reference_only_cautions_are_printed_unless_asked() {
        assertThat(places(true, PROSE, CHART, table(1), STEPS, CAUTION))
                .containsExactly(Place.SCREEN, Place.SCREEN, Place.FOLDED, Place.FOLDED, Place.OPEN);
    }
}
