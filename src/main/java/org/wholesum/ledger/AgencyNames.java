package org.wholesum.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholesum.costs.Agency;
import org.wholesum.internal.store.Dictionary;
import org.wholesum.internal.store.FrequentTexts;
import org.wholesum.internal.store.Texts;
import org.wholesum.internal.text.Suggestions;

/** The names of agencies in a file; each distinct name is resolved once. */
final class AgencyNames {
    private final Texts texts;
    private final List<String> allowed;
    private final Dictionary names = new Dictionary();
    private final FrequentTexts frequent = new FrequentTexts(names);
    private final List<Name> known = new ArrayList<>();

    /** A resolved name: the code of its agency, or -1 and the name that was probably meant. */
    record Name(String text, int code, Optional<String> nearest) {}

    /** Allows these agencies, or every agency if the set is empty. */
    AgencyNames(Texts texts, Set<Agency> allowed) {
        this.texts = texts;
        this.allowed = allowed.stream().map(Agency::id).sorted().toList();
    }

    Name find(byte[] buffer, int from, int length) {
        int code = frequent.code(buffer, from, length);
        if (code == known.size()) {
            known.add(name(names.text(code)));
        }
        return known.get(code);
    }

    private Name name(String text) {
        try {
            Agency agency = Agency.of(text);
            if (allowed.isEmpty() || allowed.contains(agency.id())) {
                return new Name(text, texts.agencyCode(agency), Optional.empty());
            }
        } catch (IllegalArgumentException e) {
            return new Name(text, -1, Optional.empty());
        }
        return new Name(text, -1, Suggestions.to(text, allowed));
    }

    /** The first of some agencies that isn't allowed. */
    Optional<Agency> firstUnknown(Collection<Agency> bearers) {
        return bearers.stream()
                .filter(bearer -> !allowed.isEmpty() && !allowed.contains(bearer.id()))
                .findFirst();
    }

    String expected() {
        return allowed.isEmpty()
                ? "expected a name of 1 to 100 characters"
                : "unknown agency, expected one of " + String.join(", ", allowed);
    }
}
