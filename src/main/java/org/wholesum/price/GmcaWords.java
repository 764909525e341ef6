package org.wholesum.price;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wholesum.costs.Agency;

/** The words of the Greater Manchester database as this library's: agencies, units, ratings and short names. */
final class GmcaWords {
    private static final int LONGEST_NAME = 60;
    private static final String JUSTICE = "justice";
    private static final Map<String, String> AGENCIES = Map.ofEntries(
            Map.entry("court", JUSTICE),
            Map.entry("courts", JUSTICE),
            Map.entry("criminal justice system", JUSTICE),
            Map.entry("fire service", "fire"),
            Map.entry("hm revenue and customs", "hmrc"),
            Map.entry("local authority", "council"),
            Map.entry("prison / young offenders institute", JUSTICE),
            Map.entry("probation", JUSTICE),
            Map.entry("", "not-stated"));

    private GmcaWords() {}

    /**
     * The agency that bears a cost. Probation, courts and prisons are of the criminal justice system, as is {@code Multiple}
     * where the entry's name says so.
     */
    static Agency agency(String firstLevel, String name) {
        String words = firstLevel.strip().toLowerCase(Locale.ROOT);
        if (words.equals("multiple")) {
            boolean justice = name.toLowerCase(Locale.ROOT).contains("criminal justice system");
            return Agency.of(justice ? JUSTICE : "several-agencies");
        }
        return Agency.of(AGENCIES.getOrDefault(words, kebab(words)));
    }

    /** Both levels of the agency in words. */
    static String bearer(String first, String second) {
        String more = second.equals("-") ? "" : second;
        return first.isEmpty() ? more : more.isEmpty() ? first : first + ", " + more;
    }

    /** {@code Per person per year} as {@code person per year}. */
    static String unit(String text) {
        String bare = text.replaceFirst("(?i)^per\\s+", "").strip();
        boolean word = bare.length() > 1 && Character.isLowerCase(bare.charAt(1));
        return word ? bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1) : bare;
    }

    /** G, A or R, or the whole word. */
    static Optional<UnitCostEntry.Rating> rating(String text) {
        String first = text.strip().toUpperCase(Locale.ROOT);
        return switch (first.isEmpty() ? ' ' : first.charAt(0)) {
            case 'G' -> Optional.of(UnitCostEntry.Rating.GREEN);
            case 'A' -> Optional.of(UnitCostEntry.Rating.AMBER);
            case 'R' -> Optional.of(UnitCostEntry.Rating.RED);
            default -> Optional.empty();
        };
    }

    /** A short name: lower-case words with hyphens between, at most 60 characters. */
    static String kebab(String text) {
        String words = text.toLowerCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-");
        String bare = words.replaceAll("^-|-$", "");
        if (bare.length() <= LONGEST_NAME) {
            return bare;
        }
        int end = bare.lastIndexOf('-', LONGEST_NAME);
        return bare.substring(0, end < 1 ? LONGEST_NAME : end);
    }

    /** Words without regard to case and spaces, to compare them. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
