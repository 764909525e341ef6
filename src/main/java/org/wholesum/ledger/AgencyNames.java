package org.wholesum.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholesum.costs.Agency;
import org.wholesum.internal.store.Dictionary;
import org.wholesum.internal.store.FrequentTexts;
import org.wholesum.internal.store.Texts;

/** The names of agencies in a file; each distinct name is resolved once, while there are not too many. */
final class AgencyNames {
    /** Names that are remembered: more than those of all agencies that a ledger may have. */
    private static final int MOST_NAMES = 1 << 17;

    private static final int SHOWN = 20;

    private final Texts texts;
    private final Set<Agency> allowed;
    private final String expected;
    private Dictionary names = new Dictionary();
    private FrequentTexts frequent = new FrequentTexts(names);
    private final List<Name> known = new ArrayList<>();

    /** A resolved name: the code of its agency, or -1. */
    record Name(String text, int code) {}

    /** Allows these agencies, or every agency if the set is empty. */
    AgencyNames(Texts texts, Set<Agency> allowed) {
        this.texts = texts;
        this.allowed = allowed;
        this.expected = expected(allowed.stream().map(Agency::id).sorted().toList());
    }

    private static String expected(List<String> allowed) {
        if (allowed.isEmpty()) {
            return "expected a name of 1 to 100 characters";
        }
        String shown = allowed.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return "unknown agency, expected one of " + shown
                + (allowed.size() > SHOWN ? " … and " + (allowed.size() - SHOWN) + " more" : "");
    }

    Name find(byte[] buffer, int from, int length) {
        int code = frequent.code(buffer, from, length);
        return code < known.size() ? known.get(code) : newName(names.text(code));
    }

    private Name newName(String text) {
        if (known.size() == MOST_NAMES) {
            names = new Dictionary();
            frequent = new FrequentTexts(names);
            known.clear();
            names.code(text);
        }
        Name name = name(text);
        known.add(name);
        return name;
    }

    private Name name(String text) {
        Agency agency;
        try {
            agency = Agency.of(text);
        } catch (IllegalArgumentException e) {
            return new Name(text, -1);
        }
        return new Name(text, allowed.isEmpty() || allowed.contains(agency) ? texts.agencyCode(agency) : -1);
    }

    /** The first of some agencies that isn't allowed. */
    Optional<Agency> firstUnknown(Collection<Agency> bearers) {
        return bearers.stream()
                .filter(bearer -> !allowed.isEmpty() && !allowed.contains(bearer))
                .findFirst();
    }

    /** What was expected: one text for all rows. */
    String expected() {
        return expected;
    }
}
