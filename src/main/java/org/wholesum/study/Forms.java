package org.wholesum.study;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.module.SimpleModule;

/** How a scenario writes the values of each type: what is one value, and what has a short form of one value. */
final class Forms {
    /** The types that are written as one value. */
    static final Map<Class<?>, FromText<?>> ONE_VALUE = byType(
            new FromText<>(String.class, "expected text", Function.identity()),
            new FromText<>(Boolean.class, "expected true or false", FromText::flag),
            new FromText<>(Long.class, "expected a whole number", FromText::whole),
            new FromText<>(long.class, "expected a whole number", FromText::whole),
            new FromText<>(int.class, "expected a whole number", FromText::smallWhole),
            new FromText<>(Amount.class, "expected an amount such as 1000.00", Amount::parse),
            new FromText<>(Percentage.class, "expected a percentage such as -95% or 12.5%", Percentage::parse),
            new FromText<>(Figure.class, "expected a number, or a percentage", Figure::parse));

    /** The types that are objects, or one value for short. */
    static final Map<Class<?>, FromText<?>> SHORT = byType(
            new FromText<>(LedgerFile.class, "expected the name of a file, or keys and values", LedgerFile::of),
            new FromText<>(
                    Population.class,
                    "expected a whole number, or keys and values",
                    text -> Population.of(FromText.whole(text))),
            new FromText<>(
                    Expectation.class,
                    "expected a number or a percentage, or keys and values",
                    text -> Expectation.of(Figure.parse(text))));

    private Forms() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule();
        ONE_VALUE.values().forEach(form -> add(module, form));
        return module.setDeserializerModifier(new ShortForm.Modifier(SHORT));
    }

    private static <T> void add(SimpleModule module, FromText<T> form) {
        module.addDeserializer(form.type(), form);
    }

    private static Map<Class<?>, FromText<?>> byType(FromText<?>... forms) {
        return Stream.of(forms).collect(Collectors.toUnmodifiableMap(FromText::type, Function.identity()));
    }
}
