package org.wholesum.study;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.json.JsonText;
import org.wholesum.projection.Comparison;
import org.wholesum.study.FigureValue.Unit;
import tools.jackson.databind.JsonNode;

/**
 * A result that was read from its {@code result.json}: what a result has as data.
 *
 * <p>The comparison with every cost by agency and month, what was observed, the figures with their units, and the texts are as
 * those of the {@link StudyResult} that was written; {@link #toJson} is the file that was read, byte for byte. Every other part,
 * as the appraisal or the estimate for a population, is in {@link #part} as it is in the file, with its amounts in exact
 * decimals. What needs the records or the scenario is not in a file and can't be read back: a calculation of another
 * agency's steps, further intervals, the draws, and the scenario itself.
 */
public final class SavedResult {
    /**
     * The version of the schema of the files that are written and read: one more whenever what was valid no longer is, or a key
     * changes its meaning.
     */
    public static final int SCHEMA_VERSION = 1;

    private final JsonNode json;

    SavedResult(JsonNode json) {
        this.json = json;
    }

    /** {@return whether the file was made for publication: it has no cases, and no costs by month} */
    public boolean isForPublication() {
        return text("purpose").equals("publication");
    }

    /** {@return what was studied} */
    public String title() {
        return text("title");
    }

    /** {@return the result in sentences} */
    public List<String> headline() {
        return texts("headline");
    }

    /** {@return limits of the result that a reader needs to know} */
    public List<String> cautions() {
        return texts("cautions");
    }

    /** {@return the months compared} */
    public Months horizon() {
        return SavedCosts.months(json.get("horizon"));
    }

    /**
     * The old against the pilot method, with the costs by agency and month; equal to the comparison that was written. Its
     * evidence and the costs of the intervention are not in a file, and its explanation says that it was read from one.
     *
     * @return the comparison; empty if the file was made for publication
     */
    public Optional<Comparison> comparison() {
        return costs().map(costs -> costs.comparison(json.get("comparison")));
    }

    /** {@return the cost of each method that is an option, in order; none if the file was made for publication} */
    public Map<String, MonthlyCosts> optionCosts() {
        return costs().map(SavedCosts::options)
                .map(Collections::unmodifiableMap)
                .orElse(Map.of());
    }

    private Optional<SavedCosts> costs() {
        return json.has("monthly_costs") ? Optional.of(new SavedCosts(json)) : Optional.empty();
    }

    /** {@return the figures by name, in order, as {@link StudyResult#figures}; in a publication those that it shows} */
    public Map<String, FigureValue> figures() {
        Map<String, FigureValue> figures = new LinkedHashMap<>();
        json.get("figures")
                .properties()
                .forEach(figure -> figures.put(
                        figure.getKey(),
                        value(
                                figure.getValue().asString(),
                                json.get("figure_units").get(figure.getKey()).asString())));
        return Collections.unmodifiableMap(figures);
    }

    private static FigureValue value(String number, String unit) {
        boolean money = unit.equals(unit.toUpperCase(Locale.ROOT));
        return new FigureValue(
                new BigDecimal(number),
                money ? Unit.MONEY : Unit.valueOf(unit.toUpperCase(Locale.ROOT)),
                money ? Optional.of(CurrencyUnit.of(unit)) : Optional.empty());
    }

    /** {@return whether every expectation of the scenario was met; true if it has none} */
    public boolean asExpected() {
        return json.path("expectations").valueStream().allMatch(one -> one.get("met")
                .asBoolean());
    }

    /** {@return how the figures were calculated} */
    public Explanation explain() {
        return new Explanation(texts("explanation"));
    }

    /** {@return the names of the parts that the file has, as {@code appraisal}, in order} */
    public List<String> parts() {
        return List.copyOf(json.propertyNames());
    }

    /**
     * One part of the file, as {@code result.schema.json} describes it.
     *
     * @param name its key, as {@code appraisal}
     * @return texts, numbers as {@link BigDecimal} or {@link Long}, truth values, immutable lists and maps of those; empty if
     *     the file doesn't have it
     */
    public Optional<Object> part(String name) {
        return Optional.ofNullable(json.get(name)).map(SavedResult::plain);
    }

    private static Object plain(JsonNode value) {
        if (value.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            value.properties().forEach(member -> map.put(member.getKey(), plain(member.getValue())));
            return Collections.unmodifiableMap(map);
        }
        if (value.isArray()) {
            return value.valueStream().map(SavedResult::plain).toList();
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.asLong();
        }
        return value.isNumber() ? value.decimalValue() : value.asString();
    }

    private String text(String key) {
        return json.get(key).asString();
    }

    private List<String> texts(String key) {
        return json.get(key).valueStream().map(JsonNode::asString).toList();
    }

    /** {@return the file that was read, byte for byte} */
    public String toJson() {
        return JsonText.of(json);
    }

    /** Equal if everything in the files is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SavedResult that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** The title, the headline and the cautions. */
    @Override
    public String toString() {
        return title() + "\n\n" + String.join("\n", headline()) + "\n\n" + String.join("\n", cautions());
    }
}
