package org.wholesum.internal.scenario.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.scenario.evidence.AuditEntry;
import org.wholesum.internal.scenario.evidence.DemandEntry;
import org.wholesum.internal.scenario.evidence.EvaluationEntry;
import org.wholesum.internal.scenario.method.CityMethodEntry;
import org.wholesum.internal.scenario.method.MethodEntry;
import org.wholesum.internal.scenario.tree.Parameters;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.Title;
import org.wholesum.internal.scenario.value.WindowEntry;
import org.wholesum.internal.scenario.worth.CityEntry;
import org.wholesum.internal.scenario.worth.LearningEntry;
import org.wholesum.internal.scenario.worth.OptionsEntry;
import org.wholesum.internal.scenario.worth.SettlementEntry;

/**
 * The blocks of a scenario: which records, which methods, what is compared, the population to scale up to, and the expected
 * figures. In YAML:
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
 * @param title what is studied
 * @param currency an ISO 4217 code; GBP unless given
 * @param agencies names for reports by agency; if any is given, no other agency may occur
 * @param parameters numbers with names, from which others are calculated: any number of the scenario can be an
 *     expression of them, as {@code = visits × visit}
 * @param prices the year of the scenario's prices; nominal, as recorded, unless given
 * @param ledger the records; either these or a baseline, if a method needs observed costs
 * @param baseline published costs, where there are no records
 * @param city a simulated city, where there are no records: people who move between needs groups and have contacts
 * @param windows runs of months by name
 * @param horizon the months to project
 * @param methods methods by name
 * @param comparison which of them are compared
 * @param appraisal the value of the difference; nothing is discounted without it
 * @param sensitivity which inputs matter
 * @param uncertainty probabilistic sensitivity analysis of uncertain numbers; none unless given
 * @param options any number of methods against a base, with their effects
 * @param waiting what waiting has cost one case
 * @param population what the cases are scaled up to; nothing is scaled up without it
 * @param evaluation whether the new method worked
 * @param demand where demand comes from
 * @param learning what to learn next, before it is decided whether the pilot is adopted
 * @param audit whether published or typed figures agree with each other
 * @param settlement who should pay whom
 * @param seed the seed of random results; 1 unless given
 * @param assumptions assumptions of the inputs for readers of the report, in sentences
 * @param report what reports contain beyond the usual
 * @param publication the rules for a report that may be published; reports are for working without it
 * @param expect what figures should be, by the figure's name
 */
public record ScenarioEntry(
        @Required Title title,
        Optional<CurrencyUnit> currency,
        Map<Agency, String> agencies,
        Map<String, ParameterEntry> parameters,
        Optional<PricesEntry> prices,
        Optional<LedgerFile> ledger,
        Optional<Baseline> baseline,
        Optional<CityEntry> city,
        Map<String, WindowEntry> windows,
        @Required WindowEntry horizon,
        @Required Map<String, MethodEntry> methods,
        @Required ComparisonEntry comparison,
        Optional<AppraisalEntry> appraisal,
        Optional<SensitivityEntry> sensitivity,
        Optional<UncertaintyEntry> uncertainty,
        Optional<OptionsEntry> options,
        Optional<WaitingEntry> waiting,
        Optional<PopulationEntry> population,
        Optional<EvaluationEntry> evaluation,
        Optional<DemandEntry> demand,
        Optional<LearningEntry> learning,
        Optional<AuditEntry> audit,
        Optional<SettlementEntry> settlement,
        Optional<Long> seed,
        List<String> assumptions,
        Optional<ReportEntry> report,
        Optional<PublicationEntry> publication,
        Map<String, Expectation> expect) {
    private static final int LONGEST_NAME = 200;

    /**
     * Checks which blocks there are together, and the names of parameters.
     *
     * @throws IllegalArgumentException if there are both a ledger and a baseline, a parameter has a name that can't be in
     *     an expression, or nothing is uncertain where draws are asked for
     */
    public ScenarioEntry {
        if (ledger.isPresent() && baseline.isPresent()) {
            throw new IllegalArgumentException("expected either a ledger or a baseline, not both");
        }
        Checks checks = new Checks()
                .require(
                        city.isEmpty() || (ledger.isEmpty() && baseline.isEmpty()),
                        "a city is simulated instead of records, expected neither a ledger nor a baseline with it",
                        "city");
        checkCity(city.isPresent(), methods, checks);
        agencies.forEach((agency, name) -> checks.require(
                name.length() <= LONGEST_NAME,
                "expected a name of at most " + LONGEST_NAME + " characters",
                "agencies",
                agency.id()));
        parameters.keySet().stream()
                .filter(name -> !Parameters.isName(name))
                .forEach(name -> checks.add(new KeyProblem(
                        List.of("parameters", name),
                        true,
                        "expected a name of letters, digits and underscores that starts with a letter",
                        Optional.empty())));
        checks.require(
                        comparison.adjustedBy().isEmpty()
                                || !appraisal
                                        .filter(AppraisalEntry::hasDeadweight)
                                        .isPresent(),
                        "would be counted twice: comparison.adjusted_by has a control, which shows what would have come anyway;"
                                + " expected no deadweight",
                        "appraisal",
                        "additionality",
                        "deadweight")
                .done();
        uncertainty.ifPresent(draws -> draws.all(parameters));
    }

    private static void checkCity(boolean hasCity, Map<String, MethodEntry> methods, Checks checks) {
        List<String> simulated = methods.keySet().stream()
                .filter(name -> methods.get(name) instanceof CityMethodEntry)
                .toList();
        checks.require(
                !hasCity || !simulated.isEmpty(),
                "has no effect, expected methods with method: city, as {old: {method: city}}",
                "city");
        if (!hasCity) {
            simulated.forEach(name -> checks.require(
                    false, "needs the block city, with people, contacts and unit costs", "methods", name, "method"));
        }
    }

    /** {@return the months of a window that the scenario has} */
    public Months window(String name) {
        WindowEntry window = windows.get(name);
        if (window == null) {
            throw new IllegalStateException(name);
        }
        return window.toMonths();
    }

    /** {@return the price base of every amount and result} */
    public PriceBase priceBase() {
        return prices.map(PricesEntry::toBase).orElse(PriceBase.nominal());
    }

    /** {@return the currency of every amount} */
    public CurrencyUnit unit() {
        return currency.orElse(CurrencyUnit.GBP);
    }

    /** {@return whether reports list the cumulative cost of every month} */
    public boolean listsMonths() {
        return report.flatMap(ReportEntry::byMonth).orElse(false);
    }

    /** {@return to what the tables of reports are rounded} */
    public Precision precision() {
        return report.flatMap(ReportEntry::pence).orElse(false) ? Precision.PENCE : Precision.POUNDS;
    }

    /** {@return the name of an agency in reports: as given, or else its id} */
    public String nameOf(Agency agency) {
        return Visible.of(agencies.getOrDefault(agency, agency.id()));
    }
}
