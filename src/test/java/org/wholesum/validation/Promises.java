package org.wholesum.validation;

import static org.wholesum.validation.Promise.check;

import java.util.List;

/** What a user can rely on, and which tests say so. */
final class Promises {
    private Promises() {}

    static List<Promise> all() {
        return List.of(
                pence(),
                sameAnswer(),
                uncertainty(),
                explained(),
                nothingLost(),
                consistent(),
                guest(),
                untrusted(),
                people(),
                fast());
    }

    private static Promise pence() {
        return new Promise(
                "Exact pence",
                "Money is counted in whole pence from the records to the report. Rounding happens where a quantity is"
                        + " multiplied by a unit cost and where a month of a method is projected, and there the running total"
                        + " is rounded, so that the total over the horizon is right to the penny. An amount that is too large"
                        + " is an error that says where. Every printed table adds up as printed.",
                "A scenario works case by case; the same ledger projected at once can differ by a penny a case and agency.",
                List.of(
                        check(
                                "sums of any costs, in any order and grouping",
                                "costs.MonthlyCostsProperties",
                                "internal.money.PenceProperties"),
                        check(
                                "the last penny of a projection",
                                "projection.PennyTest",
                                "projection.RunRateProperties",
                                "projection.CompositionProperties",
                                "projection.SeriesTest"),
                        check("amounts that are too large", "study.OverflowTest"),
                        check(
                                "tables that add up as printed",
                                "report.PoundsTest",
                                "report.PublicationProperties",
                                "report.FootingProperties",
                                "internal.text.LargestRemainderProperties",
                                "internal.money.ControlledRoundingProperties")),
                List.of());
    }

    private static Promise sameAnswer() {
        return new Promise(
                "Same inputs, same answer",
                "The same files give the same figures, byte by byte, whatever the number of threads, the order of rows, the"
                        + " language of the machine or its time zone. Random draws depend on the seed that the scenario"
                        + " states, and on nothing else.",
                "Another version of the library may draw other numbers; the change log then says so.",
                List.of(
                        check(
                                "threads, and how a file is cut into parts",
                                "ledger.LedgerInPartsProperties",
                                "report.InvarianceProperties",
                                "internal.csv.ParallelCsvProperties",
                                "internal.parallel.BatchesTest"),
                        check("language and time zone", "LocaleTest"),
                        check("a scenario against the same steps in Java", "study.SameAnswerTest"),
                        check("random numbers", "internal.random.RandomKeysTest", "internal.random.StreamsTest"),
                        check("no use of clocks, default settings or inexact functions", "ArchitectureTest")),
                List.of());
    }

    private static Promise uncertainty() {
        return new Promise(
                "No estimate without its uncertainty",
                "Whatever is scaled up from a sample has the number of cases, the size of the population, an interval and the"
                        + " name of its method, and a sentence on what the sample can't show.",
                "An interval covers sampling only: not whether the cases were chosen to look well, nor whether the records are"
                        + " right. The report says which of these apply.",
                List.of(
                        check(
                                "intervals against other programs and textbooks",
                                "inference.BootstrapTest",
                                "inference.BootstrapIntervalsTest",
                                "inference.StudentTTest",
                                "validation.ValidationTest"),
                        check(
                                "how often an interval covers the truth",
                                "population.StratifiedCoverageTest",
                                "inference.PredictionIntervalTest"),
                        check("distributions", "inference.SampleLawTest", "probability.DistributionProperties"),
                        check(
                                "what few cases can't show",
                                "inference.SmallSampleTest",
                                "internal.caution.ScaleUpCautionTest",
                                "study.SavingEvidenceTest")),
                List.of());
    }

    private static Promise explained() {
        return new Promise(
                "Every figure explains itself",
                "A figure has its inputs, formula, sources, window and rounding, step by step, so that an auditor can follow it"
                        + " with a calculator.",
                "Steps of a simulation are its seed, its number of draws and its model, and not each draw.",
                List.of(
                        check(
                                "explanations of results",
                                "study.StudyTest",
                                "appraisal.AppraisalTest",
                                "population.StratifiedScaleUpTest",
                                "settlement.ShapleyValueTest",
                                "cohort.CohortExplanationTest",
                                "projection.ManyCasesExplainedTest"),
                        check("a workbook whose formulas give the same figures", "report.WorkbookFormatTest"),
                        check("figures with units, and a list of all of them", "study.FigureCatalogueTest")),
                List.of());
    }

