package org.wholesum.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.internal.pseudonym.PseudonymKey;
import org.wholesum.problem.InvalidInputException;

/** The keys that pseudonyms are made from. */
class PseudonymKeyTest {
    private static final byte[] SECRET = bytes(1);

    @TempDir
    private Path folder;

    static byte[] bytes(long seed) {
        byte[] bytes = new byte[PseudonymKey.BYTES];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static String pseudonym(PseudonymKey key) {
        return Pseudonyms.of(key, IdRule.standard()).of("S1");
    }

    @Test
    void a_key_may_be_raw_or_text_in_hexadecimal_or_Base64() {
        String expected = pseudonym(PseudonymKey.of(SECRET));
        for (String text : new String[] {
            BaseEncoding.base16().encode(SECRET),
            BaseEncoding.base16().lowerCase().encode(SECRET) + "\r\n",
            BaseEncoding.base64().encode(SECRET) + "\n",
            BaseEncoding.base64Url().omitPadding().encode(SECRET)
        }) {
            assertThat(pseudonym(PseudonymKey.of(text.getBytes(StandardCharsets.US_ASCII))))
                    .isEqualTo(expected);
            assertThat(pseudonym(PseudonymKey.ofVariable("KEY", name -> Optional.of(text))))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "correct horse battery staple, correct horse battery staple",
                "thisisaverylongpasswordwithoutanyblanks12345",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "9f86d081884c7d659a2feaa0c55ad015"
            })
    void a_short_or_guessable_key_is_refused_without_a_word_of_it(String text) {
        assertThatThrownBy(() -> PseudonymKey.of(text.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "can't be used as a key, expected a file that can be read, with at least 32 random bytes, raw or"
                                + " in hexadecimal or Base64\n  Maybe make one with: wholesum pseudonymise --new-key FILE");
        assertThatThrownBy(() -> PseudonymKey.ofVariable("KEY", name -> Optional.of(text)))
                .hasMessageStartingWith(
                        "environment variable KEY: can't be used as a key, expected at least 32 random");
    }

    @Test
    void a_missing_key_and_a_file_that_is_none_have_the_same_message() throws IOException {
        Path other = Files.writeString(folder.resolve("a"), "root:x:0:0");
        Path large = Files.write(folder.resolve("b"), new byte[5000]);
        for (Path file : new Path[] {other, large, folder.resolve("c"), folder}) {
            assertThatThrownBy(() -> PseudonymKey.read(file))
                    .hasMessageStartingWith(file + ": can't be used as a key, expected a file")
                    .hasMessageNotContaining("root")
                    .hasNoCause();
        }
        assertThatThrownBy(() -> PseudonymKey.ofVariable("KEY", name -> Optional.empty()))
                .hasMessageStartingWith("environment variable KEY: can't be used as a key");
    }

    @Test
    void a_new_key_is_written_to_a_new_file_that_only_its_owner_reads() throws IOException {
        Path file = folder.resolve("key");
        try (PseudonymKey key = PseudonymKey.random(new SecureRandom())) {
            key.writeTo(file);
            assertThat(pseudonym(PseudonymKey.read(file))).isEqualTo(pseudonym(key));
            assertThatThrownBy(() -> key.writeTo(file)).hasMessageContaining("exists already");
        }
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_key_in_a_folder_of_data_or_below_it_is_refused_even_by_a_link() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data/more")).getParent();
        Path keys = Files.createDirectory(folder.resolve("keys"));
        Path inside = data.resolve("more/key");
        Path outside = keys.resolve("key");
        PseudonymKey.of(SECRET).writeTo(inside);
        PseudonymKey.of(SECRET).writeTo(outside);
        assertThat(PseudonymKey.read(outside, List.of(data))).isNotNull();
        assertThat(PseudonymKey.read(data.resolve("../keys/key"), List.of(data)))
                .isNotNull();
        List<Path> refused = new ArrayList<>(List.of(inside, keys.resolve("../data/more/key"), data.resolve("none")));
        try {
            refused.add(Files.createSymbolicLink(keys.resolve("link"), inside));
            refused.add(Files.createSymbolicLink(data.resolve("link"), outside));
            refused.add(Files.createSymbolicLink(keys.resolve("folder"), data).resolve("more/key"));
        } catch (UnsupportedOperationException e) {
            assertThat(refused).hasSize(3); // a file system without links
        }
        for (Path file : refused) {
            assertThatThrownBy(() -> PseudonymKey.read(file, List.of(data)))
                    .hasMessageContaining("is in the folder " + data + " or below it");
        }
    }

    @Test
    void a_closed_key_is_overwritten() {
        PseudonymKey key = PseudonymKey.of(SECRET);
        Pseudonyms before = Pseudonyms.of(key, IdRule.standard());
        key.close();
        assertThatThrownBy(() -> Pseudonyms.of(key, IdRule.standard())).hasMessage("the key is closed");
        assertThatThrownBy(() -> key.writeTo(folder.resolve("k"))).hasMessage("the key is closed");
        assertThatCode(() -> before.of("S1")).doesNotThrowAnyException();
    }

    @Test
    void no_text_of_a_key_has_its_bytes() {
        assertThat(PseudonymKey.of(SECRET)).hasToString("a key of 32 bytes");
        assertThat(Pseudonyms.of(PseudonymKey.of(SECRET), IdRule.standard()))
                .hasToString("pseudonyms of ids by the rules trim, case");
    }
}
