package dev.strongroom.desktop.workstation.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.i18n.RefusalCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroublesTest {
    private static final List<String> OFFLINE =
            List.of("chain/ceremony", "chain/key", "chain/evm", "chain/solana", "chain/tron", "chain/cli", "chain");

    private static Troubles troubles(Language language) {
        return new Troubles(new Messages(language, List.of("trouble")));
    }

    /** Every code that the offline half of the chain can refuse with. */
    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String folder : OFFLINE) {
            codes.addAll(RefusalCodes.in("app-chain", folder));
        }
        return codes;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRefusalOfTheChainHasWordsOfItsOwn(Language language) throws IOException {
        Troubles troubles = troubles(language);
        assertThat(codes()).hasSizeGreaterThan(200).contains("solana.lookup", "tron.revoke");
        assertThat(codes())
                .as("add trouble.CODE.what and trouble.CODE.now to resources/messages/trouble*.properties")
                .filteredOn(code -> !troubles.knows(code))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTroubleSaysWhatHappenedWhetherMoneyCanMoveAndWhatToDo(Language language) throws IOException {
        Troubles troubles = troubles(language);
        for (Concern concern : Concern.values()) {
            for (String code : codes()) {
                Trouble trouble = troubles.text(new Setback(concern, code, "detail"));
                assertThat(List.of(trouble.what(), trouble.money(), trouble.now()))
                        .noneMatch(String::isBlank)
                        .noneMatch(text -> text.startsWith("trouble.") || text.startsWith("Concern."));
            }
        }
    }

    @Test
    void aCodeThatNobodyKnowsIsStillTold() {
        Trouble trouble = troubles(Language.ENGLISH).text(new Setback(Concern.READING, "brand.new", "its reason"));
        assertThat(trouble.what()).isEqualTo("This was refused by a rule of the chain.");
        assertThat(trouble.code()).isEqualTo("brand.new");
        assertThat(trouble.detail()).isEqualTo("its reason");
    }

    @Test
    void whatFailsBecomesACodeAndNoRawText() {
        assertThat(code(new RefusedException("vault.password", "wrong"))).isEqualTo("vault.password");
        assertThat(code(new NoSuchFileException("f"))).isEqualTo("file.missing");
        assertThat(code(new FileAlreadyExistsException("f"))).isEqualTo("file.exists");
        assertThat(code(new AccessDeniedException("f"))).isEqualTo("file.denied");
        assertThat(code(new FileSystemException("f", null, "no space"))).isEqualTo("file.failed");
        assertThat(code(new UncheckedIOException(new NoSuchFileException("f")))).isEqualTo("file.missing");
        assertThat(code(new IOException("secret path"))).isEqualTo("file.failed");
        Setback unforeseen = Setback.of(Concern.VAULT, new IllegalStateException("internals"));
        assertThat(unforeseen.code()).isEqualTo("unforeseen");
        assertThat(unforeseen.detail()).isEqualTo("IllegalStateException");
    }

    private static String code(Throwable failure) {
        return Setback.of(Concern.VAULT, failure).code();
    }
}