    private static Promise nothingLost() {
        return new Promise(
                "Nothing is lost, nothing is assumed silently",
                "Rows read are rows accepted and rows rejected, with the money on both sides. A case without records, a month"
                        + " without data, a repeated row and an input without effect are named. A file that changes while it"
                        + " is read is refused, and an output file appears whole or not at all.",
                "Whether a record is true can't be seen in it; the input audit finds published figures that contradict each"
                        + " other.",
                List.of(
                        check(
                                "rows and money on both sides",
                                "intake.IntakeProperties",
                                "report.ConservationProperties",
                                "ledger.ReadResultTest",
                                "ledger.ManyRejectsTest",
                                "ledger.LedgerCountsTest"),
                        check("unusable and peculiar files", "ledger.BadLedgerTest", "intake.PeculiarFilesTest"),
                        check("files that change", "ledger.ChangedFileTest", "internal.sheet.ChangedFileTest"),
                        check("what is missing or repeated", "study.RecordCautionsTest", "intake.CoverageTest"),
                        check("figures that contradict each other", "audit.InputAuditTest"),
                        check(
                                "output that can't be written",
                                "ExitCodeTest",
                                "MachineFaultTest",
                                "internal.output.DraftsTest",
                                "report.KilledReportTest")),
                List.of());
    }

    private static Promise consistent() {
        return new Promise(
                "No figure contradicts another",
                "The headline, the tiles, the cautions, the charts and the tables have the same amounts. Where two measures"
                        + " differ in sign, as cash and present value can, the report says so first.",
                "Figures of different rounding in different files may differ by their rounding.",
                List.of(
                        check("headlines", "report.HeadlineTest", "report.HeadlineProperties"),
                        check("all formats say the same", "report.FormatsTest", "report.PoundsTest"),
                        check("published evidence that differs from the costs", "flow.FlowTest")),
                List.of());
    }

    private static Promise guest() {
        return new Promise(
                "A good guest",
                "In another application the library changes no settings, prints nothing, ends no program and leaves no thread."
                        + " Values can't be changed and can be shared between threads. Long work reports its progress and stops"
                        + " when it is interrupted.",
                "The command line prints and ends the program; it is not for embedding.",
                List.of(
                        check("rules on the code", "ArchitectureTest", "PublicSurfaceTest", "NullContractTest"),
                        check("applications that embed it", "ModulePathTest", "OptionalDependenciesTest"),
                        check("code in the documentation", "SnippetTest"),
                        check("interruption and progress", "InterruptionTest", "ledger.LongReadingTest")),
                List.of());
    }

    private static Promise untrusted() {
        return new Promise(
                "Untrusted input is safe",
                "A scenario reaches only files below its folder. Nothing in a file is executed: no formula in a workbook or a"
                        + " CSV file, no markup in HTML or Markdown. Sizes, depths and counts have bounds, which the error"
                        + " names.",
                "Scripts of the command run are Java, and are as safe as their author.",
                List.of(
                        check(
                                "files outside the folder",
                                "study.ScenarioFilesTest",
                                "internal.scenario.tree.SandboxTest"),
                        check(
                                "texts that try to command a terminal or a spreadsheet",
                                "HostileTextTest",
                                "internal.escape.VisibleTest"),
                        check("garbled scenarios", "study.ScenarioFuzzProperties", "study.ScenarioTextTest"),
                        check("workbooks", "internal.sheet.WorkbookRowsTest", "internal.sheet.BrokenWorkbookTest"),
                        check("bounds", "study.LimitTest", "LimitOptionTest", "HostileInputTest")),
                List.of());
    }

    private static Promise people() {
        return new Promise(
                "People can't be identified",
                "Ids can be replaced by pseudonyms under a key of your own. Output for publication has no id; small counts, and"
                        + " amounts that depend on one or two cases, are suppressed in it, and so is whatever would give them"
                        + " away by subtraction.",
                "Several publications of overlapping data, and what a reader knows besides, are beyond one run.",
                List.of(
                        check(
                                "suppressed costs can't be calculated from what is published",
                                "report.PublicationProperties",
                                "report.PublishedCellsProperties",
                                "internal.disclosure.CountTableProperties"),
                        check("referral routes", "report.PublishedRoutesProperties"),
                        check("evidence and savings", "report.PublishedSavingTest", "report.PublicationTest"),
                        check("pseudonyms", "intake.PseudonymsProperties", "intake.PseudonymKeyTest", "ForWhomTest")),
                List.of());
    }

    private static Promise fast() {
        return new Promise(
                "The whole flow is fast",
                "A scenario over ten million rows and 250,000 cases costs about as much as reading them.",
                "Times differ between machines; the tests of every build measure none.",
                List.of(
                        check("many rows and cases", "ledger.LargeLedgerTest", "report.ManyCasesTest"),
                        check(
                                "benchmarks, run on demand",
                                "benchmarks.LedgerBenchmark",
                                "benchmarks.ScenarioBenchmark",
                                "benchmarks.CityBenchmark",
                                "benchmarks.UncertaintyBenchmark")),
                List.of("Times and memory beside the usual alternatives: [benchmarks](../benchmarks/benchmarks.md)."));
    }
}
