package org.wholesum.design;

/** How the standard error of a {@link PanelRegression} is calculated. */
public enum PanelErrors {
    /** Readings are independent, and may vary by different amounts. */
    HC1,
    /** Readings of a cluster are correlated. */
    CLUSTER,
    /** As for clusters, with a p-value by the wild cluster bootstrap, for few clusters. */
    WILD_BOOTSTRAP
}
