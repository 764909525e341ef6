package org.wholesum.intake;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.RowCount;

/**
 * Ids without a match that would have one under further rules.
 *
 * @param ignored the rules, besides those that were applied
 * @param ids how many ids
 * @param rows their rows
 */
record NearMatches(Set<IdRule> ignored, int ids, RowCount rows) {
    /** Copies the rules. */
    NearMatches {
        EnumSet<IdRule> copy = EnumSet.noneOf(IdRule.class);
        copy.addAll(ignored);
        ignored = Collections.unmodifiableSet(copy);
    }

    private static String words(IdRule rule) {
        return switch (rule) {
            case TRIM -> "blanks around ids";
            case CASE -> "letter case";
            case BLANKS -> "blanks";
            case LEADING_ZEROS -> "leading zeros";
        };
    }

    /** As {@code 3 ids would match if leading zeros were ignored (12 rows, £340.00)}. */
    @Override
    public String toString() {
        String rules = ignored.stream().map(NearMatches::words).collect(Collectors.joining(" and "));
        return WholeNumber.grouped(ids) + (ids == 1 ? " id" : " ids") + " would match if " + rules + " were ignored ("
                + rows + ")";
    }
}
