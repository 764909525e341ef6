package org.wholesum.scenario;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wholesum.internal.scenario.entry.ScenarioEntry;
import org.wholesum.internal.scenario.tree.Node;
import org.wholesum.internal.scenario.tree.Parameters;
import org.wholesum.internal.scenario.tree.Sandbox;
import org.wholesum.internal.scenario.tree.ScenarioSource;
import org.wholesum.internal.scenario.value.NumberForm;

/**
 * A scenario: which records, which methods, what is compared, the population to scale up to, and the expected figures.
 * In YAML:
 *
 * <pre>
 * title: Seven cases
 * ledger: interactions.csv
 * windows:
 *   before: {from: 2011-04, months: 24}
 *   since: {from: 2013-04, months: 6}
 * horizon: {from: 2013-10, months: 24}
 * methods:
 *   old: {method: run_rate, window: before}
 *   pilot: {method: run_rate, window: since}
 * comparison: {old: old, pilot: pilot}
 * population: 5486
 * expect:
 *   saving: {value: 104000.00, within: 0.00}
 * </pre>
 *
 * <p>{@code scenario.schema.json} beside this class is its JSON Schema, from which editors complete such a file. A scenario is
 * always checked in full, and every independent problem is reported together: unknown and missing keys, wrong
 * values, and names of windows, methods and files that don't exist.
 */
public final class Scenario {
    private final ScenarioSource source;
    private final ScenarioEntry entry;
    private final BoundValues bound;

    private Scenario(ScenarioSource source, ScenarioEntry entry, BoundValues bound) {
        this.source = source;
        this.entry = entry;
        this.bound = bound;
    }

    /**
     * Reads a scenario file.
     *
     * @param file YAML, or JSON if its name ends in {@code .json}; no larger than 1 MiB. It may name files in its own folder
     *     and below
     * @return the scenario
     * @throws org.wholesum.problem.InvalidInputException if it can't be used, with line and column of each problem
     */
    public static Scenario read(Path file) {
        return of(ScenarioSource.read(file));
    }

    /**
     * Reads a scenario from text.
     *
     * @param text YAML or JSON, of at most 1,048,576 characters
     * @param folder the folder that holds the files that it names
     * @return the scenario
     * @throws org.wholesum.problem.InvalidInputException if it can't be used, with line and column of each problem
     */
    public static Scenario parse(String text, Path folder) {
        return of(ScenarioSource.parse(text, Sandbox.below(folder)));
    }

    /**
     * Reads a scenario that names no files from text: one with published costs, a simulated city, or a ledger that a
     * program gives ({@code Study.of(scenario).ledger(ledger)}).
     *
     * @param text YAML or JSON, of at most 1,048,576 characters
     * @return the scenario
     * @throws org.wholesum.problem.InvalidInputException if it can't be used, with line and column of each problem; a file that
     *     it names is one
     */
    public static Scenario parse(String text) {
        return of(ScenarioSource.parse(text, Sandbox.none()));
    }

    /**
     * Makes a scenario from maps and values built in code.
     *
     * @param tree the keys of a scenario file with their values: maps by key, lists, texts, numbers and booleans. Shares are
     *     texts with a percent sign, as in a file
     * @param folder the folder that holds the files that it names
     * @return the scenario
     * @throws org.wholesum.problem.InvalidInputException if it can't be used, with the keys that lead to each problem
     */
    public static Scenario of(Map<String, ?> tree, Path folder) {
        return of(ScenarioSource.of(tree, Sandbox.below(folder)));
    }

    /**
     * Makes a scenario that names no files from maps and values built in code.
     *
     * @param tree the keys of a scenario file with their values, as for {@link #of(Map, Path)}
     * @return the scenario
     * @throws org.wholesum.problem.InvalidInputException if it can't be used, with the keys that lead to each problem; a file
     *     that it names is one
     */
    public static Scenario of(Map<String, ?> tree) {
        return of(ScenarioSource.of(tree, Sandbox.none()));
    }

