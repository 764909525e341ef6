package org.wholesum.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.wholesum.inference.Effect;
import org.wholesum.measure.Measure;
import org.wholesum.measure.Reading;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.validation.ValidationData;

/** Reference values of {@link #six} by NumPy 2.4.6, with a dummy variable for each unit and all signs enumerated. */
class PanelRegressionTest {
    private static final Map<String, Integer> STARTS = Map.of("a", 4, "b", 4, "c", 4);

    @Test
    void two_areas_in_two_periods_have_the_difference_of_four_means() {
        Panel panel = Panel.of(
                List.of(
                        Observation.of("pilot", 1, 3),
                        Observation.of("pilot", 2, 6),
                        Observation.of("control", 1, 1),
                        Observation.of("control", 2, 2),
                        Observation.of("other", 1, 5),
                        Observation.of("other", 2, 6)),
                Map.of("pilot", 2));

        assertThat(PanelRegression.of(panel).effect()).isCloseTo(2, within(1e-12));
        assertThat(PanelRegression.of(panel))
                .hasToString("effect of the pilot: 2 (panel of 3 units (1 pilot, 2 control), periods 1 to 2, 6"
                        + " observations)");
    }

    @Test
    void an_unbalanced_panel_with_a_covariate_has_robust_errors() {
        PanelRegression regression = PanelRegression.of(Panel.of(six(), STARTS));

        assertThat(regression.effect()).isCloseTo(1.6208754208754155, within(1e-10));
        assertThat(regression.heteroskedasticityRobust().standardError()).isCloseTo(1.0966915180258758, within(1e-10));
        assertThat(regression.heteroskedasticityRobust().degreesOfFreedom()).isEqualTo(17);
        assertThat(regression.clusterRobust().standardError()).isCloseTo(0.609286622912712, within(1e-10));
        assertThat(regression.clusterRobust().degreesOfFreedom()).isEqualTo(5);
    }

    @Test
    void the_wild_bootstrap_of_six_clusters_is_exact() {
        PanelRegression regression = PanelRegression.of(Panel.of(six(), STARTS));

        assertThat(regression.wildBootstrap(1)).isEqualTo(0.0625).isEqualTo(regression.wildBootstrap(2));
        assertThat(regression.explain(1).toString())
                .contains("(wild cluster bootstrap, all 64 Rademacher signs of 6 clusters)")
                .contains("cluster-robust, 6 clusters, fewer than 30: too small an error is likely");
    }

    @Test
    void five_clusters_have_the_factors_of_webb_and_forty_are_drawn() {
        Map<String, String> pairs = Map.of("a", "ab", "b", "ab");
        Panel five = Panel.of(six(), STARTS).clusters(pairs);
        List<Observation> many = new ArrayList<>();
        for (int copy = 0; copy < 7; copy++) {
            for (Observation row : six()) {
                many.add(new Observation(row.unit() + copy, row.period(), row.outcome() + copy, row.covariates()));
            }
        }
        PanelRegression forty = PanelRegression.of(Panel.of(many, Map.of("a0", 4, "b0", 4, "c0", 4)));

        assertThat(PanelRegression.of(five).explain(1).toString())
                .contains("all 7,776 combinations of Webb's six factors");
        assertThat(forty.wildBootstrap(1)).isEqualTo(forty.wildBootstrap(1)).isBetween(0.0001, 1.0);
        assertThat(forty.explain(3).toString()).doesNotContain("wild").contains("(cluster-robust, 42 clusters)");
    }

    @Test
    void an_event_study_has_an_effect_for_each_period_but_the_last_before_the_start() {
        EventStudy study = PanelRegression.of(Panel.of(six(), STARTS)).eventStudy();

        assertThat(study.effects()).containsOnlyKeys(-3, -2, 0, 1);
        double[] values = {-2.4545454545, -2.2992424242, -0.1515151515, 0.3636363636};
        double[] errors = {1.5036945869, 2.2806711108, 1.8567241142, 0.8570615948};
        int i = 0;
        for (Effect effect : study.effects().values()) {
            assertThat(effect.value()).isCloseTo(values[i], within(1e-9));
            assertThat(effect.standardError()).isCloseTo(errors[i++], within(1e-9));
        }
        // F = 1.48609 with 2 and 5 degrees of freedom
        assertThat(study.preTrendPValue()).isCloseTo(0.3115180, within(1e-6));
        assertThat(study.simultaneousLevel(0.95, 1)).isBetween(0.95, 1 - 0.05 / 4 + 0.004);
        assertThat(study.toString()).startsWith("Effect by period from the start");
    }

    @Test
    void rows_in_another_order_give_the_same_bits() {
        List<Observation> shuffled = new ArrayList<>(six());
        Collections.shuffle(shuffled, new Random(7));
        PanelRegression one = PanelRegression.of(Panel.of(six(), STARTS));
        PanelRegression other = PanelRegression.of(Panel.of(shuffled, STARTS));

        assertThat(other.explain(1)).isEqualTo(one.explain(1));
        assertThat(other.effect()).isEqualTo(one.effect());
    }

