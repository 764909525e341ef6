package org.wholesum.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.appraisal.Assumption;
import org.wholesum.appraisal.Grid;
import org.wholesum.appraisal.SideBySide;
import org.wholesum.appraisal.Switching;
import org.wholesum.appraisal.Tornado;
import org.wholesum.costs.MoneyText;

/**
 * What a study's result hangs on.
 *
 * @param figure the figure that was watched, as {@link StudyResult#figures()} names it
 * @param tornado each assumption at its low and its high
 * @param switching how far each must move until the figure is nil
 * @param grid two of them moved against each other, if the scenario asks for it
 * @param cases named cases, if it has any
 * @param percentages the assumptions that are percentages
 */
public record Varied(
        String figure,
        Tornado tornado,
        List<Switching> switching,
        Optional<Grid> grid,
        Optional<SideBySide> cases,
        List<String> percentages) {
    private static final int PLACES = 6;
    /** From here on pennies are enough. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(100);

    private static final Pattern MONEY = Pattern.compile("(old|pilot|saving|total|per_case|net_present_saving|present_|"
            + "equivalent_annual|cashable|capacity_only|value_|waiting_|without_most_influential|case\\.).*");

    /** Takes copies. */
    public Varied {
        switching = List.copyOf(switching);
        percentages = List.copyOf(percentages);
    }

    /**
     * How a value of an assumption is written in its scenario.
     *
     * @param assumption which
     * @param value its value, 0.4 for 40%
     * @return a percentage or a number
     */
    public String words(Assumption assumption, BigDecimal value) {
        boolean percent = percentages.contains(assumption.name());
        BigDecimal shown = (percent ? value.movePointRight(2) : value)
                .setScale(percent || value.abs().compareTo(LARGE) >= 0 ? 2 : PLACES, RoundingMode.HALF_UP);
        BigDecimal bare = shown.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString() + (percent ? "%" : "");
    }

    /**
     * The watched figure as people read it.
     *
     * @param value its value
     * @param currency of the scenario
     * @return an amount of money, or a number with at most four decimals
     */
    public String figureInWords(BigDecimal value, CurrencyUnit currency) {
        if (MONEY.matcher(figure).matches()) {
            return MoneyText.of(Money.of(currency, value, RoundingMode.HALF_UP));
        }
        BigDecimal bare = value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    /** {@return how far each assumption must move until the figure is nil, a sentence each} */
    public List<String> sentences() {
        return switching.stream()
                .map(one -> one.sentence(value -> words(one.assumption(), value)))
                .toList();
    }

    /** The tornado, and the switching values. */
    @Override
    public String toString() {
        return tornado + "\n" + String.join("\n", sentences());
    }
}
