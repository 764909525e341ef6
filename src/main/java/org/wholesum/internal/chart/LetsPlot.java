package org.wholesum.internal.chart;

import java.util.function.Supplier;

/** What to add where Lets-Plot, an optional dependency, is missing. */
public final class LetsPlot {
    private static final String ADD = "org.jetbrains.lets-plot:lets-plot-common:4.1.0 and"
            + " org.jetbrains.lets-plot:platf-awt-jvm:4.1.0, with org.jetbrains.kotlin:kotlin-stdlib:1.9.25 and"
            + " io.github.microutils:kotlin-logging-jvm:2.0.5";

    private LetsPlot() {}

    /**
     * Draws.
     *
     * @param what is drawn, for the message
     * @param drawing gives it
     * @return the drawing
     * @throws IllegalStateException if a class of Lets-Plot is missing; the message has the coordinates to add
     */
    public static String drawn(String what, Supplier<String> drawing) {
        try {
            return drawing.get();
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    what + " needs a class that is not on the class path: " + e.getMessage()
                            + "\n  Maybe add the dependency " + ADD,
                    e);
        }
    }
}
