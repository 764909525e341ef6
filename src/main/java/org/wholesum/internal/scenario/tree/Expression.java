package org.wholesum.internal.scenario.tree;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An arithmetic expression: an equals sign, then numbers, percentages and names of parameters with {@code + - × ÷} (also
 * {@code −}, {@code *} and {@code /}) and parentheses; {@code = visits × (unit_cost + 2.50)}. Multiplication and division
 * come before addition and subtraction, and operations of the same rank are done from left to right.
 */
final class Expression {
    private static final int LONGEST = 200;
    private static final int DEEPEST = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:\\s?%)?");
    /** The form of a parameter's name. */
    static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*");

    private static final Pattern TERM =
            Pattern.compile("\\s*(" + NUMBER.pattern() + "|" + NAME.pattern() + "|[-+−*×/÷()])");
    private static final ImmutableMap<String, String> SIGNS = ImmutableMap.of("-", "−", "*", "×", "/", "÷");
    private static final String END = "";

    private final ImmutableList<String> terms;
    private final Function<String, Term> parameters;
    private int next;
    private int depth;

    private Expression(List<String> terms, Function<String, Term> parameters) {
        this.terms = ImmutableList.copyOf(terms);
        this.parameters = parameters;
    }

    /** Whether a text is meant as an expression. */
    static boolean is(String text) {
        return text.stripLeading().startsWith("=");
    }

    /**
     * Splits an expression into its terms.
     *
     * @param text with its equals sign
     * @return numbers, percentages, names, and the signs {@code + − × ÷ ( )}
     * @throws IllegalArgumentException if it is longer than 200 characters, or has any other character
     */
    static List<String> terms(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("is longer than " + LONGEST + " characters, expected a shorter one");
        }
        List<String> terms = new ArrayList<>();
        int end = text.stripTrailing().length();
        Matcher term = TERM.matcher(text).region(text.indexOf('=') + 1, end);
        int at = term.regionStart();
        for (; at < end && term.lookingAt(); term.region(at, end)) {
            terms.add(SIGNS.getOrDefault(term.group(1), term.group(1)));
            at = term.end();
        }
        if (at < end) {
            String rest = text.substring(at, end).strip();
            throw new IllegalArgumentException("has \"" + rest.substring(0, rest.offsetByCodePoints(0, 1))
                    + "\", expected numbers, names of parameters, + - × ÷ and parentheses");
        }
        return terms;
    }

    /**
     * The value of an expression.
     *
     * @param terms as from {@link #terms}
     * @param parameters the value of each parameter by its name
     * @throws IllegalArgumentException if they are no expression, are nested more than 20 deep or divide by zero
     */
    static Term value(List<String> terms, Function<String, Term> parameters) {
        Expression expression = new Expression(terms, parameters);
        Term value = expression.sum();
        if (!expression.peek().equals(END)) {
            throw expression.unexpected("an operation such as × before it");
        }
        return value;
    }

    private Term sum() {
        Term sum = product();
        while (peek().equals("+") || peek().equals("−")) {
            sum = take().equals("+") ? sum.plus(product()) : sum.minus(product());
        }
        return sum;
    }

    private Term product() {
        Term product = factor();
        while (peek().equals("×") || peek().equals("÷")) {
            product = take().equals("×") ? product.times(factor()) : product.dividedBy(factor());
        }
        return product;
    }

    private Term factor() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("is nested more than " + DEEPEST + " deep, expected less");
        }
        Term factor = peek().equals("(") ? inParentheses() : peek().equals("−") ? opposite() : leaf();
        depth--;
        return factor;
    }

    private Term inParentheses() {
        take();
        Term sum = sum();
        if (!peek().equals(")")) {
            throw unexpected("a closing parenthesis");
        }
        take();
        return sum;
    }

    private Term opposite() {
        take();
        return factor().negated();
    }

    private Term leaf() {
        if (NAME.matcher(peek()).matches()) {
            return parameters.apply(take());
        }
        if (!NUMBER.matcher(peek()).matches()) {
            throw unexpected("a number or the name of a parameter");
        }
        return Term.parse(take());
    }

    private IllegalArgumentException unexpected(String expected) {
        String found = peek().equals(END) ? "ends too early" : "has \"" + peek() + "\" as term " + (next + 1);
        return new IllegalArgumentException(found + ", expected " + expected);
    }

    private String peek() {
        return next < terms.size() ? terms.get(next) : END;
    }

    private String take() {
        return terms.get(next++);
    }
}
