package org.wholesum.internal.disclosure;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers from 1 instead of ids, in an order that says nothing about ids or amounts: that of a hash of each id, keyed by the
 * amounts of all cases, which only the holder of the records knows. The same records give the same numbers.
 */
public final class RunNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * Numbers the ids.
     *
     * @param ids the ids, each once
     * @param secret amounts of the cases, which are not published
     */
    public RunNumbers(List<String> ids, long[] secret) {
        HashFunction order = Hashing.hmacSha256(key(ids, secret));
        List<String> inOrder = ids.stream()
                .sorted(Comparator.comparing((String id) ->
                                order.hashString(id, StandardCharsets.UTF_8).toString())
                        .thenComparing(id -> id))
                .toList();
        for (String id : inOrder) {
            numbers.put(id, numbers.size() + 1);
        }
    }

    private static byte[] key(List<String> ids, long[] secret) {
        var all = Hashing.sha256().newHasher();
        ids.forEach(id -> all.putInt(id.length()).putUnencodedChars(id));
        for (long amount : secret) {
            all.putLong(amount);
        }
        return all.hash().asBytes();
    }

    /**
     * The number of an id.
     *
     * @param id one of the ids
     * @return its number
     * @throws IllegalArgumentException if it is none of them
     */
    public int of(String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("no such id");
        }
        return number;
    }

    /** How many ids have a number; never which. */
    @Override
    public String toString() {
        return numbers.size() + " run numbers";
    }
}
