package dev.strongroom.chain.solana.node;

import java.util.Optional;

/**
 * What a mint of Token-2022 may have been given beyond the ordinary, by the names of the registry. Most of it changes
 * what a payment does: a fee that the recipient bears, a delegate who can take tokens away, a program that is asked
 * first.
 *
 * @see <a href="https://github.com/solana-program/token-2022">ExtensionType</a>
 */
enum MintExtension {
    TRANSFER_FEE(1, "transferFee", 12),
    CLOSE_AUTHORITY(3, "closeAuthority", 0),
    CONFIDENTIAL_TRANSFER(4, "confidentialTransfer", 0),
    DEFAULT_STATE(6, "defaultState", 0),
    NON_TRANSFERABLE(9, "nonTransferable", 4),
    INTEREST(10, "interest", 0),
    PERMANENT_DELEGATE(12, "permanentDelegate", 0),
    TRANSFER_HOOK(14, "transferHook", 5),
    CONFIDENTIAL_FEE(16, "confidentialFee", 0),
    METADATA_POINTER(18, "metadataPointer", 0),
    METADATA(19, "metadata", 0),
    GROUP_POINTER(20, "groupPointer", 0),
    GROUP(21, "group", 0),
    MEMBER_POINTER(22, "memberPointer", 0),
    MEMBER(23, "member", 0),
    CONFIDENTIAL_MINT(24, "confidentialMint", 0),
    SCALED_AMOUNT(25, "scaledAmount", 0),
    PAUSABLE(26, "pausable", 4);

    private final int number;
    private final String text;
    private final int accountBytes;

    MintExtension(int number, String text, int accountBytes) {
        this.number = number;
        this.text = text;
        this.accountBytes = accountBytes;
    }

    /** As the registry lists it. */
    String text() {
        return text;
    }

    /** How much larger it makes every account of the mint. */
    int accountBytes() {
        return accountBytes;
    }

    static Optional<MintExtension> of(int number) {
        for (MintExtension extension : values()) {
            if (extension.number == number) {
                return Optional.of(extension);
            }
        }
        return Optional.empty();
    }
}
