package org.wholesum.cohort;

import java.util.function.Supplier;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;

/**
 * The savings of a model and the inputs that they were computed with, for many draws: {@code double[column][draw]}, amounts
 * in pence.
 */
final class DrawMatrix {
    private static final int GRAIN = 64;

    private final double[][] agencies;
    private final double[][] months;
    private final double[][] inputs;

    /**
     * A matrix of zeros.
     *
     * @param draws the number of draws
     * @param agencies the number of agencies
     * @param months the number of months
     * @param inputs the number of inputs
     */
    DrawMatrix(int draws, int agencies, int months, int inputs) {
        this.agencies = new double[agencies][draws];
        this.months = new double[months][draws];
        this.inputs = new double[inputs][draws];
    }

    /** A model, for one thread, which may keep what it needs between draws. */
    @FunctionalInterface
    interface Model {
        /**
         * Computes consecutive draws.
         *
         * @param from the number of the first; with the seed, all that a draw depends on
         * @param to the number after that of the last
         * @param into has the columns whose elements of these draws are to be written
         */
        void compute(int from, int to, DrawMatrix into);
    }

    /**
     * Computes every draw, with a model for each thread.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    DrawMatrix fill(int draws, Execution work, Supplier<Model> model) {
        new Batches("drawing inputs", draws, GRAIN)
                .reduce(
                        work,
                        model,
                        (own, from, to) -> own.compute((int) from, (int) to, this),
                        (some, others) -> some);
        return this;
    }

    /** {@return the saving by agency over all months, {@code double[agency][draw]}; not a copy} */
    double[][] agencies() {
        return agencies;
    }

    /** {@return the saving of all agencies together by month, {@code double[month][draw]}; not a copy} */
    double[][] months() {
        return months;
    }

    /** {@return the inputs, {@code double[input][draw]}; not a copy} */
    double[][] inputs() {
        return inputs;
    }

    @Override
    public String toString() {
        return agencies.length + " agencies, " + months.length + " months, " + inputs.length + " inputs";
    }
}
