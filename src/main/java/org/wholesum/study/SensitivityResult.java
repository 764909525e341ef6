package org.wholesum.study;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.scenario.NumberForm;
import org.wholesum.sensitivity.Assumption;
import org.wholesum.sensitivity.NamedCases;
import org.wholesum.sensitivity.SwitchingValue;
import org.wholesum.sensitivity.Tornado;
import org.wholesum.sensitivity.TwoWay;

/**
 * What a study's result hangs on.
 *
 * @param figure the figure that was watched, as {@link StudyResult#figures()} names it
 * @param tornado each assumption at its low and its high
 * @param switching how far each must move until the figure is nil
 * @param grid two of them moved against each other, if the scenario asks for it
 * @param cases named cases, if it has any
 * @param forms how each assumption is written in the file, and so which values it can take
 */
public record SensitivityResult(
        String figure,
        Tornado tornado,
        List<SwitchingValue> switching,
        Optional<TwoWay> grid,
        Optional<NamedCases> cases,
        Map<String, NumberForm> forms) {
    private static final Pattern MONEY = Pattern.compile("(old|pilot|saving|total|per_case|net_present_saving|present_|"
            + "equivalent_annual|cashable|capacity_only|value_|waiting_|without_most_influential|case\\.).*");

    /** Takes copies. */
    public SensitivityResult {
        switching = List.copyOf(switching);
        forms = ImmutableMap.copyOf(forms);
    }

    /**
     * How a value of an assumption is written in its scenario; the value that the study was run with.
     *
     * @param assumption which
     * @param value its value, 0.4 for 40%
     * @return a percentage or a number
     */
    public String words(Assumption assumption, BigDecimal value) {
        return form(assumption).text(value);
    }

    /**
     * Where the figure is nil, as people read it.
     *
     * @param one how far an assumption must move
     * @return the value as its scenario would write it, a percentage with no more than two decimals; empty if there is none
     */
    public Optional<String> nilAt(SwitchingValue one) {
        return asRead(one).value().map(value -> words(one.assumption(), value));
    }

    private SwitchingValue asRead(SwitchingValue one) {
        return new SwitchingValue(one.assumption(), one.value().map(form(one.assumption())::asRead));
    }

    private NumberForm form(Assumption assumption) {
        NumberForm form = forms.get(assumption.name());
        if (form == null) {
            throw new IllegalStateException(assumption.name());
        }
        return form;
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
                .map(this::asRead)
                .map(one -> one.sentence(value -> words(one.assumption(), value)))
                .toList();
    }

    /** The tornado, and the switching values. */
    @Override
    public String toString() {
        return tornado + "\n" + String.join("\n", sentences());
    }
}
