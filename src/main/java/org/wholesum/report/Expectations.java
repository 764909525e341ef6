package org.wholesum.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.Table;
import org.wholesum.study.Outcome;
import org.wholesum.study.StudyResult;

/** A scenario's expectations compared with the figures of its study. */
public final class Expectations {
    private static final int MOST_DECIMALS = 4;

    private final List<Outcome> outcomes;

    private Expectations(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    /**
     * The expectations of a study.
     *
     * @param result the result
     * @return their outcomes
     * @throws org.wholesum.problem.InvalidInputException if the study has no figure of an expected name
     */
    public static Expectations of(StudyResult result) {
        return new Expectations(result.outcomes());
    }

    /**
     * The figures of a study as a block of expectations that it meets, to be pasted into its scenario: money to the penny,
     * numbers and percentages rounded with a tolerance of half a unit of the last place. Figures of a single case are left
     * out. Figures that depend on random numbers are comments, as how far they may be is for the author to say; in JSON,
     * which has no comments, they are left out.
     *
     * @param result the result
     * @return the block, with its key {@code expect}; in JSON if the file of the scenario ends in {@code .json}, else in YAML
     */
    public static String block(StudyResult result) {
        return ExpectBlock.of(result);
    }

    /** {@return whether the scenario has no expectations} */
    public boolean isEmpty() {
        return outcomes.isEmpty();
    }

    /** {@return whether every expectation is met} */
    public boolean allMet() {
        return missed().isEmpty();
    }

    private List<Outcome> missed() {
        return outcomes.stream().filter(outcome -> !outcome.met()).toList();
    }

    /** {@return the number of expectations that are met, in a sentence} */
    public String verdict() {
        if (outcomes.isEmpty()) {
            return "The scenario has no expectations.";
        }
        if (!allMet()) {
            return missed().size() + " of " + outcomes.size() + " expectations are not met.";
        }
        return outcomes.size() == 1
                ? "The one expectation is met."
                : "All " + outcomes.size() + " expectations are met.";
    }

    /** The expected and the calculated figures; only those that differ, if any do. */
    private Table table() {
        Table.Builder table = Table.titled(
                        allMet() ? "Expected and calculated figures" : "Figures that differ from what is expected")
                .words("figure")
                .figures("expected", "within", "calculated", "difference");
        for (Outcome outcome : allMet() ? outcomes : missed()) {
            table.row(
                    outcome.figure(),
                    outcome.expected(),
                    outcome.within(),
                    shown(outcome, outcome.actual()),
                    shown(outcome, outcome.difference()));
        }
        return table.build();
    }

    /** The verdict, as a caution if an expectation is not met, and the table if asked for. */
    List<Block> blocks(boolean withTable) {
        Block verdict = allMet() ? new Block.Prose(verdict()) : new Block.Caution(verdict());
        return withTable ? List.of(verdict, new Block.TableBlock(table())) : List.of(verdict);
    }

    /** A number in the form in which the figure was expected. */
    private static String shown(Outcome outcome, BigDecimal number) {
        boolean percent = outcome.expected().endsWith("%");
        BigDecimal value = percent ? number.movePointRight(2) : number;
        int decimals = Math.min(Math.max(value.stripTrailingZeros().scale(), 0), MOST_DECIMALS);
        BigDecimal rounded = value.setScale(percent ? decimals : Math.max(decimals, 2), RoundingMode.HALF_UP);
        return rounded.toPlainString() + (percent ? "%" : "");
    }

    /** The verdict, and the table of figures that differ if an expectation is not met. */
    @Override
    public String toString() {
        return allMet() ? verdict() : verdict() + "\n" + table();
    }
}
