package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

    /** Texts of eight characters, chosen so that whatever the first four make of the hash, the last four undo. */
    private static List<String> texts(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            char[] text = {(char) i, (char) (i >> 16), 'x', 'y', 0, 0, 0, 0};
            long between = (Long.rotateLeft(8, 5) ^ Dictionary.four(text, 0)) * Dictionary.SPREAD;
            long undo = Long.rotateLeft(between, 5) ^ 42;
            for (int k = 0; k < 4; k++) {
                text[4 + k] = (char) (undo >>> 16 * k);
            }
            texts.add(new String(text));
        }
        return texts;
    }

    /** If each were compared with all that came before, this would take minutes. */
    @Test
    @Timeout(30)
    void texts_that_somebody_has_made_to_collide_are_found_as_fast() {
        List<String> hostile = texts(200_000);
        int[] hashes = hostile.stream()
                .mapToInt(text -> Dictionary.hash(text.toCharArray(), 0, text.length()))
                .distinct()
                .toArray();
        assertThat(hashes).hasSize(1);
        Dictionary dictionary = new Dictionary();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < hostile.size(); i++) {
                assertThat(dictionary.code(hostile.get(i))).isEqualTo(i);
            }
        }
        assertThat(dictionary.find("other")).isEqualTo(-1);
    }

    @Property(tries = 300)
    void many_texts_have_the_numbers_that_each_would_have(@ForAll List<List<String>> lots) {
        Dictionary one = new Dictionary();
        Dictionary many = new Dictionary();
        for (List<String> texts : lots) {
            int[] ends = new int[texts.size()];
            for (int i = 0; i < ends.length; i++) {
                ends[i] = (i == 0 ? 0 : ends[i - 1]) + texts.get(i).length();
            }
            long[] codes = new long[texts.size()];
            many.codes(String.join("", texts).toCharArray(), ends, ends.length, codes);
            assertThat(codes).isEqualTo(texts.stream().mapToLong(one::code).toArray());
        }
    }

    @Test
    void many_texts_that_collide_have_the_numbers_that_each_would_have() {
        List<String> hostile = texts(500);
        int[] ends = IntStream.rangeClosed(1, 1000).map(i -> 8 * i).toArray();
        long[] codes = new long[1000];
        String twice = String.join("", hostile) + String.join("", hostile);
        new Dictionary().codes(twice.toCharArray(), ends, 1000, codes);
        assertThat(codes)
                .isEqualTo(IntStream.range(0, 1000).mapToLong(i -> i % 500).toArray());
    }

    @Test
    void the_texts_of_another_dictionary_can_be_taken_over() {
        Dictionary other = new Dictionary();
        List.of("", "b", "longer than four").forEach(other::code);
        Dictionary dictionary = new Dictionary();
        assertThat(dictionary.code(other, 2)).isZero();
        assertThat(dictionary.code(other, 0)).isEqualTo(1);
        assertThat(dictionary.code("longer than four")).isZero();
        assertThat(dictionary.find("b")).isEqualTo(-1);
    }
}
