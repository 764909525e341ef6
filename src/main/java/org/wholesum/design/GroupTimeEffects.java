package org.wholesum.design;

import com.google.common.base.Suppliers;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Effect;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Effects of a method that starts at different times in different areas: for each group of units with the same start and each
 * period, the mean change of the group less that of the units that never start (B. Callaway, P. H. C. Sant'Anna,
 * <i>Difference-in-differences with multiple time periods</i>, Journal of Econometrics 225, 2021; without covariates). Units
 * that started before are never controls, so that an effect that grows does not bias the others.
 *
 * <p>From the start on, the change is from the last period before the start; before it, from the period before. Standard errors
 * are from influence functions by cluster, with the normal distribution, and each interval is for one effect alone.
 */
public final class GroupTimeEffects {
    private static final int LEAST = 2;
    private static final int NEVER = -1;

    private final Panel panel;
    private final BalancedPanel outcomes;
    /** The start of each unit, or NEVER. */
    private final int[] group;

    private final int[] cluster;
    private final int clusters;
    private final Supplier<SortedMap<Integer, SortedMap<Integer, InfluenceEffect>>> found;

    private GroupTimeEffects(Panel panel, BalancedPanel outcomes) {
        this.panel = panel;
        this.outcomes = outcomes;
        List<Integer> starts = List.copyOf(new TreeSet<>(panel.starts().values()));
        this.group = outcomes.units().stream()
                .mapToInt(unit -> starts.indexOf(panel.starts().getOrDefault(unit, Integer.MIN_VALUE)))
                .toArray();
        Map<String, Integer> names = new HashMap<>();
        this.cluster = outcomes.units().stream()
                .mapToInt(unit -> names.computeIfAbsent(panel.cluster(unit), name -> names.size()))
                .toArray();
        this.clusters = names.size();
        this.found = Suppliers.memoize(() -> all(starts));
    }

    /**
     * The effects of a panel.
     *
     * @param panel of which every unit has every period; covariates are not used
     * @return the effects
     * @throws InvalidInputException if a unit misses a period, or there is one unit with a start or one control, whose variation
     *     can't be estimated
     */
    public static GroupTimeEffects of(Panel panel) {
        BalancedPanel outcomes = BalancedPanel.of(panel);
        List<Problem> problems = new ArrayList<>();
        Map<Integer, Integer> sizes = new TreeMap<>();
        panel.starts().values().forEach(start -> sizes.merge(start, 1, Integer::sum));
        sizes.forEach((start, size) -> few("group that starts in period " + panel.periodName(start), size, problems));
        few("control group", panel.controls().size(), problems);
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return new GroupTimeEffects(panel, outcomes);
    }

    private static void few(String which, int size, List<Problem> problems) {
        if (size < LEAST) {
            problems.add(Problem.of("the " + which + " has " + size + " unit, expected " + LEAST
                    + " or more, as the variation between units can't be estimated from one"));
        }
    }

    private SortedMap<Integer, SortedMap<Integer, InfluenceEffect>> all(List<Integer> starts) {
        SortedMap<Integer, SortedMap<Integer, InfluenceEffect>> all = new TreeMap<>();
        for (int which = 0; which < starts.size(); which++) {
            Interruption.check("estimating group-time effects");
            int base = outcomes.before(starts.get(which));
            SortedMap<Integer, InfluenceEffect> row = new TreeMap<>();
            for (int t = 1; t < outcomes.periods().size(); t++) {
                double[] change = change(Math.min(base, t - 1), t);
                row.put(outcomes.periods().get(t), InfluenceEffect.difference(change, group, which));
            }
            all.put(starts.get(which), row);
        }
        return all;
    }

    private double[] change(int from, int to) {
        double[] change = new double[group.length];
        for (int i = 0; i < change.length; i++) {
            change[i] = outcomes.outcome(i, to) - outcomes.outcome(i, from);
        }
        return change;
    }

    /** {@return the panel} */
    public Panel panel() {
        return panel;
    }

    /** {@return the effect of each group in each period but the first: by start, then by period} */
    public SortedMap<Integer, SortedMap<Integer, Effect>> effects() {
        SortedMap<Integer, SortedMap<Integer, Effect>> effects = new TreeMap<>();
        found.get().forEach((start, row) -> {
            SortedMap<Integer, Effect> byPeriod = new TreeMap<>();
            row.forEach((period, effect) -> byPeriod.put(
                    period,
                    effect(
                            "effect in period " + panel.periodName(period) + " of the start in period "
                                    + panel.periodName(start),
                            effect)));
            effects.put(start, byPeriod);
        });
        return effects;
    }

