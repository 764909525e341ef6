package org.wholesum.jupyter;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.joda.money.format.MoneyAmountStyle;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;

/**
 * How a value is shown: its text; and if it has a public method {@code toHtml()} or {@code toSvg()} without parameters, what
 * that returns.
 */
final class Display {
    private static final MoneyFormatter AMOUNT = new MoneyFormatterBuilder()
            .appendCurrencySymbolLocalized()
            .appendAmount(MoneyAmountStyle.ASCII_DECIMAL_POINT_GROUP3_COMMA)
            .toFormatter(Locale.UK);

    private static final String MINUS = "\u2212";

    private Display() {}

    static DisplayData of(Object value) {
        DisplayData data = new DisplayData(text(value));
        html(value).ifPresent(data::putHTML);
        call(value, "toSvg").ifPresent(data::putSVG);
        return data;
    }

    /** An amount as {@code £1,040.20}, and every negative number with a minus sign. */
    static String text(Object value) {
        if (value instanceof Money money) {
            return (money.isNegative() ? MINUS : "") + AMOUNT.print(money.abs());
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + ": " + text(entry.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        return String.valueOf(value).replaceAll("(?<![^\\s(|\\[=])-(?=\\p{Sc}?\\d)", MINUS);
    }

    private static Optional<String> html(Object value) {
        if (value instanceof Map<?, ?> map) {
            return Optional.of(map.entrySet().stream()
                    .map(entry -> "<tr><th scope=\"row\" style=\"text-align:left\">" + escaped(text(entry.getKey()))
                            + "</th><td>" + escaped(text(entry.getValue())) + "</td></tr>\n")
                    .collect(Collectors.joining("", "<table>\n<tbody>\n", "</tbody>\n</table>\n")));
        }
        return call(value, "toHtml").map(Display::embedded);
    }

    /** A whole page has a style sheet of its own, which must not change the notebook's. */
    private static String embedded(String html) {
        return html.stripLeading().regionMatches(true, 0, "<!doctype", 0, 9)
                ? "<iframe title=\"report\" sandbox=\"\" style=\"width:100%;height:40em;border:1px solid\" srcdoc=\""
                        + escaped(html) + "\"></iframe>"
                : html;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static Optional<String> call(Object value, String name) {
        try {
            Method method = value.getClass().getMethod(name);
            return Modifier.isPublic(method.getDeclaringClass().getModifiers())
                            && method.getReturnType() == String.class
                    ? Optional.of((String) method.invoke(value))
                    : Optional.empty();
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return Optional.empty(); // it has none that may be called
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(name + "() of " + value.getClass().getName() + " failed", e.getCause());
        }
    }
}
