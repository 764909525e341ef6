package org.wholesum.internal.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.wholesum.intake.Extract;
import org.wholesum.intake.Intake;
import org.wholesum.internal.csv.UnchangedFile;
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

    /** The files of all extracts are checked when all are read. */
    Intake read(Map<String, ExtractEntry> entries, LedgerReader reader) {
        Map<String, UnchangedFile> files = new TreeMap<>();
        entries.forEach((name, entry) -> files.put(name, scenario.source().open(entry.file(), path(name, "file"))));
        return UnchangedFile.during(List.copyOf(files.values()), () -> {
            Map<String, Extract> extracts = new TreeMap<>();
            entries.forEach((name, entry) -> extracts.put(
                    name,
                    extract(name, entry, Objects.requireNonNull(files.get(name)).file())));
            return Intake.of(extracts, reader);
        });
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
