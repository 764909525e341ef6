package org.wholesum.settlement;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Comparison;

/**
 * The saving of a comparison, or the cash that it releases, shared by several rules side by side, with the payments of one of
 * them. Immutable; each {@code with} gives another one.
 *
 * <p>Unless stated otherwise, the saving is shared by the {@linkplain ShapleyValue Shapley value} of the {@linkplain SavingGame
 * saving that each coalition can realise alone}, and stakes are in proportion to the costs of the old method. Nothing is
 * discounted or adjusted for additionality or optimism.
 *
 * <p>Where the pilot costs more in all, there is no saving to share: only stakes divide what is missing.
 */
public final class GainShare {
    /** The number of random orders with more than 20 agencies, unless stated otherwise. */
    public static final int DRAWS = 10_000;

    private final GainInputs inputs;
    private final Supplier<ShapleyValue> shapley;
    private final Supplier<LeastTransfers> least;
    private final Supplier<Optional<Core.Objections>> objections;

    private GainShare(GainInputs inputs) {
        this.inputs = inputs;
        this.shapley = Suppliers.memoize(inputs::shapley);
        this.least = Suppliers.memoize(() -> LeastTransfers.of(agencies(), amounts()));
        this.objections = Suppliers.memoize(this::findObjections);
    }

    /**
     * The saving of a comparison.
     *
     * @param comparison old against pilot method
     * @return the saving, to be shared by the Shapley value
     * @throws IllegalArgumentException if there are fewer than two agencies
     */
    public static GainShare of(Comparison comparison) {
        int count = comparison.agencies().size();
        if (count < 2) {
            throw new IllegalArgumentException((count == 0
                            ? "no agency has a cost"
                            : "one agency, " + comparison.agencies().first() + ", has costs")
                    + ": expected two or more agencies between which something can be paid");
        }
        return new GainShare(GainInputs.of(comparison));
    }

    /**
     * Sets what is shared to the cash that the saving releases less what is paid in cash.
     *
     * @param release of the same comparison
     * @return a copy that shares cash
     * @throws IllegalArgumentException if the release is that of another comparison
     */
    public GainShare ofCash(CashRelease release) {
        return new GainShare(inputs.withCash(release));
    }

    /**
     * Sets the stakes.
     *
     * @param stakes of the comparison's agencies
     * @return a copy with these stakes
     * @throws IllegalArgumentException if an agency with a stake has no cost under either method
     */
    public GainShare with(Stakes stakes) {
        return new GainShare(inputs.withStakes(stakes));
    }

    /**
     * Sets what each coalition can realise, instead of the saving that it can realise by the comparison.
     *
     * @param game whose value of all agencies is what is shared
     * @return a copy with this game
     * @throws IllegalArgumentException if that value is another amount
     */
    public GainShare with(CoalitionGame game) {
        return new GainShare(inputs.withGame(game));
    }

    /**
     * Sets the rule by which the agencies settle.
     *
     * @param rule the rule
     * @return a copy with this rule
     */
    public GainShare by(SettlementRule rule) {
        return new GainShare(inputs.withRule(rule));
    }

    /**
     * Sets how the Shapley value of more than 20 agencies is estimated.
     *
     * @param draws how many random orders, from 2 to 1,000,000
     * @param seed of the random orders
     * @return a copy that samples so
     */
    public GainShare sampling(int draws, long seed) {
        return new GainShare(inputs.withDraws(draws, seed));
    }

    /** {@return the agencies with a cost under either method, by id} */
    public SortedSet<Agency> agencies() {
        return inputs.comparison().agencies();
    }

    /** {@return what is shared, by agency and month: savings, or cash positions} */
    public MonthlyCosts amounts() {
        return inputs.amounts();
    }

    /** {@return what is shared, over all agencies and months} */
    public Money total() {
        return amounts().total();
    }

    /** {@return the cash that is shared instead of the saving, if it is} */
    public Optional<CashRelease> cash() {
        return inputs.cash();
    }

    /** {@return the stakes; empty if none were stated and the costs of the old method make none} */
    public Optional<Stakes> stakes() {
        return inputs.stakes();
    }

    /** {@return what each coalition can realise} */
    public CoalitionGame game() {
        return inputs.game();
    }

    /** {@return the rule by which the agencies settle} */
    public SettlementRule rule() {
        return inputs.rule();
    }

