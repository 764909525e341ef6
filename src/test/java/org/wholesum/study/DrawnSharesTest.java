package org.wholesum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.inference.Interval;
import org.wholesum.internal.varied.DrawnShares;
import org.wholesum.probability.Dirichlet;
import org.wholesum.probability.Inputs;
import org.wholesum.sensitivity.ProbabilisticSensitivity;

/** Shares of a scenario that aren't known, and are drawn together. */
class DrawnSharesTest {
    /** Of the second half year the pilot saves 10 people × 6 months × £80.00 × the share who get well. */
    private static final String SCENARIO = """
            title: Who gets well
            horizon: {from: 2014-04, months: 12}
            methods:
              old:
                method: needs_groups
                cycle_months: 6
                groups: {ill: {nhs: 100.00}, well: {nhs: 20.00}}
                people: {ill: 10}
                movement: {matrix: {ill: {ill: 100%}, well: {well: 100%}}}
                counting: cycle_start
              pilot:
                method: needs_groups
                cycle_months: 6
                groups: {ill: {nhs: 100.00}, well: {nhs: 20.00}}
                people: {ill: 10}
                movement: {matrix: {ill: {ill: 25%, well: 75%}, well: {well: 100%}}}
                counting: cycle_start
            comparison: {old: old, pilot: pilot}
            uncertainty:
              draws: 400
              inputs:
                ill: {key: methods.pilot.movement.matrix.ill, distribution: dirichlet, counts: {ill: 5, well: 15}}
            """;

    @TempDir
    private Path folder;

    /** scipy.stats.beta(15, 5) has quantiles 0.54435 (2.5%) and 0.90853 (97.5%), and a standard deviation of 0.094491. */
    @Test
    void the_row_of_a_matrix_is_drawn_by_what_was_counted() {
        StudyResult result = ThreeCases.in(folder).run(SCENARIO);
        ProbabilisticSensitivity draws = result.uncertainty().orElseThrow().draws();
        assertThat(draws.inputs()).containsExactly("ill: ill", "ill: well");
        assertThat(draws.mean().getAmount().doubleValue()).isCloseTo(0.75 * 4800, within(4 * 4800 * 0.0945 / 20));
        Interval interval = draws.interval(0.95);
        assertThat(interval.lower() / 480_000).isCloseTo(0.54435, within(0.04));
        assertThat(interval.upper() / 480_000).isCloseTo(0.90853, within(0.02));
    }

    @Property(tries = 300)
    void as_they_are_written_they_add_up_to_100_per_cent(
            @ForAll @Size(min = 2, max = 6) List<@DoubleRange(min = 0.01, max = 1000) Double> counts,
            @ForAll long seed) {
        List<String> keys = List.of("a", "b", "c", "d", "e", "f").subList(0, counts.size());
        Dirichlet dirichlet =
                Dirichlet.ofCounts(counts.stream().mapToDouble(c -> c).toArray());
        DrawnShares shares = new DrawnShares(List.of("uncertainty", "inputs", "row"), List.of("at"), keys, dirichlet);
        Inputs.Builder inputs = Inputs.builder();
        shares.addTo(inputs);
        Map<String, BigDecimal> changes = new HashMap<>();
        shares.change(inputs.build().draw(seed, 0), changes);
        assertThat(changes.keySet())
                .containsExactlyInAnyOrderElementsOf(shares.paths().stream()
                        .map(path -> String.join(".", path))
                        .toList());
        List<BigDecimal> written = List.copyOf(changes.values());
        assertThat(written).allMatch(share -> share.signum() >= 0);
        assertThat(written.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            matrix.ill, d               | matrix.poorly, d     | "methods.pilot.movement.matrix.poorly": there is no such value in this scenario
            matrix.ill, d               | matrix.ill.well, d   | are not the keys of shares, expected those of a row such as {low: 10%, high: 90%}
            movement.matrix.ill, d      | movement.matrix, d   | "ill" there is not a percentage, expected shares that add up to 100%
            {ill: 5, well: 15}          | {ill: 5, wel: 15}    | (uncertainty.inputs.ill): counts of [ill, wel], expected one for each of [ill, well]
            ', counts: {ill: 5, well: 15}' | ''                | (uncertainty.inputs.ill): counts of [], expected one for each of [ill, well]
            {ill: 5, well: 15}          | {ill: 5, well: 75%}  | (uncertainty.inputs.ill.counts.well) "75%": expected how many were counted, not a percentage
            {ill: 5, well: 15}          | {ill: 5, well: -15}  | shares: count 2 of 2 is -15.0, expected 0, or 0.0001 or more
            {ill: 5, well: 15}          | '{ill: 5, well: 15}, mean: 0.5' | (uncertainty.inputs.ill.mean) "0.5": is not a parameter of a dirichlet distribution here, expected counts
            distribution: dirichlet, counts: {ill: 5, well: 15} | 'distribution: beta, mean: 0.5, deviation: 0.1, low: 0.1' | (uncertainty.inputs.ill.low) "0.1": is not a parameter of a beta distribution here, expected mean, deviation; or low, high, confidence
            distribution: dirichlet, counts: {ill: 5, well: 15} | 'distribution: uniform, low: 0.1, mode: 0.2, high: 0.3' | (uncertainty.inputs.ill.mode) "0.2": is not a parameter of a uniform distribution here, expected low, high
            dirichlet, counts           | dirichle, counts    | expected one of normal
            'distribution: dirichlet, ' | ''                  | distribution
            distribution: dirichlet, counts: {ill: 5, well: 15} | distribution: beta, mean: 0.5, deviation: 0.1 | is not a number or percentage, expected the keys of one
            """)
    void what_can_not_be_drawn_is_refused(String text, String instead, String refusal) {
        assertThat(SCENARIO).contains(text);
        assertThat(ThreeCases.in(folder).refusal(SCENARIO.replace(text, instead == null ? "" : instead)))
                .contains(refusal);
    }

    @Test
    void a_number_is_drawn_once() {
        String twice = "    again: {key: methods.pilot.movement.matrix.ill.well, distribution: beta, mean: 0.5,"
                + " deviation: 0.1}\n";
        assertThat(ThreeCases.in(folder).refusal(SCENARIO + twice))
                .contains("(uncertainty.inputs.again.key)", "is \"ill\" already, expected each number once");
    }

    @Test
    void shares_can_not_be_correlated_with_other_inputs() {
        String correlated =
                "    nhs: {key: methods.pilot.groups.ill.nhs, distribution: gamma, mean: 100, deviation: 9}\n"
                        + "  correlated:\n    - {inputs: [nhs, ill], correlation: 0.5}\n";
        assertThat(ThreeCases.in(folder).refusal(SCENARIO + correlated))
                .contains("(uncertainty.correlated.0.inputs.1)", "are shares that depend on each other");
    }
}
