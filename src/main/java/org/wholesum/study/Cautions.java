package org.wholesum.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.ledger.ReadResult;
import org.wholesum.scenario.Scenario;

/** What a reader must know of a study before believing it, in sentences. */
final class Cautions {
    private Cautions() {}

    static List<String> of(Scenario scenario, Plan plan, Optional<ReadResult> loaded, List<String> ofSample) {
        List<String> cautions = new ArrayList<>(scenario.assumptions());
        loaded.filter(l -> l.rejected() > 0).ifPresent(l -> cautions.add(rejected(l)));
        cautions.addAll(plan.cautions());
        loaded.ifPresent(l -> plan.windows()
                .forEach((name, months) ->
                        beyond(name, months, l.ledger().window()).ifPresent(cautions::add)));
        scenario.baseline()
                .ifPresent(
                        b -> cautions.add("There are no records: the old cost is a published total, spread evenly over "
                                + "the months and over agencies by the shares given."));
        cautions.addAll(ofSample);
        return cautions;
    }

    /** A window that reaches past the records: nobody says whether nothing happened then, or nothing was recorded. */
    private static Optional<String> beyond(String name, Months window, Months records) {
        return records.contains(window)
                ? Optional.empty()
                : Optional.of("The window " + name + ", " + window + ", reaches past the records, which have " + records
                        + ": its other months count as months without cost.");
    }

    static String sentence(String text) {
        String bare = text.strip();
        return bare.endsWith(".") ? bare : bare + ".";
    }

    private static String rejected(ReadResult loaded) {
        String uncosted = loaded.rejectedUncosted() == 0
                ? ""
                : ", without the amounts of " + loaded.rejectedUncosted() + " that could not be read";
        return loaded.rejected() + " of " + loaded.read() + " rows were rejected and are in no figure: "
                + MoneyText.of(loaded.rejectedCost()) + " of "
                + MoneyText.of(loaded.cost().plus(loaded.rejectedCost())) + uncosted + ".";
    }
}
