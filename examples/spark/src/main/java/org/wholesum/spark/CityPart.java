package org.wholesum.spark;

import java.io.Serializable;
import org.wholesum.cohort.CityCosts;

/**
 * What some of a city's people cost, on its way from one machine to another.
 *
 * @param old under the old method
 * @param pilot under the pilot method
 * @param people how many they are
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
