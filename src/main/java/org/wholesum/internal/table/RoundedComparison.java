package org.wholesum.internal.table;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.money.ControlledRounding;
import org.wholesum.internal.money.Precision;
import org.wholesum.projection.Comparison;

/**
 * The amounts of a comparison as its tables, sentences and charts print them. All are rounded together: by agency, by
 * financial year and by both, old less pilot is the saving, and the totals are those of {@link Compared#rounded()}.
 */
public final class RoundedComparison {
    /** Amounts of an agency, or of a year, before those by agency and year. */
    private static final int EACH = 3;

    private final Comparison comparison;
    private final AmountFormat format;
    private final Compared all;
    private final List<Agency> agencies;
    private final List<FinancialYear> years;
    private final long[] exact;
    private final long[] printed;

    private RoundedComparison(Comparison comparison, Precision precision) {
        Compared whole = Compared.of(comparison.oldCost(), comparison.pilotCost());
        this.comparison = comparison;
        this.format = whole.format(precision);
        this.all = whole.rounded(format);
        this.agencies = List.copyOf(comparison.agencies());
        this.years = List.copyOf(comparison.old().costs().byFinancialYear().keySet());
        ControlledRounding rounding = sums();
        this.exact = rounding.exact();
        this.printed = format.whole() ? rounding.round() : exact;
    }

    /**
     * Rounds the amounts of a comparison.
     *
     * @param comparison the comparison
     * @param precision to what
     * @return its amounts
     */
    public static RoundedComparison of(Comparison comparison, Precision precision) {
        return new RoundedComparison(comparison, precision);
    }

    /** Each agency's old cost is its pilot cost and its saving in every year, and so is each year's, the other way round. */
    private ControlledRounding sums() {
        ControlledRounding sums = new ControlledRounding(currency());
        int byAgency = sums.sum();
        int byYear = sums.sum();
        int pilotByAgency = sums.sum();
        int pilotByYear = sums.sum();
        int[] yearsSaving = years.stream().mapToInt(year -> sums.sum()).toArray();
        List<MonthlyCosts> yearly = years.stream().map(this::savings).toList();
        for (Agency agency : agencies) {
            int costs = sums.sum();
            int saving = sums.sum();
            sums.amount(byAgency, costs, pence(old().total(agency)));
            sums.amount(costs, pilotByAgency, pence(pilot().total(agency)));
            sums.amount(costs, saving, pence(comparison.savings().total(agency)));
            for (int i = 0; i < yearly.size(); i++) {
                sums.amount(saving, yearsSaving[i], pence(yearly.get(i).total(agency)));
            }
        }
        List<Money> old = List.copyOf(old().byFinancialYear().values());
        for (int i = 0; i < yearly.size(); i++) {
            int costs = sums.sum();
            long before = pence(old.get(i));
            long saving = pence(yearly.get(i).total());
            sums.amount(costs, byYear, before);
            sums.amount(pilotByYear, costs, Math.subtractExact(before, saving));
            sums.amount(yearsSaving[i], costs, saving);
        }
        sums.fixed(pilotByAgency, pilotByYear, pence(comparison.pilotCost()), pence(all.pilot()));
        sums.fixed(byYear, byAgency, pence(comparison.oldCost()), pence(all.old()));
        return sums;
    }

    private MonthlyCosts savings(FinancialYear year) {
        MonthlyCosts savings = comparison.savings();
        return savings.during(year.months().intersection(savings.window()).orElseThrow());
    }

    private MonthlyCosts old() {
        return comparison.old().costs();
    }

    private MonthlyCosts pilot() {
        return comparison.pilot().costs();
    }

    private static long pence(Money amount) {
        return amount.getAmountMinorLong();
    }

    private CurrencyUnit currency() {
        return old().currency();
    }

    /** {@return the comparison} */
    public Comparison comparison() {
        return comparison;
    }

    /** {@return how the amounts are written} */
    public AmountFormat format() {
        return format;
    }

    /** {@return both costs and the saving of all agencies} */
    public Compared all() {
        return all;
    }

    /** {@return the financial years of the horizon} */
    List<FinancialYear> years() {
        return years;
    }

    /**
     * Both costs and the saving of one agency.
     *
     * @param agency one of the comparison's
     * @return the amounts
     */
    public Compared of(Agency agency) {
        int first = first(agency);
        return Compared.of(currency(), printed[first], printed[first + 1], printed[first + 2]);
    }

    private int first(Agency agency) {
        return agencies.indexOf(agency) * (EACH + years.size());
    }

    /** Both costs and the saving of all agencies in one year. */
    Compared of(FinancialYear year) {
        int first = agencies.size() * (EACH + years.size()) + years.indexOf(year) * EACH;
        return Compared.of(currency(), printed[first], printed[first + 1], printed[first + 2]);
    }

    /** The saving of one agency in one year, in minor units. */
    long saving(Agency agency, FinancialYear year) {
        return printed[first(agency) + EACH + years.indexOf(year)];
    }

    /**
     * By how much an amount can differ from what is printed.
     *
     * @return whole pounds, one or hardly ever more; zero if every amount is printed as it is
     */
    public Money margin() {
        long most = IntStream.range(0, exact.length)
                .mapToLong(i -> Math.abs(printed[i] - exact[i]))
                .max()
                .orElse(0);
        return Money.ofMinor(currency(), most).rounded(0, RoundingMode.CEILING);
    }
}
