package org.wholesum.internal.evidence;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholesum.execution.Execution;
import org.wholesum.intake.CaseUnit;
import org.wholesum.intake.LedgerChecks;
import org.wholesum.intake.Linkage;
import org.wholesum.intake.MergedId;
import org.wholesum.intake.PersonLookup;
import org.wholesum.intake.PseudonymKey;
import org.wholesum.intake.Pseudonyms;
import org.wholesum.internal.scenario.entry.LedgerFile;
import org.wholesum.internal.scenario.entry.PeopleEntry;
import org.wholesum.internal.scenario.entry.PseudonymsEntry;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;

/** Whose records they are: linkage by a lookup table, and pseudonyms, as a scenario says. */
final class LinkedRecords {
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

    /**
     * Records under the ids that a study uses.
     *
     * @param ledger the records
     * @param linkage what was linked; empty if the scenario has no lookup table
     */
    record Linked(Ledger ledger, Optional<Linkage> linkage) {}

    /** The rows of one file. */
    Ledger of(Ledger ledger) {
        return replaced(ledger);
    }

    /** The rows of extracts, by their names. */
    Linked of(SortedMap<String, Ledger> extracts) {
        if (entry.people().isEmpty()) {
            return new Linked(replaced(Ledger.joined(List.copyOf(extracts.values()))), Optional.empty());
        }
        PeopleEntry people = entry.people().get();
        PersonLookup lookup = PersonLookup.read(
                scenario.source().resolve(people.file(), "ledger", "people", "file"),
                people.file(),
                people.columns(),
                people.rules());
        SortedMap<String, Ledger> ready = new TreeMap<>();
        extracts.forEach((name, ledger) -> ready.put(name, lookup.hasPseudonyms(name) ? replaced(ledger) : ledger));
        CaseUnit unit = entry.unit().orElse(CaseUnit.PERSON);
        Linkage linkage = lookup.link(ready, unit, people.unmatchedIds(), execution);
        refuseMerged(linkage);
        return new Linked(replaced(linkage.ledger()), Optional.of(linkage));
    }

    /** A case of its own whose id is a placeholder may be several people, as anywhere else. */
    private void refuseMerged(Linkage linkage) {
        List<String> merged = new ArrayList<>();
        linkage.byExtract().forEach((name, its) -> its.merged().forEach(id -> merged.add(name + ": " + id)));
        boolean own = linkage.unmatchedIds() > 0
                && entry.people().flatMap(PeopleEntry::unmatched).equals(Optional.of(PeopleEntry.Unmatched.OWN_CASES));
        if (own && !merged.isEmpty() && !entry.allow().contains(LedgerFile.Allowed.MERGED_IDS)) {
            throw scenario.source()
                    .refuse(
                            "makes cases of ids without a match that may each be those of several people: "
                                    + merged.stream().limit(5).collect(Collectors.joining("; "))
                                    + (merged.size() > 5 ? "; and others" : "")
                                    + ". Expected unmatched: left_out, or allow: [merged_ids]",
                            "ledger",
                            "people",
                            "unmatched");
        }
    }

    /**
     * The rows with pseudonyms in the place of ids, if the scenario has a key. Ids that may be those of several people stay: they
     * are refused later, or allowed with a caution.
     */
    private Ledger replaced(Ledger ledger) {
        if (pseudonyms.isEmpty()) {
            return ledger;
        }
        Set<String> kept = LedgerChecks.of(ledger, Map.of(), execution).merged().stream()
                .map(MergedId::id)
                .collect(Collectors.toSet());
        Pseudonyms its = pseudonyms.get();
        return ledger.withCaseIds(id -> kept.contains(id) || Pseudonyms.isPseudonym(id) ? id : its.of(id));
    }

    private Pseudonyms pseudonyms(PseudonymsEntry its, Function<String, Optional<String>> environment) {
        String[] path = {"ledger", "pseudonyms", "key", its.key().file().isPresent() ? "file" : "environment"};
        try (PseudonymKey key = its.key().file().isPresent()
                ? PseudonymKey.read(path(its.key().file().get()), List.of(folder()))
                : PseudonymKey.ofVariable(its.key().environment().orElseThrow(), environment)) {
            return Pseudonyms.of(key, its.rules(entry.people()));
        } catch (InvalidInputException e) {
            throw scenario.source().refuse(e.problems().get(0).expected(), path);
        }
    }

    private Path folder() {
        return scenario.source().files().folder();
    }

    private Path path(String file) {
        try {
            return folder().resolve(file);
        } catch (InvalidPathException e) {
            throw scenario.source().refuse("expected the name of a file", "ledger", "pseudonyms", "key", "file");
        }
    }
}
