package org.wholesum.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the javadoc of a record says, read from its source: the help that an editor shows. */
public final class JavadocTexts {
    private static final Path SOURCES = Path.of("src/main/java");

    private JavadocTexts() {}

    /** The first sentences of a type, before its example and its tags. */
    public static String of(Class<?> type) {
        return plain(comment(type).split("<pre>|<p>|\n@|\\z", 2)[0]).replaceAll(" [^.]*:$", "");
    }

    /** What a record says of a component. */
    public static String of(Class<?> type, String component) {
        Matcher tag =
                Pattern.compile("(?s)@param " + component + " (.*?)(?=\n@|\\z)").matcher(comment(type));
        if (!tag.find()) {
            throw new IllegalArgumentException(type + " says nothing of " + component);
        }
        return plain(tag.group(1));
    }

    private static String comment(Class<?> type) {
        Matcher comment = Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^{]*?(?:\\}\\))?\\s*)?"
                        + "(?:public )?(?:sealed )?(?:record|interface) " + type.getSimpleName() + "\\b")
                .matcher(source(type));
        if (!comment.find()) {
            throw new IllegalArgumentException(type + " has no javadoc");
        }
        return comment.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip();
    }

    private static String source(Class<?> type) {
        Class<?> top = type.isMemberClass() ? type.getEnclosingClass() : type;
        try {
            return Files.readString(SOURCES.resolve(top.getName().replace('.', '/') + ".java"))
                    .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@(?:code|link) ([^{}]*(?:\\{[^}]*\\})?[^}]*)\\}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
