package org.wholesum.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholesum.inference.Effect;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.validation.ValidationData;

class GroupTimeEffectsTest {
    @Test
    void the_minimum_wage_panel_of_callaway_and_santanna() {
        GroupTimeEffects effects = GroupTimeEffects.of(counties());

        assertThat(rounded(effects.effects().get(2004).values())).containsExactly(-0.0105, -0.0704, -0.1373, -0.1008);
        assertThat(rounded(effects.effects().get(2006).values())).containsExactly(0.0065, -0.0028, -0.0046, -0.0412);
        assertThat(rounded(effects.effects().get(2007).values())).containsExactly(0.0305, -0.0027, -0.0311, -0.0261);
        assertThat(rounded(effects.byEventTime().tailMap(0).values()))
                .containsExactly(-0.0199, -0.0510, -0.1373, -0.1008);
        assertThat(effects.overall().value()).isCloseTo(-0.0772, within(0.00005));
    }

    /** The influence functions by NumPy 2.4.6; the published errors are from a bootstrap: 0.0219 overall. */
    @Test
    void the_minimum_wage_panel_has_errors_from_influence_functions() {
        GroupTimeEffects effects = GroupTimeEffects.of(counties());

        assertThat(effects.effects().get(2004).get(2004).standardError()).isCloseTo(0.0232510364, within(1e-9));
        assertThat(effects.effects().get(2006).get(2007).standardError()).isCloseTo(0.0202291807, within(1e-9));
        assertThat(effects.byEventTime().get(0).standardError()).isCloseTo(0.0118263641, within(1e-9));
        assertThat(effects.byEventTime().get(3).standardError()).isCloseTo(0.0343592258, within(1e-9));
        assertThat(effects.overall().standardError()).isCloseTo(0.0199649891, within(1e-9));
        assertThat(effects.overall().standardError()).isCloseTo(0.0219, within(0.0025));
    }

    /** The published group-time effects of the same panel, in groups of its sizes: 20, 40 and 131 counties, and 309 without. */
    @Test
    void units_that_have_the_published_effects_have_the_published_averages() {
        Map<Integer, double[]> published = Map.of(
                2004, new double[] {0, -0.0105, -0.0704, -0.1373, -0.1008},
                2006, new double[] {0, 0.0065, 0.0065 - 0.0028, 0.0037 - 0.0046, 0.0037 - 0.0412},
                2007, new double[] {0, 0.0305, 0.0305 - 0.0027, 0.0278 - 0.0311, 0.0278 - 0.0311 - 0.0261});
        Map<Integer, Integer> sizes = Map.of(2004, 20, 2006, 40, 2007, 131, 0, 309);
        List<Observation> rows = new ArrayList<>();
        Map<String, Integer> starts = new HashMap<>();
        sizes.forEach((start, size) -> {
            for (int unit = 0; unit < size; unit++) {
                String name = start + "-" + unit;
                for (int t = 0; t < 5; t++) {
                    double effect = start == 0 ? 0 : published.get(start)[t];
                    rows.add(Observation.of(name, 2003 + t, 8 + 0.02 * t + effect));
                }
                if (start > 0) {
                    starts.put(name, start);
                }
            }
        });
        GroupTimeEffects effects = GroupTimeEffects.of(Panel.of(rows, starts));

        assertThat(rounded(effects.effects().get(2006).values())).containsExactly(0.0065, -0.0028, -0.0046, -0.0412);
        assertThat(rounded(effects.effects().get(2007).values())).containsExactly(0.0305, -0.0027, -0.0311, -0.0261);
        assertThat(effects.byEventTime().get(0).value()).isCloseTo(-0.0199, within(0.0001));
        assertThat(effects.byEventTime().get(1).value()).isCloseTo(-0.0510, within(0.0001));
        assertThat(effects.overall().value()).isCloseTo(-0.0772, within(0.0001));
    }

