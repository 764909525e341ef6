package org.wholesum.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a value shows of itself, in order: sentences and tables, as text for a terminal and as HTML for a notebook. */
public final class Shown {
    private final List<Object> parts;

    private Shown(List<Object> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * A table alone.
     *
     * @param table its cells
     * @return the table
     */
    public static Shown of(Table table) {
        return new Shown(List.of(table));
    }

    /**
     * A sentence, or a few.
     *
     * @param sentence plain words without markup
     * @return the sentence
     */
    public static Shown of(String sentence) {
        return new Shown(List.of(sentence));
    }

    /**
     * A table below this.
     *
     * @param table its cells
     * @return both
     */
    public Shown and(Table table) {
        return with(table);
    }

    /**
     * A sentence below this.
     *
     * @param sentence plain words without markup
     * @return both
     */
    public Shown and(String sentence) {
        return with(sentence);
    }

    private Shown with(Object part) {
        List<Object> all = new ArrayList<>(parts);
        all.add(part);
        return new Shown(all);
    }

    /**
     * HTML that needs no style sheet and no script, to be put into a page.
     *
     * @return a paragraph for each sentence and a table for each table, with every character of theirs escaped
     */
    public String toHtml() {
        return parts.stream()
                .map(part -> part instanceof Table table ? HtmlText.table(table) : HtmlText.paragraph(part.toString()))
                .collect(Collectors.joining());
    }

    /** The sentences and tables with an empty line between them. */
    @Override
    public String toString() {
        return parts.stream().map(Object::toString).collect(Collectors.joining("\n\n"));
    }
}
