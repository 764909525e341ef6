package org.wholesum.internal.worth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;
import org.wholesum.outcome.CostEffectiveness;
import org.wholesum.outcome.EfficiencyFrontier.Position;
import org.wholesum.outcome.MethodCost;
import org.wholesum.outcome.OptionAppraisal;

/** Several methods against a base as JSON: amounts and numbers are decimal text, so that no reader rounds them. */
final class OptionJson {
    private static final int PLACES = 9;

    private final CostEffectiveness effect;

    private OptionJson(CostEffectiveness effect) {
        this.effect = effect;
    }

    static Map<String, Object> of(OptionAppraisal options) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("base", options.base());
        options.discounting().ifPresent(how -> json.put("discounting", how));
        json.put(
                "methods",
                options.costs().stream().map(cost -> method(options, cost)).toList());
        json.put(
                "effects",
                options.effects().stream()
                        .map(effect -> new OptionJson(effect).json())
                        .toList());
        return json;
    }

    private static Map<String, Object> method(OptionAppraisal options, MethodCost cost) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", cost.method());
        json.put("cost", amount(cost.costs().total()));
        cost.present().ifPresent(present -> json.put("present_cost", amount(present.total())));
        json.put("saving", amount(options.saving(cost.method()).total()));
        Map<String, Object> agencies = new LinkedHashMap<>();
        options.agencies()
                .forEach(agency ->
                        agencies.put(agency.id(), amount(cost.compared().total(agency))));
        json.put("by_agency", agencies);
        return json;
    }

    private static Map<String, Object> amount(Money money) {
        return amount(money.getCurrencyUnit().getCode(), money.getAmount().toPlainString());
    }

    private static Map<String, Object> amount(String currency, String amount) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("currency", currency);
        json.put("amount", amount);
        return json;
    }

    private Map<String, Object> amount(BigDecimal amount) {
        return amount(effect.currency().getCode(), text(amount));
    }

    private Map<String, Object> amount(double amount) {
        return amount(new BigDecimal(amount, MathContext.DECIMAL64));
    }

    private static String text(BigDecimal number) {
        BigDecimal rounded = number.setScale(PLACES, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String text(double number) {
        return text(new BigDecimal(number, MathContext.DECIMAL64));
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("effect", effect.measure().name());
        json.put("unit", effect.measure().unit());
        json.put("each", effect.measure().each());
        json.put("better", effect.measure().direction().inWords());
        json.put(
                "methods",
                effect.frontier().positions().stream().map(this::position).toList());
        json.put("values", effect.values().stream().map(this::value).toList());
        return json;
    }

    private Map<String, Object> position(Position position) {
        String method = position.option().name();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", method);
        json.put("cost", amount(position.option().cost()));
        json.put("effect", text(position.option().effect()));
        effect.costPerEffect(method).ifPresent(cost -> json.put("cost_per_effect", amount(cost)));
        effect.costPerEffectInterval(method).ifPresent(ends -> {
            json.put("cost_per_effect_lower", amount(ends.lowerMoney()));
            json.put("cost_per_effect_upper", amount(ends.upperMoney()));
        });
        json.put("status", position.status().id());
        position.icer().ifPresent(icer -> json.put("icer", amount(icer)));
        if (!position.others().isEmpty()) {
            json.put(position.icer().isPresent() ? "against" : "dominated_by", position.others());
        }
        effect.increment(method).ratio().ifPresent(ratio -> json.put("icer_against_base", amount(ratio)));
        return json;
    }

    private Map<String, Object> value(BigDecimal value) {
        double worth = value.doubleValue();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("worth", amount(value));
        Map<String, Object> methods = new LinkedHashMap<>();
        for (String method : effect.methods()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("net_benefit", amount(effect.netBenefit(method, value)));
            effect.draws().ifPresent(draws -> {
                one.put("acceptability", text(draws.probability(method, worth)));
                one.put("expected_loss", amount(draws.expectedLoss(method, worth)));
            });
            methods.put(method, one);
        }
        json.put("methods", methods);
        effect.draws().ifPresent(draws -> {
            json.put("best_on_average", draws.best(worth));
            json.put("acceptability_frontier", text(draws.frontier(worth)));
            json.put("perfect_information", amount(draws.perfectInformation(worth)));
        });
        return json;
    }
}
