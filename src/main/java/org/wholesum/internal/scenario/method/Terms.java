package org.wholesum.internal.scenario.method;

import java.util.Optional;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.InvalidEntryException;

/**
 * What amounts are paid for, and how they grow with the number of cases.
 *
 * @param per whether each case, the whole programme or each team costs the amounts; each case unless given
 * @param scale what a cost of the programme is for a population
 * @param casesPerTeam how many cases a team has
 */
public record Terms(Optional<Per> per, Optional<Scaling> scale, Optional<Integer> casesPerTeam) {
    /**
     * Checks which of them there are together.
     *
     * @throws InvalidEntryException if one needs another, or has no effect
     */
    void check() {
        boolean team = is(Per.TEAM);
        new Checks()
                .require(isShared() || scale.isEmpty(), "is used with per: programme or team only", "scale")
                .require(team || casesPerTeam.isEmpty(), "is used with per: team only", "cases_per_team")
                .require(
                        !team || casesPerTeam.isPresent(),
                        "of a team, expected cases_per_team with it, how many cases a team has",
                        "per")
                .require(casesPerTeam.orElse(1) >= 1, "expected a whole number from 1", "cases_per_team")
                .require(
                        !team || scale.orElse(Scaling.STEPPED) == Scaling.STEPPED,
                        "expected stepped, as there is one more team for every so many cases",
                        "scale")
                .require(
                        team || !scale.equals(Optional.of(Scaling.STEPPED)),
                        "expected fixed or per_case, or per: team with cases_per_team",
                        "scale")
                .done();
    }

    /** {@return whether the amounts are shared by several cases} */
    public boolean isShared() {
        return is(Per.PROGRAMME) || is(Per.TEAM);
    }

    /** {@return whether they are those of a team} */
    public boolean isOfTeam() {
        return is(Per.TEAM);
    }

    private boolean is(Per what) {
        return per.equals(Optional.of(what));
    }

    /** {@return what they are for a population; empty if they are not shared, or that isn't given} */
    public Optional<Scaling> scaling() {
        return is(Per.TEAM) ? Optional.of(Scaling.STEPPED) : scale;
    }

    /** {@return whether they are scaled up with the cases} */
    public boolean growsWithCases() {
        return !isShared() || scaling().equals(Optional.of(Scaling.PER_CASE));
    }

    /** {@return how many times shared amounts are paid for a number of cases} */
    public long units(long cases) {
        int each = casesPerTeam.orElse(1);
        return is(Per.TEAM) ? (cases + each - 1) / each : 1;
    }

    /** {@return what shared amounts are paid for, for an explanation} */
    String words() {
        return isOfTeam()
                ? "paid for each team of " + casesPerTeam.orElse(1) + " cases, of which there are as many as it takes"
                : "paid once for the programme, however many cases there are";
    }
}
