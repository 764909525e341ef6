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
         * @param into takes the savings and inputs of each
         */
        void compute(int from, int to, Writer into);
    }

    /** Writes the savings and inputs of one draw at a time. For one thread. */
    final class Writer {
        private int draw;

        private Writer() {}

        /**
         * Selects the draw that the following calls write to.
         *
         * @param number its number, from 0
         * @return this
         */
        Writer of(int number) {
            draw = number;
            return this;
        }

        /**
         * Adds to an agency's saving over all months.
         *
         * @param agency its index
         * @param pence the saving, negative for a cost
         */
        void saves(int agency, double pence) {
            agencies[agency][draw] += pence;
        }

        /**
         * Adds to the saving of all agencies together in a month.
         *
         * @param month its index
         * @param pence the saving, negative for a cost
         */
        void savesIn(int month, double pence) {
            months[month][draw] += pence;
        }

        /**
         * Notes the value of an input.
         *
         * @param input its index
         * @param value the drawn value
         */
        void input(int input, double value) {
            inputs[input][draw] = value;
        }

        @Override
        public String toString() {
            return "draw " + draw + " of " + DrawMatrix.this;
        }
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
                        () -> new Worker(model.get(), new Writer()),
                        (worker, from, to) -> worker.model.compute((int) from, (int) to, worker.into),
                        (some, others) -> some);
        return this;
    }

    private record Worker(Model model, Writer into) {}

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
