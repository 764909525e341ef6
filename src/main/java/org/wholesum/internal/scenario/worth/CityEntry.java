package org.wholesum.internal.scenario.worth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.scenario.method.CityMethodEntry;
import org.wholesum.internal.scenario.method.CityMovement;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.Required;

/**
 * A city that is simulated month by month over the horizon: people move between needs groups and have contacts with
 * agencies. Methods of the kind {@code city} change its movement and contacts.
 *
 * @param people how many people each needs group has at the start
 * @param peopleByArea instead, people or their weights by area and group, as of a survey
 * @param unitCosts the cost of a contact by agency
 * @param prices the year of the prices of the unit costs; that of the scenario's prices unless given, and converted to it
 * @param contacts contacts of a person a month by group and agency; {@code {}} for a group without any
 * @param movement how people move between the groups
 * @param entering how many people enter each group a month, from the second month on
 * @param leaving the share of each group's people who leave the city in a month
 * @param frailty how much people of a group differ in their contacts; not at all unless given
 * @param alignedTo known totals to which people and contacts are raked
 * @param form how it is simulated: {@code person_by_person}, with common random numbers for all methods, or
 *     {@code aggregate}, by numbers of people; person by person unless given
 * @param seed of the random numbers; that of the scenario unless given
 */
public record CityEntry(
        Map<String, BigDecimal> people,
        Map<String, Map<String, BigDecimal>> peopleByArea,
        @Required Map<Agency, Amount> unitCosts,
        Optional<String> prices,
        @Required Map<String, Map<Agency, BigDecimal>> contacts,
        @Required CityMovement movement,
        Map<String, BigDecimal> entering,
        Map<String, Percentage> leaving,
        Optional<Frailty> frailty,
        Optional<AlignedTo> alignedTo,
        Optional<Form> form,
        Optional<Long> seed) {
    private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(1_000_000_000_000L);
    private static final String NO_CONTACTS = "needs group without contacts";

    /** How a city is simulated. */
    public enum Form {
        /** Each person for herself. */
        PERSON_BY_PERSON,
        /** The number of people in each group. */
        AGGREGATE
    }

    /**
     * How much people of a group differ: a factor on all contacts of a person, from a gamma distribution with mean 1.
     *
     * @param shape of the gamma distribution; the larger, the more alike people are
     * @param variance instead, 1 ÷ shape
     */
    public record Frailty(Optional<BigDecimal> shape, Optional<BigDecimal> variance) {
        /**
         * Checks that one is given.
         *
         * @throws IllegalArgumentException if not, or if it is outside its range
         */
        public Frailty {
            if (shape.isPresent() == variance.isPresent()) {
                throw new IllegalArgumentException("expected either shape or variance");
            }
            new Checks()
                    .require(
                            shape.map(BigDecimal::doubleValue)
                                    .filter(s -> !(s >= 1e-3 && s <= 1e6))
                                    .isEmpty(),
                            "expected from 0.001 to 1,000,000",
                            "shape")
                    .require(
                            variance.map(BigDecimal::doubleValue)
                                    .filter(v -> !(v >= 1e-6 && v <= 1000))
                                    .isEmpty(),
                            "expected from 0.000001 to 1,000",
                            "variance")
                    .done();
        }

        /** {@return the variance} */
        public double toVariance() {
            return variance.map(BigDecimal::doubleValue)
                    .orElseGet(() -> 1 / shape.orElseThrow().doubleValue());
        }
    }

    /**
     * Known totals at the start, as of administrative data. Totals of the same people, or of the same contacts, have the same
     * sum.
     *
     * @param groups people by needs group
     * @param areas people by area
     * @param contacts contacts a month of all people by agency
     * @param contactsByGroup contacts a month of all people by needs group
     */
    public record AlignedTo(
            Map<String, BigDecimal> groups,
            Map<String, BigDecimal> areas,
            Map<Agency, BigDecimal> contacts,
            Map<String, BigDecimal> contactsByGroup) {
        /** {@return whether there are totals of contacts} */
        public boolean hasContacts() {
            return !contacts.isEmpty() || !contactsByGroup.isEmpty();
        }
    }

    /**
     * Checks everything that needs no other block.
     *
     * @throws IllegalArgumentException with every problem
     */
    public CityEntry {
        if (people.isEmpty() == peopleByArea.isEmpty()) {
            throw new IllegalArgumentException("expected either people or people_by_area");
        }
        Checks checks = new Checks();
        Collection<String> groups = contacts.keySet();
        numbers(people, groups, checks, "people");
        peopleByArea.forEach((area, byGroup) -> numbers(byGroup, groups, checks, "people_by_area", area));
        numbers(entering, groups, checks, "entering");
        groups(leaving.keySet(), groups, checks, "leaving");
        leaving.forEach((group, share) -> checks.share(Optional.of(share), "leaving", group));
        CityMethodEntry.checkContacts(contacts, checks);
        agencies(contacts, unitCosts.keySet()).forEach(checks::add);
        movement.problems(List.copyOf(groups)).forEach(problem -> checks.add(problem.below(List.of("movement"))));
        alignedTo.ifPresent(totals -> aligned(totals, !people.isEmpty(), groups, unitCosts.keySet(), checks));
        prices.ifPresent(year -> checks.require(isYear(year), "expected a year, as 2012 or 2013/14", "prices"));
        checks.require(
                        form.orElse(Form.PERSON_BY_PERSON) == Form.PERSON_BY_PERSON || frailty.isEmpty(),
                        "people who differ by a frailty are simulated person by person, expected person_by_person",
                        "form")
                .done();
    }

    private static void aligned(
            AlignedTo totals,
            boolean withoutAreas,
            Collection<String> groups,
            Collection<Agency> known,
            Checks checks) {
        checks.require(
                        !withoutAreas
                                || (totals.groups().isEmpty() && totals.areas().isEmpty()),
                        "totals of people need people_by_area, which are raked to them",
                        "aligned_to")
                .require(
                        totals.hasContacts()
                                || !totals.groups().isEmpty()
                                || !totals.areas().isEmpty(),
                        "expected one or more of groups, areas, contacts and contacts_by_group",
                        "aligned_to");
        numbers(totals.groups(), groups, checks, "aligned_to", "groups");
        numbers(totals.contactsByGroup(), groups, checks, "aligned_to", "contacts_by_group");
        totals.contacts().forEach((agency, total) -> {
            if (!known.contains(agency)) {
                checks.add(unknown(agency, known, "aligned_to", "contacts", agency.id()));
            }
            checks.require(total.signum() >= 0, "expected 0 or more", "aligned_to", "contacts", agency.id());
        });
    }

    private static void numbers(
            Map<String, BigDecimal> numbers, Collection<String> groups, Checks checks, String... path) {
        groups(numbers.keySet(), groups, checks, path);
        numbers.forEach((group, count) -> checks.require(
                count.signum() >= 0 && count.compareTo(MOST_PEOPLE) <= 0,
                "expected a number from 0 to 1,000,000,000,000",
                child(path, group)));
    }

    private static void groups(Collection<String> named, Collection<String> groups, Checks checks, String... path) {
        named.stream()
                .filter(group -> !groups.contains(group))
                .forEach(group -> checks.add(KeyProblem.unknownKey(NO_CONTACTS, groups, child(path, group))));
    }

    /** {@return the agencies with contacts that have no unit cost, as problems} */
    public static List<KeyProblem> agencies(Map<String, Map<Agency, BigDecimal>> contacts, Collection<Agency> known) {
        List<KeyProblem> problems = new ArrayList<>();
        contacts.forEach((group, byAgency) -> byAgency.keySet().stream()
                .filter(agency -> !known.contains(agency))
                .forEach(agency -> problems.add(unknown(agency, known, "contacts", group, agency.id()))));
        return problems;
    }

    /** {@return the problem that an agency has no unit cost} */
    public static KeyProblem unknown(Agency agency, Collection<Agency> known, String... path) {
        return KeyProblem.unknownKey(
                "agency " + agency.id() + " without unit cost",
                known.stream().map(Agency::id).toList(),
                path);
    }

    private static String[] child(String[] path, String key) {
        return Stream.concat(Stream.of(path), Stream.of(key)).toArray(String[]::new);
    }

    private static boolean isYear(String year) {
        try {
            return PriceBase.parse(year).isReal();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** {@return whether each person is simulated} */
    public boolean isPersonByPerson() {
        return form.orElse(Form.PERSON_BY_PERSON) == Form.PERSON_BY_PERSON;
    }
}
