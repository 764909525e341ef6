package org.wholesum.internal.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.internal.scenario.entry.LedgerFile;
import org.wholesum.internal.scenario.entry.PricesEntry;
import org.wholesum.internal.scenario.entry.ScenarioEntry;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.ReadResult;
import org.wholesum.scenario.Scenario;

/**
 * A ledger that a program gives to a study, instead of records that the scenario names.
 *
 * @param ledger the records
 * @param counted the counts of their reading; empty if they were made in code
 */
public record GivenLedger(Ledger ledger, Optional<ReadResult> counted) {
    private static final String LEDGER = "ledger";
    private static final String BY_PROGRAM = "given by the program";

    /**
     * The ledger as the records of a scenario: in its prices, and checked against it.
     *
     * @throws org.wholesum.problem.InvalidInputException if the scenario has costs of its own, or another currency, price
     *     base or list of agencies
     */
    ReadRecords toRecords(Scenario scenario, Execution work) {
        check(scenario);
        Ledger priced = scenario.entry()
                .prices()
                .map(PricesEntry::ofRecords)
                .map(ledger::pricedIn)
                .orElse(ledger);
        Ledger linked =
                scenario.entry().ledger().flatMap(LedgerFile::pseudonyms).isEmpty()
                        ? priced
                        : refuseObserved(scenario, priced);
        ReadResult read = counted.map(result -> result.as(result.source() + ", " + BY_PROGRAM, linked))
                .orElseGet(() -> counted(linked, work));
        return new ReadRecords(read, Optional.empty(), Optional.of(sentence(scenario)));
    }

    private static ReadResult counted(Ledger ledger, Execution work) {
        Money none = Money.zero(ledger.currency());
        return new ReadResult(
                "a ledger " + BY_PROGRAM,
                ledger,
                ledger.size(),
                ledger.monthlyCosts(work).total(),
                List.of(),
                0,
                none,
                0,
                List.of(),
                List.of());
    }

    private void check(Scenario scenario) {
        ScenarioEntry entry = scenario.entry();
        ProblemList problems = new ProblemList(scenario.source());
        if (entry.baseline().isPresent()) {
            problems.add(
                    KeyProblem.of("expected either a baseline or a ledger " + BY_PROGRAM + ", not both", "baseline"));
        }
        if (entry.city().isPresent()) {
            problems.add(KeyProblem.of(
                    "a city is simulated instead of records, expected no ledger " + BY_PROGRAM + " with it", "city"));
        }
        currency(entry.unit()).ifPresent(problems::add);
        prices(entry.prices().map(PricesEntry::ofRecords)).ifPresent(problems::add);
        agencies(entry.agencies().keySet()).forEach(problems::add);
        problems.done();
    }

    private Optional<KeyProblem> currency(CurrencyUnit unit) {
        return ledger.currency().equals(unit)
                ? Optional.empty()
                : Optional.of(KeyProblem.of(
                        "the ledger " + BY_PROGRAM + " is in " + ledger.currency() + ", but the scenario is in " + unit,
                        "currency"));
    }

    /** A nominal ledger takes the price base that the scenario states for records, as a file does. */
    private Optional<KeyProblem> prices(Optional<PriceBase> stated) {
        return !ledger.prices().isReal() || stated.equals(Optional.of(ledger.prices()))
                ? Optional.empty()
                : Optional.of(KeyProblem.of(
                        "the ledger " + BY_PROGRAM + " is " + ledger.prices().inWords()
                                + ", but the scenario's records are "
                                + stated.orElse(PriceBase.nominal()).inWords()
                                + ", expected prices: {base: …, records: …} with the year of the ledger",
                        "prices"));
    }

    private List<KeyProblem> agencies(Set<Agency> listed) {
        List<String> known = listed.stream().map(Agency::id).toList();
        return ledger.agencies().stream()
                .filter(agency -> !listed.isEmpty() && !listed.contains(agency))
                .map(agency -> new KeyProblem(
                        List.of("agencies"),
                        false,
                        "the ledger " + BY_PROGRAM + " has the agency " + KeyProblem.shown(agency.id()) + ", "
                                + KeyProblem.oneOf(known),
                        Suggestions.to(agency.id(), known)))
                .toList();
    }

    private static Ledger refuseObserved(Scenario scenario, Ledger ledger) {
        if (!ledger.casesWithObservedMonths().isEmpty()) {
            throw scenario.source()
                    .refuse(
                            "the ledger " + BY_PROGRAM
                                    + " states observed months by id, expected pseudonyms of its ids before that, or the"
                                    + " months in the scenario's ledger.observed",
                            LEDGER,
                            "pseudonyms");
        }
        return ledger;
    }

    /** Whose records they are, and which keys of the scenario have no effect on them. */
    private static String sentence(Scenario scenario) {
        Optional<LedgerFile> named = scenario.entry().ledger();
        String replaced = named.map(GivenLedger::replaced).orElse("");
        List<String> without = named.map(GivenLedger::withoutEffect).orElse(List.of());
        return "The records were " + BY_PROGRAM + " that ran the study" + replaced + "."
                + (without.isEmpty()
                        ? ""
                        : " " + String.join(" and ", without) + (without.size() == 1 ? " has" : " have")
                                + " no effect on them.");
    }

    private static String replaced(LedgerFile named) {
        return named.file()
                .map(file -> ", in place of " + file + " of the scenario")
                .orElse(
                        named.extracts().isEmpty()
                                ? ""
                                : named.extracts().keySet().stream()
                                        .collect(Collectors.joining(
                                                ", ", ", in place of the scenario's extracts (", ")")));
    }

    private static List<String> withoutEffect(LedgerFile named) {
        List<String> keys = new ArrayList<>();
        Stream.of(
                        named.prices().map(some -> "prices"),
                        named.lenient().map(some -> "lenient"),
                        named.people().map(some -> "people"),
                        named.unit().map(some -> "unit"))
                .flatMap(Optional::stream)
                .map(key -> LEDGER + "." + key)
                .forEach(keys::add);
        return keys;
    }
}
