package org.wholesum.appraisal;

import com.google.common.base.Suppliers;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.price.Discounting;

/** The flows of an appraisal by agency and month, each calculated when it is first asked for, and kept. */
final class AppraisalFlows {
    private final Discounting discounting;
    private final Supplier<MonthlyCosts> benefits;
    private final Supplier<MonthlyCosts> costs;
    private final Supplier<MonthlyCosts> net =
            Suppliers.memoize(() -> benefits().minus(costs()));
    private final Supplier<MonthlyCosts> presentBenefits = Suppliers.memoize(() -> present(benefits()));
    private final Supplier<MonthlyCosts> presentCosts = Suppliers.memoize(() -> present(costs()));
    private final Supplier<MonthlyCosts> netPresent =
            Suppliers.memoize(() -> presentBenefits().minus(presentCosts()));
    private final Supplier<InternalRate> internalRate = Suppliers.memoize(this::findInternalRate);

    AppraisalFlows(AppraisalInputs inputs) {
        discounting = inputs.discounting();
        benefits = Suppliers.memoize(inputs::benefits);
        costs = Suppliers.memoize(inputs::costs);
    }

    private MonthlyCosts present(MonthlyCosts flows) {
        return discounting.presentValue(flows);
    }

    MonthlyCosts benefits() {
        return benefits.get();
    }

    MonthlyCosts costs() {
        return costs.get();
    }

    /** Benefits less costs, not discounted. */
    MonthlyCosts net() {
        return net.get();
    }

    MonthlyCosts presentBenefits() {
        return presentBenefits.get();
    }

    MonthlyCosts presentCosts() {
        return presentCosts.get();
    }

    MonthlyCosts netPresentSavings() {
        return netPresent.get();
    }

    InternalRate internalRate() {
        return internalRate.get();
    }

    private InternalRate findInternalRate() {
        Months months = net().window();
        double[] times = months.stream()
                .mapToDouble(month -> discounting.timing().years(discounting.base(), month))
                .toArray();
        long[] cumulative = net().cumulativePence();
        double[] flows = IntStream.range(0, cumulative.length)
                .mapToDouble(month -> cumulative[month] - (month == 0 ? 0 : cumulative[month - 1]))
                .toArray();
        return InternalRate.of(times, flows);
    }
}