    private Effect effect(String name, InfluenceEffect effect) {
        return effect.effect(name, cluster, clusters);
    }

    /**
     * The effects by period less the start, each the mean over groups weighted by their units.
     *
     * @return the effects: negative before the start, where they should be near zero, 0 in the first period of the pilot
     */
    public SortedMap<Integer, Effect> byEventTime() {
        SortedMap<Integer, Effect> effects = new TreeMap<>();
        dynamic().forEach((time, effect) -> effects.put(time, effect(name(time), effect)));
        return effects;
    }

    private static String name(int time) {
        return "effect " + (time < 0 ? -time + " periods before the start" : time + " periods after the start");
    }

    private SortedMap<Integer, InfluenceEffect> dynamic() {
        SortedMap<Integer, Map<Integer, InfluenceEffect>> byTime = new TreeMap<>();
        List<Integer> starts = List.copyOf(found.get().keySet());
        found.get()
                .forEach((start, row) ->
                        row.forEach((period, effect) -> byTime.computeIfAbsent(period - start, time -> new TreeMap<>())
                                .put(starts.indexOf(start), effect)));
        SortedMap<Integer, InfluenceEffect> dynamic = new TreeMap<>();
        byTime.forEach((time, effects) -> dynamic.put(time, weighted(effects)));
        return dynamic;
    }

    /** The mean weighted by the units of each group; the shares of groups are estimates too, and have influence. */
    private InfluenceEffect weighted(Map<Integer, InfluenceEffect> effects) {
        int n = group.length;
        double units = 0;
        for (int of : group) {
            units += effects.containsKey(of) ? 1 : 0;
        }
        InfluenceEffect mean = InfluenceEffect.zero(n);
        for (Map.Entry<Integer, InfluenceEffect> each : effects.entrySet()) {
            mean = mean.plus(each.getValue(), size(each.getKey()) / units);
        }
        double[] ofShares = new double[n];
        for (int i = 0; i < n; i++) {
            InfluenceEffect own = effects.get(group[i]);
            ofShares[i] = own == null ? 0 : n / units * (own.value() - mean.value());
        }
        return mean.plus(new InfluenceEffect(0, ImmutableDoubleArray.copyOf(ofShares)), 1);
    }

    private int size(int which) {
        int size = 0;
        for (int of : group) {
            size += of == which ? 1 : 0;
        }
        return size;
    }

    /** {@return the mean of the effects by event time, from the start on} */
    public Effect overall() {
        SortedMap<Integer, InfluenceEffect> after = dynamic().tailMap(0);
        InfluenceEffect mean = InfluenceEffect.zero(group.length);
        for (InfluenceEffect effect : after.values()) {
            mean = mean.plus(effect, 1.0 / after.size());
        }
        return effect("overall effect", mean);
    }

    /** {@return the calculation, step by step} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add(panel.toString());
        steps.add("effect of a group in a period: mean change of its units − mean change of the " + size(NEVER)
                + " units that never start, from the last period before the start");
        found.get()
                .keySet()
                .forEach(start -> steps.add("start in period " + panel.periodName(start) + ": "
                        + panel.starts().values().stream().filter(start::equals).count() + " units"));
        byEventTime().values().forEach(effect -> steps.add(effect.toString()));
        steps.add("overall: mean of the effects from the start on");
        steps.addAll(overall().steps());
        return new Explanation(steps);
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled("Effect by period from the start, against units that never start")
                .words("period")
                .figures("effect", "standard error", "95% from", "to");
        byEventTime()
                .forEach((time, effect) -> row(table, Integer.toString(time).replace('-', '−'), effect));
        row(table, "overall", overall());
        return table.build();
    }

    /** A table of the effects by event time, with the overall effect. */
    @Override
    public String toString() {
        return table().toString();
    }

    private static void row(Table.Builder table, String name, Effect effect) {
        table.row(
                name,
                NumberText.of(effect.value()),
                NumberText.of(effect.standardError()),
                NumberText.of(effect.lower(0.95)),
                NumberText.of(effect.upper(0.95)));
    }
}
