package org.wholesum.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.wholesum.internal.text.Table;
import org.wholesum.study.Outcome;
import org.wholesum.study.StudyResult;

/**
 * What became of a scenario's expectations.
 *
 * @param outcomes one for each, in the order of the file
 */
public record Expectations(List<Outcome> outcomes) {
    private static final int MOST_DECIMALS = 4;

    /** Takes a copy. */
    public Expectations {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * The expectations of a study.
     *
     * @param result what came out
     * @return what became of them
     * @throws org.wholesum.problem.InvalidInputException if a figure that is expected is unknown
     */
    public static Expectations of(StudyResult result) {
        return new Expectations(result.outcomes());
    }

    /** {@return whether every one is met} */
    public boolean allMet() {
        return missed().isEmpty();
    }

    private List<Outcome> missed() {
        return outcomes.stream().filter(outcome -> !outcome.met()).toList();
    }

    /** {@return how many are met, in a sentence} */
    public String verdict() {
        return outcomes.isEmpty()
                ? "Nothing is expected."
                : allMet()
                        ? outcomes.size() == 1
                                ? "The one expectation is met."
                                : "All " + outcomes.size() + " expectations are met."
                        : missed().size() + " of " + outcomes.size() + " expectations are not met.";
    }

    /** {@return expected and found figures; those that differ alone, if there are any} */
    public Table table() {
        Table.Builder table = Table.titled(allMet() ? "Expected and found" : "Expected, and found otherwise")
                .words("figure")
                .figures("expected", "within", "found", "off by");
        for (Outcome outcome : allMet() ? outcomes : missed()) {
            BigDecimal off =
                    outcome.actual().subtract(outcome.expected().value().number());
            table.row(
                    outcome.figure(),
                    outcome.expected().value().text(),
                    outcome.expected().within().text(),
                    shown(outcome, outcome.actual()),
                    shown(outcome, off));
        }
        return table.build();
    }

    /** The verdict, as a caution if it is one, and the table if it is wanted. */
    List<Block> blocks(boolean withTable) {
        Block said = allMet() ? new Block.Prose(verdict()) : new Block.Caution(verdict());
        return withTable ? List.of(said, new Block.Figures(table())) : List.of(said);
    }

    /** A number in the form in which the figure was expected. */
    private static String shown(Outcome outcome, BigDecimal number) {
        boolean percent = outcome.expected().value().text().endsWith("%");
        BigDecimal value = percent ? number.movePointRight(2) : number;
        int decimals = Math.min(Math.max(value.stripTrailingZeros().scale(), 0), MOST_DECIMALS);
        BigDecimal rounded = value.setScale(percent ? decimals : Math.max(decimals, 2), RoundingMode.HALF_UP);
        return rounded.toPlainString() + (percent ? "%" : "");
    }
}
