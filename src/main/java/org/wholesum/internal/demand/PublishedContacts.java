package org.wholesum.internal.demand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;

/**
 * Whether no count of contacts is small if they are divided in some ways at once. Where that is so, every table that is a sum
 * of such counts may be published: nothing small follows from it, or from several of them.
 */
final class PublishedContacts {
    private final Ledger ledger;
    private final DisclosureRules rules;

    PublishedContacts(Ledger ledger, DisclosureRules rules) {
        this.ledger = ledger;
        this.rules = rules;
    }

    /** Whether each group of contacts is zero, or is of as many contacts and of as many cases as the minimum. */
    boolean areMany(Collection<Function<Interaction, Object>> ways) {
        Map<List<Object>, Group> groups = new HashMap<>();
        ledger.interactions().filter(contact -> !contact.correction()).forEach(contact -> groups.computeIfAbsent(
                        key(contact, ways), key -> new Group())
                .add(contact.caseId(), rules.minimum()));
        return groups.values().stream()
                .noneMatch(group -> rules.isSmall(group.contacts) || rules.isSmall(group.cases.size()));
    }

    private static List<Object> key(Interaction contact, Collection<Function<Interaction, Object>> ways) {
        List<Object> key = new ArrayList<>();
        ways.forEach(way -> key.add(way.apply(contact)));
        return key;
    }

    /** The contacts of a group, and its cases, no more than the minimum. */
    private static final class Group {
        private final Set<String> cases = new HashSet<>();
        private long contacts;

        void add(String caseId, int enough) {
            contacts++;
            if (cases.size() < enough) {
                cases.add(caseId);
            }
        }
    }
}
