package org.wholesum.appraisal;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.problem.InvalidInputException;

/**
 * Both cases for a change: the {@linkplain FinancialCase financial case}, what it means for budgets, and the {@linkplain
 * EconomicCase economic case}, what it is worth to society. What has no value in money is always named beside them, as a
 * benefit-cost ratio can't include it. Immutable; each adjustment gives another one.
 */
public final class BusinessCase {
    private final Appraisal appraisal;
    private final ImmutableList<String> notMonetised;
    private final Optional<String> allMonetised;
    private final ImmutableList<Transfer> transfers;
    private final Optional<DistributionalWeights> weights;

    private BusinessCase(
            Appraisal appraisal,
            ImmutableList<String> notMonetised,
            Optional<String> allMonetised,
            ImmutableList<Transfer> transfers,
            Optional<DistributionalWeights> weights) {
        appraisal.additionality().checkBudgets("a financial case");
        this.appraisal = appraisal;
        this.notMonetised = notMonetised;
        this.allMonetised = allMonetised;
        this.transfers = transfers;
        this.weights = weights;
    }

    /**
     * Both cases.
     *
     * @param appraisal the appraisal
     * @param notMonetised the effects that have no value in money, one or more
     * @return the cases, without transfers and weights
     * @throws InvalidInputException if no effect is named, or one is blank; or the appraisal multiplies savings, as a budget has
     *     no more cash than the saving itself
     */
    public static BusinessCase of(Appraisal appraisal, List<String> notMonetised) {
        if (notMonetised.isEmpty() || notMonetised.stream().anyMatch(String::isBlank)) {
            throw InvalidInputException.of(
                    "an economic case without the effects that are not monetised, expected each of them in words",
                    "a sentence that says why there are none");
        }
        return new BusinessCase(
                appraisal, ImmutableList.copyOf(notMonetised), Optional.empty(), ImmutableList.of(), Optional.empty());
    }

    /**
     * Both cases of a change whose effects all have a value in money.
     *
     * @param appraisal the appraisal
     * @param why a sentence that says why nothing is left without a value
     * @return the cases, without transfers and weights
     * @throws IllegalArgumentException if the sentence is blank
     */
    public static BusinessCase ofAllMonetised(Appraisal appraisal, String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("expected a sentence that says why every effect has a value in money");
        }
        return new BusinessCase(appraisal, ImmutableList.of(), Optional.of(why), ImmutableList.of(), Optional.empty());
    }

    /**
     * Adds a transfer, which is left out of the public value.
     *
     * @param transfer money that changes hands
     * @return a copy with this transfer
     * @throws InvalidInputException if its agency has no money in the appraisal, so that nothing can be left out; or it is
     *     between an agency and itself
     */
    public BusinessCase with(Transfer transfer) {
        if (!financial().agencies().contains(transfer.agency())) {
            throw InvalidInputException.of(
                    "the transfer \"" + transfer.name() + "\" is of " + transfer.agency()
                            + ", which has no money in this appraisal; expected one of "
                            + financial().agencies(),
                    Optional.empty());
        }
        if (transfer.agency().id().equals(transfer.to())) {
            throw InvalidInputException.of(
                    "the transfer \"" + transfer.name() + "\" is from " + transfer.to()
                            + " to itself, expected another side",
                    Optional.empty());
        }
        return new BusinessCase(
                appraisal,
                notMonetised,
                allMonetised,
                ImmutableList.<Transfer>builder()
                        .addAll(transfers)
                        .add(transfer)
                        .build(),
                weights);
    }

    /**
     * Sets distributional weights for the benefits to people.
     *
     * @param groups the groups of people who benefit
     * @return a copy with these weights
     * @throws InvalidInputException if there is no group, or their shares don't add up to 1
     */
    public BusinessCase with(DistributionalWeights groups) {
        groups.mean();
        return new BusinessCase(appraisal, notMonetised, allMonetised, transfers, Optional.of(groups));
    }

    /** {@return the appraisal} */
    public Appraisal appraisal() {
        return appraisal;
    }

    /** {@return the effects that have no value in money; none if all have one} */
    public List<String> notMonetised() {
        return notMonetised;
    }

    /** {@return why every effect has a value in money; empty if some have none} */
    public Optional<String> allMonetised() {
        return allMonetised;
    }

    /** {@return what it means for budgets} */
    public FinancialCase financial() {
        return new FinancialCase(appraisal);
    }

    /** {@return what it is worth to society} */
    public EconomicCase economic() {
        return new EconomicCase(appraisal, transfers, weights);
    }

    /** {@return the calculation of both cases} */
    public Explanation explain() {
        return BusinessCaseExplanation.of(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BusinessCase that
                && appraisal.equals(that.appraisal)
                && notMonetised.equals(that.notMonetised)
                && allMonetised.equals(that.allMonetised)
                && transfers.equals(that.transfers)
                && weights.equals(that.weights);
    }

    @Override
    public int hashCode() {
        return Objects.hash(appraisal, notMonetised, allMonetised, transfers, weights);
    }

    /** Both net present values. */
    @Override
    public String toString() {
        return "net present budget impact " + MoneyText.of(financial().netPresentValue())
                + ", net present public value " + MoneyText.of(economic().netPresentValue());
    }
}
