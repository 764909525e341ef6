package org.wholesum.projection;

import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.wholesum.costs.MonthlyCosts;

/** Effects of methods by service, combined as the methods are. */
final class Effects {
    private Effects() {}

    /** Both, added up where a service is in both. */
    static SortedMap<String, MonthlyCosts> sum(
            SortedMap<String, MonthlyCosts> one, SortedMap<String, MonthlyCosts> other) {
        SortedMap<String, MonthlyCosts> sum = new TreeMap<>(one);
        other.forEach((service, effect) -> sum.merge(service, effect, MonthlyCosts::plus));
        return ImmutableSortedMap.copyOfSorted(sum);
    }

    /** Each changed in the same way. */
    static SortedMap<String, MonthlyCosts> each(
            SortedMap<String, MonthlyCosts> effects, UnaryOperator<MonthlyCosts> change) {
        SortedMap<String, MonthlyCosts> changed = new TreeMap<>();
        effects.forEach((service, effect) -> changed.put(service, change.apply(effect)));
        return ImmutableSortedMap.copyOfSorted(changed);
    }

    /** No costs, of the same months and in the same prices. */
    static MonthlyCosts none(MonthlyCosts like) {
        return MonthlyCosts.zero(like.currency(), like.window()).pricedIn(like.prices());
    }
}
