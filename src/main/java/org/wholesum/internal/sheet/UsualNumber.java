package org.wholesum.internal.sheet;

/**
 * A number of the usual kind, as {@code 1234}, {@code -12.5}, {@code £1,234.50} or {@code (1.234,50)}, read character by
 * character: a minus sign or parentheses, a pound or euro sign, up to 15 digits with or without thousands divided, and one
 * decimal or two. {@link NumberForm} reads all others, and these with the same result.
 */
final class UsualNumber {
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST = 24;
    private static final int THOUSANDS = 3;

    /** A text that is none. */
    private static final UsualNumber NONE = new UsualNumber("", 0, 0, false);

    private final String text;
    private final int from;
    private final int to;
    private final boolean negative;
    /** The index of the character before the decimals; that of the end if there is none. */
    private int point;

    private boolean grouped;

    private UsualNumber(String text, int from, int to, boolean negative) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.negative = negative;
        this.point = to;
    }

    /**
     * A number, or none.
     *
     * @param text any text
     * @param currency the code of the currency whose sign it may have
     */
    static UsualNumber of(String text, String currency) {
        int from = 0;
        int to = text.length();
        if (to == 0 || to > LONGEST) {
            return NONE;
        }
        boolean parentheses = text.charAt(0) == '(' && text.charAt(to - 1) == ')';
        from += parentheses ? 1 : 0;
        to -= parentheses ? 1 : 0;
        boolean minus = !parentheses && is(text, from, to, '-');
        from += minus ? 1 : 0;
        from += hasSign(text, from, to, currency) ? 1 : 0;
        boolean second = !parentheses && !minus && is(text, from, to, '-');
        from += second ? 1 : 0;
        UsualNumber number = new UsualNumber(text, from, to, parentheses || minus || second);
        return number.isRead() ? number : NONE;
    }

    private static boolean is(String text, int at, int to, char sought) {
        return at < to && text.charAt(at) == sought;
    }

    private static boolean hasSign(String text, int at, int to, String currency) {
        return (is(text, at, to, '£') && currency.equals("GBP")) || (is(text, at, to, '€') && currency.equals("EUR"));
    }

    private boolean isRead() {
        int digits = 0;
        int last = -1;
        int first = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' || c == ',') {
                first = first < 0 ? i : first;
                last = i;
            } else {
                return false;
            }
        }
        if (digits == 0 || digits > MOST_DIGITS) {
            return false;
        }
        if (last >= 0) {
            int decimals = to - last - 1;
            if (decimals < 1 || decimals > 2) {
                return false;
            }
            point = last;
            grouped = first < last;
        }
        return point > from && (!grouped || isGrouped(first)) && isWritten();
    }

    /** Whether every third digit before the decimals follows a divider, which isn't the character before the decimals. */
    private boolean isGrouped(int first) {
        char divider = text.charAt(point) == '.' ? ',' : '.';
        int lead = first - from;
        if (lead < 1 || lead > THOUSANDS || (point - first) % (THOUSANDS + 1) != 0) {
            return false;
        }
        for (int i = first; i < point; i++) {
            char c = text.charAt(i);
            boolean divides = (i - first) % (THOUSANDS + 1) == 0;
            if (divides ? c != divider : c < '0') {
                return false;
            }
        }
        return true;
    }

    /** Whether its digits are those of the number as it is written plainly: it has no zeros before it, and no minus if zero. */
    private boolean isWritten() {
        return text.charAt(from) != '0' || (point == from + 1 && !negative);
    }

    /** Whether it is a number of this kind. */
    boolean isNumber() {
        return to > 0;
    }

    boolean hasDecimals() {
        return point < to;
    }

    /** Whether it is one in a form with this character before the decimals. */
    boolean isWith(char mark) {
        return isNumber() && (!hasDecimals() || text.charAt(point) == mark);
    }

    /** As BigDecimal writes it, for instance {@code -1234.50}. */
    String plain() {
        if (!grouped && !negative && from == 0 && to == text.length() && !is(text, point, to, ',')) {
            return text;
        }
        StringBuilder plain = new StringBuilder(LONGEST);
        if (negative) {
            plain.append('-');
        }
        for (int i = from; i < point; i++) {
            char c = text.charAt(i);
            if (c >= '0') {
                plain.append(c);
            }
        }
        return hasDecimals() ? plain.append('.').append(text, point + 1, to).toString() : plain.toString();
    }

    /** The number, or an empty text. */
    @Override
    public String toString() {
        return isNumber() ? plain() : "";
    }
}
