package org.wholesum.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.evidence.PublishedUnitValue;
import org.wholesum.internal.evidence.Records;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.plan.Plan;
import org.wholesum.ledger.ReadResult;
import org.wholesum.scenario.Scenario;

/**
 * The cautions of a study: the limitations that a reader must know before using its results. They are data of the result
 * for every format.
 */
final class Cautions {
    private Cautions() {}

    static List<String> of(
            Scenario scenario, Plan plan, Optional<ReadResult> loaded, List<String> ofRecords, List<String> ofSample) {
        List<String> cautions = new ArrayList<>(
                scenario.entry().assumptions().stream().map(Visible::sentence).toList());
        Records.priceAssumption(scenario, loaded).map(Visible::sentence).ifPresent(cautions::add);
        scenario.parameters().stream()
                .filter(parameter -> !parameter.isUsed())
                .forEach(parameter -> cautions.add("The parameter " + parameter.name()
                        + " is an input that has no effect: no number of the scenario is calculated from it."));
        loaded.filter(l -> l.rejected() > 0).ifPresent(l -> cautions.add(rejected(l)));
        loaded.flatMap(ReadResult::totalsInWords).ifPresent(cautions::add);
        loaded.ifPresent(l -> cautions.addAll(l.priced()));
        cautions.addAll(PublishedUnitValue.attributions(scenario));
        cautions.addAll(plan.cautions());
        cautions.addAll(plan.unsaid(
                loaded.map(l -> OptionalInt.of(l.ledger().cases().size())).orElse(OptionalInt.empty())));
        cautions.addAll(ofRecords);
        scenario.entry()
                .baseline()
                .ifPresent(b ->
                        cautions.add("There are no records. The old cost is a published total, divided evenly over the "
                                + "months and over agencies by the given shares."));
        cautions.addAll(ofSample);
        return cautions;
    }

    static String sentence(String text) {
        String bare = Visible.sentence(text);
        return bare.endsWith(".") ? bare : bare + ".";
    }

    private static String rejected(ReadResult loaded) {
        String uncosted = loaded.rejectedUncosted() == 0
                ? ""
                : ", not counting "
                        + (loaded.rejectedUncosted() == 1 ? "1 row" : loaded.rejectedUncosted() + " rows")
                        + " without a readable amount";
        Compared cost = Compared.of(loaded.cost().plus(loaded.rejectedCost()), loaded.rejectedCost());
        AmountFormat format = cost.format();
        return loaded.rejected() + " of " + (loaded.accepted() + loaded.rejected())
                + " rows were rejected and are not in any figure: "
                + format.sentence(cost.rounded().pilot()) + " of "
                + format.sentence(cost.rounded().old()) + uncosted + ".";
    }
}
