package org.wholesum.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.internal.money.Amounts;

/**
 * The economic case: the value to society as a whole. Net present public value = fiscal + economic + social value − transfers.
 * Savings count whether or not they can be released as cash, as capacity has a value too.
 *
 * @param appraisal the appraisal
 * @param transfers money that changes hands between agencies, or between an agency and people
 * @param weights the weights of benefits to people; empty unless asked for
 */
public record EconomicCase(Appraisal appraisal, List<Transfer> transfers, Optional<DistributionalWeights> weights) {
    /** Copies the list. */
    public EconomicCase {
        transfers = List.copyOf(transfers);
    }

    /**
     * The present value of one kind.
     *
     * @param kind the kind
     * @return the same as {@link Appraisal#presentValue(ValueKind)}: the fiscal value is net of the costs
     */
    public Money presentValue(ValueKind kind) {
        return appraisal.presentValue(kind);
    }

    /** {@return the transfers with only one side among the compared agencies, which are left out of the public value} */
    public List<Transfer> leftOut() {
        return transfers.stream().filter(one -> !one.isWithin(appraisal)).toList();
    }

    /** {@return the transfers between compared agencies, which cancel out in the saving already} */
    public List<Transfer> cancelledOut() {
        return transfers.stream().filter(one -> one.isWithin(appraisal)).toList();
    }

    /** {@return the present value of the transfers that are left out; positive where they are parts of savings} */
    public Money presentTransfers() {
        Money none = Money.zero(appraisal.netPresentSaving().getCurrencyUnit());
        return leftOut().stream()
                .map(transfer -> transfer.presentValue(appraisal.discounting()))
                .reduce(none, Money::plus);
    }

    /** {@return the net present public value: fiscal + economic + social value − transfers} */
    public Money netPresentValue() {
        return presentValue(ValueKind.FISCAL).plus(toPeople()).minus(presentTransfers());
    }

    /** {@return the present value of the benefits to people: economic and social value} */
    public Money toPeople() {
        return presentValue(ValueKind.ECONOMIC).plus(presentValue(ValueKind.SOCIAL));
    }

    /** {@return (net present public value + present costs) ÷ present costs, or empty if there are no costs} */
    public Optional<BigDecimal> benefitCostRatio() {
        return toCosts(netPresentValue());
    }

    /** {@return the benefits to people × the mean weight, rounded half up to the penny; empty without weights} */
    public Optional<Money> weightedToPeople() {
        return weights.map(groups -> toPeople().multipliedBy(groups.mean(), RoundingMode.HALF_UP));
    }

    /** {@return the net present public value with weighted benefits to people; empty without weights} */
    public Optional<Money> weightedNetPresentValue() {
        return weightedToPeople()
                .map(weighted -> netPresentValue().minus(toPeople()).plus(weighted));
    }

    /** {@return the benefit-cost ratio with weighted benefits to people; empty without weights or costs} */
    public Optional<BigDecimal> weightedBenefitCostRatio() {
        return weightedNetPresentValue().flatMap(this::toCosts);
    }

    private Optional<BigDecimal> toCosts(Money net) {
        Money costs = appraisal.presentCosts().total();
        return costs.isPositive() ? Amounts.ratio(net.plus(costs), costs) : Optional.empty();
    }
}
