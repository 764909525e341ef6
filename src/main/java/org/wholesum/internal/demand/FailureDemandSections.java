package org.wholesum.internal.demand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholesum.costs.Agency;
import org.wholesum.demand.Agreement;
import org.wholesum.demand.FailureFindings;
import org.wholesum.demand.FailureShare;
import org.wholesum.demand.FailureShares;
import org.wholesum.demand.RepeatContacts;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.measure.ChartRule;
import org.wholesum.measure.ControlChart;
import org.wholesum.study.StudyResult;

/** Failure demand, as it is coded and as repeat contacts show it. */
final class FailureDemandSections {
    static final String HEADING = "Failure demand";

    private FailureDemandSections() {}

    static Optional<Section> full(StudyResult result) {
        Function<Agency, String> names = result.scenario().entry()::nameOf;
        return result.demand().failureDemand().map(found -> {
            List<Block> blocks = new ArrayList<>();
            found.coded().ifPresent(shares -> coded(found, shares, names, blocks));
            found.repeats().ifPresent(repeats -> repeats(repeats, names, blocks));
            return new Section(HEADING, blocks);
        });
    }

    private static void coded(
            FailureFindings found, FailureShares shares, Function<Agency, String> names, List<Block> blocks) {
        blocks.add(new Block.Prose(sentence(shares.all())
                + found.rangeByService().map(range -> " " + range).orElse("") + " It cost "
                + MoneyText.round(shares.costs().total()) + "."));
        blocks.add(table(FailureTables.coded("agency", shares.byAgency(), names, shares.all())));
        blocks.add(table(FailureTables.coded("service", shares.byService(), service -> service, shares.all())));
        found.chart().ifPresent(chart -> {
            blocks.add(FailureChart.of(chart));
            blocks.add(new Block.Prose(FailureChart.signals(chart.points())));
        });
        blocks.add(table(FailureTables.byMonth(shares)));
        blocks.add(new Block.Prose(
                "The interval of all contacts allows for the contacts of one case being alike; the others take"
                        + " contacts as independent, and are too narrow where a few cases make most contacts."));
    }

    /** The share of all coded contacts. */
    static String sentence(FailureShare all) {
        return "Of " + WholeNumber.grouped(all.known()) + " coded contacts in all months of the ledger, "
                + FailureTables.share(all) + " (95% interval: " + FailureTables.interval(all)
                + ") were caused by a failure to do something, or to do it right.";
    }

    private static void repeats(RepeatContacts repeats, Function<Agency, String> names, List<Block> blocks) {
        blocks.add(new Block.Prose(sentence(repeats)));
        String within = "Repeat contacts within " + days(repeats);
        blocks.add(table(
                FailureTables.repeats(within + " by agency", "agency", repeats.byAgency(), names, repeats.all())));
        blocks.add(table(
                FailureTables.repeats(within + " by need", "need", repeats.byNeed(), need -> need, repeats.all())));
        if (repeats.agreement().compared() > 0) {
            blocks.add(table(FailureTables.agreement(repeats.agreement())));
            blocks.add(new Block.Prose(sentence(repeats.agreement())));
        }
    }

    private static String days(RepeatContacts repeats) {
        return repeats.days() + (repeats.days() == 1 ? " day" : " days");
    }

    /** What repeats say. */
    static String sentence(RepeatContacts repeats) {
        FailureShare all = repeats.all();
        return all.share().isEmpty()
                ? "The ledger is too short to see repeat contacts within " + days(repeats) + "."
                : "Failure demand inferred from repeats: " + FailureTables.share(all) + " (95% interval: "
                        + FailureTables.interval(all) + ") of " + WholeNumber.grouped(all.known())
                        + " contacts followed another of the same case about the same need within " + days(repeats)
                        + ".";
    }

    /** How far repeats agree with the coding. */
    static String sentence(Agreement agreement) {
        return "Repeats and coding agree on "
                + agreement.observed().map(NumberText::share).orElse("none") + " of "
                + WholeNumber.grouped(agreement.compared()) + " contacts"
                + agreement
                        .kappa()
                        .map(kappa -> "; beyond chance, Cohen's kappa is " + NumberText.places(kappa, 2)
                                + (kappa < 0.4 ? ", which is weak: the one can't replace the other." : "."))
                        .orElse(".");
    }

    private static Block table(org.wholesum.internal.text.Table table) {
        return new Block.TableBlock(table);
    }

    static void addTo(Map<String, Object> json, FailureFindings found) {
        Map<String, Object> part = new LinkedHashMap<>();
        found.coded().ifPresent(shares -> {
            part.putAll(json(shares.all()));
            part.put("design_effect", SectionJson.number(shares.all().designEffect()));
            part.put("cost", SectionJson.amount(shares.costs().total()));
            part.put("agencies", list("agency", shares.byAgency()));
            part.put("services", list("service", shares.byService()));
            List<Map<String, Object>> months = list("month", FailureTables.months(shares));
            int[] i = {0};
            FailureTables.months(shares).keySet().forEach(month -> months.get(i[0]++)
                    .put("cost", SectionJson.amount(FailureTables.of(shares.costs(), month))));
            part.put("months", months);
        });
        found.chart().ifPresent(chart -> part.put("control_chart", chart(chart)));
        found.repeats().ifPresent(repeats -> part.put("repeats", repeats(repeats)));
        json.put("failure_demand", part);
    }

    private static Map<String, Object> repeats(RepeatContacts repeats) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("within_days", repeats.days());
        json.putAll(json(repeats.all()));
        json.put("agencies", list("agency", repeats.byAgency()));
        json.put("needs", list("need", repeats.byNeed()));
        if (repeats.agreement().compared() > 0) {
            json.put("agreement", agreement(repeats.agreement()));
        }
        return json;
    }

    static Map<String, Object> agreement(Agreement agreement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("both", agreement.both());
        json.put("repeat_only", agreement.inferredOnly());
        json.put("coded_only", agreement.codedOnly());
        json.put("neither", agreement.neither());
        agreement.kappa().ifPresent(kappa -> json.put("kappa", SectionJson.number(kappa)));
        return json;
    }

    static <K> List<Map<String, Object>> list(String name, Map<K, FailureShare> shares) {
        return shares.entrySet().stream()
                .map(share -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put(name, share.getKey().toString());
                    row.putAll(json(share.getValue()));
                    return row;
                })
                .collect(Collectors.toList());
    }

    static Map<String, Object> json(FailureShare share) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("contacts", share.counts().contacts());
        json.put("known", share.known());
        json.put("failure", share.counts().failure());
        share.share().ifPresent(value -> json.put("share", SectionJson.number(value)));
        share.interval().ifPresent(interval -> {
            json.put("lower", SectionJson.number(interval.lower()));
            json.put("upper", SectionJson.number(interval.upper()));
        });
        return json;
    }

    static List<Map<String, Object>> chart(ControlChart chart) {
        return chart.points().stream().map(FailureDemandSections::point).toList();
    }

    private static Map<String, Object> point(ControlChart.Point point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", point.month().toString());
        json.put("share", SectionJson.number(point.value()));
        json.put("centre", SectionJson.number(point.centre()));
        json.put("lower", SectionJson.number(point.lower()));
        json.put("upper", SectionJson.number(point.upper()));
        json.put(
                "signals",
                point.signals().stream().sorted().map(ChartRule::inWords).toList());
        return json;
    }
}
