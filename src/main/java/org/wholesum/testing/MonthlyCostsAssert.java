package org.wholesum.testing;

import com.google.common.collect.Sets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.text.Typography;

/** Assertions on costs by agency and month: see {@link WholesumAssertions}. */
@SuppressWarnings("exports") // AssertJ is optional, and its module is not required transitively
public final class MonthlyCostsAssert extends PlainAssert<MonthlyCostsAssert, MonthlyCosts> {
    private static final int SHOWN = 10;

    /** What the amounts are, as cost or saving. */
    private final String amounts;

    MonthlyCostsAssert(MonthlyCosts actual, String amounts) {
        super(actual, MonthlyCostsAssert.class);
        this.amounts = amounts;
    }

    /**
     * Checks the sum of all agencies and months.
     *
     * @param expected the amount, to the penny
     * @return these assertions
     */
    public MonthlyCostsAssert hasTotal(Money expected) {
        return compare(
                "The " + amounts + " of all agencies, " + words(checked().window()) + ",", expected, actual.total());
    }

    /**
     * Checks the sum of all agencies and months.
     *
     * @param expected the amount, as {@code GBP 337000.00}
     * @return these assertions
     */
    public MonthlyCostsAssert hasTotal(String expected) {
        return hasTotal(Money.parse(expected));
    }

    /**
     * Checks the sum of one agency. An agency that is not in the table fails.
     *
     * @param agency the agency
     * @param expected the amount, to the penny
     * @return these assertions
     */
    public MonthlyCostsAssert hasTotal(Agency agency, Money expected) {
        known(agency, checked().agencies());
        return compare(
                "The " + amounts + " of " + agency + ", " + words(actual.window()) + ",",
                expected,
                actual.total(agency));
    }

    /**
     * Checks the sum of one agency. An agency that is not in the table fails.
     *
     * @param agency the agency's id
     * @param expected the amount, as {@code GBP 134800.00}
     * @return these assertions
     */
    public MonthlyCostsAssert hasTotal(String agency, String expected) {
        return hasTotal(Agency.of(agency), Money.parse(expected));
    }

    /**
     * Checks the cost of one agency in one month. An agency or a month that is not in the table fails.
     *
     * @param agency the agency's id
     * @param month the month, as {@code 2013-10}
     * @param expected the amount, as {@code GBP 5616.67}
     * @return these assertions
     */
    public MonthlyCostsAssert hasCost(String agency, String month, String expected) {
        Agency known = known(Agency.of(agency), checked().agencies());
        YearMonth one = YearMonth.parse(month);
        if (!actual.window().contains(one)) {
            throw wrong(Typography.month(one) + " is not among the months, which are " + words(actual.window()));
        }
        return compare(cell(known, one), Money.parse(expected), money(actual, known, one));
    }

    /**
     * Checks the price base.
     *
     * @param expected nominal, or the year whose prices the amounts are in
     * @return these assertions
     */
    public MonthlyCostsAssert hasPriceBase(PriceBase expected) {
        return compare("The price base", expected, checked().prices());
    }

    /**
     * Checks the price base.
     *
     * @param expected as {@code 2013/14} or {@code nominal}
     * @return these assertions
     */
    public MonthlyCostsAssert hasPriceBase(String expected) {
        return hasPriceBase(PriceBase.parse(expected));
    }

    /**
     * Checks the months.
     *
     * @param expected all months of the table
     * @return these assertions
     */
    public MonthlyCostsAssert hasWindow(Months expected) {
        return compare("The window", expected, checked().window());
    }

    /**
     * Checks which agencies the table has, in any order.
     *
     * @param expected the agencies' ids
     * @return these assertions
     */
    public MonthlyCostsAssert hasAgencies(String... expected) {
        Set<Agency> names = new TreeSet<>(Stream.of(expected).map(Agency::of).toList());
        return compare(
                "The list of agencies",
                List.copyOf(names),
                List.copyOf(checked().agencies()));
    }

    /**
     * Checks that every cell is as another table's, or nearly: for a table that was calculated elsewhere, and rounded
     * otherwise. An agency or a month that one of the tables does not have costs zero in it.
     *
     * @param expected a table in the same currency and price base
     * @param pence by how many minor units of the currency a cell may differ, 0 or more
     * @return these assertions
     */
    public MonthlyCostsAssert isCloseTo(MonthlyCosts expected, long pence) {
        compare("The currency", expected.currency(), checked().currency());
        compare("The price base", expected.prices(), actual.prices());
        List<String> cells = new ArrayList<>();
        for (Agency agency : new TreeSet<>(Sets.union(actual.agencies(), expected.agencies()))) {
            for (YearMonth month : months(expected)) {
                Money wanted = money(expected, agency, month);
                Money found = money(actual, agency, month);
                if (found.minus(wanted).abs().getAmountMinorLong() > pence) {
                    cells.add("  " + agency + ", " + Typography.month(month) + ": expected " + wanted + ", found "
                            + found + ", difference " + found.minus(wanted));
                }
            }
        }
        if (!cells.isEmpty()) {
            throw wrong(differing(cells, pence));
        }
        return this;
    }

    private static String differing(List<String> cells, long pence) {
        String more = cells.size() > SHOWN ? "\n  … and " + (cells.size() - SHOWN) + " more" : "";
        return cells.size() + (cells.size() == 1 ? " cell differs" : " cells differ")
                + " by more than " + pence + " in the minor unit:\n"
                + String.join("\n", cells.subList(0, Math.min(SHOWN, cells.size()))) + more;
    }

    private Set<YearMonth> months(MonthlyCosts expected) {
        Set<YearMonth> months = new TreeSet<>();
        actual.window().forEach(months::add);
        expected.window().forEach(months::add);
        return months;
    }

    private String cell(Agency agency, YearMonth month) {
        return "The " + amounts + " of " + agency + ", " + Typography.month(month) + ",";
    }

    private static Money money(MonthlyCosts costs, Agency agency, YearMonth month) {
        return Money.ofMinor(costs.currency(), costs.pence(agency, month));
    }
}
