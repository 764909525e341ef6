package org.wholesum.price;

/** What a unit cost of a published database values. The three of one entry are of different people and may be added up. */
public enum CostValue {
    /** The cost to public agencies: what a budget pays. */
    FISCAL("fiscal"),
    /** The cost to the economy: to people and businesses, as lost earnings. */
    ECONOMIC("economic"),
    /** The cost to society: health and well-being, in money. */
    SOCIAL("social");

    private final String word;

    CostValue(String word) {
        this.word = word;
    }

    /** As {@code fiscal}. */
    @Override
    public String toString() {
        return word;
    }
}
