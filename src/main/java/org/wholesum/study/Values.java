package org.wholesum.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.scenario.Amount;
import org.wholesum.scenario.Scenario;

/** The values below one key of a scenario, as the library takes them; what it can't take is refused where it stands. */
final class Values {
    private final Scenario scenario;
    private final List<String> root;

    Values(Scenario scenario, String... root) {
        this.scenario = scenario;
        this.root = List.of(root);
    }

    /** Amounts by agency. */
    SortedMap<Agency, Money> money(Map<String, Amount> amounts, String... path) {
        SortedMap<Agency, Money> money = new TreeMap<>();
        amounts.forEach((agency, amount) -> money.put(agency(agency, path), money(amount, child(path, agency))));
        return money;
    }

    /** One amount, nil or more. */
    Money money(Amount amount, String... path) {
        if (!amount.fits(scenario.unit())) {
            throw scenario.origin()
                    .refuse(
                            "expected at most " + scenario.unit().getDecimalPlaces() + " decimals, as "
                                    + scenario.unit() + " has",
                            at(path));
        }
        if (amount.value().signum() < 0) {
            throw scenario.origin().refuse("expected nil or more", at(path));
        }
        return amount.in(scenario.unit());
    }

    /** The agency that a key below a path names; where the scenario lists its agencies, one of them. */
    Agency agency(String key, String... path) {
        Agency agency = Agency.of(key);
        if (!scenario.agencies().isEmpty()
                && scenario.agencies().keySet().stream().map(Agency::of).noneMatch(agency::equals)) {
            throw scenario.origin()
                    .refuseKey(
                            "unknown agency",
                            List.of(at(child(path, key))),
                            scenario.agencies().keySet());
        }
        return agency;
    }

    private static String[] child(String[] path, String key) {
        String[] child = Arrays.copyOf(path, path.length + 1);
        child[path.length] = key;
        return child;
    }

    private String[] at(String... path) {
        List<String> whole = new ArrayList<>(root);
        whole.addAll(Arrays.asList(path));
        return whole.toArray(String[]::new);
    }
}
