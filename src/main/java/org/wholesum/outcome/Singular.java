package org.wholesum.outcome;

import java.util.Map;

/** The singular of a plural in English, by its first word: of {@code people living well}, {@code person living well}. */
final class Singular {
    private static final Map<String, String> IRREGULAR = Map.of(
            "people",
            "person",
            "children",
            "child",
            "lives",
            "life",
            "crises",
            "crisis",
            "men",
            "man",
            "women",
            "woman");

    private static final int OF_IES = 3;

    private Singular() {}

    /** The words with their first word in the singular; the same where it isn't known to be a plural. */
    static String of(String plural) {
        int end = plural.indexOf(' ') < 0 ? plural.length() : plural.indexOf(' ');
        return word(plural.substring(0, end)) + plural.substring(end);
    }

    private static String word(String word) {
        int part = word.lastIndexOf('-') + 1;
        String known = IRREGULAR.get(word.substring(part));
        if (known != null) {
            return word.substring(0, part) + known;
        }
        if (word.endsWith("ies") && word.length() > OF_IES + 1) {
            return word.substring(0, word.length() - OF_IES) + "y";
        }
        if (word.matches(".*(ch|sh|x|ss)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") && word.length() > 1
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
