package org.wholesum.ledger;

/**
 * Why a service was contacted. Failure demand is caused by a failure to do something, or to do something right, for the
 * customer; value demand is the demand that the service exists to meet (J. Seddon, <i>Freedom from Command and
 * Control</i>, 2003).
 */
public enum Demand {
    /** The service exists to meet it. */
    VALUE,
    /** A failure in the system caused it. */
    FAILURE,
    /** The record doesn't say. */
    UNSTATED
}
