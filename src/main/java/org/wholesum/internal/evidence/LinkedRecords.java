package org.wholesum.internal.evidence;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.wholesum.execution.Execution;
import org.wholesum.intake.DataQuality;
import org.wholesum.intake.IdRule;
import org.wholesum.intake.Intake;
import org.wholesum.intake.LedgerChecks;
import org.wholesum.intake.MergedId;
import org.wholesum.intake.PersonLookup;
import org.wholesum.intake.Pseudonyms;
import org.wholesum.internal.scenario.entry.CaseUnit;
import org.wholesum.internal.scenario.entry.LedgerFile;
import org.wholesum.internal.scenario.entry.PeopleEntry;
import org.wholesum.internal.scenario.entry.PseudonymsEntry;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;

/** Whose records they are: linkage by a lookup table, and pseudonyms, as a scenario says. */
final class LinkedRecords {
    private static final int SHOWN = 5;

    private final Scenario scenario;
    private final LedgerFile entry;
    private final Optional<Pseudonyms> pseudonyms;
    private final Execution execution;

    LinkedRecords(Scenario scenario, Function<String, Optional<String>> environment, Execution execution) {
        this.scenario = scenario;
        this.entry = scenario.entry().ledger().orElseThrow();
        this.execution = execution;
        this.pseudonyms = entry.pseudonyms().map(its -> pseudonyms(its, environment));
    }

    /** The rows of one file. */
    Ledger of(Ledger ledger) {
        return pseudonyms.isEmpty() ? ledger : ledger.withCaseIds(hiding(List.of(ledger)));
    }

    /** The rows of extracts. */
    Intake of(Intake extracts) {
        if (entry.people().isEmpty()) {
            return hidden(extracts);
        }
        PersonLookup lookup = lookup(entry.people().get());
        Intake linked = hiddenBefore(extracts, lookup).linked(lookup, execution);
        refuseMerged(linked.quality(), lookup.keepsUnmatched());
        return hidden(linked);
    }

    /** The ids of an extract are replaced before linkage where the lookup has pseudonyms of them. */
    private Intake hiddenBefore(Intake extracts, PersonLookup lookup) {
        if (pseudonyms.isEmpty()) {
            return extracts;
        }
        Map<String, UnaryOperator<String>> hiding = new TreeMap<>();
        extracts.ledgers().forEach((name, ledger) -> {
            if (lookup.hasPseudonyms(name)) {
                hiding.put(name, hiding(List.of(ledger)));
            }
        });
        return extracts.withCaseIds((name, id) ->
                hiding.getOrDefault(name, UnaryOperator.identity()).apply(id));
    }

    private PersonLookup lookup(PeopleEntry people) {
        PersonLookup read = scenario.source()
                .reading(
                        people.file(),
                        file -> PersonLookup.read(file, people.file(), people.columns(), people.rules()),
                        "ledger",
                        "people",
                        "file");
        PersonLookup lookup = entry.unit().equals(Optional.of(CaseUnit.HOUSEHOLD)) ? read.byHousehold() : read;
        return people.unmatched()
                .map(what ->
                        what == PeopleEntry.Unmatched.OWN_CASES ? lookup.unmatchedAsCases() : lookup.unmatchedLeftOut())
                .orElse(lookup);
    }

    /** A case of its own whose id is a placeholder may be several people, as anywhere else. */
    private void refuseMerged(DataQuality quality, boolean kept) {
        List<String> merged = new ArrayList<>();
        quality.linkage().forEach((name, its) -> its.merged().forEach(id -> merged.add(name + ": " + id)));
        if (kept && !merged.isEmpty() && !entry.allow().contains(LedgerFile.Allowed.MERGED_IDS)) {
            throw scenario.source()
                    .refuse(
                            "makes cases of ids without a match that may each be those of several people: "
                                    + merged.stream().limit(SHOWN).collect(Collectors.joining("; "))
                                    + (merged.size() > SHOWN ? "; and others" : "")
                                    + ". Expected unmatched: left_out, or allow: [merged_ids]",
                            "ledger",
                            "people",
                            "unmatched");
        }
    }

    private Intake hidden(Intake extracts) {
        if (pseudonyms.isEmpty()) {
            return extracts;
        }
        UnaryOperator<String> hiding = hiding(List.copyOf(extracts.ledgers().values()));
        return extracts.withCaseIds((name, id) -> hiding.apply(id));
    }

    /**
     * Replaces ids by pseudonyms, if the scenario has a key. Ids that may be those of several people stay: they are refused later,
     * or allowed with a caution.
     */
    private UnaryOperator<String> hiding(List<Ledger> ledgers) {
        if (pseudonyms.isEmpty()) {
            return UnaryOperator.identity();
        }
        Set<String> kept = LedgerChecks.of(Ledger.joined(ledgers), Map.of(), execution).merged().stream()
                .map(MergedId::id)
                .collect(Collectors.toSet());
        Pseudonyms its = pseudonyms.get();
        return id -> kept.contains(id) || Pseudonyms.isPseudonym(id) ? id : its.of(id);
    }

    private Pseudonyms pseudonyms(PseudonymsEntry its, Function<String, Optional<String>> environment) {
        String[] path = {"ledger", "pseudonyms", "key", its.key().file().isPresent() ? "file" : "environment"};
        Set<IdRule> rules = its.rules(entry.people());
        try {
            return its.key().file().isPresent()
                    ? Pseudonyms.ofFile(path(its.key().file().get(), path), List.of(folder(path)), rules)
                    : Pseudonyms.ofVariable(its.key().environment().orElseThrow(), environment, rules);
        } catch (InvalidInputException e) {
            throw scenario.source().refuse(e.problems().get(0).expected(), path);
        }
    }

    private Path folder(String... path) {
        return scenario.source().files().folder().orElseThrow(() -> scenario.source()
                .refuse(
                        "this scenario was made without a folder and reads no files, expected environment, the name of a"
                                + " variable",
                        path));
    }

    private Path path(String file, String... path) {
        try {
            return folder(path).resolve(file);
        } catch (InvalidPathException e) {
            throw scenario.source().refuse("expected the name of a file", path);
        }
    }
}
