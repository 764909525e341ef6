package org.wholesum.validation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page on what a user can rely on, in Markdown. */
final class ReliabilityPage {
    private final StringBuilder page = new StringBuilder();

    private ReliabilityPage() {}

    static String of(List<Promise> promises, List<MeasuredRuns.Run> runs, List<ValidationCase> cases) {
        ReliabilityPage page = new ReliabilityPage();
        page.introduction();
        page.index(promises);
        for (int i = 0; i < promises.size(); i++) {
            page.section(i + 1, promises.get(i));
        }
        page.runs(runs);
        page.others(cases);
        return page.page.toString();
    }

    private void introduction() {
        page.append("""
            # Reliability: what is promised, and how it is tested

            Ten promises to those who put their figures into the library and rely on what comes out, each with what it does not
            cover and with the tests that check it. The names are of classes below `org.wholesum` in `src/test/java`; those
            that end in `Properties` try many random inputs. All run in every build (`mvn verify`), the benchmarks on demand.
            This page is written by a test (`ReliabilityPageTest`), which fails if one of them doesn't exist.

            """);
    }

    private void index(List<Promise> promises) {
        page.append("""
            | promise | tests |
            | --- | ---: |
            """);
        for (int i = 0; i < promises.size(); i++) {
            long tests = promises.get(i).checks().stream()
                    .flatMap(check -> check.tests().stream())
                    .distinct()
                    .count();
            page.append("| %d. [%s](#promise-%d) | %d |\n"
                    .formatted(i + 1, promises.get(i).title(), i + 1, tests));
        }
    }

    private void section(int number, Promise promise) {
        page.append("\n<a id=\"promise-%d\"></a>\n\n## %d. %s\n\n".formatted(number, number, promise.title()));
        page.append(promise.promised() + "\n\n*Not promised:* " + promise.limits() + "\n\n");
        page.append("""
            | what is checked | by |
            | --- | --- |
            """);
        for (Promise.Check check : promise.checks()) {
            String tests = check.tests().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            page.append("| %s | %s |\n".formatted(check.what(), tests));
        }
        promise.measured().forEach(line -> page.append("\n" + line + "\n"));
    }

    private void runs(List<MeasuredRuns.Run> runs) {
        page.append("""

            ## Last measured

            Runs that are too long for every build, by hand (`runs.csv`). CONTRIBUTING.md says how to repeat them.

            | what | figure | how | when |
            | --- | --- | --- | --- |
            """);
        runs.forEach(run ->
                page.append("| %s | %s | %s | %s |\n".formatted(run.what(), run.figure(), run.how(), run.month())));
    }

    private void others(List<ValidationCase> cases) {
        Map<String, long[]> byField = new TreeMap<>();
        for (ValidationCase example : cases) {
            long[] sums = byField.computeIfAbsent(example.field(), field -> new long[3]);
            sums[0]++;
            sums[1] += example.figures().size();
            sums[2] += example.agreeing();
        }
        page.append("""

            ## Other people's numbers

            Published worked examples, made without the library: figures compared, those that agree, and those that differ for
            a stated reason. Each is listed in [Validation](README.md).

            | field | examples | figures | agree | differ |
            | --- | ---: | ---: | ---: | ---: |
            """);
        byField.forEach((field, sums) -> row(field, sums));
        long[] all = new long[3];
        byField.values().forEach(sums -> {
            for (int i = 0; i < 3; i++) {
                all[i] += sums[i];
            }
        });
        row("all", all);
    }

    private void row(String field, long[] sums) {
        page.append("| %s | %d | %d | %d | %d |\n".formatted(field, sums[0], sums[1], sums[2], sums[1] - sums[2]));
    }
}
