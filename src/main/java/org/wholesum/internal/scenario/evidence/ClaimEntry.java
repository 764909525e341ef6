package org.wholesum.internal.scenario.evidence;

import java.util.List;
import java.util.Optional;
import org.wholesum.audit.Claim;
import org.wholesum.audit.ClaimKind;
import org.wholesum.audit.Side;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.WindowEntry;
import org.wholesum.problem.InvalidInputException;

/**
 * A published or typed figure.
 *
 * @param name what it is called
 * @param kind what it measures
 * @param of the agency or subject; all of them unless given
 * @param when whether it is about the time before or after; a change or a saving is about both
 * @param value the value as printed, with its unit, as {@code 40%}, {@code £81.5 million} or {@code 7 cases}
 * @param tolerance how far the exact value may be from it, in its unit; half of its last printed digit unless given, and zero
 *     for a count
 * @param measure what is shared, totalled or changed; {@code cost} unless given
 * @param window the months that it covers
 * @param prices the year of its prices, as {@code 2012} or {@code 2013/14}, or {@code nominal}
 * @param source where it was published
 * @param scaled how it was scaled up, if it was
 */
public record ClaimEntry(
        @Required String name,
        @Required ClaimKind kind,
        Optional<String> of,
        Optional<Side> when,
        @Required String value,
        Optional<String> tolerance,
        Optional<String> measure,
        Optional<WindowEntry> window,
        Optional<String> prices,
        Optional<String> source,
        Optional<ScaledClaimEntry> scaled) {

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if the value, the tolerance or the prices can't be read
     */
    public ClaimEntry {
        Checks checks = new Checks();
        check(checks, "value", () -> Claim.of(name, kind, "", value));
        String printed = value;
        tolerance.ifPresent(text -> check(checks, "tolerance", () -> Claim.of(name, kind, "", text)));
        prices.ifPresent(year -> check(checks, "prices", () -> PriceBase.parse(year)));
        checks.done();
        tolerance.ifPresent(text -> check(
                checks, "tolerance", () -> Claim.of(name, kind, "", printed).within(text)));
        checks.done();
    }

    private static void check(Checks checks, String key, Runnable reading) {
        try {
            reading.run();
        } catch (InvalidInputException e) {
            e.problems()
                    .forEach(problem ->
                            checks.add(new KeyProblem(List.of(key), false, problem.expected(), problem.suggestion())));
        } catch (IllegalArgumentException e) {
            checks.add(KeyProblem.of(String.valueOf(e.getMessage()), key));
        }
    }

    /** {@return the claim} */
    public Claim toClaim() {
        Claim plain = Claim.of(name, kind, of.orElse(Claim.ALL), value)
                .measuring(measure.orElse(Claim.COST))
                .from(source.orElse(""));
        Claim sided = when.map(side -> side == Side.BEFORE ? plain.before() : plain.after())
                .orElse(plain);
        Claim tolerant = tolerance.map(sided::within).orElse(sided);
        Claim dated = window.map(months -> tolerant.in(months.toMonths())).orElse(tolerant);
        Claim priced = prices.map(year -> dated.atPrices(PriceBase.parse(year))).orElse(dated);
        return scaled.map(entry -> priced.scaled(entry.toScaling())).orElse(priced);
    }
}
