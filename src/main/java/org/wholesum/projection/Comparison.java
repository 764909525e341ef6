package org.wholesum.projection;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.money.Amounts;
import org.wholesum.internal.money.Payback;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;
import org.wholesum.problem.InvalidInputException;

/**
 * The pilot method compared with the old one over the same months: who saves, who pays, and when.
 *
 * <p>A saving is the old cost less the pilot's, so it is positive where the pilot is cheaper. £337,000.00 by the old
 * method and £233,000.00 by the pilot's is a saving of £104,000.00, or a change of −30.9%.
 */
public final class Comparison {
    private final Projection old;
    private final Projection pilot;
    private final MethodNames names;

    private Comparison(Projection old, Projection pilot, MethodNames names) {
        this.old = old;
        this.pilot = pilot;
        this.names = names;
    }

    /**
     * Compares two projections.
     *
     * @param old the costs of the old method
     * @param pilot the costs of the pilot method, over the same months
     * @return the comparison
     * @throws IllegalArgumentException if horizons, currencies or price bases differ
     */
    public static Comparison of(Projection old, Projection pilot) {
        if (!old.horizon().equals(pilot.horizon())) {
            throw new IllegalArgumentException("the old method is projected over " + old.horizon()
                    + ", the pilot method over " + pilot.horizon() + ", expected the same months");
        }
        if (!old.costs().currency().equals(pilot.costs().currency())) {
            throw new IllegalArgumentException(
                    "the old method is in " + old.costs().currency() + ", the pilot method in "
                            + pilot.costs().currency() + ", expected the same currency");
        }
        if (!old.costs().agencies().isEmpty()
                && !pilot.costs().agencies().isEmpty()
                && !old.costs().prices().equals(pilot.costs().prices())) {
            throw InvalidInputException.of(
                    "the old method is " + old.costs().prices().inWords() + ", the pilot method "
                            + pilot.costs().prices().inWords() + ", expected the same prices",
                    "a Deflator converts one to the other's");
        }
        return new Comparison(old, pilot, MethodNames.standard());
    }

    /**
     * The sum of comparisons over the same horizon, of several cases for instance.
     *
     * @param parts one or more
     * @return one comparison of their sums
     * @throws IllegalArgumentException if there is none, or horizons or currencies differ
     */
    public static Comparison sum(Collection<Comparison> parts) {
        return of(
                Projection.sum(parts.stream().map(Comparison::old).toList()),
                Projection.sum(parts.stream().map(Comparison::pilot).toList()));
    }

    /**
     * Names the methods for sentences and tables.
     *
     * @param called what they are called
     * @return a copy with these names
     */
    public Comparison named(MethodNames called) {
        return new Comparison(old, pilot, called);
    }

    /**
     * Gives the old method the trend of a control, which shows what would have happened anyway. A saving of £600.00 of
     * £1,200.00 is £480.00 if the control's cost fell by 10%.
     *
     * @param control the change of the control's cost
     * @return the comparison with that trend in the old method
     * @throws InvalidInputException if the old method has the trend of a control already
     */
    public Comparison adjustedBy(ControlTrend control) {
        return new Comparison(old.adjustedBy(control), pilot, names);
    }

    /** {@return the trend of a control that the old method has; empty unless it was adjusted} */
    public Optional<ControlTrend> controlTrend() {
        return old.controlTrend();
    }

    /** {@return how strong the evidence is for the saving, by what was compared} */
    public EvidenceLevel evidence() {
        return Observations.evidence(old, pilot);
    }

    /** {@return what the methods are called} */
    public MethodNames names() {
        return names;
    }

    /** {@return the costs of the old method} */
    public Projection old() {
        return old;
    }

    /** {@return the costs of the pilot method} */
    public Projection pilot() {
        return pilot;
    }

    /** {@return the months compared} */
    public Months horizon() {
        return old.horizon();
    }

    /** {@return the cost of the old method, over every agency} */
    public Money oldCost() {
        return old.total();
    }

    /** {@return the cost of the pilot method, over every agency} */
    public Money pilotCost() {
        return pilot.total();
    }

    /** {@return the old cost less the pilot's: positive if the pilot is cheaper} */
    public Money saving() {
        return oldCost().minus(pilotCost());
    }

    /** {@return the saving by agency and month} */
    public MonthlyCosts savings() {
        return old.costs().minus(pilot.costs());
    }

    /**
     * The relative change of the cost of every agency together.
     *
     * @return −0.309 for 30.9% less; empty if the old cost is zero, or negative after corrections
     */
    public Optional<BigDecimal> change() {
        return Amounts.change(oldCost(), pilotCost());
    }

