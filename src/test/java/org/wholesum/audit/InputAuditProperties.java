package org.wholesum.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;

/** Laws of audits: order makes no difference, and figures that are rounded from one truth never contradict each other. */
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
class InputAuditProperties {
    @Property(tries = 15)
    void the_order_of_claims_makes_no_difference(@ForAll long seed) {
        List<Claim> shuffled = new ArrayList<>(Published.all());
        Collections.shuffle(shuffled, new Random(seed));
        InputAudit audit = InputAudit.of(shuffled, Published.PARTS);
        assertThat(audit.findings()).isEqualTo(Published.audit().findings());
        assertThat(audit.reconcile(Reconcile.using("F19", "F18", "F16")))
                .isEqualTo(Published.audit().reconcile(Reconcile.using("F16", "F18", "F19")));
    }

    @Property
    void figures_rounded_from_one_truth_agree(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int size, @ForAll @IntRange(max = 2) int decimals) {
        assertThat(audit(seed, size, decimals).findings()).isEmpty();
    }

    @Property
    void figures_rounded_from_one_truth_reconcile_within_a_few_roundings(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int size) {
        InputAudit audit = audit(seed, size, 2);
        List<String> used = audit.claims().stream()
                .map(Claim::name)
                .filter(name -> !name.equals("saved"))
                .toList();
        Reconciliation reconciled = audit.reconcile(new Reconcile(used, List.of(), List.of()));
        assertThat(reconciled.largestMove()).isLessThan(0.02);
        assertThat(reconciled.subjects().stream()
                        .mapToDouble(Reconciliation.Subject::share)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    private static InputAudit audit(long seed, int size, int decimals) {
        Random random = new Random(seed);
        long[] before = IntStream.range(0, size)
                .mapToLong(i -> 1_000_000 + random.nextInt(9_000_000))
                .toArray();
        long[] after = IntStream.range(0, size)
                .mapToLong(i -> random.nextInt(12_000_000))
                .toArray();
        long sum = Arrays.stream(before).sum();
        List<Claim> claims = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = "agency " + i;
            names.add(name);
            claims.add(Claim.of(name + " share", ClaimKind.SHARE, name, percent(before[i], sum, decimals))
                    .before());
            claims.add(Claim.of(
                    name + " change", ClaimKind.CHANGE, name, percent(after[i] - before[i], before[i], decimals)));
        }
        claims.add(Claim.of("old", ClaimKind.TOTAL, Claim.ALL, pounds(sum)).before());
        claims.add(Claim.of(
                        "new",
                        ClaimKind.TOTAL,
                        Claim.ALL,
                        pounds(Arrays.stream(after).sum()))
                .after());
        claims.add(Claim.of(
                "saved",
                ClaimKind.SAVING,
                Claim.ALL,
                pounds(sum - Arrays.stream(after).sum())));
        return InputAudit.of(claims, Map.of(Claim.ALL, names));
    }

    private static String percent(long part, long whole, int decimals) {
        return BigDecimal.valueOf(part * 100)
                        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    private static String pounds(long pence) {
        return "£"
                + BigDecimal.valueOf(pence, 2).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
