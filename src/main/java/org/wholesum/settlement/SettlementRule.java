package org.wholesum.settlement;

/** How a saving is shared. */
public enum SettlementRule {
    /** Each agency has its Shapley value: the mean of what it adds to the agencies before it, over all orders. */
    SHAPLEY("Shapley value"),
    /** Each agency has its stake in what the pooled budget has left. */
    STAKES("stakes in a pooled budget"),
    /** No agency is worse off than under the old method, and as little as possible is paid. */
    LEAST_TRANSFERS("least transfers");

    private final String words;

    SettlementRule(String words) {
        this.words = words;
    }

    /** {@return the rule in words, as {@code least transfers}} */
    public String inWords() {
        return words;
    }
}
