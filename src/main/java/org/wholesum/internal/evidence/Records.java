package org.wholesum.internal.evidence;

import com.google.common.base.Suppliers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.intake.Intake;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.CsvTable;
import org.wholesum.internal.scenario.entry.Baseline;
import org.wholesum.internal.scenario.entry.LedgerFile;
import org.wholesum.internal.scenario.entry.PricesEntry;
import org.wholesum.internal.scenario.entry.ScenarioEntry;
import org.wholesum.internal.scenario.method.Evidence;
import org.wholesum.internal.scenario.value.Month;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.LedgerReader;
import org.wholesum.ledger.ReadResult;
import org.wholesum.ledger.UnitCosts;
import org.wholesum.price.CostValue;
import org.wholesum.price.Deflator;
import org.wholesum.price.UnitCostDatabase;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import org.wholesum.scenario.Scenario;

/** Reads the records of a scenario, its ledger or its baseline, and converts them to the scenario's prices. */
public final class Records {
    private Records() {}

    /** {@return whether there are records: those that the scenario names, or those that a program gives} */
    public static boolean areOf(Scenario scenario, RecordSource source) {
        return source.given().isPresent() || scenario.entry().ledger().isPresent();
    }

    /**
     * Reads the ledger, with unit costs and observation periods where the scenario names them; or takes the one that a
     * program gives, with the observation periods and pseudonyms of the scenario.
     */
    public static ReadRecords read(Scenario scenario, RecordSource source, Execution work) {
        Optional<LedgerFile> named = scenario.entry().ledger();
        if (source.given().isEmpty()) {
            LedgerFile file = named.orElseThrow();
            refuseUngiven(scenario, file);
            return observed(scenario, named(scenario, file, source, work));
        }
        ReadRecords given = source.given().get().toRecords(scenario, work);
        Ledger ledger = given.read().ledger();
        return observed(
                scenario,
                named.isEmpty()
                        ? given
                        : given.with(new LinkedRecords(scenario, source.environment(), work).of(ledger)));
    }

    private static void refuseUngiven(Scenario scenario, LedgerFile file) {
        if (file.isGiven()) {
            throw scenario.source()
                    .refuse(
                            "the records of this scenario are given by a program, with Study.of(scenario).ledger(ledger),"
                                    + " expected one, or a file or extracts instead",
                            "ledger",
                            "given");
        }
    }

    private static ReadRecords named(Scenario scenario, LedgerFile file, RecordSource source, Execution work) {
        ScenarioEntry entry = scenario.entry();
        Set<Agency> agencies = entry.agencies().keySet();
        LedgerReader reader = Ledger.reader()
                .currency(scenario.entry().unit())
                .agencies(agencies)
                .execution(work);
        if (scenario.entry().prices().isPresent()) {
            reader = reader.pricedIn(scenario.entry().prices().get().ofRecords());
        }
        reader = withUnitCosts(scenario, reader);
        if (file.lenient().orElse(false)) {
            reader = reader.lenient();
        }
        LinkedRecords people = new LinkedRecords(scenario, source.environment(), work);
        return file.extracts().isEmpty()
                ? ofFile(scenario, file, reader, people)
                : ofExtracts(scenario, file, reader, people);
    }

    private static ReadRecords observed(Scenario scenario, ReadRecords read) {
        return scenario.entry()
                .ledger()
                .flatMap(LedgerFile::observed)
                .map(name -> read.with(observed(scenario, name, read.read().ledger())))
                .orElse(read);
    }

    /** The same reader with the unit costs of the scenario's ledger, if it names some. */
    static LedgerReader withUnitCosts(Scenario scenario, LedgerReader reader) {
        return scenario.entry()
                .ledger()
                .flatMap(LedgerFile::prices)
                .map(name -> reader.prices(toBase(scenario, prices(scenario, name, "ledger", "prices"))))
                .orElse(reader);
    }

    private static ReadRecords ofFile(Scenario scenario, LedgerFile file, LedgerReader reader, LinkedRecords people) {
        String[] path =
                scenario.source().has("ledger", "file") ? new String[] {"ledger", "file"} : new String[] {"ledger"};
        String name = file.file().orElseThrow();
        ReadResult loaded = scenario.source().reading(name, reader::read, path);
        return new ReadRecords(loaded.as(name, people.of(loaded.ledger())), Optional.empty());
    }

