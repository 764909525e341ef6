package org.wholesum;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public types of the packages that the module exports, nested ones included. */
final class PublicTypes {
    private PublicTypes() {}

    static Stream<Class<?>> all() {
        return exported()
                .filter(type -> !type.getPackageName().endsWith(".scenario")
                        || type.getSimpleName().equals("Scenario"));
    }

    static Stream<Class<?>> exported() {
        Set<String> packages = exportedPackages();
        try {
            return ClassPath.from(Wholesum.class.getClassLoader())
                    .getTopLevelClassesRecursive(Wholesum.class.getPackageName())
                    .stream()
                    .filter(type -> packages.contains(type.getPackageName()))
                    .<Class<?>>map(ClassPath.ClassInfo::load)
                    .filter(PublicTypes::isOfTheLibrary)
                    .flatMap(PublicTypes::withNested);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> exportedPackages() {
        try {
            Path classes = Path.of(Wholesum.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (InputStream module = Files.newInputStream(classes.resolve("module-info.class"))) {
                return ModuleDescriptor.read(module).exports().stream()
                        .filter(export -> !export.isQualified())
                        .map(ModuleDescriptor.Exports::source)
                        .collect(Collectors.toUnmodifiableSet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
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

    /** Whether values of exactly this type exist and have a method: neither an interface nor only static methods. */
    static boolean hasValues(Class<?> type) {
        return !Modifier.isAbstract(type.getModifiers())
                && Stream.of(type.getMethods())
                        .filter(method -> method.getDeclaringClass() != Object.class)
                        .anyMatch(method -> !Modifier.isStatic(method.getModifiers()));
    }

    /** The public methods without a parameter. */
    static Stream<Method> questions(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> isOfTheLibrary(method.getDeclaringClass()))
                .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() != void.class);
    }
}
