package org.wholesum.uncertainty;

/**
 * An amount that is certain, for where one of uncertain inputs is to be held.
 *
 * <p>{@code Distribution.fixed(7).quantile(0.9)} is {@code 7.0}.
 *
 * @param value the amount
 */
public record Fixed(double value) implements Distribution {
    /**
     * Checks them.
     *
     * @throws IllegalArgumentException if it is not a number
     */
    public Fixed {
        Parameters.number("fixed", "value", value);
    }

    @Override
    public String name() {
        return "fixed";
    }

    @Override
    public String describe() {
        return name() + ", " + Parameters.text(value);
    }

    @Override
    public double mean() {
        return value;
    }

    @Override
    public double deviation() {
        return 0;
    }

    @Override
    public double cumulative(double x) {
        Parameters.amount(x);
        return x >= value ? 1 : 0;
    }

    @Override
    public double quantile(double u) {
        Parameters.probability(u);
        return value;
    }
}
