package org.wholesum.execution;

import java.util.Locale;

/**
 * How much a study may calculate, so that a small scenario can't take hours or all memory. A study that needs more is refused
 * before it begins, and the message names the limit and the number needed. Set one by {@link Execution#withLimit}, or on the
 * command line by {@code --limit projected_cells=5000000}.
 */
public enum Limit {
    /**
     * Methods × agencies × months of the horizon; 300,000 unless set. A method is counted as often as it is used: by either
     * side of the comparison, an option, the investment and the cost of waiting.
     */
    PROJECTED_CELLS(300_000, "cells to project"),
    /** Cases × agencies of the ledger; 10,000,000 unless set. */
    CASE_AGENCIES(10_000_000, "costs of a case at an agency"),
    /** Projected cells × cases of the ledger; 4,000,000,000 unless set. */
    CASE_CELLS(4_000_000_000L, "cells to project case by case"),
    /** Projected cells, and movements between needs groups, × runs; 500,000,000 unless set. */
    REPEATED_CELLS(500_000_000, "cells to project in repeated runs"),
    /** Runs of the study: draws, cells of a grid, cases of a sensitivity analysis, 100 a varied number; 20,000 unless set. */
    RUNS(20_000, "runs of the study"),
    /** Months of the horizon; 2,400 unless set. */
    MONTHS(2_400, "months"),
    /** Numbers of a scenario that are varied, or that are drawn; 50 unless set. */
    VARIED_NUMBERS(50, "numbers to vary"),
    /** Needs groups of a method; 100 unless set. */
    GROUPS(100, "needs groups"),
    /** Movements between needs groups, groups × groups × cycles of all methods together; 5,000,000 unless set. */
    GROUP_MOVES(5_000_000, "movements between needs groups"),
    /**
     * People × months × (1 + contacts of a person a month) to simulate person by person, × runs if the simulation is
     * repeated; 100,000,000 unless set.
     */
    PERSON_MONTHS(100_000_000, "people × months × (1 + contacts)"),
    /** Entries of one key of a scenario, as parameters or methods; 2,000 unless set. */
    ENTRIES(2_000, "entries of one key"),
    /** Agencies that a scenario names or its records have; 2,000 unless set. */
    AGENCIES(2_000, "agencies");

    private final long standard;
    private final String unit;

    Limit(long standard, String unit) {
        this.standard = standard;
        this.unit = unit;
    }

    /** {@return the limit unless another is set} */
    public long standard() {
        return standard;
    }

    /** {@return what is counted, in a few words, as {@code cells to project}} */
    public String unit() {
        return unit;
    }

    /** {@return its name on the command line, as {@code projected_cells}} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
