package org.wholesum.validation;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * A published figure beside the one that the library computes.
 *
 * @param quantity what it is
 * @param published as printed, with its decimals
 * @param ours computes it with the library, in the printed unit; a percentage in per cent; no number if it is in words
 * @param words computes ours if it is in words
 * @param departure why the two differ in the printed digits; empty if they agree
 */
record ValidationFigure(
        String quantity,
        String published,
        DoubleSupplier ours,
        Optional<Supplier<String>> words,
        Optional<Departure> departure) {
    /**
     * A stated reason for a difference.
     *
     * @param verdict its kind
     * @param reason in a sentence
     * @param within the most by which the two may differ
     * @param recalculated the figure recalculated without the library, to the digits given, which ours has to have
     */
    record Departure(Verdict verdict, String reason, double within, Optional<String> recalculated) {}

    static ValidationFigure of(String quantity, String published, DoubleSupplier ours) {
        return new ValidationFigure(quantity, published, ours, Optional.empty(), Optional.empty());
    }

    /** A figure in words, such as dominated. */
    static ValidationFigure inWords(String quantity, String published, Supplier<String> ours) {
        return new ValidationFigure(quantity, published, () -> Double.NaN, Optional.of(ours), Optional.empty());
    }

    static ValidationFigure of(String quantity, String published, double ours) {
        return of(quantity, published, () -> ours);
    }

    /** The publication's own figure is a sum or difference of rounded ones. */
    ValidationFigure rounded(double within, String reason) {
        return with(new Departure(Verdict.PUBLICATION_ROUNDED, reason, within, Optional.empty()));
    }

    /** The publication doesn't follow from its own inputs, which give this. */
    ValidationFigure wrong(String recalculated, String reason) {
        return with(
                new Departure(Verdict.PUBLICATION_WRONG, reason, Double.POSITIVE_INFINITY, Optional.of(recalculated)));
    }

    /** The publication and the library estimate the same by different methods. */
    ValidationFigure otherMethod(double within, String reason) {
        return with(new Departure(Verdict.OTHER_METHOD, reason, within, Optional.empty()));
    }

    /** One of them is from random draws. */
    ValidationFigure random(double within, String reason) {
        return with(new Departure(Verdict.RANDOM, reason, within, Optional.empty()));
    }

    private ValidationFigure with(Departure reason) {
        return new ValidationFigure(quantity, published, ours, words, Optional.of(reason));
    }

    /** The same with a number that was measured before, where the data aren't there. */
    ValidationFigure measured(double value) {
        return new ValidationFigure(quantity, published, () -> value, words, departure);
    }

    PrintedNumber printed() {
        return PrintedNumber.parse(published);
    }

    Verdict verdict() {
        return departure.map(Departure::verdict).orElse(Verdict.AGREES);
    }
}
