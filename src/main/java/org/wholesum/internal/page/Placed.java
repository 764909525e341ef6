package org.wholesum.internal.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of a section, and where a page has it. A section for reference is folded but for its sentences and charts. Of any
 * other, the sentences, the first chart and the first two tables of at most {@value #MOST_ROWS} rows are printed; further
 * charts are on the screen only, and further or longer tables and all steps are folded.
 *
 * @param block the block
 * @param place where it is
 */
public record Placed(Block block, Place place) {
    /** The most rows of a table that is not folded, a total among them. */
    public static final int MOST_ROWS = 12;

    private static final int MOST_TABLES = 2;

    /** Where a page has a block. */
    public enum Place {
        /** On the screen and on paper. */
        OPEN,
        /** On the screen; on paper if every detail is asked for. */
        SCREEN,
        /** On the screen and on paper if it is unfolded. */
        FOLDED
    }

    /**
     * Places the blocks of a section.
     *
     * @param section the section
     * @return its blocks, in order
     */
    public static List<Placed> of(Section section) {
        List<Placed> placed = new ArrayList<>();
        int tables = 0;
        int charts = 0;
        for (Block block : section.blocks()) {
            Place place = section.detail() ? ofDetail(block) : ofMain(block, tables, charts);
            placed.add(new Placed(block, place));
            tables += block instanceof Block.TableBlock && place == Place.OPEN ? 1 : 0;
            charts += block instanceof Block.Chart ? 1 : 0;
        }
        return placed;
    }

    private static Place ofDetail(Block block) {
        if (block instanceof Block.Caution) {
            return Place.OPEN;
        }
        return block instanceof Block.TableBlock || block instanceof Block.Steps ? Place.FOLDED : Place.SCREEN;
    }

    private static Place ofMain(Block block, int tables, int charts) {
        if (block instanceof Block.TableBlock shown) {
            return shown.detail() || shown.table().rows().size() > MOST_ROWS || tables == MOST_TABLES
                    ? Place.FOLDED
                    : Place.OPEN;
        }
        if (block instanceof Block.Chart) {
            return charts == 0 ? Place.OPEN : Place.SCREEN;
        }
        return block instanceof Block.Steps ? Place.FOLDED : Place.OPEN;
    }
}
