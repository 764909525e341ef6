package org.wholesum.report;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Placed;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.text.Table;

/** The sections of a page, each with a name that a link can have, and with its details folded. */
final class HtmlSections {
    private static final CharMatcher PLAIN = CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9'));

    private final Report report;
    private final Set<String> names = new HashSet<>();

    HtmlSections(Report report) {
        this.report = report;
    }

    /** Those that have something which the summary has not. */
    List<Map<String, Object>> shown() {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Section section : report.sections()) {
            if (!isInSummary(section)) {
                shown.add(section(section));
            }
        }
        return shown;
    }

    private boolean isInSummary(Section section) {
        return section.blocks().stream()
                .allMatch(block -> block instanceof Block.Caution
                        && report.summary().stream()
                                .anyMatch(part -> part.blocks().contains(block)));
    }

    private Map<String, Object> section(Section section) {
        List<Placed> placed = Placed.of(section);
        return Map.of(
                "heading", section.heading(),
                "name", name(section.heading()),
                "detail", placed.stream().noneMatch(one -> one.place() == Placed.Place.OPEN),
                "blocks", placed.stream().map(HtmlSections::block).toList());
    }

    /** The words of a heading with hyphens between, and a number where another section has them too. */
    private String name(String heading) {
        String words = PLAIN.negate().trimAndCollapseFrom(heading.toLowerCase(Locale.ROOT), '-');
        String base = "section-" + (words.isEmpty() ? "untitled" : words);
        String name = base;
        for (int again = 2; !names.add(name); again++) {
            name = base + "-" + again;
        }
        return name;
    }

    private static Map<String, Object> block(Placed placed) {
        ImmutableMap.Builder<String, Object> block =
                ImmutableMap.<String, Object>builder().putAll(HtmlFormat.block(placed.block()));
        if (placed.place() == Placed.Place.FOLDED && placed.block() instanceof Block.TableBlock shown) {
            block.put("fold", fold(shown.table()));
        }
        return block.put("screen", placed.place() == Placed.Place.SCREEN).buildOrThrow();
    }

    private static String fold(Table table) {
        int rows = table.rows().size();
        return table.caption() + " (" + (rows == 1 ? "1 row" : rows + " rows") + ")";
    }
}
