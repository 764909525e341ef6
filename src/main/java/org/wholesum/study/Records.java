package org.wholesum.study;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.CsvTable;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.LedgerReader;
import org.wholesum.ledger.ReadResult;
import org.wholesum.ledger.UnitCosts;
import org.wholesum.price.Deflator;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import org.wholesum.scenario.Baseline;
import org.wholesum.scenario.LedgerFile;
import org.wholesum.scenario.PricesEntry;
import org.wholesum.scenario.Scenario;
import org.wholesum.scenario.WindowEntry;

/** The records of a scenario: its ledger, or the baseline that stands for one. */
final class Records {
    private static final String SHIPPED_PRICES = "uk";
    private static final String SHIPPED_DEFLATOR = "uk-gdp";

    private Records() {}

    /** Reads the ledger. */
    static ReadResult read(Scenario scenario, Execution work) {
        LedgerFile file = scenario.ledger().orElseThrow();
        String[] path =
                scenario.origin().has("ledger", "file") ? new String[] {"ledger", "file"} : new String[] {"ledger"};
        Set<Agency> agencies =
                scenario.agencies().keySet().stream().map(Agency::of).collect(Collectors.toSet());
        LedgerReader reader =
                Ledger.reader().currency(scenario.unit()).agencies(agencies).execution(work);
        if (scenario.prices().isPresent()) {
            reader = reader.pricedIn(scenario.prices().get().ofRecords());
        }
        if (file.prices().isPresent()) {
            reader = reader.prices(
                    toBase(scenario, prices(scenario, file.prices().get())));
        }
        if (file.lenient().orElse(false)) {
            reader = reader.lenient();
        }
        ReadResult loaded = reader.read(scenario.origin().resolve(file.file(), path));
        Ledger ledger = file.observed()
                .map(name -> observed(scenario, name, loaded.ledger()))
                .orElse(loaded.ledger());
        return loaded.as(file.file(), ledger);
    }

    private static UnitCosts toBase(Scenario scenario, UnitCosts catalogue) {
        return scenario.prices()
                .map(prices -> catalogue.convert(prices.toBase(), deflator(scenario)))
                .orElse(catalogue);
    }

    /** What the records have of a case or of all: in the scenario's prices if it says which, else as they are. */
    static Function<Ledger, Evidence> evidence(Scenario scenario, Ledger all) {
        Supplier<CaseShares> shares = Suppliers.memoize(() -> new CaseShares(all.cases()));
        if (scenario.prices().isEmpty()) {
            return who -> new Observed(who, shares, who.prices(), costs -> costs);
        }
        PriceBase base = scenario.priceBase();
        Deflator deflator = deflator(scenario);
        return who -> new Observed(who, shares, base, costs -> brought(scenario, costs, deflator, base));
    }

    private static MonthlyCosts brought(Scenario scenario, MonthlyCosts costs, Deflator deflator, PriceBase base) {
        try {
            return deflator.bring(costs, base);
        } catch (IllegalArgumentException e) {
            throw scenario.origin().refuse(e, "prices");
        }
    }

    /** The index by which everything is brought to the scenario's price base. */
    private static Deflator deflator(Scenario scenario) {
        return scenario.prices()
                .flatMap(PricesEntry::deflator)
                .filter(file -> !file.equals(SHIPPED_DEFLATOR))
                .map(file -> Deflator.read(scenario.origin().resolve(file, "prices", "deflator"), file, "index"))
                .orElseGet(Deflator::ukGdp);
    }

    private static UnitCosts prices(Scenario scenario, String prices) {
        if (!prices.equals(SHIPPED_PRICES)) {
            return UnitCosts.read(scenario.origin().resolve(prices, "ledger", "prices"))
                    .inCurrency(scenario.unit());
        }
        UnitCosts shipped = UnitCosts.uk();
        if (!shipped.currency().equals(scenario.unit())) {
            throw scenario.origin()
                    .refuse(
                            "these unit costs are in " + shipped.currency() + ", but the scenario is in "
                                    + scenario.unit(),
                            "ledger",
                            "prices");
        }
        return shipped;
    }

    private static Ledger observed(Scenario scenario, String file, Ledger ledger) {
        CsvSource source = CsvSource.of(scenario.origin().resolve(file, "ledger", "observed"));
        Set<String> cases = ledger.cases();
        Map<String, List<Months>> observed = new HashMap<>();
        CsvTable.read(source, Set.of("case_id", "from", "months"), Set.of(), row -> {
            String caseId = row.value("case_id", text -> text);
            if (!cases.contains(caseId)) {
                throw row.refused("case_id", "is not in the ledger");
            }
            int count = row.value("months", Records::wholeNumber);
            Months run = row.value("from", text -> Months.of(WindowEntry.month("from", text), count));
            return observed.computeIfAbsent(caseId, c -> new ArrayList<>()).add(run);
        });
        try {
            return ledger.observed(observed);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(Problem.of(source.name(), String.valueOf(e.getMessage())));
        }
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a whole number of months", e);
        }
    }

    /** Checks that there is something in each of the windows. */
    static void checkWindows(Scenario scenario, Map<String, Months> windows, Ledger ledger) {
        windows.forEach((name, months) -> checkWindow(scenario, name, months, ledger));
    }

    private static void checkWindow(Scenario scenario, String name, Months months, Ledger ledger) {
        if (ledger.window().intersection(months).isEmpty()
                || ledger.during(months).size() == 0) {
            throw scenario.origin()
                    .refuse(
                            "there is no interaction in " + months + "; the ledger has " + ledger.window(),
                            "windows",
                            name);
        }
    }

    /** The agencies of a baseline, if there is one. */
    static Set<Agency> agencies(Scenario scenario) {
        return scenario.baseline().stream()
                .flatMap(baseline -> baseline.shares().keySet().stream())
                .map(Agency::of)
                .collect(Collectors.toSet());
    }

    /** The costs of a baseline, which serves for methods of its own window alone. */
    static MonthlyCosts costs(Scenario scenario, Baseline baseline, Map<String, Months> windows) {
        WindowEntry window = Optional.ofNullable(scenario.windows().get(baseline.window()))
                .orElseThrow(() -> scenario.origin()
                        .refuseWord("window", scenario.windows().keySet(), "baseline", "window"));
        List<String> others = new HashSet<>(windows.keySet())
                .stream()
                        .filter(name -> !name.equals(baseline.window()))
                        .sorted()
                        .toList();
        if (!others.isEmpty()) {
            throw scenario.origin()
                    .refuse(
                            "is for the window " + baseline.window() + ", but a method is given "
                                    + String.join(", ", others),
                            "baseline",
                            "window");
        }
        return baseline.costs(scenario.unit(), window.toMonths()).pricedIn(scenario.priceBase());
    }
}