    @Test
    void two_groups_by_hand() {
        GroupTimeEffects effects = GroupTimeEffects.of(six());

        // controls: 0 1 3; the group of period 2: 0 3 6; that of period 3: 0 1 8
        assertThat(effects.effects().get(2).get(2).value()).isEqualTo(2);
        assertThat(effects.effects().get(2).get(3).value()).isEqualTo(3);
        assertThat(effects.effects().get(3).get(2).value()).isEqualTo(0);
        assertThat(effects.effects().get(3).get(3).value()).isEqualTo(5);
        assertThat(effects.byEventTime()).containsOnlyKeys(-1, 0, 1);
        assertThat(effects.byEventTime().get(0).value()).isEqualTo(3.5);
        assertThat(effects.overall().value()).isEqualTo(3.25);
        // changes of the group of period 2 are 2 and 4, of the controls 0 and 2: variances 1 ÷ 2 each
        assertThat(effects.effects().get(2).get(2).standardError()).isCloseTo(1, within(1e-12));
        // shares
        assertThat(effects.toString()).contains("overall").contains("−1");
        assertThat(effects.explain().toString()).contains("mean change of the 2 units that never start");
    }

    @Test
    void units_of_one_cluster_count_once() {
        Map<String, String> all = new HashMap<>();
        counties6().forEach(unit -> all.put(unit, unit.substring(0, 1)));
        Effect alone = GroupTimeEffects.of(six()).effects().get(2).get(2);
        Effect paired =
                GroupTimeEffects.of(six().clusters(all)).effects().get(2).get(2);

        // the deviations within each pair cancel
        assertThat(paired.value()).isEqualTo(alone.value());
        assertThat(paired.standardError()).isCloseTo(0, within(1e-12));
        assertThat(paired.method()).contains("3 clusters");
    }

    @Test
    void single_units_and_gaps_are_refused_all_at_once() {
        List<Observation> rows = new ArrayList<>(six().observations());
        Map<String, Integer> starts = Map.of("a1", 2, "b1", 3, "b2", 3, "c1", 3, "c2", 3);

        assertThatThrownBy(() -> GroupTimeEffects.of(Panel.of(rows, starts)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the group that starts in period 2 has 1 unit, expected 2 or more")
                .hasMessageContaining("the control group has 1 unit");
        rows.remove(0);
        assertThatThrownBy(() -> GroupTimeEffects.of(Panel.of(rows, Map.of("b1", 3, "b2", 3))))
                .hasMessageContaining("unit \"a1\" has no observation in [1], expected one in every period");
    }

    private static List<String> counties6() {
        return List.of("a1", "a2", "b1", "b2", "c1", "c2");
    }

    private static Panel six() {
        double[][] outcomes = {{0, 2, 6}, {0, 4, 6}, {0, 1, 8}, {0, 1, 8}, {0, 0, 3}, {0, 2, 3}};
        List<Observation> rows = new ArrayList<>();
        for (int u = 0; u < 6; u++) {
            for (int t = 0; t < 3; t++) {
                rows.add(Observation.of(counties6().get(u), t + 1, outcomes[u][t]));
            }
        }
        return Panel.of(rows, Map.of("a1", 2, "a2", 2, "b1", 3, "b2", 3));
    }

    private static Panel counties() {
        List<Observation> rows = new ArrayList<>();
        Map<String, Integer> starts = new HashMap<>();
        for (String[] row : ValidationData.rows("mpdta.csv", ",")) {
            rows.add(Observation.of(row[1], Integer.parseInt(row[0]), Double.parseDouble(row[3])));
            if (!row[4].equals("0")) {
                starts.put(row[1], Integer.parseInt(row[4]));
            }
        }
        return Panel.of(rows, starts);
    }

    private static List<Double> rounded(Collection<Effect> effects) {
        return Arrays.stream(effects.stream().mapToDouble(Effect::value).toArray())
                .map(v -> Math.rint(v * 10_000) / 10_000)
                .boxed()
                .toList();
    }
}
