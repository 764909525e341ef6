package org.wholesum.internal.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wholesum.design.Design;
import org.wholesum.design.EventStudyBands;
import org.wholesum.design.Panel;
import org.wholesum.design.SyntheticControl;
import org.wholesum.inference.Effect;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.EvidenceText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;

/** What a design shows beside its effect. */
final class DesignDetails {
    private static final double LEVEL = 0.95;
    private static final double SHOWN = 0.0005;
    private static final int MOST_ROWS = 40;

    private final String name;
    private final boolean published;

    DesignDetails(String name, boolean published) {
        this.name = name;
        this.published = published;
    }

    List<Block> of(Design design) {
        List<Block> blocks = new ArrayList<>();
        // a switch over the sealed family is Java 21's
        if (design instanceof Design.Difference some) {
            some.study().ifPresent(bands -> study(bands, blocks));
            placebos(some, blocks);
        } else if (design instanceof Design.GroupTime some) {
            blocks.add(DesignCharts.effects(name, some.effects().byEventTime(), LEVEL));
            blocks.add(new Block.TableBlock(byTime(
                    "Effects of " + name + " by period from the start, each with its own 95% interval",
                    some.effects().byEventTime(),
                    LEVEL)));
            blocks.add(new Block.TableBlock(groups(some)));
        } else if (design instanceof Design.Series some) {
            blocks.add(DesignCharts.series(name, some));
            blocks.add(new Block.TableBlock(coefficients(some)));
        } else if (design instanceof Design.Synthetic some) {
            blocks.add(DesignCharts.synthetic(name, some.control()));
            blocks.add(new Block.TableBlock(weights(some.control())));
            if (some.isRanked()) {
                blocks.add(new Block.TableBlock(ranking(some.control())));
            }
        }
        return blocks;
    }

    private void study(EventStudyBands bands, List<Block> blocks) {
        SortedMap<Integer, Effect> effects = bands.study().effects();
        blocks.add(DesignCharts.effects(name, effects, bands.level()));
        blocks.add(new Block.Prose(
                bands.preTrend().isPresent()
                        ? "The test that all effects before the start are zero: p = "
                                + NumberText.p(bands.preTrend().getAsDouble())
                                + ". That it is not rejected would not show that trends are equal."
                        : "The effects before the start are not tested: " + bands.preTrendReason() + "."));
        blocks.add(new Block.TableBlock(byTime(
                "Effects of " + name + " by period from the start, with simultaneous 95% bands",
                effects,
                bands.level())));
    }

    private static Table byTime(String caption, SortedMap<Integer, Effect> effects, double level) {
        Table.Builder table = Table.titled(caption).words("period").figures("effect", "from", "to");
        effects.forEach((time, effect) -> table.row(
                Typography.minus(Integer.toString(time)),
                EvidenceText.measured(effect.value()),
                EvidenceText.measured(effect.lower(level)),
                EvidenceText.measured(effect.upper(level))));
        return table.build();
    }

    private static Table groups(Design.GroupTime design) {
        Panel panel = design.effects().panel();
        Table.Builder table = Table.titled("Effects by start and period")
                .words("start", "period")
                .figures("effect", "95% from", "to");
        design.effects()
                .effects()
                .forEach((start, row) -> row.forEach((period, effect) -> table.row(
                        panel.periodName(start),
                        panel.periodName(period),
                        EvidenceText.measured(effect.value()),
                        EvidenceText.measured(effect.lower(LEVEL)),
                        EvidenceText.measured(effect.upper(LEVEL)))));
        return table.build();
    }

    private void placebos(Design.Difference design, List<Block> blocks) {
        dates(design).ifPresent(table -> blocks.add(new Block.TableBlock(table)));
        areas(design).ifPresent(table -> blocks.add(new Block.TableBlock(table)));
    }

    private Optional<Table> dates(Design.Difference design) {
        Map<Integer, Double> dates = placeboDates(design);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = Table.titled("Effects of placebo starts, before the real one, of " + name)
                .words("start")
                .figures("effect");
        dates.forEach((period, effect) ->
                table.row(design.regression().panel().periodName(period), EvidenceText.measured(effect)));
        return Optional.of(table.build());
    }

