package org.wholesum.ledger;

/**
 * Why a service was contacted. Failure demand is demand that a failure to do something, or to do it right, has caused
 * (J. Seddon, <i>Freedom from Command and Control</i>, 2003); value demand is what the service is there for.
 */
public enum Demand {
    /** What the service is there for. */
    VALUE,
    /** Caused by a fault in the system. */
    FAILURE,
    /** The record doesn't say. */
    UNSTATED
}
