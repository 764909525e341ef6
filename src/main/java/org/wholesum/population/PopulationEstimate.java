package org.wholesum.population;

import java.util.SortedMap;
import java.util.function.Function;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Estimate;
import org.wholesum.internal.text.Table;

/** What some cases mean for a whole population of similar ones, taken as one or in strata; no total without its doubt. */
public sealed interface PopulationEstimate permits ScaleUp, StratifiedScaleUp {
    /** {@return the cases} */
    Sample sample();

    /** {@return how many cases the answer comes from} */
    int n();

    /** {@return N, how many similar cases there are, those of the sample included} */
    long population();

    /** {@return the saving over the whole population, every agency together} */
    Estimate total();

    /** {@return the mean saving of a case of the population} */
    Estimate perCase();

    /**
     * The saving over the whole population for each agency. The points are rounded so that they add up to the total's; the
     * intervals do not add up, as no two agencies are at their ends at once.
     *
     * @return negative for agencies that pay
     */
    SortedMap<Agency, Estimate> byAgency();

    /** {@return the total and its intervals in a sentence, and whether they leave its sign in doubt} */
    String sentence();

    /** {@return what such a sample can't say, in sentences} */
    String caution();

    /** {@return how the total came about} */
    Explanation explain();

    /**
     * The total by agency.
     *
     * @param names what to call the agencies
     * @return saving and interval, with a total
     */
    Table table(Function<Agency, String> names);
}
