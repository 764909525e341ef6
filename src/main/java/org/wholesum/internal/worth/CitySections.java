package org.wholesum.internal.worth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.cohort.CityHistory;
import org.wholesum.cohort.CityOutcome;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.study.SimulatedCity;
import org.wholesum.study.StudyResult;

/** The simulated city: people by needs group, contacts and costs by agency, and the simulation error. */
final class CitySections {
    private static final String HEADING = "Simulated city";
    private static final int MOST_CHARTS = 4;

    private final StudyResult result;
    private final SimulatedCity city;
    private final Optional<DisclosureRules> rules;
    private final CityTables tables;

    private CitySections(StudyResult result, SimulatedCity city, Optional<DisclosureRules> rules) {
        this.result = result;
        this.city = city;
        this.rules = rules;
        this.tables = new CityTables(result, city, rules);
    }

    static List<Section> full(StudyResult result) {
        return of(result, Optional.empty());
    }

    static List<Section> published(StudyResult result, Publication publication) {
        return of(result, Optional.of(publication.rules()));
    }

    private static List<Section> of(StudyResult result, Optional<DisclosureRules> rules) {
        return result.simulatedCity().stream()
                .map(city -> new CitySections(result, city, rules).section())
                .toList();
    }

    private Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(city.describe()));
        if (rules.isEmpty()) {
            blocks.add(new Block.Prose(saving()));
            blocks.add(new Block.TableBlock(tables.costs()));
            blocks.add(new Block.TableBlock(tables.errors()));
        } else {
            blocks.add(new Block.TableBlock(tables.contacts()));
        }
        city.histories().forEach((method, history) -> blocks.add(new Block.TableBlock(tables.people(method, history))));
        city.outcome().old().groups().names().stream()
                .limit(MOST_CHARTS)
                .filter(this::isShown)
                .forEach(group -> blocks.add(CityChart.of(city, group)));
        return new Section(HEADING, blocks);
    }

    private String saving() {
        CityOutcome outcome = city.outcome();
        Money saving = outcome.saving();
        Money other = result.comparison().saving().minus(saving);
        return "The saving of the city, " + CityTables.words(city.pilot()) + " against " + CityTables.words(city.old())
                + ", is " + MoneyText.round(saving) + " in this simulation, with a standard error of "
                + MoneyText.round(outcome.standardError())
                + " (simulation error). Its mean over all seeds, computed without"
                + " simulation, is " + MoneyText.round(outcome.expectedSaving()) + "."
                + (other.isZero()
                        ? " It is the saving of the comparison."
                        : " Other parts of the methods " + (other.isNegative() ? "cost " : "save ")
                                + MoneyText.round(other.abs())
                                + (other.isNegative() ? " more" : "") + ", so that the saving of the comparison is "
                                + MoneyText.round(result.comparison().saving()) + ".");
    }

    /** For publication a chart without small numbers, and unless counts are rounded. */
    private boolean isShown(String group) {
        return rules.map(all -> all.counts() == 1
                        && Stream.of(city.outcome().old(), city.outcome().pilot())
                                .allMatch(history -> isShown(history, group, all)))
                .orElse(true);
    }

    private static boolean isShown(CityHistory history, String group, DisclosureRules rules) {
        List<String> groups = history.groups().names();
        return IntStream.rangeClosed(0, history.window().count())
                .allMatch(month -> !rules.isSmall(history.left(month))
                        && (history.people(group, month) > 0)
                        && groups.stream().noneMatch(each -> rules.isSmall(history.people(each, month))));
    }

    static void addTo(Map<String, Object> json, StudyResult result) {
        result.simulatedCity().ifPresent(city -> json.put("simulated_city", new CityJson(city).full()));
    }

    static void addPublished(Map<String, Object> json, StudyResult result, Publication publication) {
        result.simulatedCity()
                .ifPresent(city -> json.put("simulated_city", new CityJson(city).published(publication.rules())));
    }
}
