package org.wholesum.spark;

import java.io.Serializable;
import org.wholesum.cohort.CityCosts;

/**
 * The costs of a range of a city's people in serialisable form.
 *
 * @param old the costs under the old method
 * @param pilot the costs under the pilot method
 * @param people the number of people
 */
record CityPart(CostsPart old, CostsPart pilot, long people) implements Serializable {
    static CityPart of(CityCosts costs) {
        return new CityPart(CostsPart.of(costs.old()), CostsPart.of(costs.pilot()), costs.people());
    }

    CityCosts costs() {
        return new CityCosts(old.costs(), pilot.costs(), people);
    }

    CityPart plus(CityPart other) {
        return of(costs().plus(other.costs()));
    }
}
