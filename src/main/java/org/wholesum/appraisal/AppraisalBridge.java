package org.wholesum.appraisal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;

/** The steps from the undiscounted saving to the net present saving, which add up to it. */
final class AppraisalBridge {
    private static final String SAVING = "saving, undiscounted";

    private AppraisalBridge() {}

    /** The saving, each adjustment that is made, and the net present saving. */
    static Map<String, Money> of(Appraisal appraisal) {
        AppraisalInputs inputs = appraisal.inputs();
        AppraisalInputs plain = inputs.with(Additionality.none()).with(OptimismBias.none());
        AppraisalInputs additional = plain.with(inputs.additionality());
        Money saving = net(plain);
        Money afterAdditionality = net(additional);
        Money afterBenefits = inputs.benefits().total().minus(additional.costs().total());
        Money afterCosts = net(inputs);
        Map<String, Money> bridge = new LinkedHashMap<>();
        bridge.put(SAVING, saving);
        put("additionality", afterAdditionality.minus(saving), bridge);
        put("optimism bias of benefits", afterBenefits.minus(afterAdditionality), bridge);
        put("optimism bias of costs", afterCosts.minus(afterBenefits), bridge);
        bridge.put("discounting", appraisal.netPresentSaving().minus(afterCosts));
        bridge.put("net present saving", appraisal.netPresentSaving());
        return Collections.unmodifiableMap(bridge);
    }

    private static Money net(AppraisalInputs inputs) {
        return inputs.benefits().total().minus(inputs.costs().total());
    }

    private static void put(String name, Money effect, Map<String, Money> bridge) {
        if (!effect.isZero()) {
            bridge.put(name, effect);
        }
    }
}
