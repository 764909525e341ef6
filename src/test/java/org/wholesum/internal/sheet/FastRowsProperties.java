package org.wholesum.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wholesum.problem.InvalidInputException;

class FastRowsProperties {
    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of("a", "bc", ",", ",", "\n", "\r\n", "\"x\"", "\"", "\"1,2\n3\"", "£", " ", "\ufeff")
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 1000)
    void fast_rows_are_those_of_the_file_or_are_refused(@ForAll("files") String text) throws IOException {
        check(text, false);
    }

    @Example
    void a_file_of_many_parts_is_read_fast() throws IOException {
        StringBuilder text = new StringBuilder("\ufeffid,name,cost\n");
        for (int i = 0; i < 120_000; i++) {
            text.append(i)
                    .append(i % 7 == 0 ? ",\"£ of, all\"," : ",name,")
                    .append(i % 100)
                    .append(".50\r\n");
        }
        check(text.toString(), true);
    }

    private static void check(String text, boolean fast) throws IOException {
        Path file = Files.createTempFile("rows", ".csv");
        try {
            Files.writeString(file, text);
            RawTable table = CsvFile.of(file, "rows", Optional.empty(), Optional.of(','));
            List<RawRow> rows = new ArrayList<>();
            boolean read = table.readFast(rows::add);
            assertThat(read || !fast).isTrue();
            if (read) {
                assertThat(rows).isEqualTo(all(table));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static List<RawRow> all(RawTable table) {
        try {
            return table.first(Integer.MAX_VALUE);
        } catch (InvalidInputException e) {
            throw new AssertionError("read fast, but refused", e);
        }
    }
}