    /** {@return the agencies with a cost under either method, by id} */
    public SortedSet<Agency> agencies() {
        SortedSet<Agency> agencies = new TreeSet<>(old.costs().agencies());
        agencies.addAll(pilot.costs().agencies());
        return agencies;
    }

    /** {@return the costs of each agency under both methods, by id} */
    public List<CostShift> shifts() {
        return agencies().stream().map(this::shift).toList();
    }

    /**
     * The costs of one agency under both methods.
     *
     * @param agency an agency with a cost under either method
     * @return old and pilot cost, saving, change and shares
     * @throws IllegalArgumentException if the agency has no cost under either method
     */
    public CostShift shift(Agency agency) {
        SortedSet<Agency> agencies = agencies();
        if (!agencies.contains(agency)) {
            throw Suggestions.unknown(
                    "agency \"" + agency + "\" has no cost here",
                    agency.id(),
                    agencies.stream().map(Agency::id).toList());
        }
        Money before = old.costs().total(agency);
        Money after = pilot.costs().total(agency);
        return new CostShift(
                agency, before, after, Amounts.ratio(before, oldCost()), Amounts.ratio(after, pilotCost()));
    }

    /** {@return the agencies that the pilot costs less, the largest saving first} */
    public List<CostShift> whoSaves() {
        return shifts().stream()
                .filter(shift -> shift.saving().isPositive())
                .sorted((a, b) -> b.saving().compareTo(a.saving()))
                .toList();
    }

    /** {@return the agencies that the pilot costs more, the largest cost first} */
    public List<CostShift> whoPays() {
        return shifts().stream()
                .filter(shift -> shift.saving().isNegative())
                .sorted((a, b) -> a.saving().compareTo(b.saving()))
                .toList();
    }

    /**
     * The month by the end of which the pilot has paid for itself: the first from which on its cumulative cost is never
     * above the old method's. A pilot that is cheaper from the start breaks even in the first month.
     *
     * @return the month, or empty if the pilot costs more over the whole horizon
     */
    public Optional<YearMonth> breakEven() {
        OptionalInt months = Payback.months(savings().cumulativePence());
        return months.isEmpty() ? Optional.empty() : Optional.of(horizon().month(months.getAsInt() - 1));
    }

    /** {@return the explanation of the saving: both methods for every agency, and the difference} */
    public Explanation explain() {
        return new Explanation(List.of(names.oldAsHeading() + ", " + old.description() + ", over " + horizon() + ":"))
                .and(old.explain().steps())
                .and(List.of(names.pilotAsHeading() + ", " + pilot.description() + ", over " + horizon() + ":"))
                .and(pilot.explain().steps())
                .and(List.of("Saving: " + ComparisonText.difference(oldCost(), pilotCost())));
    }

    /**
     * The explanation of one agency's saving.
     *
     * @param agency an agency with a cost under either method
     * @return the steps
     * @throws IllegalArgumentException if the agency has no cost under either method
     */
    public Explanation explain(Agency agency) {
        CostShift shift = shift(agency);
        return new Explanation(List.of(names.oldAsHeading() + ", " + old.description() + ":"))
                .and(old.explain(agency).steps())
                .and(List.of(names.pilotAsHeading() + ", " + pilot.description() + ":"))
                .and(pilot.explain(agency).steps())
                .and(List.of("Saving of " + agency + ": " + ComparisonText.difference(shift.old(), shift.pilot())));
    }

    /**
     * Both costs and the saving in a sentence. The old cost and the saving are rounded to the nearest pound, half away from
     * zero, and the pilot's cost is their difference; all are to the penny if none is £100 or more.
     *
     * @return the months, the cost of each method, and the saving
     */
    public String sentence() {
        return ComparisonText.sentence(this);
    }

    /**
     * The comparison by financial year, April to March, and agency.
     *
     * @return a table that prints itself, and answers for one agency in one year
     */
    public YearlyComparison byYear() {
        return new YearlyComparison(this, old.costs().byYear(), pilot.costs().byYear());
    }

    /**
     * The comparison by calendar year and agency.
     *
     * @return a table that prints itself, and answers for one agency in one year
     */
    public YearlyComparison byCalendarYear() {
        return new YearlyComparison(
                this, old.costs().byCalendarYear(), pilot.costs().byCalendarYear());
    }

    Table byAgency() {
        return ComparisonText.byAgency(this);
    }

    /** Equal if both projections and their names are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Comparison that
                && old.equals(that.old)
                && pilot.equals(that.pilot)
                && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(old, pilot, names);
    }

    /** {@return the same as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return shown().toHtml();
    }

    private Shown shown() {
        return Shown.of(sentence()).and(byAgency());
    }

    /** A sentence with the cost of each method, and a table by agency. */
    @Override
    public String toString() {
        return shown().toString();
    }
}
