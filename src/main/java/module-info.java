/**
 * What public services cost together, agency by agency and month by month; what a new method would change; and what a
 * sample says about a population.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.Wholesum}: static methods for notebooks;
 *   <li>{@link org.wholesum.study}: a scenario file, run and checked;
 *   <li>{@link org.wholesum.ledger}: the records, {@link org.wholesum.projection}: methods and their comparison;
 *   <li>{@link org.wholesum.intake}: whether records are complete, and whose they are;
 *   <li>{@link org.wholesum.population}: from a sample to a population;
 *   <li>{@link org.wholesum.measure}: what is measured by area and month, {@link org.wholesum.demand}: where demand comes
 *       from, {@link org.wholesum.referral}: who refers to whom, {@link org.wholesum.evaluation}: whether a new method caused a change;
 *   <li>{@link org.wholesum.guidance}: discount rates, optimism bias and values by edition of published guidance;
 *   <li>{@link org.wholesum.outcome}: what several methods achieve, and what it costs;
 *   <li>{@link org.wholesum.report}: results as text, Markdown, HTML, an Excel workbook and JSON;
 *   <li>{@link org.wholesum.testing}: scenarios and results as tests.
 * </ul>
 *
 * <p>Modules for {@code report.html} and the command line are optional. On the module path, {@code --add-modules} (or
 * the application's own {@code requires}) names them: {@code com.samskivert.jmustache}, {@code kotlin.stdlib} and
 * {@code org.slf4j} for {@code report.html}, {@code org.dhatim.fastexcel} for {@code report.xlsx}, {@code
 * org.dhatim.fastexcel.reader} for extracts in Excel workbooks, {@code info.picocli} for the command line, {@code jdk.jshell}
 * for its scripts, {@code org.junit.jupiter.api} and {@code org.assertj.core} for tests of scenarios.
 */
module org.wholesum {
    // In signatures: results of database queries, sources of random numbers, and money.
    requires transitive java.sql;
    requires transitive org.apache.commons.rng.api;
    requires transitive org.joda.money;
    requires static transitive org.jspecify;
    requires com.google.common;
    requires commons.math3; // an automatic module, named for its file
    requires de.siegmar.fastcsv;
    requires org.apache.commons.rng.core;
    requires org.apache.commons.rng.sampling;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    // Optional: report.html with its charts, Excel workbooks, the command line, and its scripts.
    requires static com.samskivert.jmustache;
    requires static commons.jvm;
    requires static info.picocli;
    requires static jdk.jshell;
    requires static kotlin.stdlib;
    requires static org.dhatim.fastexcel;
    requires static org.dhatim.fastexcel.reader;
    requires static platf.awt.jvm;

    // Optional: tests of scenarios. Not transitive, which would make compiling against this module need them.
    requires static org.assertj.core;
    requires static org.junit.jupiter.api;

    exports org.wholesum;
    exports org.wholesum.appraisal;
    exports org.wholesum.audit;
    exports org.wholesum.calibration;
    exports org.wholesum.cohort;
    exports org.wholesum.costs;
    exports org.wholesum.demand;
    exports org.wholesum.design;
    exports org.wholesum.evaluation;
    exports org.wholesum.execution;
    exports org.wholesum.flow;
    exports org.wholesum.guidance;
    exports org.wholesum.inference;
    exports org.wholesum.intake;
    exports org.wholesum.ledger;
    exports org.wholesum.measure;
    exports org.wholesum.outcome;
    exports org.wholesum.population;
    exports org.wholesum.price;
    exports org.wholesum.probability;
    exports org.wholesum.problem;
    exports org.wholesum.projection;
    exports org.wholesum.referral;
    exports org.wholesum.report;
    exports org.wholesum.scenario;
    exports org.wholesum.sensitivity;
    exports org.wholesum.settlement;
    exports org.wholesum.study;
    exports org.wholesum.testing;

    // Read by reflection: the options of the command line.
    opens org.wholesum to
            info.picocli;

    // So that applications can read the resource scenario.schema.json.
    opens org.wholesum.scenario;
}
