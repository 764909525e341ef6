package org.wholesum.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholesum.internal.text.Percent;

/**
 * What of a benefit is due to the change and is new (English Partnerships, <i>Additionality Guide</i>, third edition 2008;
 * attribution: <i>A Guide to Social Return on Investment</i>, 2012). The shares that are left multiply: with 20%
 * deadweight, 25% displacement and 10% leakage, (1 − 0.20)(1 − 0.25)(1 − 0.10) = 0.54 of it.
 *
 * @param deadweight the share that would have come anyway, from 0 to 1
 * @param displacement the share that is taken from others
 * @param leakage the share that goes to those it isn't meant for
 * @param substitution the share for which something else is given up
 * @param attribution the share that others brought about
 */
public record Additionality(
        BigDecimal deadweight,
        BigDecimal displacement,
        BigDecimal leakage,
        BigDecimal substitution,
        BigDecimal attribution) {
    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if one is not from 0 to 1
     */
    public Additionality {
        Percent.checkShare("deadweight", deadweight);
        Percent.checkShare("displacement", displacement);
        Percent.checkShare("leakage", leakage);
        Percent.checkShare("substitution", substitution);
        Percent.checkShare("attribution", attribution);
    }

    /** {@return all of the benefit counts} */
    public static Additionality none() {
        BigDecimal nil = BigDecimal.ZERO;
        return new Additionality(nil, nil, nil, nil, nil);
    }

    /** {@return the share of the benefit that counts, exactly} */
    public BigDecimal factor() {
        return shares().values().stream()
                .map(BigDecimal.ONE::subtract)
                .reduce(BigDecimal.ONE, BigDecimal::multiply)
                .stripTrailingZeros();
    }

    private Map<String, BigDecimal> shares() {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        shares.put("deadweight", deadweight);
        shares.put("displacement", displacement);
        shares.put("leakage", leakage);
        shares.put("substitution", substitution);
        shares.put("attribution", attribution);
        return shares;
    }

    /** {@return each share that isn't nil, and their product; nothing if all of the benefit counts} */
    public List<String> explain() {
        List<String> steps = new ArrayList<>();
        StringBuilder product = new StringBuilder();
        shares().forEach((name, share) -> {
            if (share.signum() != 0) {
                steps.add(name + " " + Percent.of(share));
                product.append("(1 − ").append(share.toPlainString()).append(")");
            }
        });
        return steps.isEmpty()
                ? List.of()
                : List.of("additionality: " + String.join(", ", steps) + ": benefits × " + product + " = × "
                        + factor().toPlainString());
    }
}
