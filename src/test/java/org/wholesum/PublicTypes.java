package org.wholesum;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;

/** The library's public types, nested ones too, as they stand on the class path. */
final class PublicTypes {
    private PublicTypes() {}

    static Stream<Class<?>> all() {
        try {
            return ClassPath.from(Wholesum.class.getClassLoader())
                    .getTopLevelClassesRecursive(Wholesum.class.getPackageName())
                    .stream()
                    .filter(type -> !type.getPackageName().contains(".internal."))
                    .filter(type -> !type.getPackageName().endsWith(".scenario")
                            || type.getSimpleName().equals("Scenario"))
                    .<Class<?>>map(ClassPath.ClassInfo::load)
                    .filter(PublicTypes::isOfTheLibrary)
                    .flatMap(PublicTypes::withNested);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isOfTheLibrary(Class<?> type) {
        return type.getProtectionDomain().getCodeSource() != null
                && type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .equals(Wholesum.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation());
    }

    private static Stream<Class<?>> withNested(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                ? Stream.concat(
                        Stream.of(type), Stream.of(type.getDeclaredClasses()).flatMap(PublicTypes::withNested))
                : Stream.empty();
    }

    /** Whether there are values of exactly this type with something to ask them: neither an interface nor all static. */
    static boolean hasValues(Class<?> type) {
        return !Modifier.isAbstract(type.getModifiers())
                && Stream.of(type.getMethods())
                        .filter(method -> method.getDeclaringClass() != Object.class)
                        .anyMatch(method -> !Modifier.isStatic(method.getModifiers()));
    }

    /** The questions to which a value has an answer without being told more. */
    static Stream<Method> questions(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> isOfTheLibrary(method.getDeclaringClass()))
                .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() != void.class);
    }
}