    private static Scenario of(ScenarioSource source) {
        ScenarioSource calculated = source.with(Parameters.resolved(source.root()));
        BoundValues bound = new BoundValues();
        return new Scenario(calculated, Binder.bind(calculated, bound), bound);
    }

    /** {@return what is studied} */
    public String title() {
        return entry.title().text();
    }

    /**
     * The same scenario with one number changed.
     *
     * @param path the keys that lead to the number, with points between, as {@code methods.pilot.changes.police}, or
     *     {@code parameters.visit} for a parameter, which changes every number that is calculated from it
     * @param value the number, exactly; 0.4 for 40%. An amount of money must not have more decimals than the currency, and
     *     a number of months or cases must be whole
     * @return the scenario
     * @throws org.wholesum.problem.InvalidInputException if there is no number, or the scenario can't be used with the new
     *     one
     */
    public Scenario with(String path, BigDecimal value) {
        return with(Map.of(path, value));
    }

    /**
     * The same scenario with some numbers changed.
     *
     * @param values the numbers, by the keys that lead to each, as for {@link #with(String, BigDecimal)}
     * @return the scenario
     * @throws org.wholesum.problem.InvalidInputException if there is no such number, or the scenario can't be used with the
     *     new ones
     */
    public Scenario with(Map<String, BigDecimal> values) {
        Node tree = source.root();
        for (Map.Entry<String, BigDecimal> change : values.entrySet()) {
            List<String> path = Parameters.path(tree, List.of(change.getKey().split("\\.")));
            if (Schema.formatAt(tree, path).isEmpty()) {
                throw source.refuse("there is no such number in this scenario", path.toArray(String[]::new));
            }
            checkCycles(tree, path);
            tree = tree.with(path, change.getValue());
        }
        ScenarioSource changed = source.with(Parameters.resolved(tree));
        return new Scenario(changed, Binder.rebind(changed, bound), bound);
    }

    private void checkCycles(Node tree, List<String> path) {
        List<String> unstated = CycleLengths.is(path)
                ? CycleLengths.unstated(tree.at(path.subList(0, 2)).orElseThrow())
                : List.of();
        if (!unstated.isEmpty()) {
            throw source.refuse(
                    "can't be changed, as numbers by cycle would then be for another time, expected cycle_months in "
                            + String.join(", ", unstated),
                    path.toArray(String[]::new));
        }
    }

    /** {@return the parameters with their values and uses, in the order of the file} */
    public List<Parameter> parameters() {
        return entry.parameters().isEmpty() ? List.of() : new CalculatedNumbers(source.root(), entry).parameters();
    }

    /**
     * How each number that is an expression is calculated, in the order of the file; {@code
     * methods.once.amounts.nhs: = visits × visit = 12 × £40.00 = £480.00}. An amount of money is rounded half up to the
     * currency's decimals and a count to a whole number, which the line then says.
     *
     * @return a line for each
     */
    public List<String> calculations() {
        return new CalculatedNumbers(source.root(), entry).lines();
    }

    /**
     * The blocks of the scenario as records; the type is not exported, and this method is for this library's own use.
     *
     * @return the blocks
     * @hidden
     */
    @SuppressWarnings({"exports", "InvalidBlockTag"})
    public ScenarioEntry entry() {
        return entry;
    }

    /**
     * The source of the scenario; the type is not exported, and this method is for this library's own use.
     *
     * @return its name, tree and folder
     * @hidden
     */
    @SuppressWarnings({"exports", "InvalidBlockTag"})
    public ScenarioSource source() {
        return source;
    }

    /**
     * The form of a number of the scenario; the type is not exported, and this method is for this library's own use.
     *
     * @param path the keys that lead to a value
     * @return how it is rounded and shown
     * @hidden
     */
    @SuppressWarnings({"exports", "InvalidBlockTag"})
    public NumberForm form(List<String> path) {
        Node node = source.root().at(path).orElseThrow();
        return Schema.formatAt(source.root(), path)
                .orElseThrow()
                .form(node, entry.unit().getDecimalPlaces());
    }

    /** The title, and where it came from. */
    @Override
    public String toString() {
        return "\"" + title() + "\" (" + source + ")";
    }
}
