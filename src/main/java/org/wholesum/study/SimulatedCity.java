package org.wholesum.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.cohort.CityHistory;
import org.wholesum.cohort.CityOutcome;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.plan.CityRun;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;

/** The simulated city of a study, under each of its methods. */
public final class SimulatedCity {
    private final CityRun run;

    SimulatedCity(CityRun run) {
        this.run = run;
    }

    /** {@return the name of the city's method that the old method of the comparison is, or is built from} */
    public String old() {
        return run.old();
    }

    /** {@return the name of the city's method that the pilot method of the comparison is, or is built from} */
    public String pilot() {
        return run.pilot();
    }

    /** {@return the old and the pilot method with the saving and its simulation error} */
    public CityOutcome outcome() {
        return run.outcome();
    }

    /** {@return the city under every method of the kind, by the method's name, in the order of the scenario} */
    public Map<String, CityHistory> histories() {
        return run.histories();
    }

    /** {@return the cost of a contact by agency, in the scenario's prices} */
    public SortedMap<Agency, Money> unitCosts() {
        return run.unitCosts();
    }

    /** {@return whether each person is simulated, with common random numbers; else numbers of people are} */
    public boolean isPersonByPerson() {
        return run.personByPerson();
    }

    /** {@return the seed of the random numbers} */
    public long seed() {
        return run.seed();
    }

    /** {@return how the city is simulated, in a sentence} */
    public String describe() {
        String people = WholeNumber.grouped(run.outcome().costs().people());
        return run.personByPerson()
                ? "The city is simulated person by person (" + people
                        + " people, with those who enter later), month by month. All methods have common random numbers,"
                        + " by seed, person and month (seed " + run.seed() + ")."
                : "The city is simulated by the number of people in each group (" + people
                        + " people, with those who enter later), month by month. The methods have independent random numbers"
                        + " (seed " + run.seed() + ").";
    }

    /** The limits of the simulation, in sentences. */
    List<String> cautions() {
        List<String> cautions = new ArrayList<>(run.cautions());
        Money saving = run.outcome().saving();
        Money error = run.outcome().standardError();
        cautions.add("The city is simulated. The saving of its contacts, " + MoneyText.round(saving)
                + ", varies between seeds with a standard error of " + MoneyText.round(error)
                + " (simulation error). The uncertainty of contacts, movement and unit costs is not in it.");
        if (!run.old().equals(run.pilot()) && saving.abs().isLessThan(error.multipliedBy(2))) {
            cautions.add("The saving of the city is less than two standard errors of the simulation: it may be random"
                    + " variation.");
        }
        if (!run.personByPerson()) {
            cautions.add(
                    "Numbers of people are simulated, and the methods have independent random numbers: where sensitivity"
                            + " or uncertainty changes a number of the city, the result differs by simulation error too.");
        }
        run.unitCosts().keySet().stream()
                .filter(agency -> run.histories().values().stream().allMatch(history -> history.contacts(agency) == 0))
                .forEach(agency -> cautions.add("The unit cost of " + agency
                        + " is an input that has no effect: no simulated person has contact with it."));
        return List.copyOf(cautions);
    }

    /** {@return the inputs, how they are simulated, and the simulation error, step by step} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>(run.steps());
        steps.add(describe());
        steps.add(
                "Each month a person of a needs group has a Poisson number of contacts with each agency; a contact costs the"
                        + " agency's unit cost; then the person moves to another group or leaves. Costs are whole contacts × unit"
                        + " cost, without rounding.");
        CityOutcome outcome = run.outcome();
        steps.add(run.old() + ": simulated cost "
                + MoneyText.of(outcome.old().costs().total()) + ", computed without simulation: "
                + outcome.expectedOld());
        steps.add(run.pilot() + ": simulated cost "
                + MoneyText.of(outcome.pilot().costs().total()) + ", computed without simulation: "
                + outcome.expectedPilot());
        steps.add("Saving of the city: simulated " + MoneyText.of(outcome.saving()) + ", mean over all seeds "
                + MoneyText.of(outcome.expectedSaving()) + ", standard error "
                + MoneyText.of(outcome.standardError()) + ": the root of "
                + (run.personByPerson()
                        ? "Σ (difference of a person's cost between the methods − its computed mean)² over all people"
                        : "the sum of both methods' computed variances"));
        return new Explanation(steps);
    }

    /** The saving with its simulation error. */
    @Override
    public String toString() {
        return run.old() + " against " + run.pilot() + ": " + run.outcome();
    }
}
