package org.wholesum.spark;

import java.nio.file.Path;
import org.wholesum.cohort.CityCosts;
import org.wholesum.ledger.Ledger;

/** The results of the library in one process, which every partitioning must equal. */
final class InProcess {
    static final long PEOPLE = 20_011; // no multiple of any number of partitions
    static final long SEED = 42;
    static final String FILE = "../stoke/interactions.csv";
    static final Ledger LEDGER = Ledger.read(Path.of(FILE));
    static final CityCosts CITY = Cities.ofThreeGroups(PEOPLE).run(SEED);

    private InProcess() {}
}
