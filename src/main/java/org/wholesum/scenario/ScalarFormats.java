package org.wholesum.scenario;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholesum.appraisal.ConfidenceGrade;
import org.wholesum.appraisal.ValueKind;
import org.wholesum.cohort.CycleCounting;
import org.wholesum.internal.text.Decimals;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.population.SamplingDesign;
import org.wholesum.price.Timing;
import org.wholesum.projection.Growth;
import org.wholesum.projection.PhaseShape;
import tools.jackson.databind.module.SimpleModule;

/** How a scenario writes the values of each type: what is one value, and what has a short form of one value. */
final class ScalarFormats {
    /** How many decimals a number may have. */
    private static final int PLACES = 6;

    /** The types that are written as one value. */
    static final Map<Class<?>, FromText<?>> ONE_VALUE = byType(
            new FromText<>(String.class, "expected text", Function.identity()),
            new FromText<>(Boolean.class, "expected true or false", FromText::flag),
            new FromText<>(Long.class, "expected a whole number", FromText::whole),
            new FromText<>(long.class, "expected a whole number", FromText::whole),
            new FromText<>(int.class, "expected a whole number", FromText::smallWhole),
            new FromText<>(Integer.class, "expected a whole number", FromText::smallWhole),
            words(PhaseShape.class),
            words(MethodEntry.OneOff.Per.class),
            words(Growth.Fit.class),
            words(CycleCounting.class),
            words(Timing.class),
            words(ConfidenceGrade.class),
            words(ValueKind.class),
            words(UncertaintyEntry.Kind.class),
            words(SamplingDesign.class),
            new FromText<>(BigDecimal.class, "expected a number such as 18 or 2.5", ScalarFormats::number),
            new FromText<>(Amount.class, "expected an amount such as 1000.00", Amount::parse),
            new FromText<>(Percentage.class, "expected a percentage such as -95% or 12.5%", Percentage::parse),
            new FromText<>(Figure.class, "expected a number, or a percentage", Figure::parse));

    /** The types that are objects, or one value for short. */
    static final Map<Class<?>, FromText<?>> SHORT = byType(
            new FromText<>(LedgerFile.class, "expected the name of a file, or keys and values", LedgerFile::of),
            new FromText<>(
                    PopulationEntry.class,
                    "expected a whole number, or keys and values",
                    text -> PopulationEntry.of(FromText.whole(text))),
            new FromText<>(ConditionEntry.class, "expected a text, or keys and values", ConditionEntry::of),
            new FromText<>(
                    ConditionEntry.Excluded.class, "expected a text, or keys and values", ConditionEntry.Excluded::of),
            new FromText<>(PricesEntry.class, "expected a year, or keys and values", PricesEntry::of),
            new FromText<>(
                    AppraisalEntry.Discount.class,
                    "expected the name of a schedule, a rate, or keys and values",
                    AppraisalEntry.Discount::of),
            new FromText<>(
                    Expectation.class,
                    "expected a number or a percentage, or keys and values",
                    text -> Expectation.of(Figure.parse(text))));

    private ScalarFormats() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule();
        ONE_VALUE.values().forEach(form -> add(module, form));
        return module.setDeserializerModifier(new ShortForm.Modifier(SHORT));
    }

    private static BigDecimal number(String text) {
        return Decimals.parse(text, PLACES).stripTrailingZeros();
    }

    /** One of a few words, each a constant in lower case. */
    private static <E extends Enum<E>> FromText<E> words(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return new FromText<>(type, "expected one of " + String.join(", ", words.keySet()), text -> {
            E constant = words.get(text);
            if (constant == null) {
                throw new IllegalArgumentException("expected one of " + String.join(", ", words.keySet())
                        + Suggestions.maybe(text, words.keySet()));
            }
            return constant;
        });
    }

    private static <T> void add(SimpleModule module, FromText<T> form) {
        module.addDeserializer(form.type(), form);
    }

    private static Map<Class<?>, FromText<?>> byType(FromText<?>... forms) {
        return Stream.of(forms).collect(Collectors.toUnmodifiableMap(FromText::type, Function.identity()));
    }
}
