package org.wholesum.sensitivity;

/** What a model says of a draw: the saving by agency and by month, and the inputs that it was drawn with. */
public final class DrawWriter {
    private final double[] rows;
    private final int width;
    private final int agencies;
    private final int months;
    private int first;

    DrawWriter(double[] rows, ProbabilisticSensitivity.Shape shape) {
        this.rows = rows;
        this.width = shape.width();
        this.agencies = shape.agencies().size();
        this.months = shape.window().count();
    }

    /**
     * Which draw it is that is told of next.
     *
     * @param draw its number
     * @return this
     */
    public DrawWriter of(int draw) {
        first = draw * width;
        return this;
    }

    /**
     * Adds to what an agency saves over all months.
     *
     * @param agency its index
     * @param pence the saving, negative if it pays
     */
    public void saves(int agency, double pence) {
        rows[first + agency] += pence;
    }

    /**
     * Adds to what all agencies together save in a month.
     *
     * @param month its index
     * @param pence the saving, negative if they pay
     */
    public void savesIn(int month, double pence) {
        rows[first + agencies + month] += pence;
    }

    /**
     * Notes what the draw was made with.
     *
     * @param input the index of the input
     * @param value what was drawn
     */
    public void input(int input, double value) {
        rows[first + agencies + months + input] = value;
    }

    /** Of how much a draw may tell. */
    @Override
    public String toString() {
        return "Outcome of a draw, " + agencies + " agencies, " + months + " months";
    }
}
