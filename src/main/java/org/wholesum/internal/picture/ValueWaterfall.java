package org.wholesum.internal.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.table.AppraisalTables;
import org.wholesum.internal.table.RoundedAppraisal;
import org.wholesum.internal.text.MoneyText;

/** From the saving in cash to the net present saving: each adjustment of the appraisal is a step. */
public final class ValueWaterfall {
    private static final int LONGEST = 14;

    private ValueWaterfall() {}

    /**
     * The chart, which adds up as printed.
     *
     * @param rounded the appraisal
     * @return the saving, a step for each adjustment, and the net present saving
     */
    public static Block.Chart of(RoundedAppraisal rounded) {
        List<Map.Entry<String, Money>> steps = List.copyOf(rounded.bridge().entrySet());
        AmountFormat format = rounded.format();
        List<Waterfall.Bar> bars = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            bars.add(bar(steps.get(i).getKey(), steps.get(i).getValue(), i == 0 || i == steps.size() - 1, format));
        }
        Waterfall.Bar first = bars.get(0);
        Waterfall.Bar last = bars.get(bars.size() - 1);
        return new Block.Chart(
                        "From the saving in cash to the net present saving, by step of the appraisal",
                        "Bars from the saving in cash, " + first.words() + ", to the net present saving, "
                                + last.words()
                                + ": "
                                + bars.subList(1, bars.size() - 1).stream()
                                        .map(bar -> bar.name().toLowerCase(Locale.ROOT) + " " + bar.words())
                                        .collect(Collectors.joining("; "))
                                + ".",
                        Waterfall.specification(bars))
                .with(AppraisalTables.bridge(rounded));
    }

    private static Waterfall.Bar bar(String name, Money amount, boolean total, AmountFormat format) {
        String words = format.sentence(amount);
        String brief = words.length() > LONGEST ? MoneyText.brief(amount) : words;
        String colour = amount.isNegative() ? Plot.PAYS : total ? Plot.INK : Plot.PILOT;
        return new Waterfall.Bar(
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                amount.getAmountMinorLong(),
                total || !amount.isPositive() ? brief : "+" + brief,
                colour,
                total);
    }
}
