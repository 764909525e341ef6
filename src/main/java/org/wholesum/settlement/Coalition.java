package org.wholesum.settlement;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;

/** A coalition as bits: bit i is the agency i in the order of ids. */
final class Coalition extends AbstractSet<Agency> {
    /** The agencies of a game in the order of ids, and their indices. */
    record Players(List<Agency> agencies, Map<Agency, Integer> indices) {
        static Players of(Collection<Agency> agencies) {
            List<Agency> sorted = agencies.stream().distinct().sorted().toList();
            return new Players(
                    sorted,
                    IntStream.range(0, sorted.size())
                            .boxed()
                            .collect(Collectors.toUnmodifiableMap(sorted::get, i -> i)));
        }

        int size() {
            return agencies.size();
        }

        /** The coalition of a bit mask, of up to 63 agencies. */
        Coalition of(long mask) {
            return new Coalition(this, BitSet.valueOf(new long[] {mask}));
        }

        /** The coalition of a copy of these bits. */
        Coalition of(BitSet members) {
            return new Coalition(this, (BitSet) members.clone());
        }
    }

    private final Players players;
    private final BitSet members;

    private Coalition(Players players, BitSet members) {
        this.players = players;
        this.members = members;
    }

    @Override
    public Iterator<Agency> iterator() {
        return members.stream().mapToObj(players.agencies()::get).iterator();
    }

    @Override
    public int size() {
        return members.cardinality();
    }

    @Override
    public boolean contains(@Nullable Object agency) {
        Integer index = agency == null ? null : players.indices().get(agency);
        return index != null && members.get(index);
    }

    /** As {@code nhs + police}. */
    static String named(Collection<Agency> agencies) {
        return agencies.stream().map(Agency::toString).collect(Collectors.joining(" + "));
    }
}
