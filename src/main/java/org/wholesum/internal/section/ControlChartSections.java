package org.wholesum.internal.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholesum.evaluation.Evaluation;
import org.wholesum.evaluation.Evaluation.Charted;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.table.ControlPicture;
import org.wholesum.internal.text.EvidenceText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.measure.ChartRule;
import org.wholesum.measure.ControlChart.Point;

/** Control charts of measures: a picture, the limits of each side of a break, and the signals. */
final class ControlChartSections {
    private ControlChartSections() {}

    static Optional<Section> full(Evaluation evaluation) {
        List<Block> blocks = new ArrayList<>();
        evaluation.charts().forEach((name, charted) -> blocks.addAll(blocks(charted)));
        return section(blocks);
    }

    static Optional<Section> published(Evaluation evaluation, DisclosureRules rules) {
        List<Block> blocks = new ArrayList<>();
        evaluation.charts().forEach((name, charted) -> {
            if (isPublished(charted, rules)) {
                blocks.addAll(blocks(charted));
            } else {
                blocks.add(new Block.Prose("The control chart " + name + " is suppressed, as a month has a count below "
                        + rules.minimum() + "."));
            }
        });
        return section(blocks);
    }

    private static Optional<Section> section(List<Block> blocks) {
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Section("Control charts", blocks));
    }

    /** Whether no month has a count that is too small. */
    static boolean isPublished(Charted charted, DisclosureRules rules) {
        return charted.measure().readings().stream()
                .filter(reading -> reading.area().equals(charted.area()))
                .mapToDouble(reading -> reading.smallestCount(charted.measure().isProportion()))
                .noneMatch(count -> count > 0 && count < rules.minimum());
    }

    private static List<Block> blocks(Charted charted) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(ControlPicture.of(charted.chart(), unit(charted), sentence(charted)));
        blocks.add(new Block.Prose(sentence(charted)));
        blocks.add(new Block.TableBlock(limits(charted)));
        if (!charted.chart().signals().isEmpty()) {
            blocks.add(new Block.TableBlock(signals(charted)));
        }
        return blocks;
    }

    private static String unit(Charted charted) {
        return charted.measure().unit().isEmpty()
                ? ""
                : " (" + charted.measure().unit() + ")";
    }

    private static String sentence(Charted charted) {
        int signals = charted.chart().signals().size();
        return EvidenceText.sentence(charted.measure().name() + " in " + charted.area() + ": "
                + (signals == 0
                        ? "no month is a signal of special cause; the readings vary as a stable process does"
                        : signals + (signals == 1 ? " month is a signal" : " months are signals")
                                + " of special cause"));
    }

    /** The first point of each side of a break; limits of shares and rates vary by month, these are of the last. */
    private static List<Point> sides(Charted charted) {
        List<Point> points = charted.chart().points();
        Point last = points.get(points.size() - 1);
        return charted.chart()
                .breakAt()
                .map(month -> {
                    List<Point> before = points.stream()
                            .filter(point -> point.month().isBefore(month))
                            .toList();
                    return List.of(before.get(before.size() - 1), last);
                })
                .orElse(List.of(last));
    }

    private static Table limits(Charted charted) {
        List<Point> sides = sides(charted);
        Table.Builder table = Table.titled(
                        "Mean and limits of " + charted.measure().name() + ", " + charted.area())
                .words("until")
                .figures("mean", "lower limit", "upper limit");
        sides.forEach(point -> table.row(
                Typography.month(point.month()),
                EvidenceText.measured(point.centre()),
                EvidenceText.measured(point.lower()),
                EvidenceText.measured(point.upper())));
        return table.build();
    }

    private static Table signals(Charted charted) {
        Table.Builder table = Table.titled("Signals of " + charted.measure().name() + ", " + charted.area())
                .words("month")
                .figures("reading")
                .words("rule");
        charted.chart()
                .signals()
                .forEach(point ->
                        table.row(Typography.month(point.month()), EvidenceText.measured(point.value()), rules(point)));
        return table.build();
    }

    private static String rules(Point point) {
        return point.signals().stream().sorted().map(ChartRule::inWords).collect(Collectors.joining(", "));
    }

    static void addTo(Map<String, Object> json, Evaluation evaluation, Optional<DisclosureRules> rules) {
        Map<String, Object> charts = new LinkedHashMap<>();
        evaluation.charts().forEach((name, charted) -> {
            boolean shown = rules.map(some -> isPublished(charted, some)).orElse(true);
            charts.put(name, shown ? ControlPicture.json(charted.chart()) : Map.of("suppressed", true));
        });
        if (!charts.isEmpty()) {
            json.put("control_charts", charts);
        }
    }
}
