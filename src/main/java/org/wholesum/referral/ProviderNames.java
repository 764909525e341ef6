package org.wholesum.referral;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;

/** Names of providers: those of a list, if there is one, and each in one spelling. */
final class ProviderNames {
    private final Optional<SortedSet<String>> known;
    private final Map<String, String> spellings = new HashMap<>();

    ProviderNames(Optional<SortedSet<String>> known) {
        this.known = known;
    }

    /** The name; otherwise what was expected. */
    String checked(String name) {
        if (known.isPresent() && !known.get().contains(name)) {
            throw InvalidInputException.of(
                    "is not among the " + known.get().size() + " known providers", Suggestions.to(name, known.get()));
        }
        String key = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
        String before = spellings.putIfAbsent(key, name);
        if (before != null && !before.equals(name)) {
            throw InvalidInputException.of(
                    "is written \"" + before + "\" elsewhere, expected one spelling for each provider", before);
        }
        return name;
    }
}
