package org.wholesum.demand;

import java.util.Optional;
import org.wholesum.internal.numeric.StandardNormal;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;

/**
 * How two ways of finding failure demand agree, contact by contact.
 *
 * @param both contacts that are repeats and coded as failure demand
 * @param inferredOnly repeats that are coded as value demand
 * @param codedOnly contacts that are coded as failure demand and are no repeats
 * @param neither contacts that are coded as value demand and are no repeats
 */
public record Agreement(long both, long inferredOnly, long codedOnly, long neither) {
    private static final double LEVEL = 0.95;

    /** {@return how many contacts were compared} */
    public long compared() {
        return Math.addExact(Math.addExact(both, inferredOnly), Math.addExact(codedOnly, neither));
    }

    /** {@return the share of contacts on which both agree, from 0 to 1; empty if none was compared} */
    public Optional<Double> observed() {
        return compared() == 0 ? Optional.empty() : Optional.of((double) (both + neither) / compared());
    }

    /**
     * Cohen's kappa: agreement beyond chance as a share of the most possible (J. Cohen, <i>A Coefficient of Agreement for
     * Nominal Scales</i>, Educational and Psychological Measurement 20, 1960).
     *
     * @return at most 1; empty if none was compared, or all are in one cell, so that chance alone explains it
     */
    public Optional<Double> kappa() {
        double chance = chance();
        return compared() == 0 || chance == 1
                ? Optional.empty()
                : observed().map(agreed -> (agreed - chance) / (1 - chance));
    }

    private double chance() {
        double n = compared();
        return (inferred() * (double) (both + codedOnly) + (n - inferred()) * (inferredOnly + neither)) / n / n;
    }

    private double inferred() {
        return (double) both + inferredOnly;
    }

    /**
     * The standard error of kappa for many contacts (J. L. Fleiss, J. Cohen and B. S. Everitt, <i>Large Sample Standard
     * Errors of Kappa and Weighted Kappa</i>, Psychological Bulletin 72, 1969). It takes contacts as independent.
     *
     * @return the standard error; empty if there is no kappa
     */
    public Optional<Double> standardError() {
        return kappa().map(kappa -> {
            double n = compared();
            double chance = chance();
            double yes = (inferred() + both + codedOnly) / n;
            double agreed =
                    square(1 - yes * (1 - kappa)) * both / n + square(1 - (2 - yes) * (1 - kappa)) * neither / n;
            double first = inferred() / n;
            double second = ((double) both + codedOnly) / n;
            double apart = square(1 - kappa)
                    * (square(second + 1 - first) * inferredOnly + square(1 - second + first) * codedOnly)
                    / n;
            double variance = agreed + apart - square(kappa - chance * (1 - kappa));
            return Math.sqrt(Math.max(0, variance) / n) / (1 - chance);
        });
    }

    private static double square(double value) {
        return value * value;
    }

    /** In a sentence. */
    String inWords() {
        if (compared() == 0) {
            return "no contact is coded, so nothing can be compared";
        }
        String agreed = both + neither + " of " + compared() + " contacts agree";
        return kappa().map(kappa -> agreed + ", Cohen's kappa " + NumberText.places(kappa, 2) + range(kappa))
                .orElse(agreed + ", and Cohen's kappa is not defined, as all are alike");
    }

    private String range(double kappa) {
        double half = StandardNormal.of((1 + LEVEL) / 2) * standardError().orElse(0.0);
        return " (95%: " + NumberText.places(kappa - half, 2) + " to " + NumberText.places(Math.min(1, kappa + half), 2)
                + ")";
    }

    /** A table of the four counts, and a sentence. */
    @Override
    public String toString() {
        return Table.titled("Repeat contacts and coded failure demand")
                        .words("")
                        .figures("coded failure", "coded value", "all")
                        .row("repeat", text(both), text(inferredOnly), text(both + inferredOnly))
                        .row("no repeat", text(codedOnly), text(neither), text(codedOnly + neither))
                        .total("all", text(both + codedOnly), text(inferredOnly + neither), text(compared()))
                        .build()
                + "\n" + inWords();
    }

    private static String text(long count) {
        return Long.toString(count);
    }
}
