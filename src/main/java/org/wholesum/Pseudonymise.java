package org.wholesum;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.wholesum.intake.IdRule;
import org.wholesum.intake.Pseudonyms;
import org.wholesum.internal.text.WholeNumber;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replaces ids in a CSV file by pseudonyms, or makes a key. */
@Command(
        name = "pseudonymise",
        description = {
            "Replaces ids in a CSV file by pseudonyms (HMAC-SHA-256): the same id and key have the same pseudonym. Everything"
                    + " else is copied as it is.",
            "With --new-key, makes a key instead."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineTool.Version.class)
final class Pseudonymise implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A CSV file with a header.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "NAME",
            split = ",",
            description = "The columns of ids, by their headings; also as several options.")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "KEYFILE",
            description =
                    "The key: a file outside the folders of FILE and of the result, with 32 random bytes or more.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The result, a new file; unless given, FILE with -pseudonymised after its name, beside it.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--ids",
            paramLabel = "RULE",
            split = ",",
            description = {
                "What is disregarded of an id: trim (blanks around it), case, blanks (inside it too), leading-zeros, or none.",
                "Everyone whose pseudonyms are linked needs the same rules. Default: trim,case."
            })
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The encoding of FILE and the result, as windows-1252; found unless given.")
    private Optional<String> encoding = Optional.empty();

    @Option(
            names = "--delimiter",
            paramLabel = "CHARACTER",
            description = "The character between fields, or tab; found unless given.")
    private Optional<String> delimiter = Optional.empty();

    @Option(
            names = "--new-key",
            paramLabel = "KEYFILE",
            description = "Writes a new random key to a new file that only its owner may read.")
    private Optional<Path> newKey = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        if (newKey.isPresent()) {
            if (file.isPresent() || key.isPresent()) {
                throw misused("--new-key makes a key and nothing else, expected neither FILE nor --key with it");
            }
            Pseudonyms.writeNewKey(newKey.get(), new SecureRandom());
            print.println("Written: " + newKey.get()
                    + ", a new key. Whoever has it can find out whose a pseudonym is: keep it"
                    + " secret, and apart from the data.");
        } else {
            print.println("Written: " + pseudonymised());
        }
        print.flush();
        return 0;
    }

    private String pseudonymised() {
        Path from = file.orElseThrow(() -> misused("expected FILE, or --new-key KEYFILE to make a key"));
        Path secret = key.orElseThrow(() -> misused("expected --key KEYFILE; --new-key KEYFILE makes one"));
        if (columns.isEmpty()) {
            throw misused("expected --columns NAME, the heading of the column of ids");
        }
        Path to = out.orElseGet(() -> beside(from));
        Pseudonyms pseudonyms = Pseudonyms.ofFile(secret, List.of(folder(from), folder(to)), rules());
        Map<String, Long> counts =
                pseudonyms.rewrite(from, columns, encoding.map(this::charset), delimiter.map(this::character), to);
        return to + ": " + count(counts, "rows", "row", "rows") + ", "
                + count(counts, "ids", "different id", "different ids") + " in "
                + count(counts, "fields", "field", "fields") + " replaced, " + count(counts, "blank", "blank", "blank")
                + ", "
                + count(counts, "words", "word", "words") + " kept";
    }

    private static String count(Map<String, Long> counts, String name, String one, String several) {
        long number = counts.getOrDefault(name, 0L);
        return WholeNumber.grouped(number) + " " + (number == 1 ? one : several);
    }

    private static Path folder(Path of) {
        Path folder = of.toAbsolutePath().normalize().getParent();
        return folder == null ? of.toAbsolutePath() : folder;
    }

    private static Path beside(Path from) {
        String name = String.valueOf(from.getFileName());
        int end = name.lastIndexOf('.');
        String stem = end > 0 ? name.substring(0, end) : name;
        return from.resolveSibling(stem + "-pseudonymised" + (end > 0 ? name.substring(end) : ""));
    }

    private Set<IdRule> rules() {
        if (rules.isEmpty()) {
            return IdRule.standard();
        }
        Set<IdRule> stated = EnumSet.noneOf(IdRule.class);
        for (String rule : rules) {
            String name = rule.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            if (name.equals("NONE") && rules.size() == 1) {
                return stated;
            }
            try {
                stated.add(IdRule.valueOf(name));
            } catch (IllegalArgumentException e) {
                throw misused("--ids " + rule + ": expected trim, case, blanks, leading-zeros, or none alone");
            }
        }
        return stated;
    }

    private Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw misused("--encoding " + name + ": expected the name of an encoding, as UTF-8 or windows-1252");
        }
    }

    private char character(String text) {
        if (text.equalsIgnoreCase("tab")) {
            return '\t';
        }
        if (text.length() != 1 || "\"\r\n".contains(text)) {
            throw misused("--delimiter " + text + ": expected one character, or tab");
        }
        return text.charAt(0);
    }

    private CommandLine.ParameterException misused(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
