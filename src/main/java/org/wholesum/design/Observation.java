package org.wholesum.design;

import java.util.Map;

/**
 * One reading of one unit, an area or a person, in one period.
 *
 * @param unit the area or person
 * @param period the number of the period, such as a year, or a month counted from any start
 * @param outcome what was measured
 * @param covariates other values of the unit in the period, by name; the same names in all observations of a panel
 */
public record Observation(String unit, int period, double outcome, Map<String, Double> covariates) {
    /** Copies the covariates. */
    public Observation {
        covariates = Map.copyOf(covariates);
    }

    /**
     * An observation without covariates.
     *
     * @param unit the area or person
     * @param period the number of the period
     * @param outcome what was measured
     * @return the observation
     */
    public static Observation of(String unit, int period, double outcome) {
        return new Observation(unit, period, outcome, Map.of());
    }

    boolean isFinite() {
        return Double.isFinite(outcome) && covariates.values().stream().allMatch(Double::isFinite);
    }
}
