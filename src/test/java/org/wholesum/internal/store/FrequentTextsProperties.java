package org.wholesum.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FrequentTextsProperties {
    @Provide
    Arbitrary<List<String>> several() {
        Arbitrary<String> alike =
                Arbitraries.strings().withChars("ab\u0000é").ofMinLength(1).ofMaxLength(40);
        return alike.list().ofMaxSize(80);
    }

    @Property(tries = 500)
    void a_text_has_the_number_that_the_dictionary_gives_it_wherever_it_is(
            @ForAll @From("several") List<String> texts, @ForAll @IntRange(max = 9) int after) {
        Dictionary plain = new Dictionary();
        Dictionary behind = new Dictionary();
        FrequentTexts frequent = new FrequentTexts(behind);
        for (String text : Stream.concat(texts.stream(), texts.stream()).toList()) {
            byte[] within = ("<" + text + ">".repeat(after)).getBytes(StandardCharsets.UTF_8);
            int length = within.length - 1 - after;
            assertThat(frequent.code(within, 1, length)).isEqualTo(plain.code(within, 1, length));
        }
        assertThat(behind.size()).isEqualTo(plain.size());
    }

    @Example
    void more_texts_than_places_keep_their_numbers() {
        FrequentTexts frequent = new FrequentTexts(new Dictionary());
        for (int round = 0; round < 2; round++) {
            assertThat(IntStream.range(0, 10_000).map(i -> {
                        byte[] name = ("service " + i).getBytes(StandardCharsets.UTF_8);
                        return frequent.code(name, 0, name.length);
                    }))
                    .containsExactly(IntStream.range(0, 10_000).boxed().toArray(Integer[]::new));
        }
    }
}
