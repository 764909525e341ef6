package org.wholesum.internal.inspection;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.wholesum.internal.ids.IdForm;
import org.wholesum.internal.sheet.DateColumn;
import org.wholesum.internal.sheet.MissingMarkers;
import org.wholesum.internal.sheet.NumberColumn;

/** The values of a column, looked at one after another: what kind they are. */
final class ColumnScan {
    static final int MOST_DISTINCT = 20_000;
    private static final String CURRENCY = "GBP";
    private static final double MOST = 0.95;
    private static final int LONG_ID = 6;
    private static final int FEW_TEXTS = 200;
    private static final int LONG_TEXT = 60;
    private static final Set<String> YES_NO = Set.of("yes", "no", "y", "n", "true", "false", "t", "f");

    private static final Pattern DECIMALS = Pattern.compile(".*\\d[.,]\\d{2}\\D*");
    private static final Pattern SIGN = Pattern.compile("[£$€]");

    final String heading;
    final HeadingWords words;
    final DateColumn dates = new DateColumn();
    final NumberColumn numbers = new NumberColumn(CURRENCY);
    /** How often each value occurs, as long as there aren't too many. */
    final Map<String, Integer> distinct = new HashMap<>();

    boolean manyDistinct;
    final Map<String, Integer> markers = new TreeMap<>();
    final Map<String, Integer> placeholders = new TreeMap<>();
    /** The forms of ids, with 9 for a digit and A for a letter. */
    final Map<String, Integer> forms = new LinkedHashMap<>();

    long values;
    long missing;
    private long shortened;
    private long yesNo;
    private long decimals;
    private long signs;
    private long digitsOnly;
    private long length;

    ColumnScan(String heading) {
        this.heading = heading;
        this.words = new HeadingWords(heading);
    }

    void add(String text) {
        if (text.isEmpty()) {
            missing++;
            return;
        }
        boolean isPlaceholder = IdForm.isPlaceholder(text);
        boolean isShortened = isPlaceholder && text.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (!isShortened && MissingMarkers.isProbable(text)) {
            missing++;
            markers.merge(text, 1, Integer::sum);
            return;
        }
        values++;
        if (isPlaceholder) {
            shortened += isShortened ? 1 : 0;
            placeholders.merge(isShortened ? "" : text, 1, Integer::sum);
        }
        count(text);
        dates.add(text);
        numbers.add(text);
        yesNo += YES_NO.contains(text.toLowerCase(Locale.ROOT)) ? 1 : 0;
        decimals += DECIMALS.matcher(text).matches() ? 1 : 0;
        signs += SIGN.matcher(text).find() ? 1 : 0;
        digitsOnly += text.length() >= LONG_ID && text.chars().allMatch(c -> c >= '0' && c <= '9') ? 1 : 0;
        length += text.length();
    }

    private void count(String text) {
        if (distinct.size() < MOST_DISTINCT || distinct.containsKey(text)) {
            distinct.merge(text, 1, Integer::sum);
        } else {
            manyDistinct = true;
        }
        String form = form(text);
        if (forms.size() < FEW_TEXTS || forms.containsKey(form)) {
            forms.merge(form, 1, Integer::sum);
        }
    }

    private static String form(String text) {
        StringBuilder form = new StringBuilder();
        text.codePoints().limit(LONG_TEXT).forEach(c -> {
            if (Character.isDigit(c)) {
                form.append('9');
            } else if (Character.isLetter(c)) {
                form.append(Character.isLowerCase(c) ? 'a' : 'A');
            } else {
                form.append(c > ' ' && c < 0x7F ? (char) c : '·');
            }
        });
        return form.toString();
    }

    /** How many ids a spreadsheet has shortened. */
    long shortened() {
        return shortened;
    }

    private boolean most(long some) {
        return some >= MOST * values;
    }

    ColumnKind kind() {
        if (values == 0) {
            return ColumnKind.EMPTY;
        }
        if (words.isPersonal()) {
            return ColumnKind.PERSONAL;
        }
        if (most(yesNo)) {
            return ColumnKind.YES_NO;
        }
        if (isDate()) {
            return ColumnKind.DATE;
        }
        if (most(numbers.numbers()) || most(numbers.numbers() + shortened)) {
            return number();
        }
        return text();
    }

    /** Plain numbers are dates only if the heading says so: they may be amounts or ids. */
    private boolean isDate() {
        List<String> its = dates.forms();
        boolean plain = its.stream().allMatch(form -> form.equals("excel") || form.equals("yyyyMMdd"));
        boolean some = most(dates.dates()) || (words.isDate() && 2 * dates.dates() >= values);
        return some && (!plain || (words.isDate() && !words.isId()));
    }

    private ColumnKind number() {
        if (shortened > 0 || (words.isId() && !words.isMoney() && decimals == 0 && signs == 0)) {
            return ColumnKind.ID;
        }
        boolean money = signs > 0 || (words.isMoney() && !words.isQuantity());
        boolean amounts = money || (most(decimals) && !words.isQuantity());
        return amounts ? ColumnKind.MONEY : most(digitsOnly) ? ColumnKind.ID : ColumnKind.NUMBER;
    }

    private ColumnKind text() {
        boolean hasDigits = forms.entrySet().stream()
                        .filter(form ->
                                form.getKey().chars().filter(c -> c == '9').count() >= 4)
                        .mapToInt(Map.Entry::getValue)
                        .sum()
                >= MOST * values;
        boolean service = words.isService() && !words.isOfPerson();
        if (hasDigits || (words.isId() && !service && length <= values * LONG_TEXT)) {
            return ColumnKind.ID;
        }
        boolean free = words.isFreeText() || distinct.size() > FEW_TEXTS || length > values * LONG_TEXT;
        return free && !service ? ColumnKind.FREE_TEXT : ColumnKind.TEXT;
    }

    @Override
    public String toString() {
        return heading + ": " + values + " values";
    }
}
