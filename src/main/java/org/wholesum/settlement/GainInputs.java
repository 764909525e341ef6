package org.wholesum.settlement;

import java.util.List;
import java.util.Optional;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.projection.Comparison;

/**
 * What is shared and how.
 *
 * @param comparison old against pilot method
 * @param amounts what is shared, by agency and month
 * @param cash the release of cash, if that is shared
 * @param statedStakes the stakes, if they were stated
 * @param statedGame what each coalition can realise, if that was stated
 * @param rule of the settlement
 * @param draws the number of random orders with more than 20 agencies
 * @param seed of the random orders
 */
record GainInputs(
        Comparison comparison,
        MonthlyCosts amounts,
        Optional<CashRelease> cash,
        Optional<Stakes> statedStakes,
        Optional<CoalitionGame> statedGame,
        SettlementRule rule,
        int draws,
        long seed) {

    /** Checks that a stated game is one of what is shared. */
    GainInputs {
        statedGame.ifPresent(game -> {
            long all = game.pence(comparison.agencies());
            if (all != amounts.pence()) {
                throw new IllegalArgumentException("the value of all agencies together is "
                        + MoneyText.of(amounts.currency(), all) + ", expected what is shared, "
                        + MoneyText.of(amounts.currency(), amounts.pence()));
            }
        });
    }

    static GainInputs of(Comparison comparison) {
        return new GainInputs(
                comparison,
                comparison.savings(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SettlementRule.SHAPLEY,
                GainShare.DRAWS,
                1);
    }

    GainInputs withCash(CashRelease release) {
        if (!release.comparison().equals(comparison)) {
            throw new IllegalArgumentException("the cash is that of another comparison, expected the same");
        }
        return new GainInputs(
                comparison, release.position(), Optional.of(release), statedStakes, statedGame, rule, draws, seed);
    }

    GainInputs withStakes(Stakes stakes) {
        List<String> known = comparison.agencies().stream().map(Agency::id).toList();
        stakes.shares().keySet().stream()
                .filter(agency -> !comparison.agencies().contains(agency))
                .findFirst()
                .ifPresent(agency -> {
                    throw Suggestions.unknown(
                            "agency \"" + agency + "\" has a stake and no cost here", agency.id(), known);
                });
        return new GainInputs(comparison, amounts, cash, Optional.of(stakes), statedGame, rule, draws, seed);
    }

    GainInputs withGame(CoalitionGame game) {
        return new GainInputs(comparison, amounts, cash, statedStakes, Optional.of(game), rule, draws, seed);
    }

    GainInputs withRule(SettlementRule other) {
        return new GainInputs(comparison, amounts, cash, statedStakes, statedGame, other, draws, seed);
    }

    GainInputs withDraws(int count, long from) {
        return new GainInputs(comparison, amounts, cash, statedStakes, statedGame, rule, count, from);
    }

    /** Those that were stated, or in proportion to the costs of the old method where none is negative and some are above zero. */
    Optional<Stakes> stakes() {
        MonthlyCosts old = comparison.old().costs();
        boolean known = old.pence() != 0 && old.agencies().stream().noneMatch(agency -> old.pence(agency) < 0);
        return statedStakes.or(() -> known ? Optional.of(Stakes.inProportionTo(old)) : Optional.empty());
    }

    CoalitionGame game() {
        return statedGame.orElseGet(
                () -> SavingGame.of(comparison.agencies(), amounts, SavingGame.bearing(comparison)));
    }

    /** Exact if there are few enough agencies. */
    ShapleyValue shapley() {
        return comparison.agencies().size() <= ShapleyValue.MOST_EXACT
                ? ShapleyValue.of(amounts.currency(), comparison.agencies(), game())
                : ShapleyValue.sampled(amounts.currency(), comparison.agencies(), game(), draws, seed);
    }
}
