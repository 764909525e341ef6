package org.wholesum.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.settlement.CoalitionGame;
import org.wholesum.settlement.CoalitionValues;
import org.wholesum.settlement.Core;
import org.wholesum.settlement.ShapleyValue;

/** Sharing what several bring about together. */
final class Sharing {
    private static final Map<Character, Agency> AGENCIES =
            Map.of('a', Agency.of("a"), 'b', Agency.of("b"), 'c', Agency.of("c"));
    private static final Set<Agency> ALL = Set.copyOf(AGENCIES.values());

    private Sharing() {}

    static List<ValidationCase> cases() {
        return List.of(jointCosts(), smallGames());
    }

    private static ValidationCase jointCosts() {
        Map<Set<Agency>, Money> costs = new HashMap<>();
        Map.of("a", 163_520, "b", 140_826, "c", 250_096, "ab", 301_607, "ac", 378_821, "bc", 367_370, "abc", 412_584)
                .forEach((letters, cost) -> costs.put(coalition(letters), Money.of(CurrencyUnit.GBP, cost)));
        CoalitionGame game = CoalitionValues.of(ALL, costs);
        return ValidationCase.of(
                        "joint-costs",
                        "Joint costs of three purposes of a river scheme",
                        "settlement",
                        "P. D. Straffin and J. P. Heaney, Game Theory and the Tennessee Valley Authority, International Journal of"
                                + " Game Theory 10 (1981), pages 35 to 43.",
                        "Costs in thousands of navigation (1) 163,520, flood control (2) 140,826, power (3) 250,096; of 1 and 2"
                                + " 301,607, of 1 and 3 378,821, of 2 and 3 367,370; of all three 412,584.",
                        share(game, 'a', "navigation", "117,829"),
                        share(game, 'b', "flood control", "100,756.5"),
                        share(game, 'c', "power", "193,998.5"))
                .withNote(
                        "The Shapley value. The inputs are those usually quoted from the paper, which itself wasn't at hand.");
    }

    private static ValidationCase smallGames() {
        CoalitionGame gloves = coalition -> coalition.contains(AGENCIES.get('a')) && coalition.size() > 1 ? 600 : 0;
        Core majority = Core.of(CurrencyUnit.GBP, ALL, coalition -> coalition.size() > 1 ? 300 : 0);
        return ValidationCase.of(
                "gloves-and-majority",
                "A pair of gloves, and a majority of three",
                "settlement",
                "L. S. Shapley, On Balanced Sets and Cores, Naval Research Logistics Quarterly 14 (1967), pages 453 to 460, and"
                        + " the glove market of game theory textbooks, as M. J. Osborne and A. Rubinstein, A Course in Game"
                        + " Theory, MIT Press (1994), chapters 13 and 14.",
                "One left glove and two right ones, a pair worth 6; any two of three can share 3.",
                share(gloves, 'a', "the left glove", "4"),
                share(gloves, 'b', "a right glove", "1"),
                ValidationFigure.of("least total that no two object to, of 3", "4.5", amount(majority.leastTotal())),
                ValidationFigure.inWords(
                        "core of the majority game", "empty", () -> majority.isEmpty() ? "empty" : "not empty"));
    }

    private static ValidationFigure share(CoalitionGame game, char agency, String name, String published) {
        ShapleyValue value = ShapleyValue.of(CurrencyUnit.GBP, ALL, game);
        return ValidationFigure.of(name, published, amount(value.amount(AGENCIES.get(agency))));
    }

    private static double amount(Money money) {
        return money.getAmount().doubleValue();
    }

    private static Set<Agency> coalition(String letters) {
        Set<Agency> some = new HashSet<>();
        letters.chars().forEach(letter -> some.add(AGENCIES.get((char) letter)));
        return some;
    }
}
