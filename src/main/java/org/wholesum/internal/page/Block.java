package org.wholesum.internal.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;

/** A piece of a report. Texts are plain words without markup. */
public sealed interface Block {

    /**
     * A paragraph.
     *
     * @param text its sentences
     */
    record Prose(String text) implements Block {
        /** Sets minus signs, and makes control characters visible. */
        public Prose {
            text = Typography.minus(Visible.of(text));
        }
    }

    /**
     * A caution, which every format shows.
     *
     * @param text its sentences
     */
    record Caution(String text) implements Block {
        /** Sets minus signs, and makes control characters visible. */
        public Caution {
            text = Typography.minus(Visible.of(text));
        }
    }

    /**
     * A numbered list: the steps of an explanation, or rejected rows.
     *
     * @param lines one line a step
     */
    record Steps(List<String> lines) implements Block {
        /** Copies the list, sets minus signs, and makes control characters visible except line feeds. */
        public Steps {
            lines = lines.stream().map(Visible::lines).map(Typography::minus).toList();
        }
    }

    /**
     * A table.
     *
     * @param table its cells
     * @param detail whether a page folds it, however short it is
     */
    record TableBlock(Table table, boolean detail) implements Block {
        /**
         * A table that a page folds if it is long.
         *
         * @param table its cells
         */
        public TableBlock(Table table) {
            this(table, false);
        }
    }

    /**
     * A chart, for formats that can draw, with the table of what it shows.
     *
     * @param title the caption
     * @param alternative the content in words, for readers who can't see it
     * @param specification a Lets-Plot specification
     * @param table the amounts that are drawn; empty where they are in the alternative
     */
    record Chart(String title, String alternative, Map<String, Object> specification, Optional<Table> table)
            implements Block {
        /** Copies the map, sets minus signs, and makes control characters visible. */
        public Chart {
            title = Typography.minus(Visible.of(title));
            alternative = Typography.minus(Visible.of(alternative));
            specification = Map.copyOf(specification);
        }

        /**
         * A chart whose amounts are in its alternative.
         *
         * @param title the caption
         * @param alternative the content in words
         * @param specification a Lets-Plot specification
         */
        public Chart(String title, String alternative, Map<String, Object> specification) {
            this(title, alternative, specification, Optional.empty());
        }

        /**
         * The same with a table.
         *
         * @param amounts what is drawn
         * @return a chart that carries them
         */
        public Chart with(Table amounts) {
            return new Chart(title, alternative, specification, Optional.of(amounts));
        }
    }
}
