package org.wholesum.scenario;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;

/**
 * What a scenario file says: which records, which methods, what is compared, scaled up to whom, and what should come
 * out. In YAML:
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
 * <p>{@code scenario.schema.json} beside this class is its JSON Schema, from which editors complete such a file.
 *
 * @param title what is studied
 * @param currency an ISO 4217 code; GBP unless given
 * @param agencies names for reports by agency; if any is given, no other agency may occur
 * @param prices whose year's prices the scenario is in; nominal, as recorded, unless given
 * @param ledger the records; either these or a baseline, if a method needs what was observed
 * @param baseline published costs, where there are no records
 * @param windows runs of months by name
 * @param horizon the months to project
 * @param methods methods by name
 * @param comparison which of them are compared
 * @param appraisal what the difference is worth; nothing is discounted without it
 * @param sensitivity what the result hangs on
 * @param uncertainty how sure the result is, given what isn't known of some numbers; nothing unless given
 * @param waiting what waiting has cost one case
 * @param population what the cases are scaled up to; nothing is scaled up without it
 * @param seed what random results depend on; 1 unless given
 * @param assumptions what a reader must know of the inputs, in sentences
 * @param expect what figures should be, by the figure's name
 * @param origin where the scenario came from
 */
public record Scenario(
        @JsonProperty(required = true) String title,
        Optional<String> currency,
        Map<String, String> agencies,
        Optional<PricesEntry> prices,
        Optional<LedgerFile> ledger,
        Optional<Baseline> baseline,
        Map<String, WindowEntry> windows,
        @JsonProperty(required = true) WindowEntry horizon,
        @JsonProperty(required = true) Map<String, MethodEntry> methods,
        @JsonProperty(required = true) ComparisonEntry comparison,
        Optional<AppraisalEntry> appraisal,
        Optional<SensitivityEntry> sensitivity,
        Optional<UncertaintyEntry> uncertainty,
        Optional<WaitingEntry> waiting,
        Optional<PopulationEntry> population,
        Optional<Long> seed,
        List<String> assumptions,
        Map<String, Expectation> expect,
        @JacksonInject(useInput = OptBoolean.FALSE) ScenarioSource origin) {

    /**
     * Takes what isn't given as empty, and checks what can be told from here.
     *
     * @throws IllegalArgumentException if the title is blank, the currency is unknown or has fewer decimals than an
     *     amount, a key of the agencies is no agency or two are the same, or there are both a ledger and a baseline
     */
    public Scenario {
        currency = Defaults.or(currency);
        agencies = Defaults.or(agencies);
        prices = Defaults.or(prices);
        ledger = Defaults.or(ledger);
        baseline = Defaults.or(baseline);
        windows = Defaults.or(windows);
        methods = ImmutableMap.copyOf(methods);
        appraisal = Defaults.or(appraisal);
        sensitivity = Defaults.or(sensitivity);
        uncertainty = Defaults.or(uncertainty);
        waiting = Defaults.or(waiting);
        population = Defaults.or(population);
        seed = Defaults.or(seed);
        assumptions = Defaults.or(assumptions);
        expect = Defaults.or(expect);
        if (title.isBlank()) {
            throw new KeyProblem("title", "is empty, expected what is studied");
        }
        if (ledger.isPresent() && baseline.isPresent()) {
            throw new IllegalArgumentException("expected either a ledger or a baseline, not both");
        }
        KeyProblem.checkAgencies("agencies", agencies.keySet());
        CurrencyUnit unit = unit(currency);
        baseline.ifPresent(costs -> checkDecimals(costs.total(), unit, "baseline", "total"));
        population
                .flatMap(PopulationEntry::publishedTotal)
                .ifPresent(total -> checkDecimals(total, unit, "population", "published_total"));
    }

    private static void checkDecimals(Amount amount, CurrencyUnit unit, String... path) {
        if (!amount.fits(unit)) {
            throw KeyProblem.at("expected at most " + unit.getDecimalPlaces() + " decimals, as " + unit + " has", path);
        }
    }

    /**
     * Reads a scenario file.
     *
     * @param file YAML, or JSON if its name ends in {@code .json}; no larger than 1 MiB
     * @return the scenario
     * @throws org.wholesum.problem.InvalidInputException if it can't be used, with line and column
     */
    public static Scenario read(Path file) {
        return ScenarioReader.read(file);
    }

    /**
     * The same scenario with some of its values changed, read anew.
     *
     * @param changes the new text of single values, by their keys from the top
     * @return the scenario that the changed file gives
     * @throws org.wholesum.problem.InvalidInputException if there is no such value, or it can't be used
     * @throws IllegalStateException if the scenario was made in code
     */
    public Scenario with(Map<List<String>, String> changes) {
        return ScenarioReader.reread(origin, changes);
    }

    /** The months of a window that is known to be there. */
    public Months window(String name) {
        WindowEntry window = windows.get(name);
        if (window == null) {
            throw new IllegalStateException(name);
        }
        return window.toMonths();
    }

    /** The price base of every amount and result. */
    public PriceBase priceBase() {
        return prices.map(PricesEntry::toBase).orElse(PriceBase.nominal());
    }

    /** {@return the currency of every amount} */
    public CurrencyUnit unit() {
        return unit(currency);
    }

    private static CurrencyUnit unit(Optional<String> code) {
        try {
            return CurrencyUnit.of(code.orElse("GBP"));
        } catch (IllegalCurrencyException e) {
            throw new KeyProblem("currency", "expected an ISO 4217 code, as GBP");
        }
    }

    /**
     * What a report calls an agency.
     *
     * @param agency any agency
     * @return its name in {@link #agencies()}, or else its id
     */
    public String nameOf(Agency agency) {
        return agencies.entrySet().stream()
                .filter(entry -> Agency.of(entry.getKey()).equals(agency))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(agency.id());
    }
}