    @Test
    void one_pilot_area_has_placebo_areas_and_no_cluster_robust_error() {
        PanelRegression one = PanelRegression.of(Panel.of(six(), Map.of("a", 4)));

        assertThatThrownBy(one::clusterRobust)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1 pilot and 5 control clusters: expected 2 or more of each")
                .hasMessageContaining("use the placebo areas");
        assertThatThrownBy(() -> one.wildBootstrap(1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(one::eventStudy).isInstanceOf(InvalidInputException.class);
        assertThat(one.placeboAreas()).containsOnlyKeys("b", "c", "d", "e", "f");
        assertThat(one.placeboDates()).containsOnlyKeys(2, 3);
        assertThat(one.placeboPValue() * 6).isCloseTo(Math.rint(one.placeboPValue() * 6), within(1e-12));
        assertThat(one.explain(1).toString())
                .contains("without a standard error: 1 pilot")
                .contains("(rank among 5 placebo areas)");
    }

    @Test
    void what_a_panel_lacks_is_reported_all_at_once() {
        List<Observation> rows = List.of(
                Observation.of("north", 2, 3),
                Observation.of("north", 2, 4),
                Observation.of("south", 1, Double.NaN),
                new Observation("south", 2, 1, Map.of("age", 3.0)));

        assertThatThrownBy(() -> Panel.of(rows, Map.of("north", 2, "nort", 2)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("unit \"north\", period 2: occurs twice")
                .hasMessageContaining("unit \"south\", period 1: a value is not a finite number")
                .hasMessageContaining("unit \"south\", period 2: has the covariates [age]")
                .hasMessageContaining("pilot unit \"north\" has no observation before its start in period 2")
                .hasMessageContaining("pilot unit \"nort\" has no observation, expected some")
                .hasMessageContaining("north");
        assertThatThrownBy(() -> Panel.of(rows.subList(0, 1), Map.of("north", 2)))
                .hasMessageContaining("every unit has a start, expected control units");
        assertThatThrownBy(() -> Panel.of(
                        List.of(
                                Observation.of("north", 1, 3),
                                Observation.of("north", 2, 3),
                                Observation.of("south", 2, 3)),
                        Map.of("north", 2)))
                .hasMessageContaining("the control units have no observation before the first start in period 2");
    }

    @Test
    void a_cluster_of_an_unknown_unit_is_refused() {
        Panel panel = Panel.of(six(), STARTS);

        assertThatThrownBy(() -> panel.clusters(Map.of("aa", "north")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the cluster of unit \"aa\": the unit has no observation, expected some");
    }

    @Property(tries = 30)
    void what_a_unit_always_has_and_what_a_period_has_everywhere_change_nothing(
            @ForAll @DoubleRange(min = -50, max = 50) double unit,
            @ForAll @DoubleRange(min = -50, max = 50) double period) {
        List<Observation> moved = six().stream()
                .map(row -> new Observation(
                        row.unit(),
                        row.period(),
                        row.outcome() + (row.unit().equals("b") ? unit : 0) + (row.period() == 5 ? period : 0),
                        row.covariates()))
                .toList();
        Effect one = PanelRegression.of(Panel.of(six(), STARTS)).clusterRobust();
        Effect other = PanelRegression.of(Panel.of(moved, STARTS)).clusterRobust();

        assertThat(other.value()).isCloseTo(one.value(), within(1e-9));
        assertThat(other.standardError()).isCloseTo(one.standardError(), within(1e-9));
    }

    @Test
    void starts_that_differ_are_refused_with_the_reason() {
        Panel panel = Panel.of(six(), Map.of("a", 4, "b", 3));

        assertThatThrownBy(() -> PanelRegression.of(panel))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("pilot units start in periods [3, 4]: expected one start")
                .hasMessageContaining("use GroupTimeEffects");
    }

    @Test
    void a_covariate_that_is_the_same_in_all_periods_is_named() {
        List<Observation> rows = six().stream()
                .map(row -> new Observation(row.unit(), row.period(), row.outcome(), Map.of("area", (double)
                        row.unit().charAt(0))))
                .toList();

        assertThatThrownBy(() -> PanelRegression.of(Panel.of(rows, STARTS)))
                .hasMessageContaining("\"area\" is constant or a combination of the other terms");
    }

    @Test
    void proposition_99_in_a_regression() {
        List<Observation> rows = ValidationData.rows("california_prop99.csv", ";").stream()
                .map(row -> Observation.of(row[0], Integer.parseInt(row[1]), Double.parseDouble(row[2])))
                .toList();
        PanelRegression regression = PanelRegression.of(Panel.of(rows, Map.of("California", 1989)));

        assertThat(regression.effect()).isCloseTo(-27.349, within(0.0005));
        assertThat(regression.placeboAreas()).hasSize(38);
        assertThat(regression.placeboPValue()).isBetween(1 / 39.0, 0.5);
    }

    private static List<Observation> six() {
        List<Observation> rows = new ArrayList<>();
        for (int u = 0; u < 6; u++) {
            for (int t = 1; t <= 5; t++) {
                double x = (7 * u + 3 * t * t + u * t) % 5;
                double y = 10 + 3 * u + t + (u < 3 && t >= 4 ? 4 : 0) + 0.5 * x + (5 * u * u + 3 * t * u + 11 * t) % 7;
                if (u != 4 || t != 2) {
                    rows.add(new Observation("abcdef".substring(u, u + 1), t, y, Map.of("x", x)));
                }
            }
        }
        return rows;
    }

    @Test
    void a_measure_is_a_panel_with_the_same_difference() {
        List<Reading> readings = readings("ward", 100, 86);
        readings.addAll(readings("city", 200, 190));
        readings.addAll(readings("other", 100, 90));
        Panel panel = Panel.of(
                Measure.of("arrears", readings), Map.of("ward", YearMonth.of(2020, 7)), Set.of("city", "other"));

        assertThat(PanelRegression.of(panel).effect()).isCloseTo(-4, within(1e-9));
    }

    /** Six months before 2020-07 and six from then on. */
    private static List<Reading> readings(String area, double before, double after) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            readings.add(Reading.of(area, YearMonth.of(2020, 1).plusMonths(i), i < 6 ? before + i % 3 : after + i % 3));
        }
        return readings;
    }
}
