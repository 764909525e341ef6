package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    @Property(tries = 200)
    void a_text_has_the_number_of_its_first_coming(@ForAll List<String> texts) {
        Dictionary dictionary = new Dictionary();
        Map<String, Integer> expected = new HashMap<>();
        for (String text : texts) {
            int code = expected.computeIfAbsent(text, t -> expected.size());
            assertThat(dictionary.code(("<" + text + ">").toCharArray(), 1, text.length()))
                    .isEqualTo(code);
            assertThat(dictionary.text(code)).isEqualTo(text);
        }
        assertThat(dictionary.size()).isEqualTo(expected.size());
    }

    @Property(tries = 200)
    void looking_for_a_text_does_not_add_it(@ForAll List<String> texts, @ForAll String other) {
        Dictionary dictionary = new Dictionary();
        texts.forEach(dictionary::code);
        int size = dictionary.size();
        texts.forEach(text -> assertThat(dictionary.text(dictionary.find(text))).isEqualTo(text));
        assertThat(dictionary.find(other)).isEqualTo(texts.contains(other) ? dictionary.code(other) : -1);
        assertThat(dictionary.size()).isEqualTo(size);
    }

    @Test
    void it_grows() {
        Dictionary dictionary = new Dictionary();
        for (int i = 0; i < 100_000; i++) {
            assertThat(dictionary.code("case " + i)).isEqualTo(i);
        }
        for (int i = 0; i < 100_000; i++) {
            assertThat(dictionary.find("case " + i)).isEqualTo(i);
        }
    }

    @Test
    void texts_of_one_hash_are_told_apart() {
        List<String> alike = new ArrayList<>(List.of(""));
        for (int length = 0; length < 10; length++) {
            alike = alike.stream().flatMap(t -> Stream.of(t + "Aa", t + "BB")).toList();
        }
        assertThat(alike.stream().map(String::hashCode).distinct()).hasSize(1);
        Dictionary dictionary = new Dictionary();
        for (int i = 0; i < alike.size(); i++) {
            assertThat(dictionary.code(alike.get(i))).isEqualTo(i);
        }
        assertThat(dictionary.find(alike.get(777))).isEqualTo(777);
    }
}
