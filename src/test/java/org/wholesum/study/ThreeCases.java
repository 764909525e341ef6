package org.wholesum.study;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wholesum.costs.BadInput;

/** A scenario of three cases in a folder of its own, and what becomes of it when its text is another. */
record ThreeCases(Path folder) {
    static final String SCENARIO = """
            title: Three cases
            ledger: interactions.csv
            windows:
              before: {from: 2012-01, months: 2}
              since: {from: 2012-03, months: 1}
            horizon: {from: 2012-04, months: 2}
            methods:
              old: {method: run_rate, window: before}
              pilot: {method: run_rate, window: since}
            comparison: {old: old, pilot: pilot}
            population: 10
            expect:
              saving: {value: 240.00, within: 0.00}
            """;

    /** Two months at 580.00 against one at 170.00. */
    static final String LEDGER = """
            case_id,date,agency,service,cost,failure_demand
            A,2012-01-10,police,arrest,300.00,true
            A,2012-02-10,nhs,visit,100.00,false
            A,2012-03-10,police,arrest,100.00,true
            B,2012-01-20,nhs,visit,80.00,false
            B,2012-02-21,housing,repair,40.00,true
            B,2012-03-20,nhs,visit,50.00,false
            C,2012-02-01,police,arrest,60.00,false
            C,2012-03-05,housing,repair,20.00,false
            """;

    /** A scenario with every key that there is, but those of a baseline. */
    static final String EVERYTHING = """
            title: Everything
            currency: GBP
            agencies: {police: Police, nhs: NHS, housing: Housing}
            ledger:
              file: interactions.csv
              prices: uk
              observed: observed.csv
              lenient: true
            windows:
              before: {from: 2012-01, months: 2}
            horizon: {from: 2012-04, months: 2}
            methods:
              old: {method: run_rate, window: before}
              less:
                method: relative_change
                of: old
                changes:
                  police: -50%
                  nhs: +12.5%
              both: {method: plus, of: [old, less]}
              pilot: {method: then, first: both, from: 2012-05, second: less}
            comparison: {old: old, pilot: pilot}
            population:
              size: 10
              source: a count
              selection: by lot
              published_total: 1000.00
            seed: 7
            assumptions:
              - none
            expect:
              saving: 5.00
              change: {value: -1%, within: 0.5%}
            """;

    /** A scenario of published costs, which has no records. */
    static final String PUBLISHED = """
            title: Published
            baseline:
              window: before
              total: 1000.00
              shares: {police: 40%, nhs: 60%}
            windows:
              before: {from: 2012-01, months: 2}
            horizon: {from: 2012-04, months: 2}
            methods:
              old: {method: run_rate, window: before}
              pilot: {method: relative_change, of: old, changes: {nhs: -10%}}
            comparison: {old: old, pilot: pilot}
            expect:
              saving: 60.00
            """;

    static ThreeCases in(Path folder) {
        ThreeCases cases = new ThreeCases(folder);
        cases.write("interactions.csv", LEDGER);
        cases.write("observed.csv", "case_id,from,months\nC,2012-02,2\n");
        return cases;
    }

    /** The scenario with one text, which it must have, changed. */
    static String with(String text, String instead) {
        if (!SCENARIO.contains(text)) {
            throw new IllegalArgumentException("the scenario has no " + text);
        }
        return SCENARIO.replace(text, instead);
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StudyResult run(String scenario) {
        return Study.of(Scenario.read(write("scenario.yaml", scenario))).run();
    }

    /** What is said of a scenario that is refused when it is read, run, or held against its expectations. */
    String refusal(String scenario) {
        return refusal(write("scenario.yaml", scenario));
    }

    String refusal(Path scenario) {
        BadInput refused = catchThrowableOfType(
                BadInput.class, () -> Study.of(Scenario.read(scenario)).run().outcomes());
        return refused == null ? "not refused" : refused.getMessage().replace(folder + File.separator, "");
    }
}