    /**
     * Why nothing can be shared by a rule.
     *
     * @param rule any rule
     * @return a sentence; empty if the rule shares what there is
     */
    public Optional<String> refusal(SettlementRule rule) {
        if (rule == SettlementRule.STAKES) {
            return stakes().isPresent()
                    ? Optional.empty()
                    : Optional.of("The costs of the old method make no stakes: expected stated stakes.");
        }
        return !total().isNegative()
                ? Optional.empty()
                : Optional.of((cash().isPresent()
                                ? "The pilot releases " + MoneyText.of(total().negated()) + " less cash than it costs"
                                : "The pilot costs " + MoneyText.of(total().negated()) + " more in all")
                        + ", so that no agency can be paid without another being worse off.");
    }

    /** {@return the Shapley value; empty if there is nothing to share} */
    public Optional<ShapleyValue> shapley() {
        return refusal(SettlementRule.SHAPLEY).isPresent() ? Optional.empty() : Optional.of(shapley.get());
    }

    /** {@return the least transfers so that no agency is worse off; empty if some agency is in any case} */
    public Optional<LeastTransfers> leastTransfers() {
        return refusal(SettlementRule.LEAST_TRANSFERS).isPresent() ? Optional.empty() : Optional.of(least.get());
    }

    /**
     * The settlement by a rule.
     *
     * @param by the rule
     * @return what each agency has before and after, and the payments
     * @throws InvalidInputException if nothing can be shared by the rule
     */
    public Settlement settlement(SettlementRule by) {
        refusal(by).ifPresent(why -> {
            throw InvalidInputException.of(
                    why,
                    by == SettlementRule.STAKES
                            ? Optional.empty()
                            : Optional.of("the rule stakes, which divides what is missing"));
        });
        return switch (by) {
            case SHAPLEY -> Settlement.of(own(), shapley.get().amounts());
            case STAKES -> Settlement.of(own(), stakes().orElseThrow().divide(total()));
            case LEAST_TRANSFERS -> least.get().inTotal();
        };
    }

    /**
     * The settlement by the rule that was chosen.
     *
     * @return what each agency has before and after, and the payments
     * @throws InvalidInputException if nothing can be shared by the rule
     */
    public Settlement settlement() {
        return settlement(rule());
    }

    private SortedMap<Agency, Money> own() {
        SortedMap<Agency, Money> own = new TreeMap<>();
        agencies().forEach(agency -> own.put(agency, amounts().total(agency)));
        return own;
    }

    /**
     * The coalitions that would have more by themselves than by the settlement.
     *
     * <p>Less than a penny for each member of a coalition is rounding, and no objection, unless nothing is rounded.
     *
     * @return the objections; empty if there are more than 20 agencies, or what is shared is negative
     */
    public Optional<Core.Objections> objections() {
        return objections.get();
    }

    private Optional<Core.Objections> findObjections() {
        return core().map(core ->
                core.objections(settlement().after(), rule() == SettlementRule.LEAST_TRANSFERS ? 0 : 1));
    }

    /** {@return the core of the game; empty if there are more than 20 agencies, or what is shared is negative} */
    public Optional<Core> core() {
        return agencies().size() > Core.MOST || total().isNegative()
                ? Optional.empty()
                : Optional.of(Core.of(total().getCurrencyUnit(), agencies(), game()));
    }

    /** {@return what is shared, by which rule, and the payments} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add((cash().isPresent() ? "cash position" : "saving") + " of all agencies: " + MoneyText.of(total())
                + ", neither discounted nor adjusted for additionality or optimism");
        cash().ifPresent(release -> steps.addAll(release.explain().steps()));
        steps.add("what each coalition can realise: " + game());
        shapley().ifPresent(value -> steps.addAll(value.explain().steps()));
        stakes().ifPresent(stakes -> steps.add("stakes, "
                + (stakes.isStated() ? "as stated" : "in proportion to the costs of the old method") + ": " + stakes));
        steps.add("settlement by " + rule().inWords() + ":");
        steps.addAll(settlement().explain().steps());
        return new Explanation(steps);
    }

    /** The rule and the payments. */
    @Override
    public String toString() {
        return "settlement by " + rule().inWords() + ":\n"
                + refusal(rule()).orElseGet(() -> settlement().toString());
    }
}
