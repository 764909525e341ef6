package org.wholesum.internal.evidence;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.wholesum.intake.Extract;
import org.wholesum.intake.Intake;
import org.wholesum.internal.scenario.entry.ExtractEntry;
import org.wholesum.ledger.LedgerReader;
import org.wholesum.ledger.UnitCosts;
import org.wholesum.scenario.Scenario;

/** Reads the extracts of a scenario. */
final class ExtractRecords {
    private static final String LEDGER = "ledger";
    private static final String EXTRACTS = "extracts";

    private final Scenario scenario;
    private final BiFunction<String, String[], UnitCosts> catalogues;

    /**
     * The extracts of a scenario.
     *
     * @param catalogues reads a catalogue by its name and the keys that lead to it
     */
    ExtractRecords(Scenario scenario, BiFunction<String, String[], UnitCosts> catalogues) {
        this.scenario = scenario;
        this.catalogues = catalogues;
    }

    Intake read(Map<String, ExtractEntry> entries, LedgerReader reader) {
        Map<String, Extract> extracts = new TreeMap<>();
        entries.forEach((name, entry) -> extracts.put(name, extract(name, entry)));
        return Intake.of(extracts, reader);
    }

    private Extract extract(String name, ExtractEntry entry) {
        Extract extract = entry.toExtract(scenario.source().resolve(entry.file(), path(name, "file")));
        if (entry.services().isPresent()) {
            extract =
                    extract.services(scenario.source().resolve(entry.services().get(), path(name, "services")));
        }
        return entry.prices()
                .map(prices -> catalogues.apply(prices, path(name, "prices")))
                .map(extract::prices)
                .orElse(extract);
    }

    private static String[] path(String name, String key) {
        return new String[] {LEDGER, EXTRACTS, name, key};
    }
}
