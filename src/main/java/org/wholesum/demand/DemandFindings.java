package org.wholesum.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholesum.costs.Explanation;
import org.wholesum.flow.Flow;
import org.wholesum.referral.ReferralRoutes;

/**
 * What a study found about demand. A part that its scenario doesn't ask for is empty.
 *
 * @param failureDemand how much of it is failure demand
 * @param highCostUsers on how few cases cost is concentrated
 * @param flow how work flows before and after a change
 * @param referralRoutes who refers to whom
 */
public record DemandFindings(
        Optional<FailureFindings> failureDemand,
        Optional<HighCostUsers> highCostUsers,
        Optional<Flow> flow,
        Optional<ReferralRoutes> referralRoutes) {
    /** {@return demand without any part} */
    public static DemandFindings none() {
        return new DemandFindings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** {@return what to know before relying on it, a sentence each; those of the flow, which name jobs, are with it} */
    public List<String> cautions() {
        return failureDemand.map(FailureFindings::cautions).orElse(List.of());
    }

    /** {@return the explanations of its parts, in order} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        failureDemand.ifPresent(failure -> steps.addAll(failure.explain().steps()));
        highCostUsers.ifPresent(users -> steps.addAll(users.explain().steps()));
        flow.ifPresent(work -> steps.addAll(work.explain().steps()));
        referralRoutes.ifPresent(routes -> steps.addAll(routes.explain().steps()));
        return new Explanation(steps);
    }
}
