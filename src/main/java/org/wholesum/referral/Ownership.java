package org.wholesum.referral;

import java.util.List;
import java.util.Map;
import org.wholesum.internal.text.NumberText;

/**
 * When a case that many providers have dealt with has no owner.
 *
 * @param leastProviders the fewest providers of such a case, 2 or more
 * @param share the share of its contacts, from 0 to 1, above which a provider is its owner where no record names one
 * @param recorded whether any record names an owner
 */
record Ownership(int leastProviders, double share, boolean recorded) {
    boolean isWithoutOwner(List<ProviderContact> contacts, Map<String, Long> byProvider) {
        if (byProvider.size() < leastProviders) {
            return false;
        }
        long most = byProvider.values().stream().mapToLong(n -> n).max().orElse(0);
        return recorded
                ? contacts.stream().allMatch(contact -> contact.owner().isEmpty())
                : most <= share * contacts.size();
    }

    String inWords() {
        return "a case without an owner: " + leastProviders + " providers or more, and "
                + (recorded
                        ? "no record of it names an owner"
                        : "none with more than " + NumberText.plain(share * 100)
                                + "% of its contacts (inferred, as no record names an owner)");
    }
}
