package org.wholesum.audit;

import java.util.List;

/**
 * Which claims are reconciled, which of them hold exactly, and what may move.
 *
 * <p>{@code Reconcile.using("F16", "F18", "F19").freeing("council direct", "council commissioned")} moves only the shares of
 * these two subjects.
 *
 * @param claims names of claims, or of sources for all of their claims; empty for every share, total, change and saving
 * @param holding names of claims or sources that hold exactly as printed; empty for every total, change and saving that is
 *     used, so that the shares move
 * @param free the subjects without parts whose amounts before may move; empty for all
 */
public record Reconcile(List<String> claims, List<String> holding, List<String> free) {
    /** Copies the lists. */
    public Reconcile {
        claims = List.copyOf(claims);
        holding = List.copyOf(holding);
        free = List.copyOf(free);
    }

    /**
     * Uses some claims; totals, changes and savings hold, and every share may move.
     *
     * @param claims names of claims or sources; none for all
     * @return the request
     */
    public static Reconcile using(String... claims) {
        return new Reconcile(List.of(claims), List.of(), List.of());
    }

    /**
     * Sets what holds exactly.
     *
     * @param names of claims or sources that are used
     * @return a copy
     */
    public Reconcile holding(String... names) {
        return new Reconcile(claims, List.of(names), free);
    }

    /**
     * Sets what may move.
     *
     * @param subjects without parts
     * @return a copy
     */
    public Reconcile freeing(String... subjects) {
        return new Reconcile(claims, holding, List.of(subjects));
    }
}
