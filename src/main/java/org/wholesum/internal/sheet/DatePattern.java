package org.wholesum.internal.sheet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of dates as {@code dd/MM/yyyy}: d day, M month as a number, MMM its name in English or the beginning of it, yy or
 * yyyy year, other characters as they are; what comes from the first letter of a time of day (H, h, m, s) on is disregarded.
 */
final class DatePattern {
    private static final Pattern PART =
            Pattern.compile("(d{1,2})|(M{3,4})|(M{1,2})|([yu]{4}|[yu]{2})|('[^']*'|[^A-Za-z'])");
    private static final Pattern TIME = Pattern.compile("(?:[ ,]*'?T?'?)?[Hhms].*$");

    private final Pattern regex;
    private final Set<Character> letters = new HashSet<>();
    private final boolean named;

    private DatePattern(String pattern) {
        String day = TIME.matcher(pattern).replaceFirst("");
        StringBuilder built = new StringBuilder();
        Matcher part = PART.matcher(day);
        boolean hasName = false;
        int end = 0;
        while (part.find() && part.start() == end) {
            boolean beside = part.end() < day.length() && Character.isLetter(day.charAt(part.end()));
            hasName |= part.group(2) != null;
            built.append(regex(part, beside));
            end = part.end();
        }
        if (end < day.length() || letters.size() < 3) {
            throw new IllegalArgumentException(
                    "expected a pattern with a day (d), a month (M or MMM) and a year (yyyy), as dd/MM/yyyy");
        }
        this.named = hasName;
        this.regex = Pattern.compile(built.toString(), Pattern.CASE_INSENSITIVE);
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it has no day, month or year, has one twice, or has other letters
     */
    static DatePattern of(String pattern) {
        return new DatePattern(pattern);
    }

    private String regex(Matcher part, boolean beside) {
        if (part.group(1) != null) {
            return group('d', digits(part.group(1), beside));
        }
        if (part.group(2) != null) {
            return group('M', "[a-z]{3,9}");
        }
        if (part.group(3) != null) {
            return group('M', digits(part.group(3), beside));
        }
        if (part.group(4) != null) {
            return group('y', "\\d{" + part.group(4).length() + "}");
        }
        String fixed = part.group(5);
        return Pattern.quote(fixed.length() > 2 ? fixed.substring(1, fixed.length() - 1) : fixed);
    }

    private static String digits(String part, boolean beside) {
        return beside ? "\\d{" + part.length() + "}" : "\\d{1,2}";
    }

    private String group(char letter, String regexOfPart) {
        if (!letters.add(letter)) {
            throw new IllegalArgumentException("has " + letter + " twice, expected one day, one month and one year");
        }
        return "(?<" + letter + ">" + regexOfPart + ")" + (regexOfPart.startsWith("[") ? "\\.?" : "");
    }

    /** The date of a text without a time of day; empty if it doesn't match, or there is no such day. */
    Optional<LocalDate> read(String text) {
        Matcher matcher = regex.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(matcher.group("d"));
        String month = matcher.group("M");
        int year = DateReading.year(matcher.group("y"));
        Optional<Integer> number = named ? DateReading.month(month) : Optional.of(Integer.parseInt(month));
        return number.flatMap(its -> DateReading.date(year, its, day));
    }
}
