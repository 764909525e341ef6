package org.wholesum.internal.plan;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.worth.CityEntry;
import org.wholesum.internal.text.LargestRemainder;
import org.wholesum.population.Raking;
import org.wholesum.scenario.Scenario;

/** The people of a city at the start, and by what its contacts are multiplied, raked to known totals where there are some. */
final class CityNumbers {
    private static final String GROUP = "needs group";
    private static final String AREA = "area";
    private static final String AGENCY = "agency";

    private final CityEntry entry;
    private final List<String> groups;
    private final Map<String, Long> people = new LinkedHashMap<>();
    private final Table<String, Agency, Double> factors = HashBasedTable.create();
    private final List<String> steps = new ArrayList<>();

    /** A group and an agency with their contacts a month. */
    private record Contacts(String group, Agency agency, BigDecimal aMonth) {}

    /** @throws IllegalArgumentException if totals can't be met */
    CityNumbers(Scenario scenario, CityEntry entry) {
        this.entry = entry;
        this.groups = List.copyOf(entry.contacts().keySet());
        scenario.source()
                .at(
                        () -> {
                            people();
                            entry.alignedTo()
                                    .filter(CityEntry.AlignedTo::hasContacts)
                                    .ifPresent(this::contacts);
                            return people;
                        },
                        "city",
                        "aligned_to");
    }

    /** People at the start by group, in whole numbers. */
    Map<String, Long> atStart() {
        return people;
    }

    /** By what the contacts of a group with an agency are multiplied. */
    double factor(String group, Agency agency) {
        Double factor = factors.get(group, agency);
        return factor == null ? 1 : factor;
    }

    List<String> steps() {
        return steps;
    }

    private void people() {
        Map<String, BigDecimal> exact = new LinkedHashMap<>();
        groups.forEach(group -> exact.put(group, BigDecimal.ZERO));
        entry.people().forEach((group, count) -> exact.merge(group, count, BigDecimal::add));
        boolean raked = entry.alignedTo()
                .filter(totals -> !totals.groups().isEmpty() || !totals.areas().isEmpty())
                .isPresent();
        if (raked) {
            raked(entry.alignedTo().orElseThrow(), exact);
        } else {
            entry.peopleByArea()
                    .values()
                    .forEach(byGroup -> byGroup.forEach((group, count) -> exact.merge(group, count, BigDecimal::add)));
        }
        long[] whole = LargestRemainder.round(List.copyOf(exact.values()));
        for (int i = 0; i < whole.length; i++) {
            people.put(groups.get(i), whole[i]);
        }
        steps.add("People at the start: "
                + people.entrySet().stream()
                        .map(group -> group.getKey() + " " + group.getValue())
                        .collect(Collectors.joining(", "))
                + (raked ? ", raked to known totals and rounded to whole people by the largest remainders" : ""));
    }

    private void raked(CityEntry.AlignedTo totals, Map<String, BigDecimal> exact) {
        Raking.Builder raking = Raking.builder();
        List<String> cells = new ArrayList<>();
        entry.peopleByArea()
                .forEach((area, byGroup) -> byGroup.forEach((group, count) -> {
                    if (count.signum() > 0) {
                        raking.unit(count, Map.of(AREA, area, GROUP, group));
                        cells.add(group);
                    }
                }));
        known(raking, GROUP, totals.groups());
        known(raking, AREA, totals.areas());
        Raking raked = raking.build();
        for (int i = 0; i < cells.size(); i++) {
            exact.merge(cells.get(i), new BigDecimal(raked.weights().get(i)), BigDecimal::add);
        }
        steps.addAll(raked.explain().steps());
    }

    private static void known(Raking.Builder raking, String variable, Map<String, BigDecimal> totals) {
        if (!totals.isEmpty()) {
            raking.totals(variable, totals);
        }
    }

    /** Agencies without a known total keep their contacts, unless the totals by group are of all agencies. */
    private void contacts(CityEntry.AlignedTo totals) {
        List<Contacts> cells = new ArrayList<>();
        entry.contacts()
                .forEach((group, byAgency) -> byAgency.forEach((agency, rate) -> {
                    BigDecimal aMonth = rate.multiply(BigDecimal.valueOf(people.getOrDefault(group, 0L)));
                    boolean isKnown = !totals.contactsByGroup().isEmpty()
                            || totals.contacts().containsKey(agency);
                    if (aMonth.signum() > 0 && isKnown) {
                        cells.add(new Contacts(group, agency, aMonth));
                    }
                }));
        Raking.Builder raking = Raking.builder();
        cells.forEach(cell -> raking.unit(
                cell.aMonth(), Map.of(GROUP, cell.group(), AGENCY, cell.agency().id())));
        Map<String, BigDecimal> byAgency = new LinkedHashMap<>();
        totals.contacts().forEach((agency, total) -> byAgency.put(agency.id(), total));
        known(raking, AGENCY, byAgency);
        known(raking, GROUP, totals.contactsByGroup());
        Raking raked = raking.build();
        for (int i = 0; i < cells.size(); i++) {
            Contacts cell = cells.get(i);
            factors.put(
                    cell.group(),
                    cell.agency(),
                    raked.weights().get(i) / cell.aMonth().doubleValue());
        }
        steps.add("Contacts a month at the start are raked to known totals; those of every method are multiplied by the"
                + " same factors:");
        steps.addAll(raked.explain().steps());
    }
}