    private static ReadRecords ofExtracts(
            Scenario scenario, LedgerFile file, LedgerReader reader, LinkedRecords people) {
        Intake own = new ExtractRecords(scenario, (name, path) -> toBase(scenario, prices(scenario, name, path)))
                .read(file.extracts(), reader);
        Intake intake = people.of(own);
        String names = String.join(", ", intake.ledgers().keySet());
        return new ReadRecords(intake.read("extracts " + names, intake.ledger()), Optional.of(intake.quality()));
    }

    private static UnitCosts toBase(Scenario scenario, UnitCosts catalogue) {
        return scenario.entry()
                .prices()
                .map(prices -> catalogue.convert(prices.toBase(), deflator(scenario)))
                .orElse(catalogue);
    }

    /** Makes the evidence of one case or of all: in the scenario's prices if it has a price base, else as recorded. */
    public static Function<Ledger, Evidence> evidence(
            Scenario scenario, Ledger all, RecordSums sums, CostsCounted counted) {
        Supplier<CaseShares> shares =
                Suppliers.memoize(() -> new CaseShares(sums.byCase().cases()));
        BiFunction<Ledger, Months, MonthlyCosts> costs = (who, window) ->
                who == all ? sums.costs(window) : who.during(window).monthlyCosts();
        if (scenario.entry().prices().isEmpty()) {
            return who -> new Observed(who, costs, shares, counted, who.prices(), some -> some);
        }
        PriceBase base = scenario.entry().priceBase();
        Deflator deflator = deflator(scenario);
        return who ->
                new Observed(who, costs, shares, counted, base, some -> converted(scenario, some, deflator, base));
    }

    /** The costs of each case in the scenario's prices if it has a price base, else as recorded. */
    public static CaseTable converted(Scenario scenario, CaseTable costs) {
        return scenario.entry().prices().isEmpty()
                ? costs
                : scenario.source()
                        .at(
                                () -> costs.convert(
                                        deflator(scenario), scenario.entry().priceBase()),
                                "prices");
    }

    private static MonthlyCosts converted(Scenario scenario, MonthlyCosts costs, Deflator deflator, PriceBase base) {
        return scenario.source().at(() -> deflator.convert(costs, base), "prices");
    }

    /** The index that converts everything to the scenario's price base. */
    public static Deflator deflator(Scenario scenario) {
        Optional<PricesEntry> prices = scenario.entry().prices();
        Deflator deflator =
                switch (prices.flatMap(PricesEntry::deflator).orElse(PricesEntry.UK_GDP)) {
                    case PricesEntry.UK_GDP -> Deflator.ukGdp();
                    case PricesEntry.UK_GDP_2015 -> Deflator.ukGdpMarch2015();
                    default -> {
                        String file = prices.flatMap(PricesEntry::deflator).orElseThrow();
                        yield scenario.source()
                                .reading(file, its -> Deflator.read(its, file, "index"), "prices", "deflator");
                    }
                };
        return prices.flatMap(PricesEntry::growth)
                .map(growth -> scenario.source().at(() -> deflator.extended(growth.fraction()), "prices", "growth"))
                .orElse(deflator);
    }

    /**
     * The assumption by which prices after the last year of the index are converted, if there are records and the scenario
     * states one.
     */
    public static Optional<String> priceAssumption(Scenario scenario, Optional<ReadResult> records) {
        return records.isPresent() && scenario.entry().prices().isPresent()
                ? deflator(scenario).assumption()
                : Optional.empty();
    }

    /** How records are brought to the scenario's prices, in sentences; none if there are none, or it has no price base. */
    public static List<String> priceSteps(Scenario scenario, Optional<ReadResult> records) {
        List<String> steps = new ArrayList<>();
        scenario.entry().prices().filter(p -> records.isPresent()).ifPresent(prices -> {
            Deflator deflator = deflator(scenario);
            steps.add("Prices: costs of records are " + prices.ofRecords().inWords() + ", and results "
                    + prices.toBase().inWords() + ", by the index " + deflator
                    + ": cost × index of the year of the results ÷ index of the year of the cost.");
            steps.addAll(deflator.notes());
            deflator.assumption().ifPresent(steps::add);
        });
        return steps;
    }

