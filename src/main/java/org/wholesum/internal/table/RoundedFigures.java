package org.wholesum.internal.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;
import org.wholesum.sensitivity.Tornado;
import org.wholesum.study.SensitivityResult;

/**
 * The values of a watched figure as the tables and the chart of a sensitivity analysis print them: of an amount, the nearest
 * pound, half away from zero; of any other figure, the value itself.
 */
public final class RoundedFigures {
    private final SensitivityResult varied;
    private final boolean whole;

    private RoundedFigures(SensitivityResult varied, boolean whole) {
        this.varied = varied;
        this.whole = whole;
    }

    /**
     * The values of one analysis, which are all to the pound or all to the penny.
     *
     * @param varied the analysis
     * @param precision to what amounts are rounded
     * @return its values
     */
    public static RoundedFigures of(SensitivityResult varied, Precision precision) {
        return new RoundedFigures(
                varied,
                varied.base()
                        .currency()
                        .map(currency -> AmountFormat.of(
                                        precision, currency, values(varied).mapToLong(value -> Money.of(
                                                        currency, value, RoundingMode.HALF_UP)
                                                .getAmountMinorLong()))
                                .whole())
                        .orElse(false));
    }

    private static Stream<BigDecimal> values(SensitivityResult varied) {
        Tornado tornado = varied.tornado();
        return Stream.of(
                        Stream.of(tornado.base()),
                        tornado.bars().stream().flatMap(bar -> Stream.of(bar.atLow(), bar.atHigh())),
                        varied.grid().stream()
                                .flatMap(grid -> grid.figures().stream().flatMap(List::stream)),
                        varied.cases().stream().flatMap(cases -> cases.figures().values().stream()))
                .flatMap(values -> values);
    }

    /**
     * A value as printed, as a number.
     *
     * @param value a value of the figure
     * @return the value, rounded if it is an amount
     */
    public BigDecimal rounded(BigDecimal value) {
        return whole ? value.setScale(0, RoundingMode.HALF_UP) : value;
    }

    /**
     * A value as printed.
     *
     * @param value a value of the figure
     * @return the text, as {@code £104,000}
     */
    public String text(BigDecimal value) {
        return whole
                ? new AmountFormat(varied.base().currency().orElseThrow(), true)
                        .text(Money.of(varied.base().currency().orElseThrow(), rounded(value))
                                .getAmountMinorLong())
                : varied.figureText(value);
    }
}
