package org.wholesum.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.CharMatcher;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingLibraryTest {
    @TempDir
    private Path folder;

    @Test
    void a_workbook_without_the_optional_library_ends_in_one_clear_sentence()
            throws IOException, ReflectiveOperationException {
        Path book = RawFiles.workbook(folder, w -> w.newWorksheet("A").value(0, 0, "x"));
        URL[] others = Stream.of(RawTables.class, CharMatcher.class, CsvReader.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(others, ClassLoader.getPlatformClassLoader())) {
            Class<?> tables = loader.loadClass(RawTables.class.getName());
            Object found = tables.getMethod("found").invoke(null);
            Method open = tables.getMethod("open", Path.class, String.class);
            Throwable thrown = catchThrowable(() -> open.invoke(found, book, "b.xlsx"));
            assertThat(thrown).isInstanceOf(InvocationTargetException.class);
            assertThat(thrown.getCause())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(
                            "b.xlsx is an Excel workbook, which needs a class that is not on the class path: ")
                    .hasMessageEndingWith(
                            "Maybe add the dependency org.dhatim:fastexcel-reader:0.19.0, or save it as CSV");
        }
    }
}