    /** {@return the published databases of unit costs that the scenario names, in sentences without any service} */
    public static List<String> attributions(Scenario scenario) {
        return scenario.entry()
                .ledger()
                .map(ledger -> {
                    Stream<UnitCosts> all =
                            ledger.prices().stream().map(name -> prices(scenario, name, "ledger", "prices"));
                    Stream<UnitCosts> ofExtracts = ledger.extracts().entrySet().stream()
                            .flatMap(one -> one.getValue().prices().stream()
                                    .map(name -> prices(scenario, name, "ledger", "extracts", one.getKey(), "prices")));
                    return Stream.concat(all, ofExtracts)
                            .flatMap(costs -> costs.attributions().stream())
                            .distinct()
                            .toList();
                })
                .orElse(List.of());
    }

    private static UnitCosts prices(Scenario scenario, String prices, String... path) {
        UnitCosts shipped;
        switch (prices) {
            case LedgerFile.UK -> shipped = UnitCosts.uk();
            case LedgerFile.GMCA -> shipped = UnitCosts.gmca14();
            case LedgerFile.GMCA_ECONOMIC -> shipped = UnitCosts.of(UnitCostDatabase.gmca14(), CostValue.ECONOMIC);
            case LedgerFile.GMCA_SOCIAL -> shipped = UnitCosts.of(UnitCostDatabase.gmca14(), CostValue.SOCIAL);
            default -> {
                boolean workbook = prices.toLowerCase(Locale.ROOT).endsWith(".xlsx");
                Function<Path, UnitCosts> reader = workbook ? UnitCosts::readGmca : UnitCosts::read;
                return scenario.source()
                        .reading(prices, reader, path)
                        .inCurrency(scenario.entry().unit());
            }
        }
        if (!shipped.currency().equals(scenario.entry().unit())) {
            throw scenario.source()
                    .refuse(
                            "these unit costs are in " + shipped.currency() + ", but the scenario is in "
                                    + scenario.entry().unit(),
                            path);
        }
        return shipped;
    }

    private static Ledger observed(Scenario scenario, String file, Ledger ledger) {
        return scenario.source().reading(file, its -> observed(CsvSource.of(its), ledger), "ledger", "observed");
    }

    private static Ledger observed(CsvSource source, Ledger ledger) {
        Set<String> cases = ledger.cases();
        Map<String, List<Months>> observed = new HashMap<>();
        CsvTable.read(source, Set.of("case_id", "from", "months"), Set.of(), row -> {
            String caseId = row.value("case_id", text -> text);
            if (!cases.contains(caseId)) {
                throw row.refused("case_id", "is not in the ledger");
            }
            int count = row.value("months", Records::wholeNumber);
            Months run = row.value("from", text -> Months.of(Month.parse(text), count));
            return observed.computeIfAbsent(caseId, c -> new ArrayList<>()).add(run);
        });
        try {
            return ledger.observed(observed);
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of(Problem.of(source.name(), String.valueOf(e.getMessage())));
        }
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a whole number of months", e);
        }
    }

    /** Checks that each window has at least one interaction. */
    public static void checkWindows(Scenario scenario, Map<String, Months> windows, Ledger ledger) {
        windows.forEach((name, months) -> checkWindow(scenario, name, months, ledger));
    }

    private static void checkWindow(Scenario scenario, String name, Months months, Ledger ledger) {
        if (ledger.window().intersection(months).isEmpty() || !ledger.hasAny(months)) {
            throw scenario.source()
                    .refuse(
                            "there is no interaction in " + months + "; the ledger has " + ledger.window(),
                            "windows",
                            name);
        }
    }

    /** The agencies of the baseline; none if the scenario has no baseline. */
    public static Set<Agency> agencies(Scenario scenario) {
        return scenario.entry()
                .baseline()
                .map(Baseline::shares)
                .map(Map::keySet)
                .orElse(Set.of());
    }

    /** The monthly costs of the baseline. Every method must have the baseline's window. */
    public static MonthlyCosts costs(Scenario scenario, Baseline baseline, Map<String, Months> windows) {
        List<String> others = windows.keySet().stream()
                .filter(name -> !name.equals(baseline.window()))
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            throw scenario.source()
                    .refuse(
                            "is for the window " + baseline.window() + ", but a method has "
                                    + String.join(", ", others),
                            "baseline",
                            "window");
        }
        ScenarioEntry entry = scenario.entry();
        return baseline.costs(entry.unit(), entry.window(baseline.window())).pricedIn(entry.priceBase());
    }
}