    private Optional<Table> areas(Design.Difference design) {
        Map<String, Double> areas = placeboAreas(design);
        if (areas.isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = Table.titled("Effects if a control is taken for the pilot, of " + name
                        + (areas.size() > MOST_ROWS ? " (the first " + MOST_ROWS + " of " + areas.size() + ")" : ""))
                .words("unit")
                .figures("effect");
        areas.entrySet().stream()
                .limit(MOST_ROWS)
                .forEach(area -> table.row(area.getKey(), EvidenceText.measured(area.getValue())));
        return Optional.of(table.build());
    }

    private static Map<Integer, Double> placeboDates(Design.Difference design) {
        return design.placebos() ? design.regression().placeboDates() : Map.of();
    }

    /** Units of a file may be people, whose names are not published. */
    private Map<String, Double> placeboAreas(Design.Difference design) {
        boolean shown = design.placebos()
                && !(published && design.outcome().ofUnits())
                && design.regression().panel().controls().size() > 1;
        return shown ? design.regression().placeboAreas() : Map.of();
    }

    private static Table coefficients(Design.Series design) {
        Table.Builder table = Table.titled(
                        design.series().isCounts()
                                ? "Coefficients on the logarithmic scale, " + design.basis()
                                : "Coefficients, " + design.basis())
                .words("term")
                .figures("estimate", "95% from", "to", "p");
        for (Effect effect : design.series().coefficients()) {
            table.row(
                    effect.name(),
                    EvidenceText.measured(effect.value()),
                    EvidenceText.measured(effect.lower(LEVEL)),
                    EvidenceText.measured(effect.upper(LEVEL)),
                    NumberText.p(effect.pValue()));
        }
        return table.build();
    }

    private static Table weights(SyntheticControl control) {
        Table.Builder table = Table.titled("Weights of the synthetic " + control.pilot())
                .words("unit")
                .figures("weight");
        shownWeights(control).forEach((unit, weight) -> table.row(unit, NumberText.share(weight)));
        return table.build();
    }

    private static Map<String, Double> shownWeights(SyntheticControl control) {
        Map<String, Double> shown = new LinkedHashMap<>();
        control.weights().entrySet().stream()
                .filter(weight -> weight.getValue() >= SHOWN)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(weight -> shown.put(weight.getKey(), weight.getValue()));
        return shown;
    }

    private static Table ranking(SyntheticControl control) {
        List<Map.Entry<String, Double>> ranked = ranked(control);
        Table.Builder table = Table.titled("Error after the start ÷ error before, each unit taken for the pilot"
                        + (ranked.size() > MOST_ROWS ? " (the first " + MOST_ROWS + " of " + ranked.size() + ")" : ""))
                .figures("rank")
                .words("unit")
                .figures("ratio");
        for (int i = 0; i < Math.min(MOST_ROWS, ranked.size()); i++) {
            table.row(
                    Integer.toString(i + 1),
                    ranked.get(i).getKey(),
                    EvidenceText.measured(ranked.get(i).getValue()));
        }
        return table.build();
    }

    private static List<Map.Entry<String, Double>> ranked(SyntheticControl control) {
        return control.placeboRatios().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
    }

    void addTo(Map<String, Object> json, Design design) {
        if (design instanceof Design.Difference some) {
            some.study().ifPresent(bands -> {
                json.put("effects", effects(bands.study().effects(), bands.level()));
                bands.preTrend().ifPresent(p -> json.put("pre_trend_p", p));
            });
            Map<String, Double> dates = new TreeMap<>();
            placeboDates(some)
                    .forEach((period, effect) ->
                            dates.put(some.regression().panel().periodName(period), effect));
            put(json, "placebo_starts", dates);
            put(json, "placebo_units", placeboAreas(some));
        } else if (design instanceof Design.GroupTime some) {
            json.put("effects", effects(some.effects().byEventTime(), LEVEL));
        } else if (design instanceof Design.Series some) {
            json.put(
                    "coefficients",
                    some.series().coefficients().stream()
                            .map(effect -> effect(effect.name(), effect, LEVEL))
                            .toList());
        } else if (design instanceof Design.Synthetic some) {
            json.put("weights", shownWeights(some.control()));
            json.put("error_before", some.control().errorBefore());
            json.put("error_after", some.control().errorAfter());
        }
    }

    private static void put(Map<String, Object> json, String key, Map<String, Double> some) {
        if (!some.isEmpty()) {
            json.put(key, some);
        }
    }

    private static List<Object> effects(SortedMap<Integer, Effect> effects, double level) {
        List<Object> rows = new ArrayList<>();
        effects.forEach((time, effect) -> rows.add(effect(Integer.toString(time), effect, level)));
        return rows;
    }

    private static Map<String, Object> effect(String label, Effect effect, double level) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("of", label);
        json.put("effect", effect.value());
        json.put("lower", effect.lower(level));
        json.put("upper", effect.upper(level));
        return json;
    }
}
