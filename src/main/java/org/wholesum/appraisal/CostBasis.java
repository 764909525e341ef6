package org.wholesum.appraisal;

/** Which costs of the pilot an appraisal sets against its benefits. */
public enum CostBasis {
    /** The intervention's own: the one-off costs and the ongoing support of the pilot. */
    INTERVENTION,
    /** A stated investment, which is a part of the pilot's cost. */
    STATED,
    /**
     * The net extra cost of the agencies that pay more over the horizon: costs and benefits of the same agency are netted.
     */
    PAYING_AGENCIES
}
