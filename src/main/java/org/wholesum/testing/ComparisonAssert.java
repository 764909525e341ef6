package org.wholesum.testing;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.Typography;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;

/** Assertions on the pilot method compared with the old one: see {@link WholesumAssertions}. */
@SuppressWarnings("exports") // AssertJ is optional, and its module is not required transitively
public final class ComparisonAssert extends PlainAssert<ComparisonAssert, Comparison> {
    ComparisonAssert(Comparison actual) {
        super(actual, ComparisonAssert.class);
    }

    /**
     * Checks the saving of all agencies together, negative where the pilot costs more.
     *
     * @param expected the amount, to the penny
     * @return these assertions
     */
    public ComparisonAssert saves(Money expected) {
        return compare(of("saving", "all agencies"), expected, checked().saving());
    }

    /**
     * Checks the saving of all agencies together, negative where the pilot costs more.
     *
     * @param expected the amount, as {@code GBP 104000.00}
     * @return these assertions
     */
    public ComparisonAssert saves(String expected) {
        return saves(Money.parse(expected));
    }

    /**
     * Checks the saving of one agency, negative where it pays. An agency without a cost fails.
     *
     * @param agency the agency
     * @param expected the amount, to the penny
     * @return these assertions
     */
    public ComparisonAssert hasSaving(Agency agency, Money expected) {
        return shift("saving", agency, expected, CostShift::saving);
    }

    /**
     * Checks the saving of one agency, negative where it pays. An agency without a cost fails.
     *
     * @param agency the agency's id
     * @param expected the amount, as {@code GBP 128060.00}
     * @return these assertions
     */
    public ComparisonAssert hasSaving(String agency, String expected) {
        return hasSaving(Agency.of(agency), Money.parse(expected));
    }

    /**
     * Checks the cost of all agencies under the old method.
     *
     * @param expected the amount, as {@code GBP 337000.00}
     * @return these assertions
     */
    public ComparisonAssert hasOldCost(String expected) {
        return compare(
                of("old cost", "all agencies"), Money.parse(expected), checked().oldCost());
    }

    /**
     * Checks the cost of one agency under the old method.
     *
     * @param agency the agency's id
     * @param expected the amount, as {@code GBP 134800.00}
     * @return these assertions
     */
    public ComparisonAssert hasOldCost(String agency, String expected) {
        return shift("old cost", Agency.of(agency), Money.parse(expected), CostShift::old);
    }

    /**
     * Checks the cost of all agencies under the pilot method.
     *
     * @param expected the amount, as {@code GBP 233000.00}
     * @return these assertions
     */
    public ComparisonAssert hasPilotCost(String expected) {
        return compare(
                of("pilot's cost", "all agencies"),
                Money.parse(expected),
                checked().pilotCost());
    }

    /**
     * Checks the cost of one agency under the pilot method.
     *
     * @param agency the agency's id
     * @param expected the amount, as {@code GBP 6740.00}
     * @return these assertions
     */
    public ComparisonAssert hasPilotCost(String agency, String expected) {
        return shift("pilot's cost", Agency.of(agency), Money.parse(expected), CostShift::pilot);
    }

    /**
     * Checks the months that are compared.
     *
     * @param expected the horizon
     * @return these assertions
     */
    public ComparisonAssert hasHorizon(Months expected) {
        return compare("The horizon", expected, checked().horizon());
    }

    /**
     * Checks which agencies pay more under the pilot method, in any order.
     *
     * @param expected the agencies' ids; none if no agency pays more
     * @return these assertions
     */
    public ComparisonAssert isPaidForBy(String... expected) {
        List<Agency> names = Stream.of(expected).map(Agency::of).sorted().toList();
        List<Agency> found =
                checked().whoPays().stream().map(CostShift::agency).sorted().toList();
        return compare("The list of agencies that pay more", names, found);
    }

    /**
     * Checks the month by the end of which the pilot has paid for itself.
     *
     * @param expected the month, as {@code 2013-10}
     * @return these assertions
     */
    public ComparisonAssert breaksEvenIn(String expected) {
        return compare(
                "The month in which the pilot breaks even",
                Typography.month(YearMonth.parse(expected)),
                checked().breakEven().map(Typography::month).orElse("none within the horizon"));
    }

    /**
     * Checks that every agency's saving is its old cost less its pilot's, and that agencies add up to the totals, to the
     * penny.
     *
     * @return these assertions
     */
    public ComparisonAssert addsUp() {
        for (CostShift shift : checked().shifts()) {
            compare(of("saving", shift.agency().toString()), shift.old().minus(shift.pilot()), shift.saving());
        }
        compare(of("old cost", "all agencies"), sum(CostShift::old), actual.oldCost());
        compare(of("pilot's cost", "all agencies"), sum(CostShift::pilot), actual.pilotCost());
        return compare(of("saving", "all agencies"), sum(CostShift::saving), actual.saving());
    }

    /**
     * Checks that the costs under both methods are as another comparison's in every agency and month, or nearly.
     *
     * @param expected a comparison in the same currency and price base
     * @param pence by how many minor units of the currency a cell may differ, 0 or more
     * @return these assertions
     */
    public ComparisonAssert isCloseTo(Comparison expected, long pence) {
        old().isCloseTo(expected.old().costs(), pence);
        pilot().isCloseTo(expected.pilot().costs(), pence);
        return this;
    }

    /** {@return assertions on the costs of the old method by agency and month} */
    public MonthlyCostsAssert old() {
        return new MonthlyCostsAssert(checked().old().costs(), "old cost").as("%s", descriptionText());
    }

    /** {@return assertions on the costs of the pilot method by agency and month} */
    public MonthlyCostsAssert pilot() {
        return new MonthlyCostsAssert(checked().pilot().costs(), "pilot's cost").as("%s", descriptionText());
    }

    /** {@return assertions on the savings by agency and month} */
    public MonthlyCostsAssert savings() {
        return new MonthlyCostsAssert(checked().savings(), "saving").as("%s", descriptionText());
    }

    private ComparisonAssert shift(String what, Agency agency, Money expected, Function<CostShift, Money> amount) {
        known(agency, checked().agencies());
        return compare(of(what, agency.toString()), expected, amount.apply(actual.shift(agency)));
    }

    private Money sum(Function<CostShift, Money> amount) {
        return actual.shifts().stream()
                .map(amount)
                .reduce(Money.zero(actual.saving().getCurrencyUnit()), Money::plus);
    }

    private String of(String what, String who) {
        return "The " + what + " of " + who + ", " + words(checked().horizon()) + ",";
    }
}
