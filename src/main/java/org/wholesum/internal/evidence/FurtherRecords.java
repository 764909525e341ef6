package org.wholesum.internal.evidence;

import org.wholesum.execution.Execution;
import org.wholesum.internal.scenario.entry.PricesEntry;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.LedgerReader;
import org.wholesum.scenario.Scenario;

/** Records besides those of the scenario's ledger: of a control, of months of the horizon, or of every case there was. */
public final class FurtherRecords {
    private FurtherRecords() {}

    /**
     * Reads a file with the columns of a ledger, in the prices of the scenario's records.
     *
     * @throws org.wholesum.problem.InvalidInputException if it can't be read
     */
    public static Ledger read(Scenario scenario, String file, Execution work, String... path) {
        LedgerReader reader = Ledger.reader()
                .currency(scenario.entry().unit())
                .agencies(scenario.entry().agencies().keySet())
                .execution(work);
        LedgerReader priced = scenario.entry()
                .prices()
                .map(PricesEntry::ofRecords)
                .map(reader::pricedIn)
                .orElse(reader);
        LedgerReader complete = Records.withUnitCosts(scenario, priced);
        return scenario.source().reading(file, complete::read, path).ledger();
    }
}
