package org.wholesum.internal.evidence;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
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
        return read(entries.entrySet().iterator(), new TreeMap<>(), reader);
    }

    /** The files of all extracts are checked until all are read. */
    private Intake read(
            Iterator<Map.Entry<String, ExtractEntry>> rest, Map<String, Extract> extracts, LedgerReader reader) {
        if (!rest.hasNext()) {
            return Intake.of(extracts, reader);
        }
        Map.Entry<String, ExtractEntry> next = rest.next();
        Function<Path, Intake> reading = file -> {
            extracts.put(next.getKey(), extract(next.getKey(), next.getValue(), file));
            return read(rest, extracts, reader);
        };
        return scenario.source().reading(next.getValue().file(), reading, path(next.getKey(), "file"));
    }

    private Extract extract(String name, ExtractEntry entry, Path file) {
        Extract plain = entry.toExtract(file);
        Function<Path, Extract> reader = services -> plain.services(services);
        Extract extract = entry.services()
                .map(services -> scenario.source().reading(services, reader, path(name, "services")))
                .orElse(plain);
        return entry.prices()
                .map(prices -> catalogues.apply(prices, path(name, "prices")))
                .map(extract::prices)
                .orElse(extract);
    }

    private static String[] path(String name, String key) {
        return new String[] {LEDGER, EXTRACTS, name, key};
    }
}
