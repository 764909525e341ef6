package org.wholesum.sensitivity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;

/**
 * A figure with each assumption at its low and its high, the others as assumed.
 *
 * @param base the figure with everything as assumed
 * @param bars one for each assumption, the largest spread first
 */
public record Tornado(BigDecimal base, List<Bar> bars) {
    /**
     * The figure at both ends of one assumption.
     *
     * @param assumption the assumption
     * @param atLow the figure with it at its low
     * @param atHigh the figure with it at its high
     */
    public record Bar(Assumption assumption, BigDecimal atLow, BigDecimal atHigh) {
        /** {@return the absolute difference between both figures} */
        public BigDecimal spread() {
            return atHigh.subtract(atLow).abs();
        }
    }

    /** Takes a copy. */
    public Tornado {
        bars = List.copyOf(bars);
    }

    /** {@return the figure as assumed, and the values and figures of each bar} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>(List.of("as assumed: " + base.toPlainString()));
        bars.forEach(bar -> steps.add(bar.assumption().name() + " at "
                + bar.assumption().low().toPlainString() + " and all others as assumed: "
                + bar.atLow().toPlainString() + "; at "
                + bar.assumption().high().toPlainString() + ": " + bar.atHigh().toPlainString() + "; "
                + bar.assumption().base().toPlainString() + " was assumed"));
        return new Explanation(steps);
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled("One at a time, from " + base.toPlainString())
                .words("assumption")
                .figures("low", "high", "at low", "at high", "spread");
        for (Bar bar : bars) {
            Assumption assumption = bar.assumption();
            BigDecimal[] row = {assumption.low(), assumption.high(), bar.atLow(), bar.atHigh(), bar.spread()};
            table.row(Stream.concat(
                            Stream.of(assumption.name()), Arrays.stream(row).map(BigDecimal::toPlainString))
                    .toArray(String[]::new));
        }
        return table.build();
    }

    /** The bars as a table. */
    @Override
    public String toString() {
        return table().toString();
    }
}
