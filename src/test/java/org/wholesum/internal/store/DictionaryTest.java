package org.wholesum.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DictionaryTest {
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Of any length, and many that differ in little; a lone surrogate is no text. */
    @Provide
    Arbitrary<List<String>> several() {
        Arbitrary<String> alike = Arbitraries.strings().withChars("ab\u0000").ofMaxLength(40);
        Arbitrary<String> any =
                Arbitraries.strings().ofMaxLength(40).map(t -> new String(utf8(t), StandardCharsets.UTF_8));
        return Arbitraries.oneOf(alike, any).list().ofMaxSize(60);
    }

    @Property(tries = 500)
    void a_text_has_the_number_of_its_first_coming(@ForAll("several") List<String> texts) {
        Dictionary dictionary = new Dictionary();
        Map<String, Integer> expected = new HashMap<>();
        for (String text : texts) {
            int code = expected.computeIfAbsent(text, t -> expected.size());
            byte[] within = utf8("<" + text + ">");
            assertThat(dictionary.code(within, 1, within.length - 2)).isEqualTo(code);
            assertThat(dictionary.text(code)).isEqualTo(text);
        }
        assertThat(dictionary.size()).isEqualTo(expected.size());
    }

    @Property(tries = 200)
    void looking_for_a_text_does_not_add_it(
            @ForAll("several") List<String> texts, @ForAll @CharRange(from = 'a', to = 'z') String other) {
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

    @Property(tries = 5)
    void many_short_texts_are_recognised_exactly_at_any_size_of_the_table(@ForAll long seed) {
        Random random = new Random(seed);
        Dictionary dictionary = new Dictionary();
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            byte[] text = new byte[random.nextInt(8)];
            random.nextBytes(text);
            String key = new String(text, StandardCharsets.ISO_8859_1);
            int code = expected.computeIfAbsent(key, t -> expected.size());
            assertThat(dictionary.code(text, 0, text.length)).isEqualTo(code);
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

    /** Of 40 bytes, chosen so that whatever all but the last eight make of the hash, the last eight undo. */
    private static List<byte[]> hostile(int count) {
        List<byte[]> texts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            ByteBuffer text =
                    ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN).putLong(i);
            long between = 40;
            for (int k = 0; k < 4; k++) {
                between = (Long.rotateLeft(between, 5) ^ text.getLong(8 * k)) * TextKeys.SPREAD;
            }
            texts.add(text.putLong(32, Long.rotateLeft(between, 5) ^ 42).array());
        }
        return texts;
    }

    /** If each were compared with all that came before, this would take minutes. */
    @Test
    @Timeout(30)
    void texts_that_somebody_has_made_to_collide_are_found_as_fast() {
        List<byte[]> hostile = hostile(200_000);
        assertThat(hostile.stream()
                        .mapToLong(text -> TextKeys.key(text, 0, text.length))
                        .distinct())
                .hasSize(1);
        Dictionary dictionary = new Dictionary();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < hostile.size(); i++) {
                assertThat(dictionary.code(hostile.get(i), 0, 40)).isEqualTo(i);
            }
        }
        assertThat(dictionary.find("other")).isEqualTo(-1);
    }

    @Property(tries = 300)
    void many_texts_have_the_numbers_that_each_would_have(
            @ForAll @Size(max = 8) List<@From("several") List<String>> lots) {
        Dictionary one = new Dictionary();
        Dictionary many = new Dictionary();
        for (List<String> texts : lots) {
            int[] ends = new int[texts.size()];
            for (int i = 0; i < ends.length; i++) {
                ends[i] = (i == 0 ? 0 : ends[i - 1]) + utf8(texts.get(i)).length;
            }
            long[] codes = new long[texts.size()];
            many.codes(utf8(String.join("", texts)), ends, 0, ends.length, codes);
            assertThat(codes).isEqualTo(texts.stream().mapToLong(one::code).toArray());
        }
    }

    @Test
    void many_texts_that_collide_have_the_numbers_that_each_would_have() {
        ByteBuffer twice = ByteBuffer.allocate(40 * 1000);
        IntStream.range(0, 2).forEach(round -> hostile(500).forEach(twice::put));
        int[] ends = IntStream.rangeClosed(1, 1000).map(i -> 40 * i).toArray();
        long[] codes = new long[1000];
        new Dictionary().codes(twice.array(), ends, 0, 1000, codes);
        assertThat(codes)
                .isEqualTo(IntStream.range(0, 1000).mapToLong(i -> i % 500).toArray());
    }

    @Test
    void the_texts_of_another_dictionary_can_be_taken_over() {
        Dictionary other = new Dictionary();
        List.of("", "b", "longer than four", "b c").forEach(other::code);
        Dictionary dictionary = new Dictionary(100);
        int[] codes = new int[4];
        dictionary.codes(other, 2, 3, codes);
        dictionary.codes(other, 0, 1, codes);
        dictionary.codes(other, 1, 1, codes);
        assertThat(codes).containsExactly(1, 0, 0, 0);
        assertThat(dictionary.code("longer than four")).isZero();
        assertThat(dictionary.find("b")).isEqualTo(-1);
        dictionary.codes(other, 0, 4, codes);
        assertThat(codes).containsExactly(1, 2, 0, 3);
    }

    @Property(tries = 500)
    void texts_are_ordered_as_Strings_are(@ForAll("several") List<String> texts) {
        Dictionary dictionary = new Dictionary();
        texts.forEach(dictionary::code);
        assertThat(Arrays.stream(dictionary.inOrder()).mapToObj(dictionary::text))
                .containsExactlyElementsOf(new TreeSet<>(texts));
    }

    @Property(tries = 200)
    void short_ids_are_ordered_as_Strings_are(
            @ForAll List<@CharRange(from = '0', to = 'z') @StringLength(max = 7) String> texts) {
        texts_are_ordered_as_Strings_are(texts);
    }
}
