package org.wholesum.internal.cli;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Typography;

/** What a script prints. */
public enum Echo {
    /** Each value behind its name, as {@code total ==> GBP 337000.00}. */
    VALUES,

    /**
     * Each statement as it is written, with the comments before it, and below it the value without a name: what a reader of the
     * script wants to see. An amount is written as in a report, and every negative number has a minus sign.
     */
    ALL;

    /** What the JDK calls a lambda, which means nothing to a reader. */
    private static final Pattern LAMBDA = Pattern.compile("\\S*\\$Lambda\\S*@[0-9a-f]+");

    /** An amount as Joda-Money prints it. */
    private static final Pattern AMOUNT = Pattern.compile("\\b[A-Z]{3} -?\\d+(?:\\.\\d+)?\\b");

    private static final Pattern BLANK_LINE = Pattern.compile("(?m)^ +$");
    private static final int INDENT = 4;

    /** What is printed before a statement is run. */
    Optional<String> source(String source) {
        return this == VALUES || source.isBlank() ? Optional.empty() : Optional.of(source.strip());
    }

    /** What is printed of a value. */
    String value(Snippet snippet, String value) {
        String shown = LAMBDA.matcher(value).matches() ? function(snippet) : value;
        return this == VALUES ? ScriptPlace.nameOf(snippet) + " ==> " + shown : indented(shown);
    }

    /** A lambda prints as its type, as {@code Function<Ledger, Comparison>}. */
    private static String function(Snippet snippet) {
        return snippet instanceof VarSnippet variable ? variable.typeName().replaceAll(",(?=\\S)", ", ") : "a lambda";
    }

    private static String indented(String value) {
        String shown = Typography.minus(AMOUNT.matcher(value).replaceAll(Echo::amount));
        return BLANK_LINE.matcher(shown.indent(INDENT)).replaceAll("");
    }

    private static String amount(MatchResult found) {
        String currency = found.group().substring(0, 3);
        return Matcher.quoteReplacement(
                CurrencyUnit.registeredCurrencies().stream()
                                .anyMatch(one -> one.getCode().equals(currency))
                        ? Typography.minus(MoneyText.of(Money.parse(found.group())))
                        : found.group());
    }
}
