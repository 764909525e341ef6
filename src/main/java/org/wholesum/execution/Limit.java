package org.wholesum.execution;

import java.util.Locale;

/**
 * How much a study may calculate, so that a small scenario can't take hours or all memory. A study that needs more is refused
 * before it begins, and the message names the limit and the number needed. Set one by {@link Execution#withLimit}, or on the
 * command line by {@code --limit projected_cells=5000000}.
 */
public enum Limit {
    /** Methods, each counted as often as it is used × agencies × months of the horizon; 1,000,000 unless set. */
    PROJECTED_CELLS(1_000_000, "cells to project"),
    /** The same × cases of the ledger; 4,000,000,000 unless set. */
    CASE_CELLS(4_000_000_000L, "cells to project case by case"),
    /** The same without cases × draws and runs of a sensitivity analysis; 500,000,000 unless set. */
    REPEATED_CELLS(500_000_000, "cells to project in repeated runs"),
    /** Movements between needs groups, groups × groups × cycles; 50,000,000 unless set. */
    GROUP_MOVES(50_000_000, "movements between needs groups");

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
