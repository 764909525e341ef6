package org.wholesum.internal.sheet;

/**
 * What was found out about a file, and why.
 *
 * @param <T> the value
 * @param value what was found
 * @param because the reason in a sentence, as {@code The file begins with the byte order mark of UTF-8.}
 */
public record Detected<T>(T value, String because) {
    /** {@return a value that was stated, not found} */
    public static <T> Detected<T> stated(T value) {
        return new Detected<>(value, "It was stated.");
    }
}
