package org.wholesum.internal.worth;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.settlement.Core;
import org.wholesum.settlement.GainShare;
import org.wholesum.settlement.Objection;

/** Which coalitions would have more alone than by a settlement. */
final class CoreSentence {
    private static final int NAMED = 3;

    private CoreSentence() {}

    /** Empty if there are too many agencies, or nothing to share. */
    static Optional<String> of(GainShare share, Function<Agency, String> names) {
        return share.objections()
                .map(objections -> objections.isInCore()
                        ? "The settlement is in the core: no coalition of agencies would have more by itself."
                        : WholeNumber.grouped(objections.count())
                                + (objections.count() == 1 ? " coalition" : " coalitions")
                                + " of agencies would have more alone than by the settlement: "
                                + objections.largest().stream()
                                        .limit(NAMED)
                                        .map(objection -> objection(objection, names))
                                        .collect(Collectors.joining("; "))
                                + (objections.count() > NAMED ? " …" : ".") + empty(share));
    }

    private static String objection(Objection objection, Function<Agency, String> names) {
        return objection.coalition().stream().map(names).collect(Collectors.joining(" with ")) + " "
                + MoneyText.of(objection.excess()) + " more";
    }

    private static String empty(GainShare share) {
        return share.core()
                .filter(core -> share.agencies().size() <= Core.MOST_FOR_EMPTINESS && core.isEmpty())
                .map(core ->
                        " The core is empty: some coalition would have more alone whatever is agreed, unless all together"
                                + " had " + MoneyText.of(core.leastTotal()) + ".")
                .orElse("");
    }
}
