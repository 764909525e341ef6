package org.wholesum.internal.scenario.worth;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.SignedAmount;
import org.wholesum.settlement.SettlementRule;
import org.wholesum.settlement.ShapleyValue;

/**
 * Who should pay whom: how the saving, or the cash that it releases, is shared between agencies. All rules are shown side by side;
 * the agencies pay by one of them.
 *
 * @param rule by which the agencies pay: {@code shapley}, {@code stakes} or {@code least_transfers}; {@code shapley} unless given
 * @param game what is shared: {@code saving}, or {@code cash}, what the blocks release less what is paid in cash;
 *     {@code saving} unless given
 * @param coalitions what each coalition of agencies can realise without the others; from the comparison unless given
 * @param stakes the share of each agency in a pooled budget, together 100%; in proportion to the costs of the old method unless
 *     given
 * @param blocks the costs that each agency can only give up as a whole, in the order in which it would
 * @param draws how many random orders the Shapley value of more than 20 agencies is estimated from; 10,000 unless given
 */
public record SettlementEntry(
        Optional<SettlementRule> rule,
        Optional<Game> game,
        List<CoalitionEntry> coalitions,
        Map<Agency, Percentage> stakes,
        Map<Agency, List<BlockEntry>> blocks,
        Optional<Integer> draws) {
    private static final String GAME = "game";
    private static final String COALITIONS = "coalitions";
    private static final String STAKES = "stakes";

    /** What is shared. */
    public enum Game {
        /** The saving. */
        SAVING,
        /** The cash that is released less the cash that is paid. */
        CASH
    }

    /**
     * Checks the values together.
     *
     * @throws IllegalArgumentException if stakes don't add up to 100%, cash is shared without blocks, a coalition is given twice, or
     *     the number of draws is not from 2 to 1,000,000
     */
    public SettlementEntry {
        Checks checks = new Checks();
        stakes.forEach((agency, stake) -> checks.share(Optional.of(stake), STAKES, agency.id()));
        BigDecimal sum = stakes.values().stream().map(Percentage::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
        checks.require(
                        stakes.isEmpty() || sum.compareTo(BigDecimal.ONE) == 0,
                        "add up to " + percent(sum) + ", expected 100%",
                        STAKES)
                .require(
                        game.isEmpty() || game.get() == Game.SAVING || !blocks.isEmpty(),
                        "cash is released in blocks, expected blocks too",
                        GAME)
                .require(
                        draws.isEmpty() || (draws.get() >= 2 && draws.get() <= ShapleyValue.MOST_DRAWS),
                        "expected from 2 to 1,000,000",
                        "draws");
        Set<Set<Agency>> given = new HashSet<>();
        for (int i = 0; i < coalitions.size(); i++) {
            checks.require(
                    given.add(Set.copyOf(coalitions.get(i).of())),
                    "the coalition is given twice, expected it once",
                    COALITIONS,
                    String.valueOf(i),
                    "of");
        }
        checks.done();
    }

    private static String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2).stripTrailingZeros();
        return percent.setScale(Math.max(0, percent.scale())).toPlainString() + "%";
    }

    /** {@return whether cash is shared} */
    public boolean sharesCash() {
        return game.equals(Optional.of(Game.CASH));
    }

    /**
     * What a coalition can realise without the others.
     *
     * @param of its agencies
     * @param value what they save together, or release as cash; negative where it costs more
     */
    public record CoalitionEntry(
            @Required List<Agency> of, @Required SignedAmount value) {
        /**
         * Checks that there is an agency.
         *
         * @throws IllegalArgumentException if there is none, or one twice
         */
        public CoalitionEntry {
            new Checks()
                    .require(!of.isEmpty(), "expected one agency or more", "of")
                    .require(of.size() == Set.copyOf(of).size(), "an agency is given twice, expected it once", "of")
                    .done();
        }
    }

    /**
     * A cost that can only be given up as a whole: a post, a contract, a bay of a ward.
     *
     * @param name what it is
     * @param aYear its cost a year, in the scenario's prices
     * @param noticeMonths how many months pass from notice until the cost ends; 0 unless given
     */
    public record BlockEntry(
            @Required String name, @Required Amount aYear, Optional<Integer> noticeMonths) {
        /**
         * Checks cost and notice.
         *
         * @throws IllegalArgumentException if the name is blank, the cost is zero, or the notice is negative or more than 12,000 months
         */
        public BlockEntry {
            int notice = noticeMonths.orElse(0);
            new Checks()
                    .require(!name.isBlank(), "expected a name", "name")
                    .require(aYear.value().signum() > 0, "expected more than zero", "a_year")
                    .require(
                            notice >= 0 && notice <= Months.MOST,
                            "expected a whole number of months from 0 to 12000",
                            "notice_months")
                    .done();
        }
    }
}
