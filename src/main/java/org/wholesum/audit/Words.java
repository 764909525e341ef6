package org.wholesum.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;

/** Numbers and lists as findings print them. */
final class Words {
    private static final int PLACES = 2;

    private Words() {}

    /** A fraction as a percentage with up to two decimals: {@code 106%}, {@code 27.08%}. */
    static String percent(BigDecimal fraction) {
        return plain(fraction.movePointRight(2)) + "%";
    }

    /** A change with its sign: {@code +10%}, {@code -69%}. */
    static String change(BigDecimal fraction) {
        String percent = percent(fraction);
        return percent.startsWith("-") || percent.equals("0%") ? percent : "+" + percent;
    }

    /** A number with up to two decimals and commas. */
    static String number(BigDecimal number) {
        BigDecimal rounded = number.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(rounded.scale(), 0) + "f", rounded);
    }

    /** An amount of money or of another unit. */
    static String amount(BigDecimal amount, String unit) {
        boolean isMoney = unit.length() == "GBP".length()
                && CurrencyUnit.registeredCurrencies().stream()
                        .anyMatch(currency -> currency.getCode().equals(unit));
        return isMoney ? money(amount, CurrencyUnit.of(unit)) : number(amount) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** To the penny if it is a whole number of pence and not of pounds; otherwise to the pound from £100. */
    private static String money(BigDecimal amount, CurrencyUnit currency) {
        int places = amount.stripTrailingZeros().scale();
        Money money = Money.of(currency, amount, RoundingMode.HALF_UP);
        return places > 0 && places <= currency.getDecimalPlaces() ? MoneyText.of(money) : MoneyText.round(money);
    }

    /** A value of a claim in the form of the claim. */
    static String like(Claim claim, BigDecimal value) {
        return switch (claim.kind()) {
            case SHARE -> percent(value);
            case CHANGE -> change(value);
            case TOTAL, SAVING, COUNT, VALUE -> amount(value, claim.value().unit());
        };
    }

    static String range(Claim claim, Range range) {
        return like(claim, range.low()) + " to " + like(claim, range.high());
    }

    static String percentRange(Range range) {
        return percent(range.low()) + " to " + percent(range.high());
    }

    /** A claim's value and its range: {@code F18 NHS -69% (-69.5% to -68.5%)}. */
    static String withRange(Claim claim) {
        Range range = claim.value().range();
        String exact = claim.name() + " " + claim.value();
        return claim.value().tolerance().signum() == 0 ? exact : exact + " (" + range(claim, range) + ")";
    }

    /** {@code a, b and c}. */
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : words.stream().limit(words.size() - 1L).collect(Collectors.joining(", ")) + " and "
                        + words.get(words.size() - 1);
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.setScale(Math.max(rounded.scale(), 0), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** A fraction in percentage points, as {@code 0.14 percentage points}. */
    static String points(double fraction) {
        return fixed(fraction * 100) + " percentage points";
    }

    /** A fraction as a percentage with two decimals. */
    static String fine(double fraction) {
        return fixed(fraction * 100) + "%";
    }

    static String fine(Reconciliation.Move move) {
        return move.claim().kind().isPercentage()
                ? fine(move.value())
                : like(move.claim(), BigDecimal.valueOf(move.value()));
    }

    static String nats(double divergence) {
        return String.format(Locale.ROOT, "%.3g", divergence);
    }

    /** A subject's amounts and change, each after a comma and a space. */
    static String amounts(Reconciliation.Subject subject) {
        return subject.before()
                        .map(money -> ", " + MoneyText.of(money) + " before")
                        .orElse("")
                + subject.after()
                        .map(money -> ", " + MoneyText.of(money) + " after")
                        .orElse("")
                + subject.change().map(change -> ", change " + fine(change)).orElse("");
    }

    /** Two decimals, without a minus sign before zero. */
    private static String fixed(double number) {
        return BigDecimal.valueOf(number).setScale(PLACES, RoundingMode.HALF_UP).toPlainString();
    }
}
