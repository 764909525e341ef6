package org.wholesum.internal.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.ValueKind;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.money.ControlledRounding;
import org.wholesum.internal.money.Precision;

/**
 * The amounts of an appraisal as its tables and sentences print them, which add up: benefits less costs are the net saving and
 * benefits are cashable or capacity, of each agency and of all. Net saving and benefits of all are the nearest pounds.
 */
public final class RoundedAppraisal {
    private final Appraisal appraisal;
    private final RoundedComparison cash;
    private final AmountFormat format;
    private final Compared all;
    private final Benefits benefits;
    private final Map<String, Money> bridge;

    private RoundedAppraisal(Appraisal appraisal, Precision precision) {
        Compared present = Compared.of(
                appraisal.presentBenefits().total(), appraisal.presentCosts().total());
        this.appraisal = appraisal;
        this.cash = RoundedComparison.of(appraisal.comparison(), precision);
        this.format = AmountFormat.of(
                precision,
                cash.format().currency(),
                Stream.concat(
                                Stream.of(
                                        cash.comparison().oldCost(),
                                        cash.comparison().pilotCost(),
                                        present.old(),
                                        present.pilot()),
                                appraisal.bridge().values().stream())
                        .mapToLong(Money::getAmountMinorLong));
        this.all = present.rounded(format);
        this.benefits = new Benefits(appraisal, present, all, format);
        this.bridge = steps();
    }

    /**
     * Rounds the amounts of an appraisal.
     *
     * @param appraisal the appraisal
     * @param precision to what
     * @return its amounts
     */
    public static RoundedAppraisal of(Appraisal appraisal, Precision precision) {
        return new RoundedAppraisal(appraisal, precision);
    }

    /** From the saving in cash as the comparison prints it to the net present saving. */
    private Map<String, Money> steps() {
        Map<String, Money> exact = appraisal.bridge();
        if (!format.whole()) {
            return exact;
        }
        List<String> names = List.copyOf(exact.keySet());
        List<Money> amounts = List.copyOf(exact.values());
        int last = names.size() - 1;
        long[] between = amounts.subList(1, last).stream()
                .mapToLong(Money::getAmountMinorLong)
                .toArray();
        long first = cash.all().rounded(format).saving().getAmountMinorLong();
        long[] printed = ControlledRounding.column(
                format.currency(), between, all.saving().getAmountMinorLong() - first);
        Map<String, Money> bridge = new LinkedHashMap<>();
        bridge.put(names.get(0), Money.ofMinor(format.currency(), first));
        for (int i = 1; i < last; i++) {
            bridge.put(names.get(i), Money.ofMinor(format.currency(), printed[i - 1]));
        }
        bridge.put(names.get(last), all.saving());
        return bridge;
    }

    /** {@return the appraisal} */
    Appraisal appraisal() {
        return appraisal;
    }

    /** {@return the comparison in cash} */
    public RoundedComparison cash() {
        return cash;
    }

    /** {@return how the amounts are written} */
    public AmountFormat format() {
        return format;
    }

    /** {@return present benefits, present costs and net present saving} */
    public Compared all() {
        return all;
    }

    /** {@return the steps from the saving in cash to the net present saving} */
    public Map<String, Money> bridge() {
        return bridge;
    }

    /** The amounts of present benefits and costs by agency and of all, in the order of the agencies. */
    Benefits benefits() {
        return benefits;
    }

    /** The measures that are amounts, in minor units. */
    Map<String, Long> measures() {
        Map<String, Long> measures = new LinkedHashMap<>();
        measures.put("present benefits", all.old().getAmountMinorLong());
        measures.put("present costs", all.pilot().getAmountMinorLong());
        measures.put("net present saving", all.saving().getAmountMinorLong());
        measures.put("equivalent annual saving", nearest(appraisal.equivalentAnnualSaving()));
        measures.put("benefits, cashable", benefits.ofAll(Benefits.CASHABLE));
        measures.put("benefits, capacity only", benefits.ofAll(Benefits.CAPACITY));
        measures.put("fiscal value", nearest(appraisal.presentValue(ValueKind.FISCAL)));
        measures.put("economic value (separate)", nearest(appraisal.presentValue(ValueKind.ECONOMIC)));
        measures.put("social value (separate)", nearest(appraisal.presentValue(ValueKind.SOCIAL)));
        return measures;
    }

    private long nearest(Money amount) {
        return format.nearest(amount.getAmountMinorLong());
    }

    /** The rounded amounts of a column that adds up to its nearest pound. */
    long[] column(Stream<Money> parts) {
        return format.column(parts.mapToLong(Money::getAmountMinorLong).toArray());
    }
}
