package org.wholesum.internal.section;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.wholesum.audit.Claim;
import org.wholesum.audit.Reconciliation;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;

/** The values nearest to stated ones that agree with each other. */
final class ReconciliationBlocks {
    private static final int PERCENT = 100;

    private ReconciliationBlocks() {}

    static List<Block> of(Reconciliation nearest) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(nearest.sentence() + " Held as printed: "
                + String.join("; ", nearest.held().stream().map(Claim::name).toList()) + "."));
        if (!nearest.assumptions().isEmpty()) {
            blocks.add(new Block.Caution(String.join(
                    " ",
                    nearest.assumptions().stream()
                            .map(ReconciliationBlocks::sentence)
                            .toList())));
        }
        blocks.add(new Block.TableBlock(table(nearest)));
        return blocks;
    }

    private static String sentence(String step) {
        return step.substring(0, 1).toUpperCase(Locale.ROOT) + step.substring(1) + ".";
    }

    private static Table table(Reconciliation nearest) {
        Table.Builder table = Table.titled("Shares before as stated and reconciled, by relative entropy")
                .words("Subject")
                .figures("Stated", "Reconciled", "Moved (points)", "Before", "Change", "After");
        for (Reconciliation.Subject subject : nearest.subjects()) {
            table.row(
                    Visible.of(subject.name()),
                    subject.stated() ? percent(subject.startShare()) : percent(subject.startShare()) + " assumed",
                    percent(subject.share()),
                    Typography.minus(fixed(subject.moved())),
                    subject.before().map(MoneyText::whole).orElse("–"),
                    subject.change()
                            .map(change -> Typography.minus(percent(change)))
                            .orElse("–"),
                    subject.after().map(MoneyText::whole).orElse("–"));
        }
        return table.build();
    }

    private static String percent(double fraction) {
        return fixed(fraction) + "%";
    }

    private static String fixed(double fraction) {
        return BigDecimal.valueOf(fraction * PERCENT)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    static Map<String, Object> json(Reconciliation nearest) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sentence", nearest.sentence());
        json.put("largest_move", nearest.largestMove());
        json.put("divergence", nearest.divergence());
        json.put("assumptions", nearest.assumptions());
        json.put("held", nearest.held().stream().map(Claim::name).toList());
        json.put(
                "subjects",
                nearest.subjects().stream().map(ReconciliationBlocks::subject).toList());
        json.put(
                "moves",
                nearest.moves().stream().map(ReconciliationBlocks::move).toList());
        return json;
    }

    private static Map<String, Object> subject(Reconciliation.Subject subject) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", subject.name());
        json.put("stated", subject.stated());
        json.put("free", subject.free());
        json.put("start_share", subject.startShare());
        json.put("share", subject.share());
        subject.change().ifPresent(change -> json.put("change", change));
        subject.before().map(Money::getAmount).ifPresent(amount -> json.put("before", amount));
        subject.after().map(Money::getAmount).ifPresent(amount -> json.put("after", amount));
        return json;
    }

    private static Map<String, Object> move(Reconciliation.Move move) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("claim", move.claim().name());
        json.put("stated", move.claim().value().value());
        json.put("reconciled", move.value());
        json.put("within_rounding", move.isWithinRounding());
        return json;
    }
}
