package org.wholesum.internal.section;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.wholesum.costs.Agency;
import org.wholesum.evaluation.Tracking;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.numeric.Pence;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;

/** Tables of plan against actual, each of which adds up as printed. */
final class TrackingTables {
    private final Tracking tracking;
    private final AmountFormat format;

    TrackingTables(Tracking tracking, Precision precision) {
        this.tracking = tracking;
        this.format = AmountFormat.of(
                precision,
                tracking.promised().currency(),
                LongStream.of(tracking.promised().pence(), tracking.arrived().pence()));
    }

    Table byMonth() {
        List<Tracking.Line> lines = tracking.lines();
        long[] promised =
                format.column(lines.stream().mapToLong(Tracking.Line::promised).toArray());
        long[] arrived =
                format.column(lines.stream().mapToLong(Tracking.Line::arrived).toArray());
        boolean band = lines.get(0).upper().isPresent();
        Table.Builder table = titled("month");
        if (band) {
            table.figures("band from", "to").words("");
        }
        for (int i = 0; i < lines.size(); i++) {
            Tracking.Line line = lines.get(i);
            List<String> cells = row(Typography.month(line.month()), promised[i], arrived[i]);
            if (band) {
                cells.add(line.lower().map(this::end).orElse(""));
                cells.add(line.upper().map(this::end).orElse(""));
                cells.add(line.isOutside() ? "outside" : "");
            }
            table.row(cells.toArray(String[]::new));
        }
        List<String> sums = row("all", sum(promised), sum(arrived));
        return table.total((band ? with(sums, "", "", "") : sums).toArray(String[]::new))
                .build();
    }

    /** By agency, with the first month outside its band. */
    Table byAgency(Function<Agency, String> names) {
        return byAgency(names, tracking.lines().get(0).upper().isPresent());
    }

    /** By agency, without anything of single months. */
    Table published(Function<Agency, String> names) {
        return byAgency(names, false);
    }

    private Table byAgency(Function<Agency, String> names, boolean band) {
        Table.Builder table = titled("agency");
        if (band) {
            table.words("first month outside its band");
        }
        List<Agency> agencies = List.copyOf(tracking.agencies());
        long[] promised = column(agencies, agency -> tracking.promised().pence(agency));
        long[] arrived = column(agencies, agency -> tracking.arrived().pence(agency));
        for (int i = 0; i < promised.length; i++) {
            List<String> cells = row(names.apply(agencies.get(i)), promised[i], arrived[i]);
            table.row((band ? with(cells, outside(tracking.lines(agencies.get(i)))) : cells).toArray(String[]::new));
        }
        List<String> sums = row("all", sum(promised), sum(arrived));
        return table.total((band ? with(sums, outside(tracking.lines())) : sums).toArray(String[]::new))
                .build();
    }

    private long[] column(List<Agency> agencies, ToLongFunction<Agency> pence) {
        return format.column(agencies.stream().mapToLong(pence).toArray());
    }

    private Table.Builder titled(String words) {
        return Table.titled("Plan against actual in " + tracking.promised().currency() + ", "
                        + Typography.months(
                                tracking.months().first(), tracking.months().last()))
                .words(words)
                .figures("promised", "arrived", "less than promised");
    }

    private List<String> row(String words, long promised, long arrived) {
        return new ArrayList<>(List.of(
                words,
                format.plain(promised),
                format.plain(arrived),
                format.plain(Math.subtractExact(promised, arrived))));
    }

    private static List<String> with(List<String> cells, String... more) {
        cells.addAll(List.of(more));
        return cells;
    }

    private static String outside(List<Tracking.Line> lines) {
        return lines.stream()
                .filter(Tracking.Line::isOutside)
                .map(Tracking.Line::month)
                .map(Typography::month)
                .findFirst()
                .orElse("none");
    }

    private String end(double pence) {
        return format.plain(Pence.rounded(pence));
    }

    private static long sum(long[] pence) {
        return LongStream.of(pence).reduce(0, Math::addExact);
    }
}
