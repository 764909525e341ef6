package org.wholesum.internal.worth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.scenario.worth.EffectEntry;
import org.wholesum.internal.table.DiscountWords;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.measure.MeasureChange;
import org.wholesum.outcome.Acceptability;
import org.wholesum.outcome.CostEffectiveness;
import org.wholesum.outcome.OptionAppraisal;
import org.wholesum.study.StudyResult;

/** Several methods against a base: a section on costs, and one on each effect. */
final class OptionSections {
    private static final String HEADING = "Options";

    private final StudyResult result;
    private final OptionNames names;
    private final OptionTables tables;

    private OptionSections(StudyResult result) {
        this.result = result;
        this.names = OptionNames.of(result);
        this.tables = new OptionTables(names);
    }

    static List<Section> full(StudyResult result) {
        return result.options()
                .map(options -> new OptionSections(result).sections(options))
                .orElse(List.of());
    }

    /** The pilot against the base by the first effect, in a sentence; none if the pilot is not among the methods. */
    static List<String> headline(StudyResult result) {
        OptionNames names = OptionNames.of(result);
        String pilot = result.scenario().entry().comparison().pilot();
        return result.options().stream()
                .flatMap(options -> options.effects().stream().limit(1))
                .flatMap(effect -> sentence(effect, pilot, names).stream())
                .toList();
    }

    private static Optional<String> sentence(CostEffectiveness effect, String pilot, OptionNames names) {
        List<String> others = effect.methods().stream()
                .filter(method -> !method.equals(effect.base()))
                .toList();
        return Optional.of(others.indexOf(pilot))
                .filter(at -> at >= 0)
                .map(at -> effect.baseSentences(names::inSentence).get(at));
    }

    static List<Section> published(StudyResult result, Publication publication) {
        if (result.options().isEmpty()) {
            return List.of();
        }
        return publishable(result, publication)
                .map(options -> new OptionSections(result).sections(options))
                .orElseGet(() -> List.of(new Section(
                        HEADING,
                        List.of(new Block.Prose(
                                "The costs and effects of several methods are not published, as costs that are"
                                        + " suppressed or rounded would follow from them.")))));
    }

    static void addTo(Map<String, Object> json, StudyResult result) {
        result.options().ifPresent(options -> json.put("options", OptionJson.of(options)));
    }

    static void addPublished(Map<String, Object> json, StudyResult result, Publication publication) {
        publishable(result, publication).ifPresent(options -> json.put("options", OptionJson.of(options)));
    }

    /**
     * What may be published: nothing if other costs are suppressed or rounded, or if a method uses records of a window that the
     * rules were not checked on; and no effect that is the change of a measure with few events.
     */
    private static Optional<OptionAppraisal> publishable(StudyResult result, Publication publication) {
        Plan plan = new Plan(result.scenario());
        boolean checked =
                result.loaded().isEmpty() || plan.comparedWindows().keySet().containsAll(optionWindows(result, plan));
        return result.options()
                .filter(options -> checked && publication.showsDerived())
                .map(options -> options.withEffects(options.effects().stream()
                        .filter(effect -> !isOfFewEvents(effect, result, publication))
                        .toList()));
    }

    private static Set<String> optionWindows(StudyResult result, Plan plan) {
        Set<String> windows = new TreeSet<>();
        result.scenario().entry().options().ifPresent(options -> options.methods().stream()
                .filter(method -> !plan.compares(method))
                .forEach(method -> plan.step(Plan.option(method)).window().ifPresent(windows::add)));
        return windows;
    }

    private static boolean isOfFewEvents(CostEffectiveness effect, StudyResult result, Publication publication) {
        Optional<String> measure = result.scenario()
                .entry()
                .options()
                .flatMap(options -> Optional.ofNullable(
                        options.effects().get(effect.measure().name())))
                .flatMap(EffectEntry::measure)
                .map(EffectEntry.Measured::name);
        return result.evaluation().measures().stream()
                .filter(change -> measure.equals(Optional.of(change.measure().name())))
                .map(MeasureChange::smallestCount)
                .anyMatch(count ->
                        count.isPresent() && publication.rules().isSmall((long) Math.floor(count.getAsDouble())));
    }

    private List<Section> sections(OptionAppraisal options) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                HEADING,
                List.of(
                        new Block.Prose("Costs are "
                                + (options.discounting().isPresent() ? discounted() : "not discounted")
                                + ", and rounded so that they add up. The base is "
                                + names.inSentence(options.base())
                                + "; a saving is positive where a method is cheaper."),
                        new Block.TableBlock(tables.costs(
                                options, agency -> result.scenario().entry().nameOf(agency))))));
        options.effects().forEach(effect -> sections.add(section(effect)));
        return sections;
    }

    private String discounted() {
        return "present values"
                + result.appraisal()
                        .map(Appraisal::discounting)
                        .map(by -> " at " + Typography.month(by.base()) + ", discounted by "
                                + DiscountWords.rates(by.schedule()) + ", as in the appraisal")
                        .orElse("");
    }

    private Section section(CostEffectiveness effect) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("Unit: " + effect.measure().unit() + "; "
                + effect.measure().direction().inWords() + "."));
        List<String> costs = effect.costSentences(names::inSentence);
        if (!costs.isEmpty()) {
            blocks.add(new Block.Prose(String.join(" ", costs)));
        }
        blocks.add(new Block.Prose(String.join(" ", effect.baseSentences(names::inSentence))));
        blocks.add(new Block.TableBlock(tables.frontier(effect)));
        blocks.add(OptionPlane.of(effect, names));
        if (effect.draws().isPresent()) {
            drawn(effect, effect.draws().get(), blocks);
        } else {
            blocks.add(new Block.Prose(
                    "These effects and costs have no draws, so the uncertainty of the choice isn't known."));
            if (!effect.values().isEmpty()) {
                blocks.add(new Block.TableBlock(tables.best(effect)));
            }
        }
        return new Section(heading(effect.measure().name()), blocks);
    }

    private void drawn(CostEffectiveness effect, Acceptability draws, List<Block> blocks) {
        if (effect.values().isEmpty()) {
            return;
        }
        blocks.add(new Block.Prose("Shares and losses are from " + WholeNumber.grouped(draws.draws())
                + " draws of the uncertain inputs. The method that is best on average is not always the likeliest to be best."
                + " The expected loss of the method that is best on average is the expected value of perfect information: the"
                + " most that should be paid to know all inputs before choosing."));
        blocks.add(new Block.TableBlock(tables.acceptability(effect, draws)));
        blocks.add(new Block.TableBlock(tables.losses(effect, draws)));
        if (effect.values().size() > 1) {
            blocks.add(OptionCurves.acceptability(effect, draws, names));
            blocks.add(OptionCurves.losses(effect, draws, names));
        }
    }

    private static String heading(String name) {
        return "Cost and effect: " + Typography.minus(name);
    }
}
