package org.wholesum.audit;

import java.math.BigDecimal;
import java.util.Optional;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.escape.Visible;
import org.wholesum.problem.InvalidInputException;

/**
 * A published or typed figure: what it is about, and its value as printed.
 *
 * <p>{@code Claim.of("F18 police", ClaimKind.CHANGE, "police", "-95%")} is the claim that the police's costs fell by 94.5%
 * to 95.5%.
 *
 * @param name what it is called, once in a set of claims
 * @param kind what it measures
 * @param of the agency or subject, or {@link #ALL}
 * @param measure what is shared, totalled or changed, as {@code cost} or {@code contacts}; figures of different measures are
 *     not compared
 * @param side whether it is about the time before or after; empty for a change or a saving, which are about both
 * @param value the value as printed
 * @param window the months that it covers, if they are known
 * @param prices the prices that it is in, if they are known
 * @param source where it was published; may be empty
 * @param scaling how it was scaled up, if it was
 */
public record Claim(
        String name,
        ClaimKind kind,
        String of,
        String measure,
        Optional<Side> side,
        PrintedValue value,
        Optional<Months> window,
        Optional<PriceBase> prices,
        String source,
        Optional<Scaling> scaling) {
    /** The subject of a figure for every agency together. */
    public static final String ALL = "all";

    /** The measure of a claim that names none. */
    public static final String COST = "cost";

    /** Makes control characters of the texts visible. */
    public Claim {
        name = Visible.sentence(name);
        of = Visible.sentence(of);
        measure = Visible.sentence(measure);
        source = Visible.sentence(source);
    }

    /**
     * How a figure of a population came from a sample: {@code from ÷ sample × population}.
     *
     * @param from the name of the claim that it was scaled up from
     * @param sample the name of the count of cases in the sample
     * @param population the name of the count of cases in the population, if it is stated
     */
    public record Scaling(String from, String sample, Optional<String> population) {}

    /**
     * A claim about {@link #COST}, on no side, without months, prices or source.
     *
     * @param name what it is called
     * @param kind what it measures
     * @param of the agency or subject, or {@link #ALL}
     * @param value the value as printed, see {@link PrintedValue#parse}; a count without {@code thousand} or {@code million}
     *     is exact
     * @return the claim
     * @throws InvalidInputException if the value has another form
     */
    public static Claim of(String name, ClaimKind kind, String of, String value) {
        PrintedValue printed = PrintedValue.parse(value);
        boolean whole = printed.tolerance().compareTo(BigDecimal.ONE) < 0;
        return new Claim(
                name,
                kind,
                of,
                COST,
                Optional.empty(),
                kind == ClaimKind.COUNT && whole ? printed.exact() : printed,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    /** {@return this claim about the time before} */
    public Claim before() {
        return on(Side.BEFORE);
    }

    /** {@return this claim about the time after} */
    public Claim after() {
        return on(Side.AFTER);
    }

    private Claim on(Side other) {
        return new Claim(name, kind, of, measure, Optional.of(other), value, window, prices, source, scaling);
    }

    /**
     * Sets what is measured.
     *
     * @param what as {@code contacts}
     * @return a copy
     */
    public Claim measuring(String what) {
        return new Claim(name, kind, of, what, side, value, window, prices, source, scaling);
    }

    /**
     * Sets where it was published.
     *
     * @param where a short name; a reconciliation may use all claims of one source by it
     * @return a copy
     */
    public Claim from(String where) {
        return new Claim(name, kind, of, measure, side, value, window, prices, where, scaling);
    }

    /**
     * Sets the months that it covers.
     *
     * @param months the months
     * @return a copy
     */
    public Claim in(Months months) {
        return new Claim(name, kind, of, measure, side, value, Optional.of(months), prices, source, scaling);
    }

    /**
     * Sets the prices that it is in.
     *
     * @param base the price year, or nominal prices
     * @return a copy
     */
    public Claim atPrices(PriceBase base) {
        return new Claim(name, kind, of, measure, side, value, window, Optional.of(base), source, scaling);
    }

    /**
     * Sets its value with another tolerance.
     *
     * @param tolerance in the unit of the value, as {@code £500} or {@code 0.5%}
     * @return a copy
     * @throws InvalidInputException if it has another unit, or is negative
     */
    public Claim within(String tolerance) {
        return with(value.within(PrintedValue.parse(tolerance)));
    }

    /**
     * Says that it was scaled up.
     *
     * @param how from which claims
     * @return a copy
     */
    public Claim scaled(Scaling how) {
        return new Claim(name, kind, of, measure, side, value, window, prices, source, Optional.of(how));
    }

    Claim with(PrintedValue other) {
        return new Claim(name, kind, of, measure, side, other, window, prices, source, scaling);
    }

    /** Whether the cost model has a place for it. */
    boolean isLinear() {
        boolean sided = side.isPresent() || kind == ClaimKind.CHANGE || kind == ClaimKind.SAVING;
        return sided && kind != ClaimKind.COUNT && kind != ClaimKind.VALUE && scaling.isEmpty();
    }

    /** As {@code police, change -95% (F18 police)}. */
    @Override
    public String toString() {
        return of + ", " + kind + side.map(s -> " " + s).orElse("") + " " + value + " (" + name + ")";
    }
}
